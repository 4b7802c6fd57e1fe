import { wantsNeutralLetters } from '@mithaq/domain/request/contact-wishes';
import { clauseFor } from '@mithaq/domain/policy/outline';
import { clausePaths } from '@mithaq/domain/policy/clause-path';
import { dayInBothCalendars, instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { compactReferenceNumber, formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import { usualRequestPeriods } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest } from 'payload';
import { emblemForPaper } from '../../associations/emblem/emblem-for-paper.ts';
import { associationProfileOf } from '../../associations/public-index/association-profile.ts';
import type {
  Association,
  PolicyVersion,
  Request as RequestDocument,
  RequestDecision,
} from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { deskDocumentPdf, type DeskDocument } from '../../pdf/desk-document.ts';
import { policyTextOf } from '../../versions/mapping/policy-text.ts';
import { letterWords as words } from './letter.ar.ts';

/** Facts from which a decision letter is set. */
export interface LetterFacts {
  readonly decision: RequestDecision & { readonly outcome: 'accepted' | 'rejected' };
  readonly request: RequestDocument;
  readonly association: Association;
  /** The version of the policy under which the request was made. */
  readonly version: PolicyVersion | undefined;
}

/** Returns the clause about the committee's decision, as the policy prints it. */
const clauseOf = (version: PolicyVersion | undefined) => {
  if (version === undefined) return undefined;
  const text = policyTextOf(version);
  const clause = clauseFor(text, 'committee');
  if (clause === undefined) return undefined;
  const path = clausePaths(text.sections).get(clause.id);
  return { text: clause.text, source: words.source(version.title, path) };
};

const objectionOf = (request: RequestDocument, association: Association): string =>
  request.objectionUntil
    ? words.objectionUntil(dayInBothCalendars(request.objectionUntil))
    : words.objectionDays(association.requestRules?.objectionDays ?? usualRequestPeriods.objectionDays);

/** Returns the decision letter of a request as a paper of the desk. Neutral correspondence names no association, no service and nobody, and quotes no policy. */
export const decisionLetter = ({ decision, request, association, version }: LetterFacts): DeskDocument => {
  const profile = associationProfileOf(association);
  const neutral = profile.neutralCorrespondence || wantsNeutralLetters(request);
  const isAccepted = decision.outcome === 'accepted';
  const asked = association.services?.find(({ code }) => code === request.submission.service)?.label;
  const row = (term: string, value: string | null | undefined, code = false) =>
    value ? [{ term, value, code }] : [];
  // The clause and its policy speak of beneficiaries and of a committee: a reader of a neutral letter must not learn of them.
  const clause = neutral ? undefined : clauseOf(version);
  return {
    profile,
    neutral,
    title: neutral ? words.neutralTitle : words.title[decision.outcome],
    at: decision.at,
    footer: neutral ? words.neutralFooter : words.footer,
    facts: [
      ...row(words.reference, formatReferenceNumber(compactReferenceNumber(request.reference)), true),
      ...(neutral ? [] : row(words.to, request.submission.name)),
      ...row(words.acceptedOn, instantInBothCalendars(request.acceptedAt)),
      ...(neutral ? [] : row(words.service, asked)),
      ...row(words.decision, words[decision.outcome]),
      ...row(neutral ? words.neutralMinutes : words.minutes, decision.minutesNumber),
      ...row(words.heldOn, dayInBothCalendars(decision.heldOn)),
      ...(neutral ? [] : row(words.grantedService, decision.service)),
      ...row(words.granted, decision.granted),
      ...row(words.conditions, decision.conditions),
      ...row(words.reason, decision.reason),
      ...row(words.early, decision.earlyReason),
    ],
    sections: [
      ...(decision.words ? [{ heading: words.toYou, paragraphs: [decision.words] }] : []),
      ...(clause === undefined ? [] : [{ heading: words.policy, quote: clause }]),
      {
        heading: words.next,
        paragraphs: [
          isAccepted ? words.nextAccepted : words.nextRejected,
          ...(decision.correction ? [words.correction] : []),
        ],
      },
      ...(isAccepted
        ? []
        : [
            {
              heading: words.objection,
              paragraphs: [objectionOf(request, association), words.objectionHow],
            },
          ]),
    ],
  };
};

/**
 * Returns the letter of a decision as PDF, for whoever has been allowed to read the decision: staff by the endpoint, the
 * beneficiary by her tracking page. Undefined where there is no such decision, or it is no acceptance or rejection.
 * Throws `PdfNotMade`.
 */
export const decisionLetterPdf = async (
  req: PayloadRequest,
  decisionId: string,
): Promise<Uint8Array | undefined> => {
  const find = { ...asSystem(req), depth: 0, disableErrors: true } as const;
  const decision = await req.payload.findByID({ ...find, collection: 'request-decisions', id: decisionId });
  if (decision === null || (decision.outcome !== 'accepted' && decision.outcome !== 'rejected'))
    return undefined;
  const { outcome } = decision;
  const request = await req.payload.findByID({
    ...find,
    collection: 'requests',
    id: idOf(decision.request) ?? '',
  });
  const association = await req.payload.findByID({
    ...find,
    collection: 'associations',
    id: idOf(decision.association) ?? '',
  });
  if (request === null || association === null) return undefined;
  const versionId = idOf(request.policyVersion);
  const version =
    versionId === undefined
      ? null
      : await req.payload.findByID({ ...find, collection: 'policy-versions', id: versionId });
  const letter = decisionLetter({
    decision: { ...decision, outcome },
    request,
    association,
    version: version ?? undefined,
  });
  return deskDocumentPdf(letter, await emblemForPaper(req, letter));
};
