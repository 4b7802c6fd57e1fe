import type { PayloadRequest } from 'payload';
import { idOf } from '../access/roles.ts';
import type { PolicyVersion } from '../payload-types.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import { setVersion } from '../system/set-version.ts';
import { announceVersion } from './announce-version.ts';
import { publishVersion } from './publish-version.ts';
import { writeVersionEvent } from './write-version-event.ts';

interface Publishing {
  /** ISO time. */
  readonly at: string;
  readonly note?: string | undefined;
  readonly actorName?: string | undefined;
}

const supersedeOthers = async (
  req: PayloadRequest,
  version: PolicyVersion,
  { at, actorName }: Publishing,
): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [{ policy: { equals: idOf(version.policy) } }, { status: { equals: 'in-force' } }],
    },
    pagination: false,
    depth: 0,
  });
  for (const before of docs) {
    await setVersion(req, before, { status: 'superseded' });
    await writeVersionEvent(req, before, { action: 'moved', to: 'superseded', at, actorName });
  }
};

/**
 * Publishes an approved version: its file, the status of the one before, its own, the rows that tell of both, and
 * last the index, after which readers see it. Checks nothing; within the transaction of `req`.
 */
export const putInForce = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  publishing: Publishing,
): Promise<PolicyVersion> => {
  const {
    announce,
    version: number,
    hash,
    publishedAt,
  } = await publishVersion(register, req, version, publishing.at);
  await supersedeOthers(req, version, publishing);
  const moved = await setVersion(req, version, {
    status: 'in-force',
    versionNumber: number,
    hash,
    publishedAt,
    emergencyReason: version.emergencyReason ?? null,
  });
  await writeVersionEvent(req, version, {
    action: 'moved',
    to: 'in-force',
    ...publishing,
    note: version.emergencyReason ?? publishing.note,
    emergency: Boolean(version.emergencyReason),
  });
  await announceVersion(req, moved);
  await announce();
  return moved;
};
