import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { AccountLink, User } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { keyedDigest } from '../../payload/system/keyed-hash.ts';
import { writeDelivery } from '../../deliveries/write-delivery.ts';

const HOUR_MS = 60 * 60_000;
const VALID_MS = { invitation: 7 * 24 * HOUR_MS, 'password-link': 2 * HOUR_MS } as const;

/**
 * Returns the secret part of a link. The secret is computed from the row when its e-mail is sent and when it comes
 * back, and is stored nowhere: whoever reads the database cannot make it without the secret of the CMS.
 */
const tokenOf = (req: PayloadRequest, account: string, expiresAt: string): string =>
  keyedDigest(req, ['account-link', account, new Date(expiresAt).toISOString()]).toString('base64url');

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const isOver = ({ expiresAt }: Pick<AccountLink, 'expiresAt'>, now: number): boolean =>
  Date.parse(expiresAt) <= now;

const find = async (
  req: PayloadRequest,
  by: 'account' | 'tokenHash',
  value: string,
): Promise<AccountLink | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'account-links',
    where: { [by]: { equals: value } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** Ends the links of an account, used or not. */
export const endLinks = async (req: PayloadRequest, account: string): Promise<void> => {
  await req.payload.delete({
    ...asSystem(req),
    collection: 'account-links',
    where: { or: [{ account: { equals: account } }, { expiresAt: { less_than: new Date().toISOString() } }] },
  });
};

/** Makes a link for an account in place of the last one, and its e-mail, in the transaction of the request. */
export const sendLink = async (
  req: PayloadRequest,
  account: Pick<User, 'id' | 'email' | 'association'>,
  kind: AccountLink['kind'],
): Promise<void> => {
  const now = Date.now();
  await endLinks(req, account.id);
  const expiresAt = new Date(now + VALID_MS[kind]).toISOString();
  const tokenHash = hashOf(tokenOf(req, account.id, expiresAt));
  await req.payload.create({
    ...asSystem(req),
    collection: 'account-links',
    depth: 0,
    data: { account: account.id, kind, tokenHash, expiresAt },
  });
  const delivery = {
    kind,
    to: account.email,
    account: account.id,
    stateAt: new Date(now).toISOString(),
  } as const;
  await writeDelivery(req, delivery, [account.id, expiresAt]);
};

/** Returns whether an account has an invitation that was not taken yet and is not too old. */
export const isInvited = async (req: PayloadRequest, account: string): Promise<boolean> => {
  const link = await find(req, 'account', account);
  return link?.kind === 'invitation' && !isOver(link, Date.now());
};

/** Returns the link that an e-mail of this kind carries now; undefined where it was used, replaced or is too old. */
export const linkToSend = async (
  req: PayloadRequest,
  account: string,
  kind: AccountLink['kind'],
): Promise<{ token: string; expiresAt: string } | undefined> => {
  const link = await find(req, 'account', account);
  if (link?.kind !== kind || isOver(link, Date.now())) return undefined;
  const token = tokenOf(req, account, link.expiresAt);
  return hashOf(token) === link.tokenHash ? { token, expiresAt: link.expiresAt } : undefined;
};

/** Returns the link that a person came with; undefined where it was used, replaced, is too old, or was made up. */
export const linkOfToken = async (req: PayloadRequest, token: string): Promise<AccountLink | undefined> => {
  const link = await find(req, 'tokenHash', hashOf(token));
  return link === undefined || isOver(link, Date.now()) ? undefined : link;
};
