import type { EmailSetting } from '@mithaq/domain/delivery/version-notices';
import type { PayloadRequest, Where } from 'payload';
import type { Role } from '../payload/access/roles.ts';
import type { User } from '../payload-types.ts';
import { getsEmails } from './gets-emails.ts';
import { asSystem } from '../payload/system/as-system.ts';

const peopleWhere = async (req: PayloadRequest, where: Where): Promise<User[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where,
    pagination: false,
    depth: 0,
  });
  return docs;
};

const peopleOf = (req: PayloadRequest, association: string, role: Role): Promise<User[]> =>
  peopleWhere(req, { and: [{ association: { equals: association } }, { roles: { in: [role] } }] });

/** Returns the addresses of everybody who has this role in an association. */
export const addressesOf = async (req: PayloadRequest, association: string, role: Role): Promise<string[]> =>
  (await peopleOf(req, association, role)).map(({ email }) => email);

/** Returns the addresses of everybody who has this role in an association and wants the e-mails of a setting. */
export const addressesWanting = async (
  req: PayloadRequest,
  association: string,
  role: Role,
  setting: EmailSetting,
): Promise<string[]> =>
  (await peopleOf(req, association, role))
    .filter((person) => getsEmails(person, setting))
    .map(({ email }) => email);

/**
 * Returns whom new requests of an association are reported to: its officers; where it has none, its board
 * secretaries, and where it has none of these either, the operators of the platform. `attended` says whether they are
 * the officers, who alone can handle a request.
 */
export const noticeAddresses = async (
  req: PayloadRequest,
  association: string,
): Promise<{ readonly attended: boolean; readonly addresses: readonly string[] }> => {
  const officers = await addressesOf(req, association, 'beneficiary-relations-officer');
  if (officers.length > 0) return { attended: true, addresses: officers };
  const secretaries = await addressesOf(req, association, 'board-secretary');
  if (secretaries.length > 0) return { attended: false, addresses: secretaries };
  const operators = await peopleWhere(req, { roles: { in: ['platform-administrator'] } });
  return { attended: false, addresses: operators.map(({ email }) => email) };
};
