import { confirmLink, endLink } from '@mithaq/domain/follow/follow-link';
import { followUpCodeFor } from '@mithaq/domain/request/follow-up-code';
import { EMBLEM_NAME } from '@mithaq/domain/look/emblem-boxes';
import type { Hmac } from '@mithaq/domain/request/reference-number';

/** The addresses that e-mails lead to have no slash at their end. */
export interface EmailAddresses {
  readonly cmsUrl: string;
  readonly siteUrl: string;
  /** Leads to the functions' HTTP API as the public reaches it. */
  readonly publicApiUrl: string;
}

/** Makes the links of e-mails. A link of a follow holds an id of ours and a signature, and nothing of the person. */
export interface EmailLinks {
  readonly cmsUrl: string;
  site(): string;
  /** Returns the address of a picture of an emblem, which is the same for every reader. */
  emblem(association: string, hash: string): string;
  /** Without an association: the tracking page whose address gives nobody away. */
  track(association?: string): string;
  privacy(association: string): string;
  /** Returns the code that opens the tracking page, from the nonce of the request's form. */
  followUpCode(nonce: string): string;
  policy(association: string, policy: string): string;
  comparison(association: string, policy: string, before: number, version: number): string;
  disclosure(association: string, disclosure: string): string;
  /** `askedAt` is ISO time. */
  confirmFollow(association: string, follow: string, askedAt: string): string;
  endFollow(association: string, follow: string): string;
  oneClickEnd(follow: string): string;
  /** The token stands behind `#`, which a browser sends to no server and writes into no `Referer`. */
  setPassword(token: string): string;
}

export const emailLinks = (
  { cmsUrl, siteUrl, publicApiUrl }: EmailAddresses,
  followHmac: Hmac,
  referenceHmac: Hmac,
): EmailLinks => {
  const policyAt = (association: string, policy: string): string =>
    `${siteUrl}/${association}/policies/${policy}/`;
  return {
    cmsUrl,
    site: () => `${siteUrl}/`,
    emblem: (association, hash) => `${siteUrl}/${association}/files/${hash}/${EMBLEM_NAME}`,
    track: (association) =>
      association === undefined ? `${siteUrl}/track/` : `${siteUrl}/${association}/track/`,
    privacy: (association) => `${siteUrl}/${association}/privacy/`,
    followUpCode: (nonce) => followUpCodeFor(nonce, referenceHmac),
    policy: policyAt,
    comparison: (association, policy, before, version) =>
      `${policyAt(association, policy)}compare/${String(before)}/${String(version)}/`,
    disclosure: (association, disclosure) => `${siteUrl}/${association}/disclosures/${disclosure}/`,
    confirmFollow: (association, follow, askedAt) =>
      `${siteUrl}/${association}/follow/confirm/${confirmLink(follow, Date.parse(askedAt), followHmac)}/`,
    endFollow: (association, follow) =>
      `${siteUrl}/${association}/follow/end/${endLink(follow, followHmac)}/`,
    setPassword: (token) => `${cmsUrl}/admin/set-password#${token}`,
    oneClickEnd: (follow) => `${publicApiUrl}/follows/${endLink(follow, followHmac)}/end`,
  };
};
