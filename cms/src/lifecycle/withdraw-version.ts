import type { Withdrawal } from '@mithaq/domain/contracts/register';
import { withVersionWithdrawn } from '@mithaq/domain/register/publish-version';
import type { PayloadRequest } from 'payload';
import { idOf } from '../access/roles.ts';
import type { PolicyVersion } from '../payload-types.ts';
import { readAssociationIndex, writeAssociationIndex } from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import { lockRegisterOf } from '../system/lock-register.ts';

/** Says in the register that a version is in force no longer; its file stays for who has its address. */
export const withdrawVersion = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  withdrawal: Withdrawal,
): Promise<void> => {
  const associationId = idOf(version.association) ?? '';
  await lockRegisterOf(req, associationId);
  const find = asSystem(req);
  const association = await req.payload.findByID({
    ...find,
    collection: 'associations',
    id: associationId,
    depth: 0,
  });
  const policy = await req.payload.findByID({
    ...find,
    collection: 'policies',
    id: idOf(version.policy) ?? '',
    depth: 0,
  });
  const index = await readAssociationIndex(register, association.slug);
  if (index === undefined || typeof version.versionNumber !== 'number') return;
  await writeAssociationIndex(
    register,
    withVersionWithdrawn(index, policy.slug, version.versionNumber, withdrawal),
  );
};
