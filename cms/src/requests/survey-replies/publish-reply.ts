import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { ratingCounts, surveyReply, type SurveyReply } from '@mithaq/domain/contracts/survey-reply';
import { storable } from '@mithaq/domain/contracts/storable';
import { surveyReplyPath } from '@mithaq/domain/register/paths';
import { readSurveyReply, type BoardDecision, type ReplyFault } from '@mithaq/domain/request/survey-reply';
import { APIError, type PayloadRequest } from 'payload';
import { rewriteIndex } from '../../associations/public-index/rewrite-index-hooks.ts';
import { messages as registerMessages } from '../../associations/public-index/messages.ar.ts';
import { log } from '../../log.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { markReplyPublished } from '../../payload/system/mark-reply-published.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import type { SurveyReply as Row } from '../../payload-types.ts';
import { canonicalBytes, sha256Of } from '../../register/canonical.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';

export type PublishOutcome =
  | { readonly kind: 'published'; readonly number: number }
  | { readonly kind: 'refused'; readonly faults: readonly ReplyFault[] }
  | { readonly kind: 'not-found' | 'not-yours' | 'moved-meanwhile' };

const readableReply = async (req: PayloadRequest, id: string): Promise<Row | undefined> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'survey-replies',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

const nextNumber = async (req: PayloadRequest, association: string): Promise<number> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'survey-replies',
    where: { and: [{ association: { equals: association } }, { state: { equals: 'published' } }] },
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    select: { number: true },
  });
  return (docs[0]?.number ?? 0) + 1;
};

const fileOf = async (
  req: PayloadRequest,
  row: Row,
  { session, meeting, resolution, heldOn }: BoardDecision,
  { number, at }: { readonly number: number; readonly at: string },
): Promise<SurveyReply> => {
  const { slug, name } = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: idOf(row.association) ?? '',
    depth: 0,
  });
  return storable(surveyReply).parse({
    format: 1,
    association: { slug, name },
    number,
    from: row.from,
    until: row.until,
    byRating: ratingCounts.parse(row.byRating),
    recommendation: row.recommendation,
    decision: row.decision,
    ...(session === undefined ? {} : { session }),
    meeting,
    ...(resolution === undefined ? {} : { resolution }),
    heldOn,
    reply: row.reply,
    ...(row.corrects ? { corrects: row.corrects } : {}),
    publishedAt: at,
  });
};

/** Writes the file of a reply, once, and returns its hash. */
const writeFile = async (register: RegisterWriter, file: SurveyReply): Promise<string> => {
  const bytes = canonicalBytes(file);
  const hash = sha256Of(bytes);
  const path = surveyReplyPath(file.association.slug, hash);
  try {
    if ((await register.createOnce(path, bytes)) === 'taken')
      throw new RegisterUnavailable(path, { cause: new Error('other bytes are at the path of this hash') });
  } catch (error) {
    if (!(error instanceof RegisterUnavailable)) throw error;
    log.error('register-write-failed', { association: file.association.slug });
    throw new APIError(registerMessages.unavailable, 503, undefined, true);
  }
  return hash;
};

/**
 * Publishes a reply to a result of the survey, as the secretary of `req`: its file, its row, and last the index of the
 * association, after which readers see it. A repeated press returns the number that it has. An index that was not
 * written is completed by `daily`, because it is made of the rows. `at` is ISO time.
 */
export const publishReply = async (
  register: RegisterWriter,
  req: PayloadRequest,
  id: string,
  at: string,
): Promise<PublishOutcome> =>
  inTransaction(req, async () => {
    const found = await readableReply(req, id);
    if (found === undefined) return { kind: 'not-found' };
    const association = idOf(found.association) ?? '';
    if (!hasRole(req.user, 'board-secretary')) return { kind: 'not-yours' };
    await serialiseRegisterWrites(req, association);
    const row = await readableReply(req, id);
    if (row === undefined) return { kind: 'not-found' };
    if (row.state === 'published') return { kind: 'published', number: row.number ?? 0 };
    const read = readSurveyReply(
      {
        recommendation: row.recommendation ?? '',
        decision: row.decision ?? '',
        reply: row.reply ?? '',
        session: row.session ?? '',
        meeting: row.meeting ?? '',
        resolution: row.resolution ?? '',
        heldOn: row.heldOn ?? '',
      },
      { until: row.until, today: dayInRiyadh(at) },
    );
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    const number = await nextNumber(req, association);
    const hash = await writeFile(register, await fileOf(req, row, read.decision, { number, at }));
    const actorName = req.user?.collection === 'users' ? req.user.name : '';
    const marked = await markReplyPublished(req, row, { number, hash, publishedAt: at, actorName });
    if (!marked) return { kind: 'moved-meanwhile' };
    await rewriteIndex(register, req, association);
    return { kind: 'published', number };
  });
