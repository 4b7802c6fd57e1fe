import type { VersionState } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { ApprovalChange } from '../approval-changes.ts';
import { actors } from './labels.ar.ts';
import type { OverruledFinding } from '../guard/overrulings.ts';
import type { PolicyVersion, VersionEvent } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

interface Happening {
  readonly action: VersionEvent['action'];
  readonly to: VersionState;
  /** ISO time. */
  readonly at: string;
  readonly note?: string | undefined;
  readonly withdrawal?: VersionEvent['withdrawal'];
  readonly emergency?: boolean;
  readonly changes?: readonly ApprovalChange[];
  readonly finding?: OverruledFinding;
  /** Name of the actor where nobody is logged in: the system acts on a person's earlier instruction. */
  readonly actorName?: string | undefined;
}

/** Adds the row that records an event of a version, in the event's transaction. Rows never change. */
export const writeVersionEvent = async (
  req: PayloadRequest,
  version: PolicyVersion,
  { action, to, at, note, withdrawal, emergency, changes, finding, actorName }: Happening,
): Promise<void> => {
  const actor = req.user?.collection === 'users' ? req.user : undefined;
  const said = note?.trim() ?? '';
  await req.payload.create({
    ...asSystem(req),
    collection: 'version-events',
    data: {
      version: version.id,
      association: idOf(version.association) ?? '',
      action,
      from: version.status,
      to,
      actor: actor?.id ?? null,
      actorName: actor?.name ?? actorName ?? actors.system,
      at,
      note: said === '' ? null : said,
      withdrawal: withdrawal ?? null,
      emergency: emergency ?? false,
      changes: changes === undefined ? null : changes.map((change) => ({ ...change })),
      finding: finding === undefined ? null : { ...finding },
    },
  });
};
