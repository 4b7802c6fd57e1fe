import { createLocalReq, loginOperation, type Payload, type PayloadRequest } from 'payload';
import { bringProof } from '../../src/people/second-step/log-in-proof.ts';
import { demoMailboxes, PLATFORM_ADMINISTRATOR } from '../../src/import/demo-users.ts';

type Slug = 'rusukh' | 'kafel' | 'robotweak' | 'libraries' | 'ihsan-tabuk';

export type Person =
  | 'administrator'
  | `committee-member ${2 | 3 | 4 | 5} of ${Slug}`
  | `${keyof typeof demoMailboxes} of ${Slug}`;

export type Who = 'nobody' | 'service' | Person;

/** Returns the address with which a person of the demonstration logs in. */
export const emailOf = (person: Person): string => {
  if (person === 'administrator') return PLATFORM_ADMINISTRATOR;
  const [role, slug] = person.split(' of ');
  const member = /^committee-member (\d)$/u.exec(role ?? '')?.[1];
  if (member !== undefined && slug !== undefined) return `committee${member}@${slug}.example`;
  const mailbox = Object.entries(demoMailboxes).find(([name]) => name === role)?.[1];
  if (mailbox === undefined || slug === undefined) throw new Error(`nobody is called «${person}»`);
  return `${mailbox}@${slug}.example`;
};

/** Returns a request that carries this person like one from the admin, for functions that are called without REST. */
export const requestOf = async (
  { payload }: { readonly payload: Payload },
  person: Person,
): Promise<PayloadRequest> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: emailOf(person) } },
    limit: 1,
    depth: 0,
  });
  const [user] = docs;
  if (user === undefined) throw new Error(`${person} was not loaded`);
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload);
};

/** Logs a person in and returns the token of the session, which an answer of the API has in its cookie alone. */
export const tokenOf = async (
  payload: Payload,
  email: string,
  password: string,
  code?: string,
): Promise<string> => {
  const req = await createLocalReq({}, payload);
  bringProof(req, { code });
  const { token } = await loginOperation({
    collection: payload.collections.users,
    data: { email, password },
    req,
  });
  return token ?? '';
};
