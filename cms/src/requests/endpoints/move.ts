import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { NOTE_LIMIT, WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import { requestRefusalMessage } from '@mithaq/domain/request/request-states.ar';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { asUser } from '../../payload/access/as-user.ts';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { moveRequest } from '../move-request.ts';
import { messages } from '../labels.ar.ts';

const moveBody = z.object({
  to: z.enum(requestStates),
  /** Sentence of the file. */
  note: z.string().max(NOTE_LIMIT).optional(),
  /** Words that the beneficiary reads. */
  words: z.string().max(WORDS_LIMIT).optional(),
  /** Reference number of the request that a duplicate repeats, as somebody typed it. */
  original: z.string().max(100).optional(),
});

/** Returns the id of the request with a typed number, with the rights of the user; an id that no request has where none is found. */
const originalOf = async (req: PayloadRequest, typed: string): Promise<string> => {
  const reference = parseReferenceNumber(typed);
  if (reference === undefined) return 'none';
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'requests',
    where: { reference: { equals: reference } },
    limit: 1,
    depth: 0,
    select: { reference: true },
    pagination: false,
  });
  return docs[0]?.id ?? 'none';
};

/**
 * `POST /api/requests/{id}/move {to, note?, words?, original?}`: 200 `{state}`; 400, 403, 404; 409 and 422 with every
 * reason at once.
 */
export const moveEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/move',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, moveBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const { original: typed, ...asked } = body;
    const original = typed === undefined || typed === '' ? undefined : await originalOf(req, typed);
    const at = new Date().toISOString();
    const outcome = await moveRequest(req, { ...asked, id: idInPath(req), original, at, by: 'staff' });
    if (outcome.kind === 'not-found') return refused(404, { code: 'not-found', message: messages.notFound });
    if (outcome.kind === 'moved') return Response.json({ state: outcome.state });
    const codes = outcome.reasons.map(({ code }) => code);
    const status = codes.includes('move.not-in-table') ? 409 : codes.includes('move.not-yours') ? 403 : 422;
    return refused(
      status,
      ...outcome.reasons.map((reason) => ({ code: reason.code, message: requestRefusalMessage(reason) })),
    );
  },
};
