import type { FieldFault } from '@mithaq/domain/contracts/accept-request-api';
import type { AssociationService } from '@mithaq/domain/contracts/association';
import {
  fieldFaultCode,
  requestSubmission,
  type RequestSubmission,
} from '@mithaq/domain/contracts/request-submission';
import { formField, formFieldNames, type FormFieldName } from '@mithaq/domain/request/form-fields';
import { serviceCodesIn } from '@mithaq/domain/request/service-codes';
import type { FormValues } from './form-values.ts';

/** The outcome of a check: the submission, or one fault for each field that has one, in the form's order. */
export type CheckedSubmission =
  | { readonly kind: 'sound'; readonly submission: RequestSubmission }
  | { readonly kind: 'faulty'; readonly faults: readonly FieldFault[] };

/** Checks what was typed against the contract and the association's own services. */
export const checkSubmission = (
  values: FormValues,
  services: readonly AssociationService[],
): CheckedSubmission => {
  const parsed = requestSubmission.safeParse(values);
  const namesUnknownService = (field: FormFieldName): boolean => {
    const value = values[field] ?? '';
    const { kind } = formField(field);
    if (kind !== 'service' && kind !== 'services') return false;
    const named = kind === 'service' ? [value].filter((code) => code !== '') : serviceCodesIn(value);
    return named.some((name) => !services.some(({ code }) => code === name));
  };
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = formFieldNames.flatMap((field): FieldFault[] => {
    const issue = issues.find(({ path }) => path[0] === field);
    if (issue !== undefined) return [{ field, code: fieldFaultCode.parse(issue.message) }];
    return namesUnknownService(field) ? [{ field, code: 'unknown-choice' }] : [];
  });
  return parsed.success && faults.length === 0
    ? { kind: 'sound', submission: parsed.data }
    : { kind: 'faulty', faults };
};
