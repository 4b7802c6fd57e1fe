import { recordedSubmission } from '@mithaq/domain/contracts/request-submission';
import { changedInForm } from '@mithaq/domain/request/amendments';
import { storedFieldNames } from '@mithaq/domain/request/form-fields';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { columnsOf } from './submission-words.ts';

type Submission = RequestDocument['submission'];

/**
 * Returns the form of a request as its owner sent it last. What was corrected since, on the tracking page or by the
 * desk, stands in the request alone.
 */
export const sentFormOf = ({ sentForm, submission }: RequestDocument): Submission => {
  const kept = recordedSubmission.safeParse(omitEmpty(sentForm));
  return kept.success ? columnsOf(kept.data) : submission;
};

/** Returns the columns of a request whose answers are corrected: the form that was sent is kept beside them. */
export const correctedForm = (
  request: RequestDocument,
  submission: Submission,
): Pick<RequestDocument, 'submission' | 'sentForm'> => ({ submission, sentForm: sentFormOf(request) });

/**
 * Returns the columns of a request whose owner sent a newer form: what it changed is taken from it, and what was
 * corrected meanwhile stays, because a page that lay open repeats what no longer holds («do not call» among it).
 */
export const withNewerForm = (
  request: RequestDocument,
  newer: Submission,
): Pick<RequestDocument, 'submission' | 'sentForm'> => {
  const { submission: present } = request;
  const changed = changedInForm(storedFieldNames, sentFormOf(request), newer);
  const kept = storedFieldNames.filter((field) => !changed.includes(field));
  const merged = kept.reduce<Submission>(
    (all, field) => ({ ...all, [field]: present[field] ?? null }),
    newer,
  );
  // The form itself never asks for a call that it forbids; of two halves that do, the way of contact gives in.
  const submission =
    merged.doNotCall === true && merged.contactBy === 'call'
      ? { ...merged, contactBy: present.contactBy }
      : merged;
  const asSent = changedInForm(storedFieldNames, newer, submission).length === 0;
  return { submission, sentForm: asSent ? null : newer };
};
