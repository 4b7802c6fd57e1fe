import { deskRecordMessage } from '@mithaq/domain/request/desk-records.ar';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { messages } from '../labels.ar.ts';
import { messages as sittingMessages } from '../sittings/labels.ar.ts';
import { markPaper, recordServiceGiven, registerBeneficiary, type RecordAdded } from './add-record.ts';

const typedDay = z.string().max(120).optional();

const answer = (added: RecordAdded): Response => {
  switch (added.kind) {
    case 'added':
      return Response.json({ id: added.id }, { status: 201 });
    case 'not-found':
      return refused(404, { code: 'not-found', message: messages.notFound });
    case 'not-yours':
      return refused(403, { code: 'not-yours', message: sittingMessages.notYours });
    case 'refused':
      return refused(
        added.reasons.some(({ code }) => code === 'record.not-now') ? 409 : 422,
        ...added.reasons.map((reason) => ({
          code: reason.code,
          message: deskRecordMessage(reason),
          ...('field' in reason ? { path: reason.field } : {}),
        })),
      );
  }
};

const recordEndpoint = <Typed>(
  path: `/:id/${string}`,
  shape: z.ZodType<Typed>,
  add: (req: PayloadRequest, id: string, typed: Typed, now: number) => Promise<RecordAdded>,
): Omit<Endpoint, 'root'> => ({
  path,
  method: 'post',
  handler: async (req) => {
    const typed = await jsonBody(req, shape);
    if (typed === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    return answer(await add(req, idInPath(req), typed, Date.now()));
  },
});

/**
 * `POST /api/requests/{id}/papers`, `/registration`, `/services`: 201 `{id}`; 400, 403, 404; 409 where the request is not
 * in a state for it, 422 with every reason at once.
 */
export const checkEndpoints = [
  recordEndpoint(
    '/:id/papers',
    z.object({
      paper: z.string().max(200),
      present: z.boolean(),
      issuedOn: typedDay,
      validUntil: typedDay,
      note: z.string().max(2000).optional(),
    }),
    markPaper,
  ),
  recordEndpoint(
    '/:id/registration',
    z.object({ fileNumber: z.string().max(60), kept: z.string().max(2000).optional() }),
    registerBeneficiary,
  ),
  recordEndpoint(
    '/:id/services',
    z.object({
      what: z.string().max(300),
      amount: z.string().max(120),
      givenOn: z.string().max(120),
      extent: z.enum(['whole', 'part']),
      receipt: z.string().max(120).optional(),
    }),
    recordServiceGiven,
  ),
];
