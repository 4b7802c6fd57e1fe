import type { KeepingMonths } from '@mithaq/domain/request/keeping-periods';
import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { z } from 'zod';
import { idOf } from '../access/roles.ts';
import type { DestroyedRecord, Request as RequestDocument, ServicesGiven } from '../../payload-types.ts';

/**
 * Collections whose rows belong to one request and go with it, in the order in which they go: notices lead to events and
 * e-mails. The test of the destruction walks the collections and fails for one that links a request and is not named
 * here.
 */
export const goesWithRequest = [
  'request-notices',
  'deliveries',
  'request-notes',
  'request-corrections',
  'request-amendments',
  'request-papers',
  'sent-papers',
  'request-research',
  'request-registrations',
  'request-decisions',
  'request-words',
  'tracking-sessions',
  'data-right-requests',
  'request-events',
] as const satisfies readonly CollectionSlug[];

interface Destruction {
  readonly months: KeepingMonths;
  /** ISO time, and its Gregorian day in Asia/Riyadh. */
  readonly at: string;
  readonly on: string;
  /** Name under which the report is written. */
  readonly actorName: string;
}

type Report = Pick<
  DestroyedRecord,
  'reference' | 'keptAs' | 'months' | 'endedOn' | 'rows' | 'key' | 'followUpHash'
>;

/** Adds the report, unless a step that died has added it. */
const report = async (
  req: PayloadRequest,
  association: string,
  row: Report,
  { at, on, actorName }: Destruction,
): Promise<void> => {
  const there = { collection: 'destroyed-records', where: { key: { equals: row.key } }, req } as const;
  if ((await req.payload.db.findOne(there)) !== null) return;
  await req.payload.db.create({
    collection: 'destroyed-records',
    data: {
      ...row,
      association,
      at,
      destroyedOn: on,
      ground: 'period-over',
      actor: null,
      actorName,
    },
    req,
  });
};

const sittingsOf = z.object({ docs: z.array(z.object({ id: z.string(), minutes: z.unknown() })) });
const links = z.object({ docs: z.array(z.object({ sitting: z.unknown() })) });
/** Minutes of any release: no shape of them may keep words from being destroyed. */
const anyMinutes = z.looseObject({ agenda: z.array(z.looseObject({ request: z.string() })).default([]) });
const staysInMinutes: ReadonlySet<string> = new Set([
  'request',
  'recused',
  'outcome',
  'votesFor',
  'votesAgainst',
]);
const withId = z.object({ id: z.string() });
const rowsWithId = z.object({ docs: z.array(withId) });

/**
 * Cuts the words about a request out of the minutes of sittings that heard it, and of drafts that list it. The outcome,
 * the votes and who withdrew stay, because minutes are about the committee, too.
 */
const cutMinutes = async (req: PayloadRequest, request: RequestDocument): Promise<void> => {
  const { db } = req.payload;
  const decisions: unknown = await db.find({
    collection: 'request-decisions',
    where: { request: { equals: request.id } },
    pagination: false,
    req,
  });
  const heard = links.parse(decisions).docs.flatMap(({ sitting }) => {
    const id = typeof sitting === 'string' ? sitting : withId.safeParse(sitting).data?.id;
    return id === undefined ? [] : [id];
  });
  const association = { association: { equals: idOf(request.association) } };
  const found: unknown = await db.find({
    collection: 'committee-sittings',
    where: { and: [association, { or: [{ id: { in: heard } }, { state: { equals: 'draft' } }] }] },
    pagination: false,
    req,
  });
  for (const { id, minutes } of sittingsOf.parse(found).docs) {
    const read = anyMinutes.parse(minutes);
    if (!read.agenda.some((item) => item.request === request.id)) continue;
    const agenda = read.agenda.map((item) =>
      item.request === request.id
        ? Object.fromEntries(Object.entries(item).filter(([field]) => staysInMinutes.has(field)))
        : item,
    );
    await db.updateOne({
      collection: 'committee-sittings',
      id,
      data: { minutes: { ...read, agenda } },
      req,
      returning: false,
    });
  }
};

