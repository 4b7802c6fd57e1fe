import type { PayloadRequest } from 'payload';
import { associationOf, hasRole, idOf, personOf } from '../../payload/access/roles.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { VersionConflict } from '../../payload/system/update-if-unchanged.ts';
import { readableVersion } from './readable-version.ts';
import type { VersionMoveReason } from './reasons-against.ts';

/** The work was not tried. */
export type NotDone =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-yours' }
  /** A concurrent move came first; nothing has changed. */
  | { readonly kind: 'moved-meanwhile' };

export type VersionMoveOutcome =
  | { readonly kind: 'moved'; readonly version: PolicyVersion }
  | { readonly kind: 'refused'; readonly reasons: readonly VersionMoveReason[] }
  | NotDone;

/**
 * Runs work on a version as the user of `req`, where that is a board secretary of the version's association, in one
 * transaction. A version that the person may not read counts as not found.
 */
export const withSecretary = async <Outcome = VersionMoveOutcome>(
  req: PayloadRequest,
  id: string,
  work: (version: PolicyVersion) => Promise<Outcome>,
): Promise<Outcome | NotDone> => {
  try {
    return await inTransaction<Outcome | NotDone>(req, async () => {
      if (personOf(req.user) === undefined) return { kind: 'not-yours' };
      const version = await readableVersion(req, id);
      if (version === null) return { kind: 'not-found' };
      const isSecretary =
        hasRole(req.user, 'board-secretary') && associationOf(req.user) === idOf(version.association);
      return isSecretary ? await work(version) : { kind: 'not-yours' };
    });
  } catch (error) {
    if (error instanceof VersionConflict) return { kind: 'moved-meanwhile' };
    throw error;
  }
};
