import { callOutcomes, NOTE_LIMIT, WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import { takeBackRefusalMessage } from '@mithaq/domain/request/take-back.ar';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { correctData } from '../correct-data.ts';
import {
  addNote,
  addReport,
  assign,
  recordAttestation,
  setWishes,
  type DeskOutcome,
} from '../desk-records.ts';
import { messages } from '../labels.ar.ts';
import { recordCall, waiveCalls, type CallResult } from '../notices/record-call.ts';
import { FINDINGS_LIMIT, recommendationNames } from '../research/report-shape.ts';
import { answerSurveyByPhone } from '../tracking/surveys/answer-by-phone.ts';
import { takeBackMove, type TakeBackOutcome } from '../take-back-move.ts';
import { callMessages, MESSAGES_OF_DESK } from './labels.ar.ts';

const notFound = () => refused(404, { code: 'not-found', message: messages.notFound });

const ofDesk = (outcome: DeskOutcome): Response => {
  if (outcome.kind === 'not-found') return notFound();
  if (outcome.kind === 'done') return Response.json({ done: true });
  const { code } = outcome;
  return refused(code === 'desk.not-yours' ? 403 : 422, { code, message: MESSAGES_OF_DESK[code] });
};

const ofCall = (result: CallResult): Response => {
  if (result.kind === 'not-found') return notFound();
  if (result.kind === 'recorded') return Response.json({ state: result.state });
  const { code } = result;
  const status = code === 'call.not-yours' ? 403 : code === 'call.nothing-to-tell' ? 409 : 422;
  return refused(status, { code, message: callMessages[code] });
};

const ofTakeBack = (outcome: TakeBackOutcome): Response => {
  if (outcome.kind === 'not-found') return notFound();
  if (outcome.kind === 'moved') return Response.json({ state: outcome.state });
  const codes = outcome.reasons.map(({ code }) => code);
  const status = codes.includes('take-back.nothing')
    ? 409
    : codes.includes('take-back.not-yours')
      ? 403
      : codes.includes('take-back.decision')
        ? 409
        : 422;
  return refused(
    status,
    ...outcome.reasons.map((reason) => ({ code: reason.code, message: takeBackRefusalMessage(reason) })),
  );
};

/** Makes an endpoint of the desk: `POST /api/requests/{id}/{name}` with a body of this shape; 400 for any other. */
const deskEndpoint = <Body>(
  name: string,
  body: z.ZodType<Body>,
  answer: (req: PayloadRequest, id: string, body: Body, at: string) => Promise<Response>,
): Omit<Endpoint, 'root'> => ({
  path: `/:id/${name}`,
  method: 'post',
  handler: async (req) => {
    const read = await jsonBody(req, body);
    if (read === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    return answer(req, idInPath(req), read, new Date().toISOString());
  },
});

const note = z.string().trim().max(NOTE_LIMIT);
const typed = z.string().trim().max(100);
const hour = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u)]);

/** Endpoints by which staff work on a request apart from its moves. */
export const deskEndpoints: readonly Omit<Endpoint, 'root'>[] = [
  deskEndpoint(
    'call',
    z.object({ outcome: z.enum(callOutcomes), note: note.optional() }),
    async (req, id, call, at) => ofCall(await recordCall(req, id, { ...call, at })),
  ),
  deskEndpoint('waive-call', z.object({ reason: note }), async (req, id, { reason }, at) =>
    ofCall(await waiveCalls(req, id, { reason, at })),
  ),
  deskEndpoint(
    'take-back',
    z.object({ note: note.optional(), words: z.string().trim().max(WORDS_LIMIT).optional() }),
    async (req, id, body, at) =>
      ofTakeBack(
        await takeBackMove(req, {
          id,
          note: body.note,
          words: body.words === '' ? undefined : body.words,
          at,
        }),
      ),
  ),
  deskEndpoint('note', z.object({ text: note }), async (req, id, { text }, at) =>
    ofDesk(await addNote(req, id, text, at)),
  ),
  deskEndpoint('assign', z.object({ to: z.string().max(60).nullable() }), async (req, id, { to }) =>
    ofDesk(await assign(req, id, to)),
  ),
  deskEndpoint(
    'attestation',
    z.object({ by: z.enum(['paper', 'read-out']), on: typed }),
    async (req, id, body, at) => ofDesk(await recordAttestation(req, id, body, at)),
  ),
  deskEndpoint(
    'correct',
    z.object({ field: z.string().max(40), value: z.string().max(20_000), reason: note }),
    async (req, id, body, at) => ofDesk(await correctData(req, id, { ...body, at })),
  ),
  deskEndpoint(
    'wishes',
    z.object({
      doNotCall: z.boolean(),
      leaveNoMessage: z.boolean(),
      doNotWrite: z.boolean(),
      callFrom: hour,
      callUntil: hour,
    }),
    async (req, id, wishes, at) => ofDesk(await setWishes(req, id, wishes, at)),
  ),
  deskEndpoint(
    'survey-answer',
    z.object({ rating: z.string().max(10), words: z.string().trim().max(WORDS_LIMIT) }),
    async (req, id, answer, at) => ofDesk(await answerSurveyByPhone(req, id, answer, at)),
  ),
  deskEndpoint(
    'report',
    z.object({
      visitedOn: typed,
      findings: z.string().trim().max(FINDINGS_LIMIT),
      recommendation: z.enum(recommendationNames),
      reasons: note,
    }),
    async (req, id, report, at) => ofDesk(await addReport(req, id, report, at)),
  ),
];
