import {
  acceptFaultStatus,
  type AcceptFaultCode,
  type FieldFault,
} from '@mithaq/domain/contracts/accept-request-api';
import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { otherServicesOf, type RequestSubmission } from '@mithaq/domain/contracts/request-submission';
import { wantsNeutralLetters } from '@mithaq/domain/request/contact-wishes';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import { checkSubmission } from './check-submission.ts';
import { formValuesOf, type FormValues } from './form-values.ts';
import type { PostedForm } from './limited-form.server.ts';
import type { RequestsApi } from './requests-api.server.ts';

/** A form that is shown again, with why it was refused and what was typed. */
export interface RefusedForm {
  readonly kind: 'refused';
  readonly fault: AcceptFaultCode;
  readonly status: number;
  readonly faults: readonly FieldFault[];
  readonly values: FormValues;
  readonly token: string | undefined;
}

/** A form that is in the queue, so that its reference number may be shown. */
export interface AcceptedForm {
  readonly kind: 'accepted';
  readonly reference: string;
  /** Absent where functions of the previous release answered. */
  readonly code: string | undefined;
  /** Numbers of the further services of the visit. */
  readonly others: readonly string[];
  /** Codes of the services of `reference` and `others`, in their order; empty where the page must not name them. */
  readonly services: readonly string[];
  readonly token: string;
  readonly request: RequestKind;
  /** Whether it was sent from the page that shows the answers once more, which sets a cookie. */
  readonly wasChecked: boolean;
}

/** A form that is sound and has not been sent: its answers are shown once more. */
export interface CheckedForm {
  readonly kind: 'checked';
  readonly values: FormValues;
  readonly token: string;
}

/** A form that its sender wants to change, with all that was typed. */
export interface EditedForm {
  readonly kind: 'edited';
  readonly values: FormValues;
  readonly token: string;
}

const refused = (
  fault: AcceptFaultCode,
  kept: { faults?: readonly FieldFault[]; values?: FormValues; token?: string | undefined } = {},
): RefusedForm => ({
  kind: 'refused',
  fault,
  status: acceptFaultStatus[fault],
  faults: kept.faults ?? [],
  values: kept.values ?? {},
  token: kept.token,
});

/**
 * Returns the services of a visit in the order of its numbers, for the page that says which number is whose. The page
 * stays on the device for an hour: nothing is named where the association writes neutrally, or where her wishes say
 * that she shares a telephone.
 */
const namedServices = (submission: RequestSubmission, neutralCorrespondence: boolean): string[] => {
  const others = otherServicesOf(submission);
  const { service } = submission;
  if (neutralCorrespondence || wantsNeutralLetters({ submission })) return [];
  return service === undefined || others.length === 0 ? [] : [service, ...others];
};

/**
 * Does the posted step of a request form: `check` sends nothing, `edit` neither, and any other sends it to the API. A form
 * of the previous release names no step. The outcome is «accepted» only where the API gave a reference number.
 */
export const submitRequest = async (
  posted: PostedForm,
  profile: Pick<AssociationProfile, 'slug' | 'services' | 'neutralCorrespondence'>,
  api: RequestsApi,
): Promise<AcceptedForm | CheckedForm | EditedForm | RefusedForm> => {
  if (posted.kind !== 'form') return refused(posted.kind);
  const values = formValuesOf(posted.fields);
  const token = posted.fields.get('token') ?? '';
  const step = posted.fields.get('step');
  if (step === 'edit') return { kind: 'edited', values, token };
  const checked = checkSubmission(values, profile.services);
  if (checked.kind === 'faulty') return refused('invalid', { faults: checked.faults, values, token });
  if (step === 'check') return { kind: 'checked', values, token };
  const answer = await api.accept(profile.slug, checked.submission, token);
  if (answer.kind === 'accepted')
    return {
      ...answer,
      services: namedServices(checked.submission, profile.neutralCorrespondence),
      token,
      request: checked.submission.kind,
      wasChecked: step === 'send',
    };
  return refused(answer.fault, { faults: answer.fields, values, token });
};
