import type { PayloadRequest } from 'payload';
import { idOf } from '../access/roles.ts';
import type { PolicyVersion } from '../payload-types.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import { keepAndShow } from '../system/keep-and-show.ts';
import { setVersion } from '../system/set-version.ts';
import { announceVersion } from './announce-version.ts';
import { completeWithdrawals } from './complete-withdrawals.ts';
import { interruptedPublication } from './interrupted-publication.ts';
import { completionNotes } from './messages.ar.ts';
import { placeOfVersion } from './place-of-version.ts';
import { publishVersion, type Publication } from './publish-version.ts';
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

/** What the CMS keeps of a publication: the versions before it, its own state, and the rows that tell of both. */
const keep = async (
  req: PayloadRequest,
  version: PolicyVersion,
  { file, hash }: Publication,
  publishing: Publishing,
): Promise<PolicyVersion> => {
  const emergencyReason = file.emergency?.reason ?? null;
  await supersedeOthers(req, version, publishing);
  const moved = await setVersion(req, version, {
    status: 'in-force',
    versionNumber: file.version,
    hash,
    publishedAt: file.publishedAt,
    emergencyReason,
  });
  await writeVersionEvent(req, version, {
    action: 'moved',
    to: 'in-force',
    ...publishing,
    note: emergencyReason ?? publishing.note,
    emergency: emergencyReason !== null,
  });
  await announceVersion(req, moved);
  return moved;
};

const publishOne = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  publishing: Publishing,
): Promise<PolicyVersion> => {
  const publication = await publishVersion(register, req, version, publishing.at);
  return keepAndShow(req, () => keep(req, version, publication, publishing), publication.announce);
};

/**
 * Finishes publications of an association that broke off between two files, or between the register and the CMS.
 * Somebody had published these versions and every rule had let them pass; whoever comes next, a person or a command,
 * finishes what the register has begun. `except` is about to be published anyway. The versions that are now in force.
 */
export const completePublications = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: string,
  { except, ...publishing }: Omit<Publishing, 'note'> & { readonly except?: string },
): Promise<PolicyVersion[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ association: { equals: association } }, { status: { equals: 'approved' } }] },
    pagination: false,
    depth: 0,
  });
  const completed: PolicyVersion[] = [];
  for (const version of docs.filter(({ id }) => id !== except)) {
    const file = await interruptedPublication(register, req, version);
    if (file === undefined) continue;
    const begun = { ...version, emergencyReason: file.emergency?.reason ?? null };
    const note = completionNotes.publication;
    completed.push(await publishOne(register, req, begun, { ...publishing, note }));
  }
  return completed;
};

/**
 * Publishes an approved version: its files, the status of the one before, its own, the rows that tell of both, and
 * the index, after which readers see it. What broke off in the same association is finished
 * first. Checks nothing; within the transaction of `req`.
 */
export const putInForce = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  publishing: Publishing,
): Promise<PolicyVersion> => {
  const { at, actorName } = publishing;
  const { association } = await placeOfVersion(req, version);
  await completeWithdrawals(register, req, association, { at, actorName });
  await completePublications(register, req, association.id, { at, actorName, except: version.id });
  return publishOne(register, req, version, publishing);
};
