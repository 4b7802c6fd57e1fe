import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import {
  lastValidDay,
  papersLacking,
  paperState,
  type AidPaper,
  type PaperMark,
  type PaperState,
} from '@mithaq/domain/request/paper-check';
import type { PayloadRequest } from 'payload';
import type {
  Association,
  Request as RequestDocument,
  RequestDecision,
  RequestPaper,
  RequestRegistration,
  ServicesGiven,
} from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';

export interface CheckedPaper {
  readonly name: string;
  readonly required: boolean;
  readonly state: PaperState;
  readonly until: string | undefined;
}

/** Records that the desk keeps of a request. */
export interface CheckRecords {
  readonly papers: readonly CheckedPaper[];
  /** Names of the required papers that are not valid on the day of the request. */
  readonly lacking: readonly string[];
  readonly registration: RequestRegistration | undefined;
  readonly services: readonly ServicesGiven[];
  /** Decisions of sittings, newest first. */
  readonly decisions: readonly RequestDecision[];
}

const markOf = ({ present, issuedOn, validUntil }: RequestPaper): PaperMark => ({
  present,
  issuedOn: issuedOn ?? undefined,
  validUntil: validUntil ?? undefined,
});

/** Returns the papers that the aid rules of an association ask for. */
export const aidPapersOf = ({ aidRules }: Association): AidPaper[] =>
  (aidRules?.papers ?? []).map(({ name, required, months }) => ({
    name,
    required: required === true,
    months: months ?? undefined,
  }));

/** Reads the records of a request with the rights of the request's user; papers are judged on the day of submission. */
export const checkRecordsOf = async (
  req: PayloadRequest,
  request: RequestDocument,
  association: Association,
): Promise<CheckRecords> => {
  const find = {
    ...asUser(req),
    where: { request: { equals: request.id } },
    sort: 'at',
    depth: 0,
  } as const;
  const papers = await req.payload.find({ ...find, pagination: false, collection: 'request-papers' });
  const registrations = await req.payload.find({
    ...find,
    pagination: false,
    collection: 'request-registrations',
  });
  const services = await req.payload.find({ ...find, pagination: false, collection: 'services-given' });
  const decisions = await req.payload.find({ ...find, pagination: false, collection: 'request-decisions' });
  const marks = new Map(papers.docs.map((row) => [row.paper, markOf(row)]));
  const submittedOn = dayInRiyadh(request.acceptedAt);
  const asked = aidPapersOf(association);
  return {
    papers: asked.map((paper) => {
      const mark = marks.get(paper.name);
      return {
        name: paper.name,
        required: paper.required,
        state: paperState(paper, mark, submittedOn),
        until: mark === undefined ? undefined : lastValidDay(paper, mark),
      };
    }),
    lacking: papersLacking(asked, marks, submittedOn),
    registration: registrations.docs.at(-1),
    services: services.docs,
    decisions: decisions.docs.toReversed(),
  };
};
