import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { fieldsWith } from '@mithaq/domain/request/form-fields';
import { recordOf } from '@mithaq/domain/table/record-of';
import { z } from 'zod';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { canonicalBytes } from '../../register/canonical.ts';

type Submission = AcceptedRequest['submission'];

/** A stored field that the collection has no column for does not compile here. */
type Columns = { readonly [Field in keyof Submission]: RequestDocument['submission'][Field] };

const optionalTexts = [
  ...fieldsWith({ stored: true, required: false, kind: 'line' }),
  ...fieldsWith({ stored: true, required: false, kind: 'email' }),
  ...fieldsWith({ stored: true, required: false, kind: 'service' }),
];

/** Returns the columns of a submission; an optional field that was left empty is null. */
export const columnsOf = (submission: Submission): Columns => ({
  ...submission,
  ...recordOf(optionalTexts, (field) => submission[field] ?? null),
  ...recordOf(fieldsWith({ kind: 'wish' }), (field) => submission[field] ?? null),
});

const rowOfSubmission = z.looseObject({ id: z.unknown(), receivedAt: z.unknown() }).partial();

/** Returns the words of a stored or a sent submission in one canonical spelling, so that two can be compared. */
export const wordsOf = (submission: object): string => {
  const { id: _row, receivedAt: _at, ...words } = rowOfSubmission.parse(omitEmpty(submission));
  return Buffer.from(canonicalBytes(words)).toString('utf8');
};
