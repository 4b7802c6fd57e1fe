import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { z } from 'zod';
import { NotSent } from '../../associations/documents/upload-control/send-file.ts';
import { earlierReading, type EarlierReading } from '../endpoints/source-file-shapes.ts';

const taken = z.object({ id: z.string() });
const sameFile = z.object({ earlier: earlierReading });

/** Outcome of taking an upload: its row, or the earlier reading of the same bytes. */
export type TakenFile =
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'same'; readonly upload: string; readonly earlier: EarlierReading };

/**
 * Has the server take an upload as the file of a policy. `again` reads it although the same bytes were read before.
 * Throws `NotSent` where it was not taken, and what `fetch` throws.
 */
export const takeSourceFile = async (
  asked: { readonly upload: string; readonly policy?: string; readonly again: boolean },
  signal?: AbortSignal,
): Promise<TakenFile> => {
  const response = await fetch('/api/source-files/take', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    ...(signal === undefined ? {} : { signal }),
  });
  const json: unknown = await response.json();
  if (response.ok) {
    const { data } = taken.safeParse(json);
    if (data === undefined) throw new NotSent();
    return { kind: 'taken', id: data.id };
  }
  const same = sameFile.safeParse(json);
  if (same.success) return { kind: 'same', upload: asked.upload, earlier: same.data.earlier };
  const refusal = problem.safeParse(json);
  throw new NotSent(refusal.success ? problemReasons(refusal.data)[0]?.detail : undefined);
};
