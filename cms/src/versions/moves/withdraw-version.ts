import type { Withdrawal } from '@mithaq/domain/contracts/withdrawal';
import { withVersionWithdrawn } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { readAssociationIndex, writeAssociationIndex } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { commitThenPublish } from '../../payload/system/commit-then-publish.ts';
import { updateIfUnchanged } from '../../payload/system/update-if-unchanged.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import { placeOfVersion } from '../publish/place-of-version.ts';
import { writeVersionEvent } from '../events/write-version-event.ts';

interface Told {
  /** ISO time of the row in the version's history. */
  readonly at: string;
  readonly note: string;
  readonly actorName?: string | undefined;
}

/** Writes a withdrawal into the CMS: the state of the version and the row that records it. */
export const keepWithdrawn = async (
  req: PayloadRequest,
  version: PolicyVersion,
  withdrawal: Withdrawal['kind'],
  told: Told,
): Promise<PolicyVersion> => {
  const moved = await updateIfUnchanged(req, version, { status: 'withdrawn' });
  await writeVersionEvent(req, version, { action: 'moved', to: 'withdrawn', withdrawal, ...told });
  return moved;
};

/** Writes into the register that a version is no longer in force; its file stays for readers who have its address. */
const showWithdrawn = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  withdrawal: Withdrawal,
): Promise<void> => {
  const { association, policy } = await placeOfVersion(req, version);
  await serialiseRegisterWrites(req, association.id);
  const index = await readAssociationIndex(register, association.slug);
  if (index === undefined || typeof version.versionNumber !== 'number') return;
  await writeAssociationIndex(
    register,
    index,
    withVersionWithdrawn(index, policy.slug, version.versionNumber, withdrawal),
  );
};

/**
 * Ends a version in force, with a reason that the public reads. Checks nothing; runs within the transaction of `req`.
 */
export const withdrawVersion = (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  { kind, reason, at }: Withdrawal,
): Promise<PolicyVersion> =>
  commitThenPublish(
    req,
    () => keepWithdrawn(req, version, kind, { at, note: reason }),
    () => showWithdrawn(register, req, version, { kind, reason: reason.trim(), at }),
  );
