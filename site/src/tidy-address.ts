import { toLatinDigits } from '@mithaq/domain/text/digits';
import { withoutEnd } from '@mithaq/domain/text/without-end';

/** Signs that a sentence puts behind an address, and that a copy of the address may end with. */
const behind = /[\s.,،;؛:!?؟()[\]{}<>«»"'“”‘’…]/u;
const unseen = /[\p{Cf}\u00A0]/gu;

/** Places whose last parts are typed by nobody: names of files, and numbers and days that have forms of their own. */
const exact = /\/(?:files|compare|on)\//u;

const tidyPart = (part: string): string | undefined => {
  try {
    const text = toLatinDigits(decodeURIComponent(part).normalize('NFKC')).replace(unseen, '').toLowerCase();
    return text.includes('/') ? undefined : text;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/**
 * Returns the address that was meant by one that has no page: in small letters, with Latin digits, without unseen
 * signs, doubled slashes and the signs that a sentence put behind it (`/Rusukh/`, `…/V1/`, `…/v٢/`, `…/»`). Undefined
 * where nothing is to be tidied, or where the address is not percent-encoded UTF-8.
 */
export const tidyAddress = (pathname: string): string | undefined => {
  if (exact.test(pathname)) return undefined;
  const parts: string[] = [];
  for (const raw of pathname.split('/')) {
    const part = tidyPart(raw);
    if (part === undefined) return undefined;
    if (part !== '') parts.push(part);
  }
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const plain = withoutEnd(last, behind);
    if (plain !== '') {
      parts.push(plain);
      break;
    }
  }
  const isFile = /\.[a-z.]{2,8}$/u.test(parts.at(-1) ?? '');
  const tidy = parts.length === 0 ? '/' : `/${parts.map(encodeURIComponent).join('/')}${isFile ? '' : '/'}`;
  return tidy === pathname ? undefined : tidy;
};
