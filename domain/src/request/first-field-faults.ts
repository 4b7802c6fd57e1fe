import type { FieldFault } from '../contracts/accept-request-api.ts';
import { fieldFaultCode } from '../contracts/request-submission.ts';
import { serviceCodesIn } from './service-codes.ts';
import { formField, formFieldNames } from './form-fields.ts';

/** Issues of a submission that did not parse, as zod lists them. */
interface FieldIssues {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/**
 * Returns the first fault of each field, in the order of the form. A service that is not among `services`, which the
 * form offered, is an unknown choice, and so is one of several; a form that names none is not checked.
 */
export const fieldFaultsOf = (
  error: FieldIssues | undefined,
  posted: { readonly service?: unknown; readonly otherServices?: unknown },
  services: readonly string[] | undefined,
): FieldFault[] =>
  formFieldNames.flatMap((field): FieldFault[] => {
    const issue = error?.issues.find(({ path }) => path[0] === field);
    if (issue !== undefined) return [{ field, code: fieldFaultCode.parse(issue.message) }];
    const { kind } = formField(field);
    const named =
      kind === 'service'
        ? serviceCodesIn(typeof posted.service === 'string' ? posted.service.trim() : undefined)
        : kind === 'services'
          ? serviceCodesIn(posted.otherServices)
          : [];
    const isUnknown = services !== undefined && named.some((code) => !services.includes(code));
    return isUnknown ? [{ field, code: 'unknown-choice' }] : [];
  });
