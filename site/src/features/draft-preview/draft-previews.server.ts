import { createHash } from 'node:crypto';
import {
  draftPreview,
  draftPreviewFile,
  isPreviewToken,
  type DraftPreview,
} from '@mithaq/domain/contracts/draft-preview';
import { parseFile } from '../register/cached-reader.server.ts';
import { RegisterUnavailable } from '../register/errors.ts';
import type { RegisterStore } from '../register/register-store.ts';

export interface DraftPreviews {
  /**
   * Returns the draft that a private link shows; undefined for a token that was made up, revoked, is too old, or belongs
   * to another association: nobody learns which. Rejects with `RegisterUnavailable` in an outage.
   */
  find(association: string, token: string): Promise<DraftPreview | undefined>;
}

/**
 * Reads snapshots of drafts, each by its link's token; the files are named by the hash of the token, so this server
 * finds one for whoever has the link and can list none. Nothing is cached: a revoked link is closed at once. `store` is
 * undefined where this site shows no drafts; `now` gives milliseconds.
 */
export const createDraftPreviews = (
  store: Pick<RegisterStore, 'read'> | undefined,
  now: () => number,
): DraftPreviews => ({
  async find(association, token) {
    if (store === undefined || !isPreviewToken(token)) return undefined;
    const path = draftPreviewFile(createHash('sha256').update(token).digest('hex'));
    const file = await store.read(path, undefined).catch((error: unknown) => {
      throw new RegisterUnavailable('preview', 'the store of drafts does not answer', { cause: error });
    });
    if (file.kind !== 'read') return undefined;
    const preview = parseFile(draftPreview, 'preview', file.bytes);
    const isOver = Date.parse(preview.expiresAt) <= now();
    return isOver || preview.profile.slug !== association ? undefined : preview;
  },
});
