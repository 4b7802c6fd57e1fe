import { z } from 'zod';
import { emailOf, type Person, type Who } from './who.ts';
import type { Cms } from './cms.ts';

const begun = z.object({ id: z.string() });
const revised = z.object({ revision: z.int() });

/** Returns the account of a person of the demonstration. */
export const accountOf = async (cms: Cms, person: Person): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'users',
    where: { email: { equals: emailOf(person) } },
    limit: 1,
    depth: 0,
  });
  const [account] = docs;
  if (account === undefined) throw new Error(`${person} was not loaded`);
  return account.id;
};

/** Begins a sitting as a member; returns its id. */
export const beginSitting = async (cms: Cms, who: Who): Promise<string> => {
  const answer = await cms.call(who, 'POST', '/api/committee-sittings/begin', {});
  if (answer.status !== 201) throw new Error(`the sitting was answered ${String(answer.status)}`);
  return begun.parse(answer.body).id;
};

/** Saves minutes over those of revision 0, and returns the answer to their recording. */
export const recordMinutes = async (cms: Cms, who: Who, sitting: string, minutes: object) => {
  const saved = await cms.call(who, 'POST', `/api/committee-sittings/${sitting}/save`, {
    revision: 0,
    minutes,
  });
  if (saved.status !== 200) return saved;
  const { revision } = revised.parse(saved.body);
  return cms.call(who, 'POST', `/api/committee-sittings/${sitting}/record`, { revision });
};
