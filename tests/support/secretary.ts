import { z } from 'zod';
import type { CmsUser } from './cms-client.ts';

const versionRow = z.looseObject({ id: z.string(), status: z.string() });
export type VersionRow = z.infer<typeof versionRow>;

const made = z.object({ doc: versionRow.partial({ status: true }) });

/** Returns the answer of the CMS; throws with its own words where it refused. */
export const jsonOf = async (answer: Response): Promise<unknown> => {
  if (!answer.ok) throw new Error(`${answer.url}: ${String(answer.status)} ${await answer.text()}`);
  return answer.json();
};

/** Makes a row of a collection and returns its id. */
export const make = async (user: CmsUser, collection: string, data: object): Promise<string> =>
  made.parse(await jsonOf(await user.post(`/api/${collection}`, data))).doc.id;

/** Returns the version in force of the policy on beneficiaries, which every association of the demonstration has. */
export const versionInForce = async (user: CmsUser): Promise<VersionRow> => {
  const answer = await user.get(
    '/api/policy-versions?where[status][equals]=in-force&where[policy.slug][equals]=beneficiary-relations&depth=0',
  );
  const [row] = z.object({ docs: z.array(versionRow) }).parse(await jsonOf(answer)).docs;
  if (row === undefined) throw new Error('no version is in force');
  return row;
};

/** Copies a version as a new draft and returns the answer of the CMS. */
export const copyOf = async (user: CmsUser, { id }: VersionRow): Promise<z.infer<typeof made>['doc']> =>
  made.parse(await jsonOf(await user.post(`/api/policy-versions/${id}/duplicate`, {}))).doc;

/** Changes a version's fields. */
export const edit = async (user: CmsUser, id: string, data: object): Promise<void> => {
  await jsonOf(await user.patch(`/api/policy-versions/${id}`, data));
};

/** Moves a version from state to state. */
export const moveTo = async (user: CmsUser, id: string, ...states: readonly string[]): Promise<void> => {
  for (const to of states) await jsonOf(await user.post(`/api/policy-versions/${id}/move`, { to }));
};
