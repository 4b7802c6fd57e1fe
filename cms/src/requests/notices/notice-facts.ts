import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { windowOfRequest } from '@mithaq/domain/request/decision-window';
import type { NoticeFacts } from '@mithaq/domain/request/notice-text.ar';
import type { PayloadRequest } from 'payload';
import type { PolicyVersion, Request as RequestDocument, RequestNotice } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { originalNumberOf } from '../original-of.ts';
import { policyTextOf } from '../../versions/mapping/policy-text.ts';

/** Returns the version of the policy that a request is handled under; null where there is none. */
export const versionOfRequest = async (
  req: PayloadRequest,
  { policyVersion }: Pick<RequestDocument, 'policyVersion'>,
): Promise<PolicyVersion | null> => {
  const id = idOf(policyVersion);
  if (id === undefined) return null;
  return req.payload.findByID({
    ...asSystem(req),
    collection: 'policy-versions',
    id,
    depth: 0,
    disableErrors: true,
  });
};

/** Returns the first and the last day of the decision, where the policy prints them; `YYYY-MM-DD` in Asia/Riyadh. */
export const decisionDaysOf = (
  version: PolicyVersion | null,
  request: Pick<RequestDocument, 'acceptedAt' | 'kind'>,
): { readonly earliestOn?: string; readonly latestOn?: string } => {
  const text = version === null ? undefined : policyTextOf(version);
  const window = windowOfRequest(text?.decisionPeriod, request);
  if (window === undefined) return {};
  const earliestOn = isoDay(window.earliestOn);
  return window.latestOn === undefined ? { earliestOn } : { earliestOn, latestOn: isoDay(window.latestOn) };
};

const openUntilOf = (
  { occasion }: Pick<RequestNotice, 'occasion'>,
  { state, answerUntil, objectionUntil }: RequestDocument,
): string | undefined => {
  const about = occasion === 'reminder' ? 'needs-information' : occasion;
  return about === state ? (answerUntil ?? objectionUntil ?? undefined) : undefined;
};

/** Returns the facts from which the e-mail and the words of a call are written, so that both say the same. */
export const noticeFactsOf = async (
  req: PayloadRequest,
  notice: RequestNotice,
  request: RequestDocument,
): Promise<NoticeFacts> => {
  const eventId = idOf(notice.event);
  const event =
    eventId === undefined
      ? null
      : await req.payload.findByID({
          ...asSystem(req),
          collection: 'request-events',
          id: eventId,
          depth: 0,
          disableErrors: true,
        });
  return {
    occasion: notice.occasion,
    kind: request.kind ?? 'service',
    words: notice.words ?? undefined,
    openUntil: openUntilOf(notice, request),
    closedFrom: event?.from ?? undefined,
    original: notice.occasion === 'duplicate' ? await originalNumberOf(req, request) : undefined,
    ...decisionDaysOf(await versionOfRequest(req, request), request),
  };
};
