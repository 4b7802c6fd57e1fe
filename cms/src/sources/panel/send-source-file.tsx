'use client';

import { useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { SendControl } from '../../associations/documents/upload-control/send-control.tsx';
import { NotSent, sendFileTo } from '../../associations/documents/upload-control/send-file.ts';
import { EarlierReadingNotice } from './earlier-reading.tsx';
import { SeveralFiles } from './several-files.tsx';
import { sourceFileWords, type SaySource } from './source-file.ar.ts';
import { takeSourceFile, type TakenFile } from './take-source-file.ts';

const ACCEPTED = [
  '.docx,.docm,.dotx,.doc,.pdf,.png,.jpg,.jpeg,.heic,.heif,.html,.htm,.txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/msword',
  'application/pdf,image/png,image/jpeg,image/heic,image/heif,text/html,text/plain',
].join(',');

interface SendSourceFileProps {
  /** Returns the id of the policy whose text the file is; throws `NotSent` where it could not be saved. */
  readonly policy?: () => Promise<string>;
}

const openFile = (id: string): void => {
  window.location.assign(`/admin/collections/source-files/${id}`);
};

/**
 * Sends a file of a policy and opens the page on which its reading is followed and reviewed. Several files of several
 * policies can be sent at once; the page stays, and leads to each of them.
 */
export const SendSourceFile = ({ policy }: SendSourceFileProps) => {
  const { i18n } = useTranslation();
  const router = useRouter();
  const say: SaySource = (key) => inLanguage(sourceFileWords[key], i18n.language);
  const [several, setSeveral] = useState<readonly File[]>();
  const [areSent, setAreSent] = useState(true);
  const [same, setSame] = useState<Extract<TakenFile, { readonly kind: 'same' }>>();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<string>();
  const take = async (upload: string, again: boolean, signal?: AbortSignal): Promise<TakenFile> => {
    const id = await policy?.();
    return takeSourceFile({ upload, again, ...(id === undefined ? {} : { policy: id }) }, signal);
  };
  const readAgain = async (upload: string): Promise<void> => {
    setWorking(true);
    setFault(undefined);
    try {
      const taken = await take(upload, true);
      if (taken.kind === 'taken') openFile(taken.id);
    } catch (error) {
      setFault((error instanceof NotSent ? error.reason : undefined) ?? say('unknown'));
      setWorking(false);
    }
  };
  const sendSeveral = (files: readonly File[]): void => {
    setSame(undefined);
    setAreSent(false);
    setSeveral(files);
  };
  return (
    <section className="mithaq-desk mithaq-upload" aria-label={say('heading')}>
      <h2>{say('heading')}</h2>
      {several !== undefined && (
        <SeveralFiles
          files={several}
          language={i18n.language}
          say={say}
          onDone={() => {
            setAreSent(true);
            // The list below the control has them from now on.
            router.refresh();
          }}
        />
      )}
      {areSent && (
        <SendControl
          accept={ACCEPTED}
          choose={say('choose')}
          accepted={policy === undefined ? `${say('accepted')} ${say('acceptedSeveral')}` : say('accepted')}
          {...(policy === undefined ? { onSeveral: sendSeveral } : {})}
          ready={say('ready')}
          send={(file, handlers) =>
            sendFileTo(file, handlers, (upload) => take(upload, false, handlers.signal))
          }
          onBegin={() => {
            setSame(undefined);
            setFault(undefined);
          }}
          onTaken={(taken) => {
            if (taken.kind === 'same') {
              setSame(taken);
              return 'not-taken';
            }
            openFile(taken.id);
            return 'page-left';
          }}
        />
      )}
      {same !== undefined && (
        <EarlierReadingNotice
          earlier={same.earlier}
          working={working}
          fault={fault}
          onAgain={() => void readAgain(same.upload)}
          say={say}
        />
      )}
    </section>
  );
};
