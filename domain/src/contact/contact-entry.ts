import { plainTyped } from '../text/typed-code.ts';
import { isEmail, readEmail } from './email-address.ts';
import { hasPhone, phoneRuns } from './phone-numbers.ts';
import { typedLink, webLink } from './web-link.ts';

/** A piece of a contact entry; `href` where a reader can tap it. */
export interface ContactRun {
  readonly kind: 'phone' | 'email' | 'link' | 'text';
  readonly text: string;
  readonly href?: string;
}

/** Words of an entry with the spaces between them, which stay. */
const words = /\S+|\s+/gu;

const wordRun = (word: string): ContactRun | undefined => {
  const link = webLink(word);
  if (link !== undefined) return { kind: 'link', ...link };
  return isEmail(word) ? { kind: 'email', text: word, href: `mailto:${word}` } : undefined;
};

const phonesIn = (text: string): ContactRun[] =>
  phoneRuns(text).map(({ text: run, tel }) =>
    tel === undefined ? { kind: 'text', text: run } : { kind: 'phone', text: run, href: tel },
  );

/**
 * Divides a contact entry into what a reader can tap and the words beside it: links (http and https), e-mail
 * addresses, phone numbers. Whatever is none of them for certain is text.
 */
export const contactRuns = (entry: string): ContactRun[] => {
  const runs: ContactRun[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain === '') return;
    // Spaces at either end keep the words apart from the link beside them.
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(plain) ?? [];
    if (runs.length > 0 && before !== '') runs.push({ kind: 'text', text: ' ' });
    if (inner !== '') runs.push(...phonesIn(inner));
    if (after !== '') runs.push({ kind: 'text', text: ' ' });
    plain = '';
  };
  for (const [word] of entry.trim().matchAll(words)) {
    const run = wordRun(word);
    if (run === undefined) plain += word;
    else {
      flush();
      runs.push(run);
    }
  }
  flush();
  return runs;
};

export type ContactFault = 'no-link' | 'no-email' | 'no-phone';

export type TypedContact =
  | { readonly kind: 'contact'; readonly contact: string }
  | { readonly kind: 'fault'; readonly fault: ContactFault };

/** An entry that begins like an address of any scheme and is one word. */
const schemeOf = /^(?!(?:tel|mailto):)[a-z][a-z0-9+.-]*:\S*$/iu;

/** A host that was typed bare: labels with points between them, the last of letters. */
const bareHost = /^(?:[\p{L}\d-]+\.)+\p{L}[\p{L}\d-]+(?:[/?#]\S*)?$/u;

/** Five digits or more are meant as a number. */
const manyDigits = /(?:\d[\s().-]*){5}/u;

/**
 * Reads a contact entry as somebody types it: a link is completed, an address cleaned, a phone number stays as it was
 * written. An entry that is meant as one of them and cannot be opened, written to or dialled is a fault; an account
 * («@rusukh») and words («نموذج في الفرع») are taken as they are.
 */
export const typedContact = (typed: string): TypedContact => {
  const entry = typed.replace(/(?!\u202E)\p{Cf}/gu, '').trim();
  const plain = plainTyped(typed);
  if (schemeOf.test(plain) || /^https?:/iu.test(plain) || bareHost.test(plain)) {
    const link = typedLink(typed);
    return link === undefined ? { kind: 'fault', fault: 'no-link' } : { kind: 'contact', contact: link };
  }
  if (/^mailto:|^\S+@\S+$/iu.test(plain)) {
    const read = readEmail(typed);
    return read.kind === 'fault'
      ? { kind: 'fault', fault: 'no-email' }
      : { kind: 'contact', contact: read.address };
  }
  const number = entry.replace(/^tel:/iu, '');
  return !manyDigits.test(plain) || /[\p{L}]/u.test(plain) || hasPhone(number)
    ? { kind: 'contact', contact: number }
    : { kind: 'fault', fault: 'no-phone' };
};
