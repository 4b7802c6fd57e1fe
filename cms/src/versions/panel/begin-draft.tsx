'use client';

import { useState } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../admin/ask-server.ts';

const made = z.object({ id: z.string() });

interface Props {
  /** Endpoint that answers with the id of the draft. */
  readonly address: string;
  readonly button: string;
  readonly hint: string;
  /** Words for an answer that did not come. */
  readonly failure: string;
  /** Whether another button of the desk is the likelier step. */
  readonly second?: boolean;
}

/** Begins a new draft from what is published, and goes there. */
export const BeginDraft = ({ address, button, hint, failure, second = false }: Props) => {
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const begin = async (): Promise<void> => {
    setWorking(true);
    const asked = await askServerFor(address, {}, made);
    if (asked.kind === 'done') {
      window.location.assign(`/admin/collections/policy-versions/${asked.answer.id}`);
      return;
    }
    setWorking(false);
    setFailed(true);
  };
  return (
    <div className="mithaq-moves">
      {failed && (
        <p role="alert" className="mithaq-fault">
          {failure}
        </p>
      )}
      <p className="mithaq-hint">{hint}</p>
      <div className="mithaq-moves__buttons">
        <button
          type="button"
          className={second ? 'mithaq-button mithaq-button--quiet' : 'mithaq-button'}
          disabled={working}
          onClick={() => void begin()}
        >
          {button}
        </button>
      </div>
    </div>
  );
};
