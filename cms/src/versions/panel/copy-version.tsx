'use client';

import { useState } from 'react';
import { z } from 'zod';
import { versionDeskWords } from './version-desk.ar.ts';
import { askServerFor } from '../../admin/ask-server.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

const made = z.object({ id: z.string() });

/** Begins a new draft with the text of this version, and goes there. */
export const CopyVersion = ({ path, language }: { path: string; language: string }) => {
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const say = (key: keyof typeof versionDeskWords): string => inLanguage(versionDeskWords[key], language);
  const copy = async (): Promise<void> => {
    setWorking(true);
    const asked = await askServerFor(`${path}/new-draft`, {}, made);
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
          {say('copyFailed')}
        </p>
      )}
      <p className="mithaq-hint">{say('copyHint')}</p>
      <div className="mithaq-moves__buttons">
        <button type="button" className="mithaq-button" disabled={working} onClick={() => void copy()}>
          {say('copy')}
        </button>
      </div>
    </div>
  );
};