const isUsed = async (req: PayloadRequest, scan: string, request: RequestDocument): Promise<boolean> => {
  const others = await req.payload.db.count({
    collection: 'requests',
    where: {
      and: [
        { association: { equals: idOf(request.association) } },
        { 'attestation.scan': { equals: scan } },
        { id: { not_equals: request.id } },
      ],
    },
    req,
  });
  const minutes = await req.payload.db.count({
    collection: 'policy-versions',
    where: { 'approval.minutes': { equals: scan } },
    req,
  });
  return others.totalDocs + minutes.totalDocs > 0;
};

/**
 * Deletes the scan of the signed attestation with its file. A file that another request or an approval uses, too, stays.
 */
const deleteScan = async (req: PayloadRequest, request: RequestDocument): Promise<void> => {
  const scan = idOf(request.attestation?.scan);
  if (scan === undefined || (await isUsed(req, scan, request))) return;
  await req.payload.delete({
    collection: 'documents',
    where: { id: { equals: scan } },
    overrideAccess: true,
    req,
  });
};

/**
 * Destroys a request with everything that belongs to it, past the hooks, which keep such rows for good: only its report
 * stays, and services given, unlinked, for their own period. The report comes first and the request last, so that where
 * the database has no transactions the next step continues one that died. Returns false where the request has moved, or
 * is gone, since it was read.
 */
export const destroyRequest = async (
  req: PayloadRequest,
  request: RequestDocument,
  destruction: Destruction & {
    /** Key of the answer to the survey after the request. */
    readonly surveyKey: string;
    /** Deletes the bytes of a paper that she sent; where the store is out of reach, nothing is destroyed. */
    readonly deletePaper: (id: string) => Promise<void>;
  },
): Promise<boolean> => {
  const { db } = req.payload;
  const { id, keptAs, endedOn } = request;
  if (!keptAs || !endedOn) return false;
  const asRead = {
    and: [{ id: { equals: id } }, { keptAs: { equals: keptAs } }, { endedOn: { equals: endedOn } }],
  };
  if ((await db.count({ collection: 'requests', where: asRead, req })).totalDocs === 0) return false;
  const own = { request: { equals: id } };
  let rows = 1;
  for (const collection of goesWithRequest)
    rows += (await db.count({ collection, where: own, req })).totalDocs;
  const reference = compactReferenceNumber(request.reference);
  await report(
    req,
    idOf(request.association) ?? '',
    {
      reference,
      keptAs,
      months: destruction.months[keptAs],
      endedOn,
      rows,
      key: `request:${id}`,
      followUpHash: request.followUpHash ?? null,
    },
    destruction,
  );
  await cutMinutes(req, request);
  // The answer belongs to nobody and stays for the result; what she wrote in it may name her.
  await db.updateMany({
    collection: 'survey-answers',
    where: { key: { equals: destruction.surveyKey } },
    data: { words: null },
    req,
    returning: false,
  });
  await db.updateMany({
    collection: 'services-given',
    where: own,
    data: { request: null, reference },
    req,
    returning: false,
  });
  await db.updateMany({
    collection: 'request-openings',
    where: own,
    data: { request: null },
    req,
    returning: false,
  });
  await db.updateMany({
    collection: 'requests',
    where: { original: { equals: id } },
    data: { original: null },
    req,
    returning: false,
  });
  const sent: unknown = await db.find({ collection: 'sent-papers', where: own, pagination: false, req });
  for (const paper of rowsWithId.parse(sent).docs) await destruction.deletePaper(paper.id);
  for (const collection of goesWithRequest) await db.deleteMany({ collection, where: own, req });
  await deleteScan(req, request);
  await db.deleteMany({ collection: 'requests', where: asRead, req });
  return true;
};

/** Destroys the record of a service whose own period is over. Returns false where it is gone. */
export const destroyService = async (
  req: PayloadRequest,
  service: ServicesGiven,
  destruction: Destruction,
): Promise<boolean> => {
  const where = { id: { equals: service.id } };
  if ((await req.payload.db.count({ collection: 'services-given', where, req })).totalDocs === 0)
    return false;
  await report(
    req,
    idOf(service.association) ?? '',
    {
      reference: service.reference ?? '',
      keptAs: 'financial',
      months: destruction.months.financial,
      endedOn: service.givenOn,
      rows: 1,
      key: `service:${service.id}`,
    },
    destruction,
  );
  await req.payload.db.deleteMany({ collection: 'services-given', where, req });
  return true;
};
