import {
  accountChange,
  MOST_NOTICED,
  staffOccasion,
  type DeliveryToSend,
} from '@mithaq/domain/contracts/cms-service-api';
import { emblemPictures } from '@mithaq/domain/contracts/emblem';
import type { VersionNotice } from '@mithaq/domain/delivery/version-notices';
import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import { wantsNeutralLetters } from '@mithaq/domain/request/contact-wishes';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import { requestKindFacts } from '@mithaq/domain/request/request-kind';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import { effectiveDaysOf } from '../versions/mapping/version.ts';
import { stillInForce } from '../follows/disclosure-announcements/notify-of-disclosures.ts';
import type { Delivery, PolicyVersion, Request as RequestDocument } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { linkToSend } from '../people/links/account-link.ts';
import { listedVersions } from './notify-of-versions.ts';
import { decisionDaysOf, noticeFactsOf, versionOfRequest } from '../requests/notices/notice-facts.ts';
import { addressOf } from '../requests/notices/tell-her.ts';
import { othersOfVisit } from '../requests/requests-of-visit.ts';
import { onceCodeOf } from '../requests/tracking/once-code.ts';
import { handlingOf, promisesOf } from '../requests/policy-of-request.ts';

const shared = (req: PayloadRequest) => ({ ...asSystem(req), depth: 0, disableErrors: true }) as const;

const addressed = async (req: PayloadRequest, { id, to, association: of }: Delivery) => {
  const association = await req.payload.findByID({
    ...asSystem(req),
    depth: 0,
    collection: 'associations',
    id: idOf(of) ?? '',
  });
  const { slug, name, neutralCorrespondence, accent } = association;
  const colour = typeof accent === 'string' && accent !== '' ? { accent } : {};
  // A picture gives away more than a name.
  const emblem = neutralCorrespondence
    ? undefined
    : emblemPictures.safeParse(association.emblem).data?.screen;
  const picture = emblem === undefined ? {} : { emblem };
  return { id, to, association: { slug, name, neutralCorrespondence, ...colour, ...picture } };
};

const requestOf = (req: PayloadRequest, delivery: Delivery) =>
  req.payload.findByID({
    ...shared(req),
    collection: 'requests',
    id: idOf(delivery.request) ?? '',
    showHiddenFields: true,
  });

/** Whether the beneficiary may still be written to at this address: a wrong one that was corrected may be a stranger's. */
const isStillHers = (request: RequestDocument, { to }: Delivery): boolean =>
  addressOf(request)?.toLowerCase() === to.toLowerCase();

/** Returns the association's own contact, as far as it has one. */
const contactOf = async (req: PayloadRequest, { association }: Delivery) => {
  const { phone, email, address } = await req.payload.findByID({
    ...asSystem(req),
    depth: 0,
    collection: 'associations',
    id: idOf(association) ?? '',
  });
  return { ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(address ? { address } : {}) };
};

/**
 * Returns whom an e-mail to a beneficiary goes to, and from which association; neutral where the association writes
 * neutrally to everybody, and where her own wishes ask for it.
 */
const addressedToHer = async (req: PayloadRequest, delivery: Delivery, request: RequestDocument) => {
  const { association, ...rest } = await addressed(req, delivery);
  const neutralCorrespondence = association.neutralCorrespondence || wantsNeutralLetters(request);
  return { ...rest, association: { ...association, neutralCorrespondence } };
};

const ofRequest = async (
  req: PayloadRequest,
  delivery: Delivery,
  request: RequestDocument,
  version: PolicyVersion | null,
) => ({
  ...(await addressed(req, delivery)),
  reference: compactReferenceNumber(request.reference),
  request: request.id,
  acceptedAt: request.acceptedAt,
  ...promisesOf(version),
});

