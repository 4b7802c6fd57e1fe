import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { asUser } from '../../../payload/access/as-user.ts';
import { associationOf, hasRole, personOf } from '../../../payload/access/roles.ts';
import { idInPath, jsonBody } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { preparers } from '../access.ts';
import { messages } from '../labels.ar.ts';
import { readableSitting, recordSitting, saveSitting, type SittingOutcomeOfCall } from '../record-sitting.ts';
import { sittingDeskOf, waitingForCommittee } from '../sitting-desk.ts';
import { sittingChange, type sittingMinutes } from '../sitting-shape.ts';

const malformed = (): Response => refused(400, { code: 'malformed', message: messages.malformed });
const notFound = (): Response => refused(404, { code: 'not-found', message: messages.notFound });
const notYours = (): Response => refused(403, { code: 'not-yours', message: messages.notYours });

const answer = (outcome: SittingOutcomeOfCall): Response => {
  switch (outcome.kind) {
    case 'done':
      return Response.json({ revision: outcome.revision });
    case 'not-found':
      return notFound();
    case 'not-yours':
      return notYours();
    case 'recorded':
    case 'changed':
    case 'moved':
      return refused(409, { code: `sitting.${outcome.kind}`, message: messages[outcome.kind] });
    case 'refused':
      return refused(422, ...outcome.reasons);
  }
};

/** `POST /api/committee-sittings/begin`: 201 `{id}`, a draft whose agenda is every request before the committee. */
const begin: Omit<Endpoint, 'root'> = {
  path: '/begin',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req.user);
    const association = associationOf(req.user);
    if (person === undefined || association === undefined || !hasRole(req.user, ...preparers))
      return notYours();
    const waiting = await waitingForCommittee(req, association);
    const minutes: z.infer<typeof sittingMinutes> = {
      number: '',
      heldOn: '',
      present: [],
      agenda: waiting.map((request) => ({ request, recused: [] })),
    };
    const { id } = await req.payload.create({
      ...asSystem(req),
      collection: 'committee-sittings',
      depth: 0,
      data: {
        association,
        state: 'draft',
        revision: 0,
        minutes,
        begunByName: req.user?.collection === 'users' ? req.user.name : '',
      },
    });
    return Response.json({ id }, { status: 201 });
  },
};

/** `GET /api/committee-sittings/{id}/desk`: what the panel shows. */
const desk: Omit<Endpoint, 'root'> = {
  path: '/:id/desk',
  method: 'get',
  handler: async (req) => {
    const sitting = await readableSitting(req, idInPath(req));
    if (sitting === undefined) return notFound();
    return Response.json(await sittingDeskOf(req, sitting, Date.now()), {
      headers: { 'cache-control': 'no-store' },
    });
  },
};

/** `POST /api/committee-sittings/{id}/save {revision, minutes}`: 200 `{revision}`; 409 where it was changed or recorded. */
const save: Omit<Endpoint, 'root'> = {
  path: '/:id/save',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, sittingChange);
    if (body === undefined) return malformed();
    return answer(await saveSitting(req, idInPath(req), body.revision, body.minutes));
  },
};

/**
 * `POST /api/committee-sittings/{id}/record {revision}`: 200, and the decisions have gone out; 409 where it was changed
 * or recorded; 422 with every reason at once, in Arabic.
 */
const record: Omit<Endpoint, 'root'> = {
  path: '/:id/record',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, z.object({ revision: z.int().min(0) }));
    if (body === undefined) return malformed();
    return answer(await recordSitting(req, idInPath(req), body.revision, Date.now()));
  },
};

/** `POST /api/committee-sittings/find-decided {reference}`: 200 `{id}` of a decided request, to hear it again; 404. */
const findDecided: Omit<Endpoint, 'root'> = {
  path: '/find-decided',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, z.object({ reference: z.string().max(100) }));
    if (body === undefined) return malformed();
    if (!hasRole(req.user, ...preparers)) return notYours();
    const reference = parseReferenceNumber(body.reference);
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: 'requests',
      where: {
        and: [
          { reference: { equals: reference ?? '' } },
          { state: { in: ['accepted', 'rejected', 'with-committee'] } },
        ],
      },
      limit: 1,
      depth: 0,
      pagination: false,
      select: { reference: true },
    });
    const [found] = docs;
    if (found === undefined)
      return refused(404, { code: 'not-found', message: messages.noSuchDecided, path: 'reference' });
    return Response.json({ id: found.id });
  },
};

export const sittingEndpoints = [begin, findDecided, desk, save, record];
