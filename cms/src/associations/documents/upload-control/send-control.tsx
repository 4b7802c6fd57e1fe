import { useTranslation } from '@payloadcms/ui';
import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import { useEffect, useId, useRef, useState } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { sizeInWords, uploadWords } from './labels.ar.ts';
import { NotSent, type SendingHandlers } from './send-file.ts';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly file: File; readonly part: number }
  | { readonly kind: 'checking'; readonly file: File }
  | { readonly kind: 'ready'; readonly name: string; readonly size: number }
  | { readonly kind: 'failed'; readonly message: string; readonly again: File | undefined };

interface SendControlProps<Sent> {
  /** Types as a browser's file dialog names them; the bytes decide at the server. */
  readonly accept: string;
  readonly choose: string;
  readonly accepted: string;
  /** Sentence before the name of a file that was taken. */
  readonly ready: string;
  /** Sentence of the server at this field. */
  readonly fault?: string | undefined;
  readonly send: (file: File, handlers: SendingHandlers) => Promise<Sent>;
  /** Is told before a file is sent, so that an earlier one no longer counts. */
  readonly onBegin?: () => void;
  /**
   * Returns the name and size of what was taken. `page-left`: another page opens; `not-taken`: the caller asks what to
   * do, and another file can be chosen.
   */
  readonly onTaken: (
    sent: Sent,
  ) => { readonly name: string; readonly size: number } | 'page-left' | 'not-taken';
  /** Takes several files that were chosen at once; without it one file can be chosen. */
  readonly onSeveral?: (files: readonly File[]) => void;
}

/** Chooses a file and sends it at once, with its progress; it can be stopped and tried again. */
export const SendControl = <Sent,>(props: SendControlProps<Sent>) => {
  const id = useId();
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = (key: keyof typeof uploadWords): string => inLanguage(uploadWords[key], language);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const sending = useRef<AbortController>(undefined);

  // Nobody sees a transfer that goes on after the page was left.
  useEffect(
    () => () => {
      sending.current?.abort();
    },
    [],
  );

  const take = async (file: File): Promise<void> => {
    props.onBegin?.();
    if (file.size === 0 || file.size > UPLOAD_LIMIT_BYTES) {
      setStep({ kind: 'failed', message: say(file.size === 0 ? 'empty' : 'tooLarge'), again: undefined });
      return;
    }
    const abort = new AbortController();
    sending.current = abort;
    setStep({ kind: 'sending', file, part: 0 });
    try {
      const sent = await props.send(file, {
        signal: abort.signal,
        onProgress: (part) => {
          if (!abort.signal.aborted) setStep({ kind: 'sending', file, part });
        },
        onSent: () => {
          setStep({ kind: 'checking', file });
        },
      });
      const taken = props.onTaken(sent);
      if (taken === 'not-taken') setStep({ kind: 'idle' });
      else if (taken !== 'page-left') setStep({ kind: 'ready', ...taken });
    } catch (error) {
      const reason = error instanceof NotSent ? error.reason : undefined;
      const message = abort.signal.aborted ? say('cancelled') : (reason ?? say('interrupted'));
      setStep({ kind: 'failed', message, again: file });
    }
  };

  const working = step.kind === 'sending' || step.kind === 'checking';
  const percent = step.kind === 'sending' ? Math.round(step.part * 100) : 100;
  const fault = step.kind === 'failed' ? step.message : props.fault;
  return (
    <div aria-busy={working}>
      {!working && (
        <>
          <label htmlFor={id} className="mithaq-upload__choose">
            <input
              id={id}
              type="file"
              accept={props.accept}
              multiple={props.onSeveral !== undefined}
              aria-describedby={`${id}-hint ${id}-fault`}
              aria-invalid={fault !== undefined}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                const [file] = files;
                event.target.value = '';
                if (files.length > 1) props.onSeveral?.(files);
                else if (file !== undefined) void take(file);
              }}
            />
            <span className="mithaq-button">{props.choose}</span>
          </label>
          <p id={`${id}-hint`} className="mithaq-hint">
            {props.accepted}
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
            {props.ready} <bdi>{step.name}</bdi> ({sizeInWords(step.size, language)})
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
