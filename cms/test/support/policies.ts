import type { WholeDate } from '@mithaq/domain/calendar/whole-date';
import { policyTextFields } from '../../src/versions/mapping/policy-text.ts';
import { approvalFields } from '../../src/versions/mapping/approval.ts';
import { moveVersion } from '../../src/versions/moves/move-version.ts';
import type { RegisterWriter } from '../../src/register/register-writer.ts';
import type { RequiredDataFromCollectionSlug } from 'payload';
import type { PolicyVersion } from '../../src/payload-types.ts';
import type { Cms } from './cms.ts';
import { firstIn } from './find.ts';
import { sourceDocument } from './source-document.ts';
import { requestOf } from './who.ts';

const secretary = 'board-secretary of rusukh';

/** Adds a policy of Rusukh with its printed text under another name, without a version. */
export const addPolicy = async (cms: Cms, slug: string): Promise<string> => {
  const association = await firstIn(cms, 'associations', 'rusukh');
  const made = await cms.payload.create({
    collection: 'policies',
    data: { association, slug, title: slug, documentType: 'policy' },
  });
  return made.id;
};

type VersionFields = RequiredDataFromCollectionSlug<'policy-versions'>;

/** Adds a draft of a policy of Rusukh with the text and the approval of its imported document, except for `fields`. */
export const draftVersion = async (
  cms: Cms,
  policy: string,
  fields: Partial<VersionFields> = {},
): Promise<PolicyVersion> => {
  const source = await sourceDocument('rusukh');
  return cms.payload.create({
    collection: 'policy-versions',
    depth: 0,
    data: {
      association: await firstIn(cms, 'associations', 'rusukh'),
      policy,
      status: 'draft',
      ...policyTextFields(source.policy.text),
      approval: approvalFields(source.policy.approval),
      ...fields,
    },
  });
};

/**
 * Adds a version of a policy of Rusukh that its secretary has taken through review and approval; in force `from` a
 * day.
 */
export const approvedVersion = async (
  cms: Cms,
  policy: string,
  note: string,
  {
    from,
    reviewBy,
    ...other
  }: {
    readonly cover?: string;
    readonly changeKind?: 'major';
    readonly from?: WholeDate;
    readonly reviewBy?: WholeDate;
  } = {},
): Promise<string> => {
  const version = await draftVersion(cms, policy, {
    ...(note === '' ? {} : { changeNote: note, changeKind: 'minor' }),
    ...(from === undefined ? {} : { inForceFrom: { gregorian: { ...from } } }),
    ...(reviewBy === undefined ? {} : { reviewBy: { gregorian: { ...reviewBy } } }),
    ...other,
  });
  for (const to of ['in-review', 'approved']) {
    const answer = await cms.call(secretary, 'POST', `/api/policy-versions/${version.id}/move`, { to });
    if (answer.status !== 200) throw new Error(`not moved to ${to}: ${JSON.stringify(answer.body)}`);
  }
  return version.id;
};

/** Publishes an approved version as the secretary, through a writer of the test's choice. */
export const publishThrough = async (cms: Cms, register: RegisterWriter, id: string): Promise<void> => {
  const at = new Date().toISOString();
  const outcome = await moveVersion(register, await requestOf(cms, secretary), {
    id,
    to: 'in-force',
    note: undefined,
    at,
    withdrawal: undefined,
    emergency: undefined,
  });
  if (outcome.kind !== 'moved') throw new Error(`not published: ${JSON.stringify(outcome)}`);
};