/** Returns the nonce from which the follow-up code is made: that of the first request of a visit; nothing once it was replaced. */
const codeOf = async (req: PayloadRequest, request: RequestDocument): Promise<{ nonce?: string }> => {
  if (request.hasFormCode !== true) return {};
  if (!request.visit || request.visit === compactReferenceNumber(request.reference))
    return { nonce: request.nonce };
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where: { reference: { equals: request.visit } },
    showHiddenFields: true,
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const [first] = docs;
  return first === undefined ? {} : { nonce: first.nonce };
};

const acknowledgement = async (
  req: PayloadRequest,
  delivery: Delivery,
): Promise<DeliveryToSend | undefined> => {
  const request = await requestOf(req, delivery);
  if (request === null || !isStillHers(request, delivery)) return undefined;
  const version = await versionOfRequest(req, request);
  const others = await othersOfVisit(asSystem(req), request);
  const requestKind = request.kind ?? 'service';
  // The policy prints steps and days for a request for a service alone.
  const printed = requestKindFacts[requestKind].asksForService
    ? { ...decisionDaysOf(version, request), handling: handlingOf(version) }
    : {};
  return {
    kind: 'acknowledgement',
    requestKind,
    ...(await ofRequest(req, delivery, request, version)),
    ...(await addressedToHer(req, delivery, request)),
    ...printed,
    contact: await contactOf(req, delivery),
    ...(await codeOf(req, request)),
    ...(others.length === 0
      ? {}
      : { others: others.map(({ reference }) => compactReferenceNumber(reference)) }),
  };
};

const staffNotice = async (req: PayloadRequest, delivery: Delivery): Promise<DeliveryToSend | undefined> => {
  const request = await requestOf(req, delivery);
  if (request === null) return undefined;
  const occasion = staffOccasion.safeParse(delivery.occasion).data;
  return {
    kind: 'staff-notice',
    ...(await ofRequest(req, delivery, request, await versionOfRequest(req, request))),
    requestKind: request.kind ?? 'service',
    ...(occasion === undefined ? {} : { occasion }),
  };
};

