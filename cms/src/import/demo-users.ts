import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { roles, type Role } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { demoMemberName, demoNames } from './demo.ar.ts';

/** Password of every demo log-in; the script that makes the log-ins prints it. */
export const DEMO_PASSWORD = 'mithaq-demo-2026';

export const PLATFORM_ADMINISTRATOR = 'admin@mithaq.example';

/** Part before the @ of each role's demo address. */
export const demoMailboxes = {
  'board-secretary': 'secretary',
  'beneficiary-relations-officer': 'officer',
  'social-research-officer': 'research',
  'committee-member': 'committee',
  auditor: 'auditor',
} as const satisfies Partial<Record<Role, string>>;

/** Further members of each demo committee: one member never decides alone, and others hear an objection. */
const furtherMembers = ['committee2', 'committee3', 'committee4', 'committee5'] as const;

const staffRoles = roles.filter((role): role is keyof typeof demoMailboxes => role in demoMailboxes);

interface DemoUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly association?: string;
}

const storedPassword = z.object({ salt: z.string(), hash: z.string() });

/** Hashes the one demo password once, and gives every account that hash, because hashing is slow on purpose. */
const demoPassword = async (req: PayloadRequest) => {
  const administrator: unknown = await req.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: PLATFORM_ADMINISTRATOR } },
    req,
  });
  return storedPassword.parse(administrator);
};

const isThere = async (req: PayloadRequest, email: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'users',
    where: { email: { equals: email } },
  });
  return totalDocs > 0;
};

const addUser = async (req: PayloadRequest, { email, name, role, association }: DemoUser): Promise<void> => {
  await req.payload.db.create({
    collection: 'users',
    data: { email, name, roles: [role], association, ...(await demoPassword(req)) },
    req,
  });
};

const idOfAdministrator = async (req: PayloadRequest): Promise<string | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { email: { equals: PLATFORM_ADMINISTRATOR } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0]?.id;
};

/**
 * Adds the operator of the platform, whose password the other demo log-ins share; returns the account's id. The
 * account has no second step: the first log-in leads through its set-up, as in a deployment.
 */
export const addAdministrator = async (req: PayloadRequest): Promise<string> => {
  const there = await idOfAdministrator(req);
  if (there !== undefined) return there;
  const { id } = await req.payload.create({
    ...asSystem(req),
    collection: 'users',
    data: {
      email: PLATFORM_ADMINISTRATOR,
      password: DEMO_PASSWORD,
      name: demoNames['platform-administrator'],
      roles: ['platform-administrator'],
    },
  });
  return id;
};

/** Adds one person for each role of an association, and the other members of its committee; returns how many were new. */
export const addStaff = async (req: PayloadRequest, slug: string): Promise<number> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
  });
  const association = docs[0];
  if (association === undefined) return 0;
  const people = [
    ...staffRoles.map((role) => ({ mailbox: demoMailboxes[role], role, name: demoNames[role] })),
    ...furtherMembers.map((mailbox, index) => ({
      mailbox,
      role: 'committee-member' as const,
      name: demoMemberName(index + 2),
    })),
  ];
  let added = 0;
  for (const { mailbox, role, name } of people) {
    const email = `${mailbox}@${slug}.example`;
    if (await isThere(req, email)) continue;
    await addUser(req, { email, name, role, association: association.id });
    added += 1;
  }
  return added;
};
