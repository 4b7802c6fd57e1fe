import { emblemPictures } from '@mithaq/domain/contracts/emblem';
import { EMBLEM_FILE_LIMIT_BYTES, examineEmblem } from '@mithaq/domain/upload/emblem-file';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { log } from '../../log.ts';
import type { Association } from '../../payload-types.ts';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import { boundedBytes } from '../../payload/http/bounded-bytes.ts';
import { idInPath } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';
import { drawEmblem } from './draw-emblem.ts';
import { keepPicture, keptPicture } from './keep-emblem.ts';
import { faultMessages, messages } from './labels.ar.ts';

/** Returns the association whose emblem the person may change; undefined for anybody else. */
const changeable = async (req: PayloadRequest): Promise<Association | undefined> => {
  const id = idInPath(req);
  const own = hasRole(req.user, 'board-secretary') && associationOf(req.user) === id;
  if (!own && !hasRole(req.user, 'platform-administrator')) return undefined;
  const found = await req.payload.findByID({
    ...asUser(req),
    collection: 'associations',
    id,
    depth: 0,
    disableErrors: true,
  });
  return found ?? undefined;
};

const query = z.object({ ground: z.enum(['light', 'dark']) });

/**
 * `POST /api/associations/{id}/emblem?ground=light|dark`, with the file as its body: draws the emblem, keeps the pictures
 * in the register and answers with their entries, which the form then saves; until then no reader is led to them. 400,
 * 403; 413 and 422 with the reason; 503.
 */
const draw =
  (register: RegisterWriter) =>
  async (req: PayloadRequest): Promise<Response> => {
    const asked = query.safeParse(req.query);
    if (!asked.success) return refused(400, { code: 'malformed', message: messages.malformed });
    const association = await changeable(req);
    if (association === undefined)
      return refused(req.user ? 403 : 401, { code: 'not-allowed', message: messages.notAllowed });
    const bytes = await boundedBytes(req, EMBLEM_FILE_LIMIT_BYTES);
    if (bytes === undefined) return refused(413, { code: 'too-large', message: faultMessages['too-large'] });
    const examined = examineEmblem(bytes);
    if ('fault' in examined)
      return refused(422, { code: examined.fault, message: faultMessages[examined.fault] });
    try {
      const drawn = await drawEmblem(bytes, examined.type);
      if ('fault' in drawn) return refused(422, { code: drawn.fault, message: faultMessages[drawn.fault] });
      const keep = (picture: typeof drawn.screen) => keepPicture(register, association.slug, picture);
      const preview = `data:image/png;base64,${Buffer.from(drawn.screen.png).toString('base64')}`;
      const screen = await keep(drawn.screen);
      return Response.json(
        asked.data.ground === 'dark'
          ? { pictures: { dark: screen }, preview }
          : { pictures: { screen, print: await keep(drawn.print) }, preview },
        { headers: { 'cache-control': 'no-store' } },
      );
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      log.error('register-unavailable');
      return refused(503, { code: 'unavailable', message: messages.unavailable });
    }
  };

const part = z.enum(['screen', 'dark']);

/** `GET /api/associations/{id}/emblem/{screen|dark}`: the saved picture, for who may read the association; 404, 503. */
const show =
  (register: RegisterWriter) =>
  async (req: PayloadRequest): Promise<Response> => {
    const wanted = part.safeParse(req.routeParams?.part);
    const found = await req.payload.findByID({
      ...asUser(req),
      collection: 'associations',
      id: idInPath(req),
      depth: 0,
      disableErrors: true,
    });
    const saved = emblemPictures.safeParse(found?.emblem);
    const picture = wanted.success && saved.success ? saved.data[wanted.data] : undefined;
    const none = () => refused(404, { code: 'not-found', message: messages.malformed });
    if (found === null || picture === undefined) return none();
    try {
      const bytes = await keptPicture(register, found.slug, picture);
      if (bytes === undefined) return none();
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': 'image/png',
          'cache-control': 'private, no-cache',
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      log.error('register-unavailable');
      return refused(503, { code: 'unavailable', message: messages.unavailable });
    }
  };

export const emblemEndpoints = (register: RegisterWriter): Omit<Endpoint, 'root'>[] => [
  { method: 'post', path: '/:id/emblem', handler: draw(register) },
  { method: 'get', path: '/:id/emblem/:part', handler: show(register) },
];
