import type { FieldFault } from '@mithaq/domain/contracts/accept-request-api';
import { fieldFaultMessage } from '@mithaq/domain/request/field-faults.ar';
import type { FormFieldName } from '@mithaq/domain/request/form-fields';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import type { FormValues } from './form-values.ts';

/** The values that the form shows, and what is wrong with each. */
export interface FormView {
  readonly kind: RequestKind;
  valueOf(field: FormFieldName): string;
  faultOf(field: FormFieldName): string | undefined;
}

/** Returns the id of a field's element, which the error summary links to. */
export const fieldId = (field: FormFieldName): string => `field-${field}`;

export const formView = (values: FormValues, faults: readonly FieldFault[], kind: RequestKind): FormView => ({
  kind,
  valueOf: (field) => values[field] ?? '',
  faultOf(field) {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault === undefined ? undefined : fieldFaultMessage(field, fault.code, values[field], kind);
  },
});
