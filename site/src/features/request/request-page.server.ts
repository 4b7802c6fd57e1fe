import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';
import { RegisterUnavailable } from '../register/errors.ts';
import { formValuesOf, type FormValues } from './form-values.ts';
import type { PostedForm } from './limited-form.server.ts';
import { requestPolicyInForce } from './request-policy.server.ts';
import type { RequestsApi } from './requests-api.server.ts';
import {
  submitRequest,
  type AcceptedForm,
  type CheckedForm,
  type EditedForm,
  type RefusedForm,
} from './submit-request.server.ts';

/** The form, empty or with why it was refused. */
interface FormPage {
  readonly kind: 'form';
  readonly profile: AssociationProfile;
  readonly policy: VersionInRegister | undefined;
  readonly outcome: RefusedForm | EditedForm | undefined;
}

/** The answers, to be read once more before they are sent. */
interface CheckPage extends CheckedForm {
  readonly profile: AssociationProfile;
}

/** A form that came while the register could not be read: nothing of the form is lost. */
interface KeptForm {
  readonly kind: 'kept';
  readonly cause: RegisterUnavailable;
  readonly values: FormValues;
  readonly token: string;
  /** `unknown-outcome` where the form was sent before the register failed, and its answer was lost. */
  readonly fault: 'unavailable' | 'unknown-outcome';
}

/** Decides what the request page shows. Rejects as the register does where nothing was typed that could be lost. */
export const requestPage = async (
  posted: PostedForm | undefined,
  association: string,
  { register, api }: { readonly register: RegisterReader; readonly api: RequestsApi },
): Promise<AcceptedForm | CheckPage | FormPage | KeptForm> => {
  let outcome: Awaited<ReturnType<typeof submitRequest>> | undefined;
  try {
    const index = await register.association(association);
    outcome = posted === undefined ? undefined : await submitRequest(posted, index.profile, api);
    if (outcome?.kind === 'accepted') return outcome;
    if (outcome?.kind === 'checked') return { ...outcome, profile: index.profile };
    const policy = await requestPolicyInForce(register, index);
    return { kind: 'form', profile: index.profile, policy, outcome };
  } catch (error) {
    if (!(error instanceof RegisterUnavailable) || posted?.kind !== 'form') throw error;
    const token = posted.fields.get('token') ?? '';
    const fault =
      outcome?.kind === 'refused' && outcome.fault === 'unknown-outcome' ? outcome.fault : 'unavailable';
    return { kind: 'kept', cause: error, values: formValuesOf(posted.fields), token, fault };
  }
};
