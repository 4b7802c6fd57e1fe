import {
  FOLLOW_FORM_LIMIT_BYTES,
  followFaultStatus,
  followSubmission,
  type FollowFaultCode,
} from '@mithaq/domain/contracts/follow-api';
import { fieldFaultCode, type FieldFaultCode } from '@mithaq/domain/contracts/request-submission';
import { readLimitedForm } from '../request/limited-form.server.ts';
import type { FollowsApi } from './follows-api.server.ts';

/** A form that is shown again, with the reason, the status and the typed values. */
export interface RefusedFollow {
  readonly kind: 'refused';
  readonly fault: FollowFaultCode;
  readonly status: number;
  readonly code: FieldFaultCode | undefined;
  readonly email: string;
  readonly token: string | undefined;
}

/** Returns the part of a form that names its policy; the association's disclosures have none. */
const target = (policy: string | undefined): { policy?: string } => (policy === undefined ? {} : { policy });

/** Submits a posted follow form to the API; «accepted» only where the API said so. */
export const submitFollow = async (
  request: Request,
  about: { readonly association: string; readonly policy: string | undefined },
  api: FollowsApi,
): Promise<{ readonly kind: 'accepted' } | RefusedFollow> => {
  const refused = (
    fault: FollowFaultCode,
    kept: { code?: FieldFaultCode | undefined; email?: string; token?: string } = {},
  ): RefusedFollow => ({
    kind: 'refused',
    fault,
    status: followFaultStatus[fault],
    code: kept.code,
    email: kept.email ?? '',
    token: kept.token,
  });

  const posted = await readLimitedForm(request, FOLLOW_FORM_LIMIT_BYTES);
  if (posted.kind !== 'form') return refused(posted.kind);
  const email = posted.fields.get('email') ?? '';
  const website = posted.fields.get('website') ?? '';
  const token = posted.fields.get('token') ?? '';
  const parsed = followSubmission.safeParse({ ...target(about.policy), email, website });
  if (!parsed.success) {
    const code = fieldFaultCode.safeParse(parsed.error.issues[0]?.message);
    return refused('invalid', { code: code.success ? code.data : 'not-an-email', email, token });
  }
  const asked = { ...target(about.policy), email: parsed.data.email, website, token };
  const answer = await api.ask(about.association, asked);
  if (answer.kind === 'accepted') return answer;
  return refused(answer.fault, { code: answer.code, email, token });
};
