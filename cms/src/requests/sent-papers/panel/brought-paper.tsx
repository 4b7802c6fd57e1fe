'use client';

import { useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../../admin/ask-server.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { SendControl } from '../../../associations/documents/upload-control/send-control.tsx';
import { NotSent, sendFileTo } from '../../../associations/documents/upload-control/send-file.ts';
import { broughtWords } from '../labels.ar.ts';

const ACCEPTED =
  '.pdf,.png,.jpg,.jpeg,.heic,.heif,application/pdf,image/png,image/jpeg,image/heic,image/heif';

const kept = z.object({ id: z.string(), name: z.string() });

/** Form of the officer for a paper that somebody brought, sent by letter or signed at the desk. */
export const BroughtPaperForm = ({ path, open }: { readonly path: string; readonly open: boolean }) => {
  const id = useId();
  const { i18n } = useTranslation();
  const say = (key: keyof typeof broughtWords): string => inLanguage(broughtWords[key], i18n.language);
  const [name, setName] = useState('');
  const [signed, setSigned] = useState(open);
  return (
    <details className="mithaq-moves mithaq-desk__form" open={open}>
      <summary>{say('heading')}</summary>
      <label htmlFor={id}>{say('name')}</label>
      <input
        id={id}
        autoComplete="off"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <label className="mithaq-choice">
        <input
          type="checkbox"
          checked={signed}
          onChange={(event) => {
            setSigned(event.target.checked);
          }}
        />{' '}
        {say('signed')}
      </label>
      <SendControl
        accept={ACCEPTED}
        choose={say('choose')}
        accepted={say('accepted')}
        ready={say('ready')}
        send={(file, handlers) =>
          sendFileTo(file, handlers, async (upload) => {
            const body = { upload, name: name.trim() === '' ? file.name : name, signed };
            const asked = await askServerFor(`${path}/brought-papers`, body, kept, handlers.signal);
            if (asked.kind === 'done') return asked.answer;
            throw new NotSent(asked.kind === 'refused' ? asked.reasons[0]?.message : undefined);
          })
        }
        onTaken={() => {
          window.location.reload();
          return 'page-left';
        }}
      />
    </details>
  );
};
