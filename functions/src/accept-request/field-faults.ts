import type { FieldFault } from '@mithaq/domain/contracts/accept-request-api';
import { fieldFaultCode } from '@mithaq/domain/contracts/request-submission';
import { formFieldNames } from '@mithaq/domain/request/form-fields';
import type { z } from 'zod';

/** Returns the first fault of each field, in the order of the form. */
export const fieldFaultsOf = (error: z.ZodError): FieldFault[] =>
  formFieldNames.flatMap((field): FieldFault[] => {
    const issue = error.issues.find(({ path }) => path[0] === field);
    return issue === undefined ? [] : [{ field, code: fieldFaultCode.parse(issue.message) }];
  });
