import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import { changeNoteOfReturn } from './bring-back-former.ar.ts';
import { endOfVersion } from './end-of-version.ts';
import { newDraftFrom } from './new-draft-from.ts';
import { readableVersion } from './readable-version.ts';
import { withSecretary, type VersionMoveOutcome } from './with-secretary.ts';

/** Most published versions of one policy that are looked through, the newest first. */
const LOOKED_THROUGH = 100;

const wasMistaken = async (req: PayloadRequest, version: Pick<PolicyVersion, 'id' | 'status'>) =>
  (await endOfVersion(req, version))?.kind === 'published-in-error';

/**
 * Returns the version that was in force before a mistaken one, and would be still had nobody made the mistake. Undefined
 * unless this version was withdrawn as published in error, nothing of the policy was published after it, and the version
 * before it, mistaken ones left out, was superseded: what a board has repealed comes back by another decision alone.
 */
export const formerOf = async (
  req: PayloadRequest,
  version: PolicyVersion,
): Promise<{ readonly id: string; readonly number: number } | undefined> => {
  if (!(await wasMistaken(req, version))) return undefined;
  const { docs: published } = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    where: {
      and: [
        { policy: { equals: idOf(version.policy) } },
        { status: { in: ['in-force', 'superseded', 'withdrawn'] } },
      ],
    },
    sort: '-versionNumber',
    limit: LOOKED_THROUGH,
    pagination: false,
    depth: 0,
    select: { status: true, versionNumber: true },
  });
  if (published[0]?.id !== version.id) return undefined;
  for (const { id, status, versionNumber } of published.slice(1)) {
    if (await wasMistaken(req, { id, status })) continue;
    return status === 'superseded' && typeof versionNumber === 'number'
      ? { id, number: versionNumber }
      : undefined;
  }
  return undefined;
};

/**
 * Begins a draft with the text of the version before a mistaken one and, because it is the text that the board approved,
 * with that approval and the issue that it was printed as. Nothing published changes: the draft is reviewed, approved and
 * published as any other, under a number of its own.
 */
export const bringBackFormer = (req: PayloadRequest, id: string): Promise<VersionMoveOutcome> =>
  withSecretary(req, id, async (mistaken) => {
    const found = await formerOf(req, mistaken);
    const former = found && (await readableVersion(req, found.id));
    if (!found || !former || typeof mistaken.versionNumber !== 'number') {
      return {
        kind: 'refused',
        reasons: [{ code: 'move.not-in-table', from: mistaken.status, to: 'draft' }],
      };
    }
    const begun = await newDraftFrom(req, former.id);
    if (begun.kind !== 'moved') return begun;
    const { approval, issueNumber, issueDate, reviewBy } = former;
    const version = await req.payload.update({
      ...asUser(req),
      collection: 'policy-versions',
      id: begun.version.id,
      depth: 0,
      data: {
        ...(approval === undefined ? {} : { approval }),
        ...(issueNumber === undefined ? {} : { issueNumber }),
        ...(issueDate === undefined ? {} : { issueDate }),
        ...(reviewBy === undefined ? {} : { reviewBy }),
        changeNote: changeNoteOfReturn(found.number, mistaken.versionNumber),
        // Every follower hears of it: they were notified of the mistaken version.
        changeKind: 'major',
      },
    });
    return { kind: 'moved', version };
  });
