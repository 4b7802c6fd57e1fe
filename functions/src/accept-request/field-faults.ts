import type { FieldFault } from '@mithaq/domain/contracts/accept-request-api';
import {
  fieldFaultCode,
  submissionFields,
  type FieldFaultCode,
  type SubmissionField,
} from '@mithaq/domain/contracts/request-submission';
import type { z } from 'zod';

/** Names the fault of a value whose type no form sends (a number, a list): the schema gives no code of ours for it. */
const codeOfWrongType: Readonly<Partial<Record<SubmissionField, FieldFaultCode>>> = {
  email: 'not-an-email',
  contactBy: 'unknown-choice',
  attestation: 'not-ticked',
  consent: 'not-ticked',
  website: 'must-stay-empty',
};

/** Returns the first fault of each field, in the order of the form. */
export const fieldFaultsOf = (error: z.ZodError): FieldFault[] => {
  const faults = submissionFields.map((field): FieldFault | undefined => {
    const issue = error.issues.find(({ path }) => path[0] === field);
    if (issue === undefined) return undefined;
    const code = fieldFaultCode.safeParse(issue.message);
    return { field, code: code.success ? code.data : (codeOfWrongType[field] ?? 'missing') };
  });
  return faults.filter((fault) => fault !== undefined);
};
