import { plainTyped } from '../text/typed-code.ts';
import { withoutEnd } from '../text/without-end.ts';
import { parseSaudiMobile } from '../request/saudi-mobile.ts';
import { asciiHost, readableHost } from './host.ts';

/** The longest address of a page that is kept; UTF-16 units. */
export const LINK_LIMIT = 500;

/** A link of a page. */
export interface WebLink {
  /** The address for programs: http or https, its host in ASCII, nothing outside ASCII. */
  readonly href: string;
  /** The address for people: without scheme and last slash, Arabic hosts in Arabic letters. */
  readonly text: string;
}

const parts = /^(https?):\/\/([^/?#:]+)(:\d{1,5})?([/?#].*)?$/iu;

/** The beginnings that make a text an address of another kind: a scheme, but no host with its port. */
const otherScheme = /^(?!https?:\/\/)[a-z][a-z0-9+.-]*:(?!\d{1,5}(?:[/?#]|$))/iu;

/** Printable ASCII without the signs that no address has (RFC 3986): a browser reads «\» as «/». */
const forbidden = /[\s\\<>"^`{|}]|(?![^\p{ASCII}])[^\x21-\x7E]/u;

const encoded = (rest: string): string =>
  rest.replace(/[^\p{ASCII}]+/gu, (signs) => encodeURIComponent(signs.toWellFormed()));

/**
 * Reads the address of a page: http or https, with the name of a host and without a user's name, a password or an
 * address in numbers. Undefined for everything else. Limit: `LINK_LIMIT`.
 */
export const webLink = (address: string): WebLink | undefined => {
  if (address.length > LINK_LIMIT || forbidden.test(address)) return undefined;
  const [, scheme, typedHost, port = '', rest = ''] = parts.exec(address) ?? [];
  if (scheme === undefined || typedHost === undefined || Number(port.slice(1)) > 65535) return undefined;
  const host = asciiHost(typedHost);
  if (host === undefined) return undefined;
  const href = `${scheme.toLowerCase()}://${host.toLowerCase()}${port}${encoded(rest)}`;
  return { href, text: `${readableHost(host.toLowerCase())}${port}${rest}`.replace(/\/$/u, '') };
};

/**
 * Returns the address that somebody means who types or pastes one: without unseen signs, quotes and the punctuation of
 * a sentence around it, and with `https://` where only the host was typed. The result is the `href` of `webLink`;
 * undefined where it is no link.
 */
export const typedLink = (typed: string): string | undefined => {
  // An override from right to left shows another address than the one that is opened.
  if (typed.includes('\u202E')) return undefined;
  const text = withPlainNumber(plainLink(typed));
  if (text === '' || otherScheme.test(text)) return undefined;
  const complete = /^https?:\/\//iu.test(text) ? text : `https://${text.replace(/^\/\//u, '')}`;
  const href = webLink(complete)?.href;
  return href !== undefined && href.length <= LINK_LIMIT ? href : undefined;
};

const whatsApp = /^(?:https?:\/\/)?wa\.me\/([^?#]+)/iu;

/** WhatsApp's links take a number in Latin digits and with its country code, however it was typed. */
const withPlainNumber = (text: string): string =>
  text.replace(whatsApp, (whole, number: string) => {
    const mobile = parseSaudiMobile(number);
    return mobile === undefined ? whole : `https://wa.me/${mobile.slice(1)}`;
  });

/** The digits and signs of a path stay as they are: only what is unseen or around the address goes. */
const plainLink = (typed: string): string =>
  withoutEnd(
    typed
      .replace(/[\p{Cf}\u00AD]/gu, '')
      .replace(/[\uFF01-\uFF5E]/gu, plainTyped)
      .trim()
      .replace(/^[\s<«“"'(]+/gu, ''),
    /[\s>»”"'.,،؛;!؟]/u,
  ).replace(/^([^(]*)\)$/u, '$1');
