import { z } from 'zod';
import { askServerFor } from '../../../admin/ask-server.ts';

const begun = z.object({
  upload: z.string(),
  send: z.object({ method: z.string(), url: z.string(), headers: z.record(z.string(), z.string()) }),
});
const completed = z.object({ upload: z.string(), name: z.string(), size: z.number() });

export type SentFile = z.infer<typeof completed>;

/** A file was not taken. `reason`: the server's sentence; absent where no readable answer came. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly reason: string | undefined;

  constructor(reason?: string) {
    super('the file was not taken');
    this.reason = reason;
  }
}

const ask = async <T>(path: string, body: object, answer: z.ZodType<T>, signal: AbortSignal): Promise<T> => {
  const asked = await askServerFor(path, body, answer, signal);
  if (asked.kind === 'done') return asked.answer;
  throw new NotSent(asked.kind === 'refused' ? asked.reasons[0]?.message : undefined);
};

/** Sends the bytes by XMLHttpRequest, because `fetch` says nothing of the progress of what it sends. */
const sendBytes = (
  { method, url, headers }: z.infer<typeof begun>['send'],
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new NotSent());
    });
    for (const name of ['error', 'timeout', 'abort'])
      request.addEventListener(name, () => {
        reject(new NotSent());
      });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(file);
  });

/** Is told how a transfer goes, and can end it. */
export interface SendingHandlers {
  readonly onProgress: (part: number) => void;
  readonly onSent: () => void;
  readonly signal: AbortSignal;
}

const UPLOADS = '/api/documents/uploads';

/**
 * Sends the bytes of a file: the server says where to, the bytes go there, and `finish` has the server take them.
 * Throws `NotSent`, and what `fetch` throws without a connection or after `signal`.
 */
export const sendFileTo = async <Taken>(
  file: File,
  { onProgress, onSent, signal }: SendingHandlers,
  finish: (upload: string) => Promise<Taken>,
): Promise<Taken> => {
  const { upload, send } = await ask(UPLOADS, { name: file.name, size: file.size }, begun, signal);
  try {
    await sendBytes(send, file, onProgress, signal);
    onSent();
    return await finish(upload);
  } catch (error) {
    if (signal.aborted) await fetch(`${UPLOADS}/${upload}`, { method: 'DELETE', credentials: 'same-origin' });
    throw error;
  }
};

/** Sends a file that is kept as a document: the server examines it, and saving the form takes it. */
export const sendFile = (file: File, handlers: SendingHandlers): Promise<SentFile> =>
  sendFileTo(file, handlers, (upload) =>
    ask(`${UPLOADS}/${upload}/complete`, {}, completed, handlers.signal),
  );
