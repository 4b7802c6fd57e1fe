import type { FollowOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { FollowMessage } from '@mithaq/domain/contracts/messages';
import { followStateAfter } from '@mithaq/domain/follow/follow-lifecycle';
import { TOKEN_LIFETIME_MS } from '@mithaq/domain/request/submission-token';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import { log } from '../log.ts';
import type { Follower } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { holdKey } from '../payload/system/email-counter.ts';
import { keyedHash } from '../payload/system/keyed-hash.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { takeFromBudgets } from '../deliveries/email-budget.ts';
import { writeDelivery } from '../deliveries/write-delivery.ts';
import { latestVersionNumber } from '../versions/publish/latest-version-number.ts';

type Ask = Extract<FollowMessage, { action: 'ask' }>;
type Act = Exclude<FollowMessage, Ask>;

/** How long the address that a token serves is remembered; longer than a token lives; milliseconds. */
const TOKEN_KEPT_MS = 2 * TOKEN_LIFETIME_MS;

const nothing: FollowOutcome = { outcome: 'none', deliveries: [] };

/** Ids of everything that a reader follows: one policy of an association, or its disclosures. */
type Followed =
  | { readonly subject: 'policy'; readonly association: string; readonly policy: string }
  | { readonly subject: 'disclosures'; readonly association: string };

const followedPolicy = async (
  req: PayloadRequest,
  association: string,
  slug: string,
): Promise<Followed | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policies',
    where: { and: [{ slug: { equals: slug } }, { 'association.slug': { equals: association } }] },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs.map(({ id, association: own }) => ({
    subject: 'policy' as const,
    association: idOf(own) ?? '',
    policy: id,
  }))[0];
};

const followedDisclosures = async (req: PayloadRequest, slug: string): Promise<Followed | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs.map(({ id }) => ({ subject: 'disclosures' as const, association: id }))[0];
};

/** Returns the target of a message; nothing where it is unknown. */
const followedBy = (req: PayloadRequest, { association, policy }: Ask): Promise<Followed | undefined> =>
  policy === undefined ? followedDisclosures(req, association) : followedPolicy(req, association, policy);

const followerOf = async (
  req: PayloadRequest,
  followed: Followed,
  email: string,
): Promise<Follower | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'followers',
    where: {
      and: [
        { association: { equals: followed.association } },
        followed.subject === 'policy'
          ? { policy: { equals: followed.policy } }
          : { subject: { equals: 'disclosures' } },
        { email: { equals: email } },
      ],
    },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/**
 * Binds the token of the form to the address that it came with first, once, so that one form cannot write to many
 * strangers. A message of an earlier release names no token.
 */
const tokenServes = (
  req: PayloadRequest,
  { nonce, email, at }: Ask,
): Promise<'first' | 'same' | 'another'> =>
  nonce === undefined
    ? Promise.resolve('first')
    : holdKey(
        req,
        keyedHash(req, ['follow-token', nonce]),
        keyedHash(req, ['follow-address', email]),
        new Date(Date.parse(at) + TOKEN_KEPT_MS).toISOString(),
      );

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

const putDown = (req: PayloadRequest, followed: Followed, message: Ask, known: Follower | undefined) => {
  const data = { state: 'pending', stateAt: message.at, askedAt: message.at, endedBecause: null } as const;
  const write = { ...asSystem(req), collection: 'followers', depth: 0 } as const;
  return known === undefined
    ? req.payload.create({
        ...write,
        data: { ...data, ...followed, email: message.email },
      })
    : req.payload.update({ ...write, id: known.id, data });
};

const ask = async (req: PayloadRequest, message: Ask): Promise<FollowOutcome | 'unknown-policy'> => {
  const followed = await followedBy(req, message);
  if (followed === undefined) return 'unknown-policy';
  const { association } = followed;
  const served = await tokenServes(req, message);
  if (served === 'another') {
    log.info('follow-token-reused', followed);
    return nothing;
  }
  const known = await followerOf(req, followed, message.email);
  if (known?.state === 'confirmed') return nothing;
  const late = known !== undefined && Date.parse(message.at) <= Date.parse(known.stateAt);
  if (late || served === 'same') {
    // The message was processed before, or its form was sent twice; its e-mails may still wait for their place in the
    // mail queue.
    return known === undefined
      ? nothing
      : { outcome: known.state, deliveries: await unsentConfirmations(req, known.id) };
  }
  // An unconfirmed address that gets no link is of no use to anybody, so nothing of it is kept.
  const spent = await takeFromBudgets(req, { to: message.email, association }, Date.parse(message.at));
  if (spent !== undefined) {
    log.info('follow-confirmations-spent', { ...followed, budget: spent });
    return nothing;
  }
  const follower = await putDown(req, followed, message, known);
  const confirmation = {
    kind: 'follow-confirmation',
    to: message.email,
    follower: follower.id,
    association,
    stateAt: message.at,
  } as const;
  await writeDelivery(req, confirmation, [follower.id, message.at], 'taken');
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
          // Readers of the page have seen the earlier versions and documents; the follower is notified from here on.
          ...(known.subject === 'disclosures'
            ? { toldUntil: message.at }
            : { told: await latestVersionNumber(req, idOf(known.policy) ?? '') }),
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
    const followed = await followedBy(req, message);
    if (followed === undefined || (await followerOf(req, followed, message.email)) === undefined) throw error;
    return inTransaction(req, () => ask(req, message));
  }
};