const requestUpdate = async (
  req: PayloadRequest,
  delivery: Delivery,
): Promise<DeliveryToSend | undefined> => {
  const request = await requestOf(req, delivery);
  if (request === null || !isStillHers(request, delivery)) return undefined;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-notices',
    where: { delivery: { equals: delivery.id } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const notice = docs[0];
  if (notice === undefined) return undefined;
  const { kind: requestKind, ...facts } = await noticeFactsOf(req, notice, request);
  return {
    kind: 'request-update',
    ...(await addressedToHer(req, delivery, request)),
    reference: compactReferenceNumber(request.reference),
    contact: await contactOf(req, delivery),
    requestKind,
    ...facts,
  };
};

const lostCode = async (req: PayloadRequest, delivery: Delivery): Promise<DeliveryToSend | undefined> => {
  const request = await req.payload.findByID({
    ...shared(req),
    collection: 'requests',
    id: idOf(delivery.request) ?? '',
    showHiddenFields: true,
  });
  // The code was used or replaced, its time is over, or the address was corrected since.
  if (request?.submission.email?.toLowerCase() !== delivery.to.toLowerCase()) return undefined;
  const expiresAt = request.onceCodeUntil;
  if (!expiresAt || Date.parse(expiresAt) <= Date.now()) return undefined;
  const code = onceCodeOf(req, request.id, expiresAt);
  return { kind: 'lost-code', ...(await addressed(req, delivery)), code, expiresAt };
};

const followed = async (req: PayloadRequest, delivery: Delivery) => {
  const find = shared(req);
  const follower = await req.payload.findByID({
    ...find,
    collection: 'followers',
    id: idOf(delivery.follower) ?? '',
  });
  if (follower === null) return undefined;
  if (follower.subject === 'disclosures') return { follower, follow: follower.id };
  const policy = await req.payload.findByID({
    ...find,
    collection: 'policies',
    id: idOf(follower.policy) ?? '',
  });
  return policy === null
    ? undefined
    : { follower, follow: follower.id, policy: { slug: policy.slug, title: policy.title } };
};

const confirmation = async (req: PayloadRequest, delivery: Delivery): Promise<DeliveryToSend | undefined> => {
  const found = await followed(req, delivery);
  if (found?.follower.state !== 'pending') return undefined;
  const { follower, follow, policy } = found;
  return {
    kind: 'follow-confirmation',
    ...(await addressed(req, delivery)),
    follow,
    ...(policy === undefined ? {} : { policy }),
    askedAt: follower.askedAt,
  };
};

const change = async (req: PayloadRequest, delivery: Delivery): Promise<DeliveryToSend | undefined> => {
  const found = await followed(req, delivery);
  if (found?.follower.state !== 'confirmed' || found.policy === undefined) return undefined;
  const find = shared(req);
  const announcement = await req.payload.findByID({
    ...find,
    collection: 'version-announcements',
    id: idOf(delivery.announcement) ?? '',
  });
  if (announcement === null) return undefined;
  const version = await req.payload.findByID({
    ...find,
    collection: 'policy-versions',
    id: idOf(announcement.version) ?? '',
  });
  // A version that was withdrawn meanwhile is announced to nobody.
  if (version === null || version.status === 'withdrawn') return undefined;
  return {
    kind: 'policy-changed',
    ...(await addressed(req, delivery)),
    follow: found.follow,
    policy: found.policy,
    version: announcement.versionNumber,
    ...(typeof announcement.before === 'number' ? { before: announcement.before } : {}),
    ...(version.changeNote ? { changeNote: version.changeNote } : {}),
    publishedAt: announcement.publishedAt,
  };
};

const newDisclosures = async (
  req: PayloadRequest,
  delivery: Delivery,
): Promise<DeliveryToSend | undefined> => {
  const found = await followed(req, delivery);
  if (found?.follower.state !== 'confirmed') return undefined;
  const announcement = await req.payload.findByID({
    ...shared(req),
    collection: 'disclosure-announcements',
    id: idOf(delivery.disclosureAnnouncement) ?? '',
  });
  const documents = announcement === null ? [] : await stillInForce(req, announcement);
  if (documents.length === 0) return undefined;
  return {
    kind: 'disclosures-published',
    ...(await addressed(req, delivery)),
    follow: found.follow,
    disclosures: documents.map(({ disclosure, title, versionNumber, changeNote }) => ({
      slug: disclosure ?? '',
      title,
      version: versionNumber ?? 1,
      ...((versionNumber ?? 1) > 1 && changeNote ? { changeNote } : {}),
    })),
  };
};

const ofAccount = async (req: PayloadRequest, delivery: Delivery): Promise<DeliveryToSend | undefined> => {
  const { id, to, kind, occasion, stateAt } = delivery;
  const account = idOf(delivery.account);
  if (account === undefined) return undefined;
  if (kind === 'account-changed') {
    const change = accountChange.safeParse(occasion);
    if (!change.success || !stateAt) return undefined;
    return { kind, id, to, change: change.data, changedAt: stateAt };
  }
  if (kind !== 'invitation' && kind !== 'password-link') return undefined;
  const link = await linkToSend(req, account, kind);
  return link === undefined ? undefined : { kind, id, to, ...link };
};

const reminder = async (req: PayloadRequest, delivery: Delivery): Promise<DeliveryToSend | undefined> => {
  const version = await req.payload.findByID({
    ...shared(req),
    collection: 'policy-versions',
    id: idOf(delivery.version) ?? '',
  });
  const reviewBy = version === null ? undefined : isoDayOf(effectiveDaysOf(version).reviewBy);
  // A reminder for a version that is no longer in force is dropped, because its successor has a day of review of its
  // own.
  if (version?.status !== 'in-force' || reviewBy === undefined) return undefined;
  const { occasion } = delivery;
  if (occasion !== 'near' && occasion !== 'passed') return undefined;
  return {
    kind: 'review-reminder',
    ...(await addressed(req, delivery)),
    version: version.id,
    policy: { title: version.title },
    reviewBy,
    occasion,
  };
};

/** Returns the words that came with the last return of each version to a draft, by the version's id. */
const reasonsOf = async (req: PayloadRequest, versions: readonly string[]): Promise<Map<string, string>> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'version-events',
    where: {
      and: [{ version: { in: [...versions] } }, { action: { equals: 'moved' } }, { to: { equals: 'draft' } }],
    },
    sort: 'at',
    pagination: false,
    depth: 0,
  });
  return new Map(docs.map(({ version, note }) => [idOf(version) ?? '', note ?? '']));
};

