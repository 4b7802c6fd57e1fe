import type { Withdrawal } from '@mithaq/domain/contracts/register';
import { withVersionWithdrawn } from '@mithaq/domain/register/publish-version';
import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../payload-types.ts';
import { readAssociationIndex, writeAssociationIndex } from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { lockRegisterOf } from '../system/lock-register.ts';
import { placeOfVersion } from './place-of-version.ts';

/** Says in the register that a version is in force no longer; its file stays for who has its address. */
export const withdrawVersion = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  withdrawal: Withdrawal,
): Promise<void> => {
  const { association, policy } = await placeOfVersion(req, version);
  await lockRegisterOf(req, association.id);
  const index = await readAssociationIndex(register, association.slug);
  if (index === undefined || typeof version.versionNumber !== 'number') return;
  await writeAssociationIndex(
    register,
    withVersionWithdrawn(index, policy.slug, version.versionNumber, withdrawal),
  );
};
