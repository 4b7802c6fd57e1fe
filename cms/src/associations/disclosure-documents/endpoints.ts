import { withdrawal } from '@mithaq/domain/contracts/withdrawal';
import { disclosureRefusalMessage } from '@mithaq/domain/disclosure/disclosure-words.ar';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { beginVersion } from './begin-version.ts';
import { messages } from './labels.ar.ts';
import type { MoveOutcome } from './move.ts';
import { MOST_DISCLOSURES, publishDisclosure } from './publish-disclosure.ts';
import { withdrawDisclosure } from './withdraw-disclosure.ts';

type Own = Omit<Endpoint, 'root'>;

const notFound = (): Response => refused(404, { code: 'not-found', message: messages.notFound });
const notYours = (): Response => refused(403, { code: 'not-yours', message: messages.notYours });

const answerTo = (outcome: MoveOutcome): Response => {
  switch (outcome.kind) {
    case 'not-found':
      return notFound();
    case 'not-yours':
      return notYours();
    case 'moved-meanwhile':
      return refused(409, { code: 'moved-meanwhile', message: messages.movedMeanwhile });
    case 'nothing-published':
      return refused(409, { code: 'disclosure.nothing-published', message: messages.nothingPublished });
    case 'too-many':
      return refused(422, { code: 'too-many', message: messages.tooMany(MOST_DISCLOSURES) });
    case 'refused':
      return refused(
        422,
        ...outcome.refusals.map((refusal) => ({
          code: refusal.code,
          message: disclosureRefusalMessage(refusal),
          ...('path' in refusal ? { path: refusal.path } : {}),
        })),
      );
    case 'moved':
      return Response.json({ disclosure: outcome.disclosure, version: outcome.version });
  }
};

/**
 * `POST /api/disclosure-documents/{id}/publish`: 200 `{disclosure, version}`; 403, 404, 409; 422 with every reason at once;
 * 503.
 */
const publish = (register: RegisterWriter): Own => ({
  path: '/:id/publish',
  method: 'post',
  handler: async (req) =>
    answerTo(await publishDisclosure(register, req, idInPath(req), new Date().toISOString())),
});

const withdrawBody = z.object({
  kind: withdrawal.shape.kind.optional(),
  reason: z.string().max(2000).optional(),
});

/** `POST /api/disclosure-documents/{id}/withdraw {kind, reason}`: 200; 400, 403, 404, 409; 422 with every reason; 503. */
const withdraw = (register: RegisterWriter): Own => ({
  path: '/:id/withdraw',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, withdrawBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    return answerTo(await withdrawDisclosure(register, req, idInPath(req), body, new Date().toISOString()));
  },
});

/** `POST /api/disclosure-documents/{id}/new-version`: 201 `{id}` of a new draft, 200 of the one that there is; 403, 404, 409. */
const newVersion: Own = {
  path: '/:id/new-version',
  method: 'post',
  handler: async (req) => {
    const outcome = await beginVersion(req, idInPath(req));
    switch (outcome.kind) {
      case 'not-found':
        return notFound();
      case 'not-yours':
        return notYours();
      case 'not-published':
        return refused(409, { code: 'disclosure.not-published', message: messages.notPublished });
      case 'begun':
        return Response.json({ id: outcome.id }, { status: outcome.made ? 201 : 200 });
    }
  },
};

export const disclosureEndpoints = (register: RegisterWriter) => [
  publish(register),
  withdraw(register),
  newVersion,
];