/** Whether a version is still as an e-mail of this kind says. */
const isStillSo: Readonly<
  Record<VersionNotice, (version: Pick<PolicyVersion, 'status' | 'scheduledFor'>) => boolean>
> = {
  'review-requested': ({ status }) => status === 'in-review',
  'version-returned': ({ status }) => status === 'draft',
  'version-approved': ({ status }) => status === 'approved',
  'version-published': ({ status }) => status === 'in-force',
  'review-waiting': ({ status }) => status === 'in-review',
  'publication-waiting': ({ status, scheduledFor }) => status === 'approved' && Boolean(scheduledFor),
};

const ofVersions = async (
  req: PayloadRequest,
  delivery: Delivery,
  kind: VersionNotice,
): Promise<DeliveryToSend | undefined> => {
  const listed = listedVersions(delivery);
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { id: { in: [...listed] } },
    select: { title: true, status: true, scheduledFor: true },
    pagination: false,
    depth: 0,
  });
  const found = listed.flatMap((id) => docs.find((doc) => doc.id === id) ?? []).filter(isStillSo[kind]);
  if (found.length === 0) return undefined;
  const versions = found.slice(0, MOST_NOTICED).map(({ id, title }) => ({ id, title }));
  const shared = { ...(await addressed(req, delivery)), more: found.length - versions.length };
  if (kind !== 'version-returned') return { kind, ...shared, versions };
  const reasons = await reasonsOf(req, listed);
  return {
    kind,
    ...shared,
    versions: versions.map((version) => ({ ...version, reason: reasons.get(version.id) ?? '' })),
  };
};

const counted = async (
  req: PayloadRequest,
  delivery: Delivery,
  kind: 'staff-digest' | 'unattended-requests',
): Promise<DeliveryToSend> => ({
  kind,
  ...(await addressed(req, delivery)),
  requests: delivery.requestCount ?? 1,
});

/**
 * Returns the data from which `send-email` writes this e-mail; undefined where the reason is gone: the follow ended,
 * the version was withdrawn, or the record does not exist any more.
 */
export const deliveryToSendOf = (
  req: PayloadRequest,
  delivery: Delivery,
): Promise<DeliveryToSend | undefined> => {
  switch (delivery.kind) {
    case 'acknowledgement':
      return acknowledgement(req, delivery);
    case 'request-update':
      return requestUpdate(req, delivery);
    case 'staff-notice':
      return staffNotice(req, delivery);
    case 'lost-code':
      return lostCode(req, delivery);
    case 'staff-digest':
    case 'unattended-requests':
      return counted(req, delivery, delivery.kind);
    case 'follow-confirmation':
      return confirmation(req, delivery);
    case 'policy-changed':
      return change(req, delivery);
    case 'disclosures-published':
      return newDisclosures(req, delivery);
    case 'review-reminder':
      return reminder(req, delivery);
    case 'review-requested':
    case 'version-returned':
    case 'version-approved':
    case 'version-published':
    case 'review-waiting':
    case 'publication-waiting':
      return ofVersions(req, delivery, delivery.kind);
    case 'invitation':
    case 'password-link':
    case 'account-changed':
      return ofAccount(req, delivery);
  }
};
