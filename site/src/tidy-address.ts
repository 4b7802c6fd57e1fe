import { toLatinDigits } from '@mithaq/domain/text/digits';

/** Signs that a sentence puts behind an address, and that whoever copies it takes along. */
const behind = /[\s.,،;؛:!?؟()[\]{}<>«»"'“”‘’…*_-]+$/u;
const unseen = /[\p{Cf}\u00A0]/gu;

/**
 * Returns the address that was meant by one that has no page: in small letters, with Latin digits, without unseen
 * signs, doubled slashes and the signs that a sentence put behind it (`/Rusukh/`, `…/V1/`, `…/v٢/`, `…/»`). Undefined
 * where nothing is to be tidied, or where the address is not percent-encoded UTF-8.
 */
export const tidyAddress = (pathname: string): string | undefined => {
  let typed: string;
  try {
    typed = decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  const parts = toLatinDigits(typed.normalize('NFKC'))
    .replace(unseen, '')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  while (parts.length > 0) {
    const last = (parts.pop() ?? '').replace(behind, '');
    if (last !== '') {
      parts.push(last);
      break;
    }
  }
  const versions = parts.map((part) => part.replace(/^v0+(?=[1-9])/u, 'v'));
  const isFile = /\.[a-z.]{2,8}$/u.test(versions.at(-1) ?? '');
  const tidy =
    versions.length === 0 ? '/' : `/${versions.map(encodeURIComponent).join('/')}${isFile ? '' : '/'}`;
  return tidy === pathname ? undefined : tidy;
};
