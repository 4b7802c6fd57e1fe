import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { UploadsUnavailable, type UploadStore } from '../../associations/documents/uploads/upload-store.ts';
import { log } from '../../log.ts';
import type { SentPaper } from '../../payload-types.ts';
import { sentPaperKey } from './sent-paper-file.ts';

const custom = z.object({
  sentPapers: z.custom<Pick<UploadStore, 'isHeld'>>(
    (value) => typeof value === 'object' && value !== null && 'isHeld' in value,
  ),
});

const HOUR_MS = 60 * 60_000;

/** How long a scan may take before its paper counts as held; milliseconds. */
export const HELD_AFTER_MS = HOUR_MS;

/** How long the quarantine keeps what it does not release; milliseconds. */
export const QUARANTINE_MS = 7 * 24 * HOUR_MS;

/** `scanning`: it is being looked at, which takes seconds; `held`: after an hour nobody lets it be opened any more. */
export type HeldState = 'scanning' | 'held';

/**
 * Returns the papers that cannot be opened because the store holds them, by their id. A scanner tells the operator alone,
 * so whoever waits for a paper and whoever sent it read it off here. Only papers that the quarantine may still have are
 * asked for. Undefined during an outage of the store: then nothing is known of any. `now` in milliseconds since 1970.
 */
export const heldPapersOf = async (
  req: PayloadRequest,
  papers: readonly Pick<SentPaper, 'id' | 'at'>[],
  now: number,
): Promise<ReadonlyMap<string, HeldState> | undefined> => {
  const { sentPapers: store } = custom.parse(req.payload.config.custom);
  const recent = papers.filter(({ at }) => Date.parse(at) > now - QUARANTINE_MS);
  try {
    const held = await Promise.all(
      recent.map(async ({ id, at }) => ({ id, at, isHeld: await store.isHeld(sentPaperKey(id)) })),
    );
    return new Map(
      held.flatMap(({ id, at, isHeld }) =>
        isHeld ? [[id, Date.parse(at) > now - HELD_AFTER_MS ? 'scanning' : 'held']] : [],
      ),
    );
  } catch (error) {
    if (!(error instanceof UploadsUnavailable)) throw error;
    log.error('uploads-unavailable', { reason: error.message });
    return undefined;
  }
};
