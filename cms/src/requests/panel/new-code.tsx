'use client';

import { useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../admin/ask-server.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import { newCodeWords } from './labels.ar.ts';

const made = z.object({ code: z.string() });

interface Props {
  readonly id: string;
}

/**
 * Gives a beneficiary who has lost the follow-up code a new one, after the officer says to have made sure by phone. The
 * code is shown here once, to be read out, and is kept nowhere.
 */
export const NewCode = ({ id }: Props) => {
  const { i18n } = useTranslation();
  const say = (key: keyof typeof newCodeWords): string => inLanguage(newCodeWords[key], i18n.language);
  const [sure, setSure] = useState(false);
  const [working, setWorking] = useState(false);
  const [code, setCode] = useState<string>();
  const [refusal, setRefusal] = useState<string>();

  const give = async (): Promise<void> => {
    setWorking(true);
    const asked = await askServerFor(`/api/requests/${id}/new-code`, { sure }, made);
    setWorking(false);
    setCode(asked.kind === 'done' ? asked.answer.code : undefined);
    setRefusal(
      asked.kind === 'done'
        ? undefined
        : asked.kind === 'refused'
          ? asked.reasons.map(({ message }) => message).join(' ')
          : say('unknown'),
    );
  };

  return (
    <details className="mithaq-moves">
      <summary>{say('title')}</summary>
      <p className="mithaq-hint">{say('help')}</p>
      <label>
        <input
          type="checkbox"
          checked={sure}
          onChange={(event) => {
            setSure(event.target.checked);
          }}
        />{' '}
        {say('sure')}
      </label>
      <button
        type="button"
        disabled={!sure || working}
        onClick={() => {
          void give();
        }}
      >
        {say('give')}
      </button>
      <div role="status">
        {refusal !== undefined && <p>{refusal}</p>}
        {code !== undefined && (
          <p>
            {say('code')} <strong dir="ltr">{code}</strong>. {say('once')}
          </p>
        )}
      </div>
    </details>
  );
};
