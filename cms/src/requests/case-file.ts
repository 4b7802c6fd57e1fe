import { fieldsWith } from '@mithaq/domain/request/form-fields';
import { formFieldWords } from '@mithaq/domain/request/form-fields.ar';
import { dayInBothCalendars, instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { sittingOutcomeWords } from '@mithaq/domain/request/committee-sitting.ar';
import { compactReferenceNumber, formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { Endpoint, PayloadRequest } from 'payload';
import { channelCodes } from '../associations/channels/labels.ar.ts';
import { emblemForPaper } from '../associations/emblem/emblem-for-paper.ts';
import { associationProfileOf } from '../associations/public-index/association-profile.ts';
import { log } from '../log.ts';
import { asUser } from '../payload/access/as-user.ts';
import { idOf } from '../payload/access/roles.ts';
import { idInPath } from '../payload/http/json-body.ts';
import { refused } from '../payload/http/reasons.ts';
import { deskDocumentPdf, pdfDownload, type DeskDocument } from '../pdf/desk-document.ts';
import { PdfNotMade } from '../pdf/policy-pdf.ts';
import { caseFileWords as words } from './case-file.ar.ts';
import { messages as decisionMessages } from './decisions/labels.ar.ts';
import { paperStateWords } from './check/labels.ar.ts';
import { checkRecordsOf } from './check/records-of.ts';
import { messages } from './labels.ar.ts';
import { recommendations } from './research/labels.ar.ts';
import { heldPapersOf } from './sent-papers/held-papers.ts';
import { heldWords } from './sent-papers/labels.ar.ts';
import { sentPapersOf } from './sent-papers/papers-of.ts';
import { serviceAsked } from './service-asked.ts';

/**
 * Returns the case file of a request as a paper of the desk, with the rights of the request's user; undefined where they
 * read no such request. Mobile and e-mail are left out, because the committee decides and does not call.
 */
export const caseFile = async (
  req: PayloadRequest,
  id: string,
  at: string,
): Promise<DeskDocument | undefined> => {
  const find = { ...asUser(req), depth: 0, disableErrors: true } as const;
  const request = await req.payload.findByID({ ...find, collection: 'requests', id });
  if (request === null) return undefined;
  const association = await req.payload.findByID({
    ...find,
    collection: 'associations',
    id: idOf(request.association) ?? '',
  });
  if (association === null) return undefined;
  const rows = {
    ...asUser(req),
    where: { request: { equals: id } },
    sort: 'at',
    depth: 0,
  } as const;
  const research = await req.payload.find({ ...rows, pagination: false, collection: 'request-research' });
  const events = await req.payload.find({ ...rows, pagination: false, collection: 'request-events' });
  const records = await checkRecordsOf(req, request, association);
  const sent = await sentPapersOf(asUser(req), id);
  const held = await heldPapersOf(req, sent, Date.parse(at));
  const heldMark = (paper: string): readonly string[] => {
    const state = held?.get(paper);
    return state === undefined ? [] : [heldWords[state].ar];
  };
  const { submission, earliestOn, latestOn } = request;
  const window = [
    ...(earliestOn ? [words.notBefore(dayInBothCalendars(earliestOn))] : []),
    ...(latestOn ? [words.notAfter(dayInBothCalendars(latestOn))] : []),
  ].join('\n');
  const section = (heading: string, paragraphs: readonly string[]) =>
    paragraphs.length === 0 ? [] : [{ heading, paragraphs }];
  return {
    profile: associationProfileOf(association),
    neutral: false,
    title: words.title,
    at,
    footer: words.footer,
    signatures: [words.minutes, words.signature],
    facts: [
      {
        term: words.reference,
        value: formatReferenceNumber(compactReferenceNumber(request.reference)),
        code: true,
      },
      {
        term: words.acceptedOn,
        value: instantInBothCalendars(request.acceptedAt),
      },
      { term: words.channel, value: request.channel ? channelCodes[request.channel].ar : words.form },
      { term: words.state, value: requestStateWords[request.state].label },
      ...(window === '' ? [] : [{ term: words.window, value: window }]),
      { term: words.name, value: submission.name },
      ...fieldsWith({ part: 'behalf' }).flatMap((field) => {
        const value = submission[field];
        return value ? [{ term: formFieldWords[field].label, value }] : [];
      }),
      ...(submission.city ? [{ term: words.city, value: submission.city }] : []),
      { term: words.service, value: serviceAsked(request, association.services) },
    ],
    sections: [
      { heading: words.description, paragraphs: [submission.description] },
      ...(records.papers.length === 0
        ? []
        : [
            {
              heading: words.papers,
              facts: records.papers.map(({ name, state }) => ({
                term: name,
                value: paperStateWords[state].ar,
              })),
            },
          ]),
      ...(sent.length === 0
        ? []
        : [
            {
              heading: words.sentPapers,
              facts: sent.map(({ id: paper, name, signed, at: sentAt }) => ({
                term: name,
                value: [
                  instantInBothCalendars(sentAt),
                  ...(signed === true ? [words.signed] : []),
                  ...heldMark(paper),
                ].join(' · '),
              })),
            },
          ]),
      ...section(
        words.research,
        research.docs.map((report) =>
          [report.findings, recommendations[report.recommendation].ar, report.reasons ?? '']
            .filter((line) => line !== '')
            .join('\n'),
        ),
      ),
      ...section(
        words.decisions,
        records.decisions.map((row) =>
          [
            `${sittingOutcomeWords[row.outcome].ar} · ${row.minutesNumber} · ${dayInBothCalendars(row.heldOn)}`,
            row.granted ?? row.reason ?? '',
          ]
            .filter((line) => line !== '')
            .join('\n'),
        ),
      ),
      ...section(
        words.history,
        events.docs.map((event) =>
          [
            `${requestStateWords[event.to].label} · ${instantInBothCalendars(event.at)}`,
            event.actorName,
            event.note ?? '',
          ]
            .filter((line) => line !== '')
            .join('\n'),
        ),
      ),
    ],
  };
};

/** `GET /api/requests/{id}/case-file`: the case file as PDF for people who may read the request; the reading is recorded. */
export const caseFileEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/case-file',
  method: 'get',
  handler: async (req) => {
    const id = idInPath(req);
    const paper =
      req.user?.collection === 'users' ? await caseFile(req, id, new Date().toISOString()) : undefined;
    if (paper === undefined) return refused(404, { code: 'not-found', message: messages.notFound });
    try {
      return pdfDownload(await deskDocumentPdf(paper, await emblemForPaper(req, paper)), 'case.pdf');
    } catch (error) {
      if (!(error instanceof PdfNotMade)) throw error;
      log.error('desk-paper-not-made', { request: id });
      return refused(503, { code: 'not-made', message: decisionMessages.notMade });
    }
  },
};
