import type { Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';
import { log } from '../../log.ts';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import { refused, refusedForNow } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { PdfNotMade } from '../../pdf/policy-pdf.ts';
import { sha256Of } from '../../register/canonical.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';
import { messages as registerMessages } from '../public-index/messages.ar.ts';
import { evidencePack, type EvidencePack } from './evidence-pack.ts';
import { messages } from './labels.ar.ts';
import { packZip, practicePdf } from './pack-files.ts';

/** Packs that one association takes in an hour: setting them in print is work. */
const MOST_IN_AN_HOUR = 60;
const HOUR_MS = 60 * 60 * 1000;

/** Largest file that this process answers with; a function's answer, with its base64, has 6 MB at most. Bytes. */
const MOST_IN_AN_ANSWER = 4 * 1024 * 1024;

const asked = z.object({ practice: z.string().max(60).optional() });

interface MadeFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Name in ASCII, under which a browser saves it. */
  readonly name: string;
  readonly practice: string;
  readonly documents: number;
}

const takenInTheLastHour = async (req: PayloadRequest, association: string, now: number): Promise<number> =>
  (
    await req.payload.count({
      ...asSystem(req),
      collection: 'evidence-takings',
      where: {
        and: [
          { association: { equals: association } },
          { at: { greater_than: new Date(now - HOUR_MS).toISOString() } },
        ],
      },
    })
  ).totalDocs;

/** Makes the file that is asked for; undefined where the edition has no such practice. */
const fileOf = async (pack: EvidencePack, reference: string | undefined): Promise<MadeFile | undefined> => {
  const { slug } = pack.association;
  if (reference === undefined)
    return {
      bytes: await packZip(pack),
      type: 'application/zip',
      name: `evidence-${slug}-${pack.day}.zip`,
      practice: 'all',
      documents: new Set(
        pack.practices.flatMap(({ documents }) => documents.map(({ versions }) => versions[0].address)),
      ).size,
    };
  const practice = pack.practices.find(({ verdict }) => verdict.reference === reference);
  if (practice === undefined) return undefined;
  return {
    bytes: await practicePdf(pack, practice),
    type: 'application/pdf',
    name: `evidence-${slug}-${reference.replace('/', '-')}-${pack.day}.pdf`,
    practice: reference,
    documents: practice.documents.length,
  };
};

const recordTaking = async (
  req: PayloadRequest,
  association: string,
  { practice, documents, bytes }: MadeFile,
  at: string,
): Promise<void> => {
  if (req.user?.collection !== 'users') throw new TypeError('a pack is taken by a person');
  await req.payload.create({
    ...asSystem(req),
    collection: 'evidence-takings',
    depth: 0,
    data: {
      association,
      practice,
      documents,
      sha256: sha256Of(bytes),
      actor: req.user.id,
      actorName: req.user.name,
      at,
    },
  });
};

const packOf = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: string,
  now: number,
): Promise<EvidencePack | undefined> => {
  try {
    return await evidencePack(register, req, association, now);
  } catch (error) {
    if (!(error instanceof RegisterUnavailable)) throw error;
    log.error('register-unavailable', { association });
    throw new APIError(registerMessages.notRead, 503, undefined, true);
  }
};

/**
 * `GET /api/evidence-takings/pack?practice=transparency/1.3`: the evidence for one practice as a PDF; without `practice`,
 * for all of them as a ZIP. For the secretary and the auditor, of their own association; each taking is recorded before
 * the file is handed out. 400, 403; 404 no such practice; 409 nothing is published; 422 too large; 429; 500; 503.
 */
export const packEndpoint = (register: RegisterWriter): Omit<Endpoint, 'root'> => ({
  path: '/pack',
  method: 'get',
  handler: async (req) => {
    const query = asked.safeParse(req.query);
    if (!query.success) return refused(400, { code: 'malformed', message: messages.malformed });
    const association = associationOf(req.user);
    if (association === undefined || !hasRole(req.user, 'board-secretary', 'auditor'))
      return refused(403, { code: 'not-yours', message: messages.notYours });
    const now = Date.now();
    if ((await takenInTheLastHour(req, association, now)) >= MOST_IN_AN_HOUR)
      return refusedForNow(HOUR_MS / 1000, { code: 'too-many', message: messages.tooMany(MOST_IN_AN_HOUR) });
    const pack = await packOf(register, req, association, now);
    if (pack === undefined)
      return refused(409, { code: 'evidence.nothing-published', message: messages.nothingPublished });
    try {
      const file = await fileOf(pack, query.data.practice);
      if (file === undefined) return refused(404, { code: 'not-found', message: messages.notFound });
      if (file.bytes.byteLength > MOST_IN_AN_ANSWER)
        return refused(422, { code: 'pdf.too-large', message: messages.tooLarge });
      await recordTaking(req, association, file, new Date(now).toISOString());
      return new Response(Buffer.from(file.bytes), {
        headers: {
          'content-type': file.type,
          'content-length': String(file.bytes.byteLength),
          'content-disposition': `attachment; filename="${file.name}"`,
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      if (!(error instanceof PdfNotMade)) throw error;
      log.error('evidence-not-made', {
        reason: error.cause instanceof Error ? error.cause.name : typeof error.cause,
      });
      return refused(500, { code: 'pdf.not-made', message: messages.notMade });
    }
  },
});
