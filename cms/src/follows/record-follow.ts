import type { FollowOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { FollowMessage } from '@mithaq/domain/contracts/messages';
import { followStateAfter } from '@mithaq/domain/follow/follow-lifecycle';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import { log } from '../log.ts';
import type { Delivery, Follower, Policy } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { writeDelivery } from '../deliveries/write-delivery.ts';
import { latestVersionNumber } from '../versions/publish/latest-version-number.ts';

type Ask = Extract<FollowMessage, { action: 'ask' }>;
type Act = Exclude<FollowMessage, Ask>;

/**
 * Limit of confirmations to one address in a day, over all policies: anybody can type anybody's address, and must not
 * be able to flood it.
 */
const CONFIRMATIONS_A_DAY = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

const nothing: FollowOutcome = { outcome: 'none', deliveries: [] };

const policyOf = async (req: PayloadRequest, message: Ask): Promise<Policy | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policies',
    where: {
      and: [{ slug: { equals: message.policy } }, { 'association.slug': { equals: message.association } }],
    },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

const followerOf = async (
  req: PayloadRequest,
  policy: string,
  email: string,
): Promise<Follower | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'followers',
    where: { and: [{ policy: { equals: policy } }, { email: { equals: email } }] },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** Returns the last confirmations that an address was sent, the newest first, as many as it may have in a day. */
const lastConfirmations = async (req: PayloadRequest, email: string): Promise<Delivery[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: { and: [{ kind: { equals: 'follow-confirmation' } }, { to: { equals: email } }] },
    sort: '-createdAt',
    limit: CONFIRMATIONS_A_DAY,
    pagination: false,
    depth: 0,
  });
  return docs;
};

const hadItsShare = (sent: readonly Delivery[], at: string): boolean =>
  Date.parse(sent[CONFIRMATIONS_A_DAY - 1]?.createdAt ?? '') > Date.parse(at) - DAY_MS;

const unsentConfirmations = async (req: PayloadRequest, follower: string): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [
        { follower: { equals: follower } },
        { kind: { equals: 'follow-confirmation' } },
        { state: { equals: 'pending' } },
      ],
    },
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id }) => id);
};

const putDown = (req: PayloadRequest, policy: Policy, message: Ask, known: Follower | undefined) => {
  const data = { state: 'pending', stateAt: message.at, askedAt: message.at, endedBecause: null } as const;
  const write = { ...asSystem(req), collection: 'followers', depth: 0 } as const;
  return known === undefined
    ? req.payload.create({
        ...write,
        data: {
          ...data,
          email: message.email,
          policy: policy.id,
          association: idOf(policy.association) ?? '',
        },
      })
    : req.payload.update({ ...write, id: known.id, data });
};

const ask = async (req: PayloadRequest, message: Ask): Promise<FollowOutcome | 'unknown-policy'> => {
  const policy = await policyOf(req, message);
  if (policy === undefined) return 'unknown-policy';
  const known = await followerOf(req, policy.id, message.email);
  const late = known !== undefined && Date.parse(message.at) <= Date.parse(known.stateAt);
  if (known?.state === 'confirmed') return nothing;
  if (known !== undefined && late) {
    // The message was processed before; its e-mails may still wait for their place in the mail queue.
    return { outcome: known.state, deliveries: await unsentConfirmations(req, known.id) };
  }
  // Concurrent requests would count the same e-mails; each confirmation is keyed by those that it counted, so that the
  // database refuses all but one request.
  const sent = await lastConfirmations(req, message.email);
  if (hadItsShare(sent, message.at)) {
    log.info('follow-confirmations-spent', { policy: policy.id });
    return nothing;
  }
  const follower = await putDown(req, policy, message, known);
  const confirmation = {
    kind: 'follow-confirmation',
    to: message.email,
    follower: follower.id,
    association: idOf(policy.association) ?? '',
    stateAt: message.at,
  } as const;
  await writeDelivery(req, confirmation, [message.email, ...sent.map(({ id }) => id).sort()]);
  return { outcome: 'pending', deliveries: await unsentConfirmations(req, follower.id) };
};

const act = async (req: PayloadRequest, message: Act): Promise<FollowOutcome> => {
  const known = await req.payload.findByID({
    ...asSystem(req),
    collection: 'followers',
    id: message.follow,
    depth: 0,
    disableErrors: true,
  });
  // A follower without an address has no follow any more: an old link cannot restart it.
  if (known === null || known.erasedAt) return nothing;
  const state = followStateAfter({ state: known.state, at: known.stateAt }, message);
  if (state === known.state) return nothing;
  const facts =
    state === 'confirmed'
      ? {
          confirmedAt: message.at,
          endedBecause: null,
          // Readers of the page have seen the earlier versions; the follower is notified of each major change from
          // here on.
          told: await latestVersionNumber(req, idOf(known.policy) ?? ''),
        }
      : { endedBecause: 'asked' as const };
  await req.payload.update({
    ...asSystem(req),
    collection: 'followers',
    id: known.id,
    depth: 0,
    data: { state, stateAt: message.at, ...facts },
  });
  return { outcome: state, deliveries: [] };
};

/** Applies a follower's message once, however often and in whatever order the messages come. */
export const recordFollow = async (
  req: PayloadRequest,
  message: FollowMessage,
): Promise<FollowOutcome | 'unknown-policy'> => {
  if (message.action !== 'ask') return inTransaction(req, () => act(req, message));
  try {
    return await inTransaction(req, () => ask(req, message));
  } catch (error) {
    // Concurrent messages met: the unique index accepted one of them. The code reads the accepted row.
    const policy = await policyOf(req, message);
    if (policy === undefined || (await followerOf(req, policy.id, message.email)) === undefined) throw error;
    return inTransaction(req, () => ask(req, message));
  }
};
