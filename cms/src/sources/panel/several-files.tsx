import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import { useEffect, useRef, useState } from 'react';
import { sizeInWords, uploadWords } from '../../associations/documents/upload-control/labels.ar.ts';
import { NotSent, sendFileTo } from '../../associations/documents/upload-control/send-file.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import type { SaySource } from './source-file.ar.ts';
import { takeSourceFile } from './take-source-file.ts';

/** How far a file of several is; `taken` and `same` lead to its reading. */
type Sent =
  | { readonly kind: 'waits' | 'checking' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'taken' | 'same'; readonly id: string }
  | { readonly kind: 'failed'; readonly message: string };

interface SeveralFilesProps {
  readonly files: readonly File[];
  readonly language: string;
  readonly say: SaySource;
  /** Is told when every file was sent or refused, so that others can be chosen. */
  readonly onDone: () => void;
}

/**
 * Sends several files one after another, so that each is read while the next is on its way, and leads to each reading.
 * A file that is refused holds up none of the others.
 */
export const SeveralFiles = ({ files, language, say, onDone }: SeveralFilesProps) => {
  const [sent, setSent] = useState<readonly Sent[]>(() => files.map(() => ({ kind: 'waits' })));
  const done = useRef(onDone);
  const ofUpload = (key: keyof typeof uploadWords): string => inLanguage(uploadWords[key], language);

  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

  useEffect(() => {
    const abort = new AbortController();
    const put = (at: number, state: Sent): void => {
      if (!abort.signal.aborted) setSent((all) => all.with(at, state));
    };
    const send = async (file: File, at: number): Promise<Sent> => {
      if (file.size === 0 || file.size > UPLOAD_LIMIT_BYTES)
        return {
          kind: 'failed',
          message: inLanguage(uploadWords[file.size === 0 ? 'empty' : 'tooLarge'], language),
        };
      try {
        const taken = await sendFileTo(
          file,
          {
            signal: abort.signal,
            onProgress: (part) => {
              put(at, { kind: 'sending', percent: Math.round(part * 100) });
            },
            onSent: () => {
              put(at, { kind: 'checking' });
            },
          },
          (upload) => takeSourceFile({ upload, again: false }, abort.signal),
        );
        return taken.kind === 'taken'
          ? { kind: 'taken', id: taken.id }
          : { kind: 'same', id: taken.earlier.id };
      } catch (error) {
        const reason = error instanceof NotSent ? error.reason : undefined;
        return { kind: 'failed', message: reason ?? inLanguage(uploadWords.interrupted, language) };
      }
    };
    const sendAll = async (): Promise<void> => {
      for (const [at, file] of files.entries()) {
        if (abort.signal.aborted) return;
        put(at, { kind: 'sending', percent: 0 });
        put(at, await send(file, at));
      }
      if (!abort.signal.aborted) done.current();
    };
    void sendAll();
    return () => {
      abort.abort();
    };
  }, [files, language]);

  const stateOf = (state: Sent | undefined) => {
    switch (state?.kind) {
      case undefined:
      case 'waits':
        return say('itsTurn');
      case 'sending':
        return `${ofUpload('sending')} ${String(state.percent)}%`;
      case 'checking':
        return ofUpload('checking');
      case 'failed':
        return <span className="mithaq-fault">{state.message}</span>;
      case 'same':
      case 'taken':
        return (
          <>
            {say(state.kind === 'same' ? 'sameFile' : 'taken')}{' '}
            <a href={`/admin/collections/source-files/${state.id}`}>{say('openReading')}</a>
          </>
        );
    }
  };
  const arrived = sent.filter(({ kind }) => kind === 'taken' || kind === 'same').length;
  return (
    <div className="mithaq-source__several">
      <p role="status">
        {say('arrived')} {String(arrived)} {say('of')} {String(files.length)}
      </p>
      <ol>
        {files.map((file, at) => (
          <li key={`${String(at)} ${file.name}`}>
            <bdi>{file.name}</bdi> ({sizeInWords(file.size, language)}) — {stateOf(sent[at])}
          </li>
        ))}
      </ol>
      <p className="mithaq-hint">{say('severalHint')}</p>
    </div>
  );
};
