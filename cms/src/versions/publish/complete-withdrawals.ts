import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import type { Withdrawal } from '@mithaq/domain/contracts/withdrawal';
import type { PayloadRequest } from 'payload';
import type { Association, PolicyVersion } from '../../payload-types.ts';
import { readAssociationIndex } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { completionNotes } from './messages.ar.ts';
import { keepWithdrawn } from '../moves/withdraw-version.ts';

const withdrawalOf = (index: AssociationIndex, hash: string): Withdrawal | undefined =>
  index.policies.flatMap(({ versions }) => versions).find((entry) => entry.hash === hash)?.withdrawal;

/**
 * Finishes withdrawals of an association that were interrupted between the register and the CMS: the public reads
 * that a version is withdrawn, with a reason, while the CMS has it in force. Returns the versions that it withdrew in
 * the CMS. Runs within the transaction of `req`. Throws `RegisterUnavailable`.
 */
export const completeWithdrawals = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: Pick<Association, 'id' | 'slug'>,
  { at, actorName }: { readonly at: string; readonly actorName?: string | undefined },
): Promise<PolicyVersion[]> => {
  const index = await readAssociationIndex(register, association.slug);
  if (index === undefined) return [];
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ association: { equals: association.id } }, { status: { equals: 'in-force' } }] },
    pagination: false,
    depth: 0,
  });
  const completed: PolicyVersion[] = [];
  for (const version of docs) {
    const withdrawal = withdrawalOf(index, version.hash ?? '');
    if (withdrawal === undefined) continue;
    const note = `${withdrawal.reason} (${completionNotes.withdrawal})`;
    completed.push(await keepWithdrawn(req, version, withdrawal.kind, { at, actorName, note }));
  }
  return completed;
};
