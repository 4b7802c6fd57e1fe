'use client';

import { useTranslation } from '@payloadcms/ui';
import { z } from 'zod';
import { inLanguage } from '../../admin/labels.ar.ts';
import { SendControl } from '../../associations/documents/upload-control/send-control.tsx';
import { sendFileTo } from '../../associations/documents/upload-control/send-file.ts';
import { sourceFileWords } from './source-file.ar.ts';

const ACCEPTED = [
  '.docx,.docm,.dotx,.doc,.pdf,.png,.jpg,.jpeg,.heic,.heif,.html,.htm,.txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/msword',
  'application/pdf,image/png,image/jpeg,image/heic,image/heif,text/html,text/plain',
].join(',');

const taken = z.object({ id: z.string() });

interface SendSourceFileProps {
  /** The policy whose text the file is, where it is known. */
  readonly policy?: string;
}

/** Sends a file of a policy and opens the page on which its reading is followed and reviewed. */
export const SendSourceFile = ({ policy }: SendSourceFileProps) => {
  const { i18n } = useTranslation();
  const say = (key: keyof typeof sourceFileWords): string => inLanguage(sourceFileWords[key], i18n.language);
  return (
    <section className="mithaq-desk mithaq-upload" aria-label={say('heading')}>
      <h2>{say('heading')}</h2>
      <SendControl
        accept={ACCEPTED}
        choose={say('choose')}
        accepted={say('accepted')}
        ready={say('ready')}
        send={(file, handlers) =>
          sendFileTo(file, handlers, (upload) => ({
            path: '/api/source-files/take',
            body: { upload, ...(policy === undefined ? {} : { policy }) },
            answer: taken,
          }))
        }
        onTaken={({ id }) => {
          window.location.assign(`/admin/collections/source-files/${id}`);
          return undefined;
        }}
      />
    </section>
  );
};
