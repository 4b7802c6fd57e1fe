import type { DelayedDelivery } from '@mithaq/domain/contracts/cms-service-api';
import { staffNotices } from '@mithaq/domain/delivery/staff-notices';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import type { Delivery, Request as RequestDocument } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { log } from '../log.ts';
import { addressesOf, noticeAddresses } from './addresses-of.ts';
import { writeDelivery } from './write-delivery.ts';

/** E-mails to put into the mail queue now, and those that wait there for their time. */
export interface Outgoing {
  readonly deliveries: readonly string[];
  readonly delayed: readonly DelayedDelivery[];
}

type CountingKind = Extract<Delivery['kind'], 'staff-digest' | 'unattended-requests'>;

interface Reported {
  readonly to: string;
  readonly association: string;
}

const lastOfKind = async (
  req: PayloadRequest,
  kind: CountingKind,
  { to, association }: Reported,
): Promise<Delivery | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [{ to: { equals: to } }, { kind: { equals: kind } }, { association: { equals: association } }],
    },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
  });
  return docs[0];
};

const singleNoticesSince = async (
  req: PayloadRequest,
  { to, association }: Reported,
  since: number,
): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [
        { to: { equals: to } },
        { kind: { equals: 'staff-notice' } },
        { createdAt: { greater_than: new Date(since).toISOString() } },
        { association: { equals: association } },
      ],
    },
  });
  return totalDocs;
};

/** Whether the e-mail can still count one more request: no worker has leased it, so that none has read its count. */
const countsOn = (digest: Delivery | undefined): digest is Delivery =>
  digest?.state === 'pending' && !digest.leaseUntil;

const wasLately = (digest: Delivery | undefined, since: number): boolean =>
  digest !== undefined && Date.parse(digest.notBefore ?? digest.createdAt) > since;

/** Writes a counting e-mail that is sent at `at` (milliseconds since 1970) and counts further requests until then. */
const beginCounting = async (
  req: PayloadRequest,
  kind: CountingKind,
  reported: Reported,
  last: Delivery | undefined,
  at: number,
): Promise<string> => {
  const digest = {
    kind,
    ...reported,
    requestCount: 1,
    stateAt: new Date().toISOString(),
    notBefore: new Date(at).toISOString(),
  };
  const { id } = await writeDelivery(req, digest, [reported.association, reported.to, last?.id ?? '']);
  return id;
};

/**
 * Reports a new request to one person: singly while requests are few, else in the e-mail that counts them. A request
 * that nobody of the association can handle is always counted, the first of an interval at once.
 */
const report = async (
  req: PayloadRequest,
  request: RequestDocument,
  reported: Reported,
  attended: boolean,
): Promise<Outgoing> => {
  const now = Date.now();
  const since = now - staffNotices.digestEveryMs;
  const kind = attended ? 'staff-digest' : 'unattended-requests';
  const last = await lastOfKind(req, kind, reported);
  if (countsOn(last)) {
    await req.payload.update({
      ...asSystem(req),
      collection: 'deliveries',
      id: last.id,
      depth: 0,
      data: { requestCount: (last.requestCount ?? 0) + 1 },
    });
    return { deliveries: [], delayed: [] };
  }
  if (!wasLately(last, since)) {
    if (!attended) return { deliveries: [await beginCounting(req, kind, reported, last, now)], delayed: [] };
    if ((await singleNoticesSince(req, reported, since)) < staffNotices.singly) {
      const notice = {
        kind: 'staff-notice',
        ...reported,
        request: request.id,
        stateAt: request.acceptedAt,
      } as const;
      const { id } = await writeDelivery(req, notice, [request.id, reported.to]);
      return { deliveries: [id], delayed: [] };
    }
  }
  const delivery = await beginCounting(req, kind, reported, last, now + staffNotices.digestEveryMs);
  return { deliveries: [], delayed: [{ delivery, seconds: staffNotices.digestEveryMs / 1000 }] };
};

/** Notifies the social research officers that a request was referred to them, and returns the e-mails. */
export const notifyResearchers = async (
  req: PayloadRequest,
  request: Pick<RequestDocument, 'id' | 'association'>,
  event: string,
  at: string,
): Promise<string[]> => {
  const association = idOf(request.association) ?? '';
  const deliveries: string[] = [];
  for (const to of await addressesOf(req, association, 'social-research-officer')) {
    const notice = {
      kind: 'staff-notice',
      occasion: 'referred',
      to,
      association,
      request: request.id,
      stateAt: at,
    } as const;
    deliveries.push((await writeDelivery(req, notice, [event, to])).id);
  }
  return deliveries;
};

/** Reports a new request to the staff of its association, in the transaction of the request; see `noticeAddresses`. */
export const notifyStaff = async (req: PayloadRequest, request: RequestDocument): Promise<Outgoing> => {
  const association = idOf(request.association) ?? '';
  const { attended, addresses } = await noticeAddresses(req, association);
  if (!attended) log.error('request-unattended', { association, notified: addresses.length });
  const deliveries: string[] = [];
  const delayed: DelayedDelivery[] = [];
  for (const to of addresses) {
    const outgoing = await report(req, request, { to, association }, attended);
    deliveries.push(...outgoing.deliveries);
    delayed.push(...outgoing.delayed);
  }
  return { deliveries, delayed };
};
