import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { tellHer } from '../notices/tell-her.ts';
import { HELD_AFTER_MS, heldPapersOf, QUARANTINE_MS } from './held-papers.ts';
import { sentByHer, sentPapersOf, takesPapers } from './papers-of.ts';

/** Largest number of papers whose requests one step looks at. */
const AT_ONCE = 25;

/** Returns the time since which a paper cannot have been told of at `told`: a scan had not yet held it then. */
const notYetHeldSince = (told: string | undefined): number =>
  told === undefined ? -Infinity : Date.parse(told) - HELD_AFTER_MS;

/** Returns when she was last told of held papers of the request; ISO time. */
const lastToldOf = async (req: PayloadRequest, request: string): Promise<string | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-events',
    where: { and: [{ request: { equals: request } }, { occasion: { equals: 'paper-held' } }] },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
  });
  return docs[0]?.at;
};

/**
 * Tells the beneficiary, once for each paper, that the scan holds papers of a request that still takes others. Returns
 * the e-mails; undefined where there is nothing to tell. The papers themselves stay unnamed: their names are whatever a
 * sender typed, and an e-mail by us must carry no stranger's words to an address that a stranger named.
 */
const tellOf = async (
  req: PayloadRequest,
  id: string,
  at: string,
): Promise<readonly string[] | undefined> => {
  const papers = (await sentPapersOf(asSystem(req), id)).filter(sentByHer);
  // Asked before the transaction, which waits for no store. An outage leaves it to the next day.
  const held = await heldPapersOf(req, papers, Date.parse(at));
  const heldPapers = papers.filter((paper) => held?.get(paper.id) === 'held');
  if (heldPapers.length === 0) return undefined;
  return inTransaction(req, async () => {
    const request = await req.payload.findByID({ ...asSystem(req), collection: 'requests', id, depth: 0 });
    const since = notYetHeldSince(await lastToldOf(req, id));
    if (!takesPapers(request) || !heldPapers.some((paper) => Date.parse(paper.at) > since)) return undefined;
    const occasion = 'paper-held';
    const event = await writeRequestEvent(req, request, { to: request.state, occasion, at, by: 'system' });
    // A write to the request itself, so that of two runs at once the later one reads what the earlier one told.
    await req.payload.update({
      ...asSystem(req),
      collection: 'requests',
      id,
      depth: 0,
      data: { clockOn: request.clockOn ?? null },
    });
    return tellHer(req, request, { event, occasion, at });
  });
};

interface HeldPapersStep {
  /** Requests whose beneficiary was told. */
  readonly told: number;
  readonly deliveries: readonly string[];
  /** ISO time after which other papers came; undefined after the last one. */
  readonly next?: string;
}

/**
 * Takes one bounded step through the papers that the quarantine may hold at an ISO time, in the order in which they
 * came, from `after` on. A step that is asked again tells nobody twice.
 */
export const tellOfHeldPapers = async (
  req: PayloadRequest,
  at: string,
  after?: string,
): Promise<HeldPapersStep> => {
  const before = (ms: number) => new Date(Date.parse(at) - ms).toISOString();
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'sent-papers',
    where: {
      and: [
        { at: { greater_than: after ?? before(QUARANTINE_MS) } },
        { at: { less_than_equal: before(HELD_AFTER_MS) } },
        { actor: { exists: false } },
      ],
    },
    sort: 'at',
    limit: AT_ONCE,
    pagination: false,
    depth: 0,
    select: { request: true, at: true },
  });
  const deliveries: string[] = [];
  let told = 0;
  for (const id of new Set(docs.map(({ request }) => idOf(request)))) {
    const written = id === undefined ? undefined : await tellOf(req, id, at);
    if (written === undefined) continue;
    told += 1;
    deliveries.push(...written);
  }
  const next = docs.length < AT_ONCE ? undefined : docs.at(-1)?.at;
  return { told, deliveries, ...(next === undefined ? {} : { next }) };
};
