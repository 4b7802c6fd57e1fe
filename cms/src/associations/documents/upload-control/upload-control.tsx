'use client';

import { useDocumentInfo, useField, useTranslation } from '@payloadcms/ui';
import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import { useEffect, useId, useRef, useState } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { sizeInWords, uploadWords } from './labels.ar.ts';
import { NotSent, sendFile } from './send-file.ts';

/** Types as a browser's file dialog names them; the bytes decide at the server. */
const ACCEPTED =
  '.pdf,.png,.jpg,.jpeg,.heic,.heif,application/pdf,image/png,image/jpeg,image/heic,image/heif';

const savedFile = z.object({
  id: z.string(),
  url: z.string(),
  filename: z.string(),
  updatedAt: z.string().optional(),
  original: z.object({ name: z.string().nullish() }).nullish(),
});

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly file: File; readonly part: number }
  | { readonly kind: 'checking'; readonly file: File }
  | { readonly kind: 'ready'; readonly name: string; readonly size: number }
  | { readonly kind: 'failed'; readonly message: string; readonly again: File | undefined };

/**
 * Upload field of a document, in place of Payload's, which sends the file inside the form: a form on Lambda takes 4 MB.
 * The file is sent and examined at once, with its progress; saving the form then names the upload.
 */
export const UploadControl = () => {
  const id = useId();
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = (key: keyof typeof uploadWords): string => inLanguage(uploadWords[key], language);
  const { data: savedDocumentData } = useDocumentInfo();
  const { setValue, errorMessage, showError } = useField<string | null>({ path: 'upload' });
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const sending = useRef<AbortController>(undefined);
  const saved = savedFile.safeParse(savedDocumentData).data;
  const savedAt = saved?.updatedAt;

  // A save has taken the upload: the file is now the saved one.
  useEffect(() => {
    setStep({ kind: 'idle' });
  }, [savedAt]);
  // Nobody sees a transfer that goes on after the page was left.
  useEffect(
    () => () => {
      sending.current?.abort();
    },
    [],
  );

  const take = async (file: File): Promise<void> => {
    setValue(null);
    if (file.size === 0 || file.size > UPLOAD_LIMIT_BYTES) {
      setStep({ kind: 'failed', message: say(file.size === 0 ? 'empty' : 'tooLarge'), again: undefined });
      return;
    }
    const abort = new AbortController();
    sending.current = abort;
    setStep({ kind: 'sending', file, part: 0 });
    try {
      const sent = await sendFile(file, {
        signal: abort.signal,
        onProgress: (part) => {
          if (!abort.signal.aborted) setStep({ kind: 'sending', file, part });
        },
        onSent: () => {
          setStep({ kind: 'checking', file });
        },
      });
      setValue(sent.upload);
      setStep({ kind: 'ready', name: sent.name, size: sent.size });
    } catch (error) {
      const reason = error instanceof NotSent ? error.reason : undefined;
      const message = abort.signal.aborted ? say('cancelled') : (reason ?? say('interrupted'));
      setStep({ kind: 'failed', message, again: file });
    }
  };

  const working = step.kind === 'sending' || step.kind === 'checking';
  const percent = step.kind === 'sending' ? Math.round(step.part * 100) : 100;
  const fault = step.kind === 'failed' ? step.message : showError ? errorMessage : undefined;
  return (
    <div className="mithaq-upload" aria-busy={working}>
      {saved !== undefined && (
        <p>
          {say('current')} <a href={saved.url}>{saved.filename}</a>
          {saved.original?.name && (
            <>
              {' · '}
              <a href={`/api/documents/${saved.id}/original`}>{say('original')}</a>
            </>
          )}
        </p>
      )}
      {!working && (
        <>
          <label htmlFor={id} className="mithaq-upload__choose">
            <input
              id={id}
              type="file"
              accept={ACCEPTED}
              aria-describedby={`${id}-hint ${id}-fault`}
              aria-invalid={fault !== undefined}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file !== undefined) void take(file);
              }}
            />
            <span className="mithaq-button">{say(saved === undefined ? 'choose' : 'replace')}</span>
          </label>
          <p id={`${id}-hint`} className="mithaq-hint">
            {say('accepted')}
          </p>
        </>
      )}
      {(step.kind === 'sending' || step.kind === 'checking') && (
        <div>
          <p>
            <bdi>{step.file.name}</bdi> ({sizeInWords(step.file.size, language)})
          </p>
          <progress aria-label={say('file')} max={100} value={percent} />
          <div className="mithaq-moves__buttons">
            <button
              type="button"
              className="mithaq-button mithaq-button--quiet"
              onClick={() => {
                sending.current?.abort();
              }}
            >
              {say('cancel')}
            </button>
          </div>
        </div>
      )}
      <p role="status">
        {step.kind === 'sending' && say('sending')}
        {step.kind === 'checking' && say('checking')}
        {step.kind === 'ready' && (
          <>
            {say('ready')} <bdi>{step.name}</bdi> ({sizeInWords(step.size, language)})
          </>
        )}
      </p>
      <div role="alert">
        {fault !== undefined && (
          <p id={`${id}-fault`} className="mithaq-fault">
            {fault}
          </p>
        )}
      </div>
      {step.kind === 'failed' && step.again !== undefined && (
        <button
          type="button"
          className="mithaq-button"
          onClick={() => {
            if (step.again !== undefined) void take(step.again);
          }}
        >
          {say('retry')}
        </button>
      )}
    </div>
  );
};
