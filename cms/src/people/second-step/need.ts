import { needsSecondStep } from '@mithaq/domain/account/second-step-rule';
import type { PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { secondStepRow } from '../../payload/system/second-step-row.ts';

type Account = Pick<User, 'id' | 'roles' | 'association'>;

const associationRequires = async (req: PayloadRequest, association: string): Promise<boolean> => {
  const found = await req.payload.db.findOne<{ id: string; secondStepRequired?: boolean | null }>({
    collection: 'associations',
    where: { id: { equals: association } },
    select: { secondStepRequired: true },
    req,
  });
  return found?.secondStepRequired === true;
};

/** Returns whether the account has a second step that a code has confirmed. */
export const hasSecondStep = async (req: PayloadRequest, account: string): Promise<boolean> =>
  typeof (await secondStepRow.read(req, account))?.secret === 'string';

/** Returns whether the account may be used only with a second step, whether or not it has one. */
export const isSecondStepRequired = async (
  req: PayloadRequest,
  { roles, association }: Account,
): Promise<boolean> => {
  if (needsSecondStep({ roles, associationRequires: false })) return true;
  const id = idOf(association);
  if (id === undefined) return false;
  return needsSecondStep({ roles, associationRequires: await associationRequires(req, id) });
};

/** Returns whether the account has to set up a second step before it can be used. */
export const lacksSecondStep = async (req: PayloadRequest, account: Account): Promise<boolean> =>
  !(await hasSecondStep(req, account.id)) && (await isSecondStepRequired(req, account));
