import type { Hmac } from '../request/reference-number.ts';
import { sameText } from '../text/same-text.ts';
import { toHex } from '../text/hex.ts';

/** How long the link of a confirmation e-mail can be used; milliseconds. */
export const CONFIRM_LINK_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * How long an unconfirmed address is kept; milliseconds. One day longer than its link, so that a confirmation that
 * still waits in the queue finds its follow.
 */
export const UNCONFIRMED_KEPT_MS = CONFIRM_LINK_LIFETIME_MS + 24 * 60 * 60 * 1000;

/**
 * The act that a link in an e-mail allows its holder. The link holds nothing about the person, only an id of ours and
 * a signature.
 */
export type FollowLink =
  { readonly act: 'confirm'; readonly follow: string } | { readonly act: 'end'; readonly follow: string };

export type FollowLinkFault = 'link-forged' | 'link-expired';

/** 128 bits cannot be guessed. */
const signature = (payload: string, hmac: Hmac): string => toHex(hmac(`follow-link:${payload}`).slice(0, 16));

const signed = (payload: string, hmac: Hmac): string => `${payload}_${signature(payload, hmac)}`;

/** Makes `c_{follow}_{asked}_{signature}`; `askedAt` in milliseconds since 1970-01-01T00:00Z. */
export const confirmLink = (follow: string, askedAt: number, hmac: Hmac): string =>
  signed(`c_${follow}_${String(askedAt)}`, hmac);

/** Makes `e_{follow}_{signature}`, which never expires: anybody may stop the e-mails at any time. */
export const endLink = (follow: string, hmac: Hmac): string => signed(`e_${follow}`, hmac);

/** Returns the act that the link allows, or why it is refused. `now` in milliseconds since 1970-01-01T00:00Z. */
export const readFollowLink = (link: string, now: number, hmac: Hmac): FollowLink | FollowLinkFault => {
  const parts = /^(?:c_([A-Za-z0-9-]{1,60})_(\d{1,15})|e_([A-Za-z0-9-]{1,60}))_([0-9a-f]{32})$/u.exec(link);
  if (parts === null) return 'link-forged';
  const [, toConfirm, asked = '', toEnd, given = ''] = parts;
  if (!sameText(given, signature(link.slice(0, link.lastIndexOf('_')), hmac))) return 'link-forged';
  if (toEnd !== undefined) return { act: 'end', follow: toEnd };
  if (toConfirm === undefined) return 'link-forged';
  return now - Number(asked) > CONFIRM_LINK_LIFETIME_MS
    ? 'link-expired'
    : { act: 'confirm', follow: toConfirm };
};
