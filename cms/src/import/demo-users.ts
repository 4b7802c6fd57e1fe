import type { PayloadRequest } from 'payload';
import type { Role } from '../access/roles.ts';
import { asSystem } from '../system/as-system.ts';
import { demoNames } from './demo.ar.ts';

/** The one password of every demo log-in; printed by the script that makes them. */
export const DEMO_PASSWORD = 'mithaq-demo-2026';

export const PLATFORM_ADMINISTRATOR = 'admin@mithaq.example';

/** The part before the @ of each role's demo address. */
export const demoMailboxes = {
  'board-secretary': 'secretary',
  'beneficiary-relations-officer': 'officer',
  'social-research-officer': 'research',
  'committee-member': 'committee',
  auditor: 'auditor',
} as const satisfies Partial<Record<Role, string>>;

const addUser = async (
  req: PayloadRequest,
  user: { readonly email: string; readonly role: Role; readonly association?: string },
): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'users',
    where: { email: { equals: user.email } },
  });
  if (totalDocs > 0) return false;
  await req.payload.create({
    ...asSystem(req),
    collection: 'users',
    data: {
      email: user.email,
      password: DEMO_PASSWORD,
      name: demoNames[user.role],
      roles: [user.role],
      association: user.association ?? null,
    },
  });
  return true;
};

export const addAdministrator = (req: PayloadRequest): Promise<boolean> =>
  addUser(req, { email: PLATFORM_ADMINISTRATOR, role: 'platform-administrator' });

/** One person for each role of an association; returns how many were new. */
export const addStaff = async (req: PayloadRequest, slug: string): Promise<number> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where: { slug: { equals: slug } },
    limit: 1,
  });
  const association = docs[0];
  if (association === undefined) return 0;
  let added = 0;
  for (const role of Object.keys(demoMailboxes) as (keyof typeof demoMailboxes)[]) {
    const email = `${demoMailboxes[role]}@${slug}.example`;
    if (await addUser(req, { email, role, association: association.id })) added += 1;
  }
  return added;
};
