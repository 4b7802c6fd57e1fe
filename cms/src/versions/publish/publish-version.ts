import { REGISTER_FORMAT, type AssociationIndex } from '@mithaq/domain/contracts/register';
import { withVersionInForce } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { Association, PolicyVersion } from '../../payload-types.ts';
import { indexParts } from '../../associations/public-index/index-parts.ts';
import { readAssociationIndex, writeAssociationIndex } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { takeOffEmails } from '../../deliveries/notify-of-versions.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { commitThenPublish } from '../../payload/system/commit-then-publish.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import { updateIfUnchanged } from '../../payload/system/update-if-unchanged.ts';
import { announceVersion } from '../../follows/announcements/announce-version.ts';
import { completeWithdrawals } from './complete-withdrawals.ts';
import { announcedPublication, interruptedPublication } from './interrupted-publication.ts';
import { completionNotes } from './messages.ar.ts';
import { placeOfVersion, type VersionInPlace } from './place-of-version.ts';
import { writeVersionFiles, type PreparedPdf, type VersionFiles } from './write-version-files.ts';
import { writeVersionEvent } from '../events/write-version-event.ts';

interface Publishing {
  /** ISO time. */
  readonly at: string;
  readonly note?: string | undefined;
  readonly actorName?: string | undefined;
  readonly prepared?: PreparedPdf | undefined;
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
    await updateIfUnchanged(req, before, { status: 'superseded' });
    await writeVersionEvent(req, before, { action: 'moved', to: 'superseded', at, actorName });
  }
};

/**
 * Writes a publication into the CMS: the versions before it, the version's own state, and the rows that record both.
 */
const keepPublished = async (
  req: PayloadRequest,
  version: PolicyVersion,
  { file, hash }: VersionFiles,
  publishing: Publishing,
): Promise<PolicyVersion> => {
  const { at, note, actorName } = publishing;
  const emergencyReason = file.emergency?.reason ?? null;
  await supersedeOthers(req, version, publishing);
  const moved = await updateIfUnchanged(req, version, {
    status: 'in-force',
    versionNumber: file.version,
    hash,
    publishedAt: file.publishedAt,
    emergencyReason,
  });
  await writeVersionEvent(req, version, {
    action: 'moved',
    to: 'in-force',
    at,
    actorName,
    note: emergencyReason ?? note,
    emergency: emergencyReason !== null,
  });
  await takeOffEmails(req, { association: idOf(version.association) ?? '', versions: [version.id] });
  await announceVersion(req, moved);
  return moved;
};

/**
 * Puts the index in place, after which readers see the version; an index that names the version already gets only the
 * new parts.
 */
const showPublished = async (
  register: RegisterWriter,
  req: PayloadRequest,
  { place, index }: VersionInPlace,
  { file, hash, pdf }: VersionFiles,
  at: string,
): Promise<void> => {
  const after: AssociationIndex = {
    ...(index ?? { format: REGISTER_FORMAT, policies: [], chain: [], updatedAt: at }),
    ...(await indexParts(register, req, place.association)),
  };
  const isAnnounced = after.chain.some((link) => link.hash === hash);
  await writeAssociationIndex(
    register,
    index,
    isAnnounced ? after : withVersionInForce(after, file, hash, pdf),
  );
};

/** Publishes one version whose surroundings are read: files, then the rows of the CMS and the index (ADR 2). */
const publishInPlace = async (
  register: RegisterWriter,
  req: PayloadRequest,
  inPlace: VersionInPlace,
  publishing: Publishing,
): Promise<PolicyVersion> => {
  const { at, prepared } = publishing;
  const files = await writeVersionFiles(register, req, inPlace, { at, prepared });
  return commitThenPublish(
    req,
    () => keepPublished(req, inPlace.version, files, publishing),
    () => showPublished(register, req, inPlace, files, at),
  );
};

interface Completion extends Omit<Publishing, 'note' | 'prepared'> {
  /** Id of a version that the caller publishes itself. */
  readonly except?: string;
  /**
   * Skips files that no reader has seen: files without an index are no reason to publish a version whose secretary is
   * about to cancel its publication.
   */
  readonly announcedOnly?: boolean;
}

/**
 * Finishes publications of an association that were interrupted between two files, or between the register and the
 * CMS. Somebody had published these versions and every rule had allowed them; the next person or command finishes the
 * steps that the register has begun. Returns the versions that are in force as a result. Runs within the transaction
 * of `req`, which holds the association's register. Throws `RegisterUnavailable`.
 */
export const completePublications = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: Pick<Association, 'id' | 'slug'>,
  { except, announcedOnly = false, ...publishing }: Completion,
): Promise<PolicyVersion[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ association: { equals: association.id } }, { status: { equals: 'approved' } }] },
    pagination: false,
    depth: 0,
  });
  const completed: PolicyVersion[] = [];
  let index = await readAssociationIndex(register, association.slug);
  for (const version of docs.filter(({ id }) => id !== except)) {
    const place = await placeOfVersion(req, version);
    const find = announcedOnly ? announcedPublication : interruptedPublication;
    const file = await find(register, req, { version, place, index });
    if (file === undefined) continue;
    const begun = { ...version, emergencyReason: file.emergency?.reason ?? null };
    const note = completionNotes.publication;
    completed.push(
      await publishInPlace(register, req, { version: begun, place, index }, { ...publishing, note }),
    );
    index = await readAssociationIndex(register, association.slug);
  }
  return completed;
};

/**
 * Finishes every step of an association in which the register is ahead of the CMS: the public reads a state that the
 * CMS does not have. Comes before every step that relies on a version's state in the CMS. Returns the versions that
 * it moved. Runs within the transaction of `req`. Throws `RegisterUnavailable`.
 */
export const completeInterrupted = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: Pick<Association, 'id' | 'slug'>,
  completion: Completion,
): Promise<{ withdrawn: PolicyVersion[]; published: PolicyVersion[] }> => {
  await serialiseRegisterWrites(req, association.id);
  const withdrawn = await completeWithdrawals(register, req, association, completion);
  const published = await completePublications(register, req, association, completion);
  return { withdrawn, published };
};

/**
 * Publishes an approved version: its files, the status of its predecessor, its own status, the rows that record both,
 * and the index, after which readers see the version. Interrupted steps of the association are finished first. Checks
 * nothing; runs within the transaction of `req`. Throws `RegisterUnavailable`; the caller's transaction then rolls
 * back.
 */
export const publishVersion = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  publishing: Publishing,
): Promise<PolicyVersion> => {
  const { at, actorName } = publishing;
  const place = await placeOfVersion(req, version);
  await completeInterrupted(register, req, place.association, { at, actorName, except: version.id });
  const index = await readAssociationIndex(register, place.association.slug);
  return publishInPlace(register, req, { version, place, index }, publishing);
};
