import { plainTyped } from '../text/typed-code.ts';
import { asciiHost } from './host.ts';

/** The longest address (RFC 5321 allows 254 characters), and the longest part before its «@». */
const ADDRESS_LIMIT = 254;
const LOCAL_LIMIT = 64;

/** The reason why an address cannot be written to. */
export type EmailFault = 'not-an-email' | 'email-not-latin' | 'two-emails';

export type ReadEmail =
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'fault'; readonly fault: EmailFault };

const fault = (of: EmailFault): ReadEmail => ({ kind: 'fault', fault: of });

/** RFC 5321, Dot-string: the form of every local part that is in use. Quoted ones are refused. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/u;

/** Returns an address without the signs around it in a text or a mail program: «mailto:», «Name <…>», quotes, a full stop. */
const unwrapped = (text: string): string => {
  const inBrackets = /<([^<>]*@[^<>]*)>/u.exec(text)?.[1] ?? text;
  return inBrackets
    .trim()
    .replace(/^mailto:\s*/iu, '')
    .replace(/(?<=@[^?]*)\?.*$/u, '')
    .replace(/^[\s"'«»“”‘’(<[]+|[\s"'«»“”‘’)>\].,،؛;:]+$/gu, '')
    .replace(/ ?([@]) ?/gu, '$1');
};

/** A comma, Arabic or Latin, or an Arabic full stop between the labels of a host can mean nothing but its point. */
const withPoints = (host: string): string => host.replace(/ ?[,،۔。.] ?/gu, '.');

const readOne = (plain: string): ReadEmail => {
  const parts = unwrapped(plain).split('@');
  if (parts.length > 2) return fault('two-emails');
  const [local = '', host] = parts;
  if (host === undefined || local === '') return fault('not-an-email');
  const ascii = asciiHost(withPoints(host));
  if (ascii === undefined) return fault('not-an-email');
  if (/[^\p{ASCII}]/u.test(local)) return fault('email-not-latin');
  const address = `${local}@${ascii}`;
  if (local.length > LOCAL_LIMIT || address.length > ADDRESS_LIMIT) return fault('not-an-email');
  return localPart.test(local) ? { kind: 'email', address } : fault('not-an-email');
};

/** The label before an address («البريد:», «mailto:») and a remark in brackets behind it. */
const beside = /^[^@:]*:|(?<=@.*)\([^()@]*\)[\s.]*$/gu;

/** Signs between two addresses, or between the two halves of a link in a message. */
const between = /[\s,،;؛/|()[\]]+/u;

/** Returns an address that is written more than once; undefined where others stand beside it, or words. */
const repeated = (plain: string): ReadEmail | undefined => {
  const [first, ...others] = plain
    .split(between)
    .filter((part) => part !== '')
    .map(readOne);
  const isSame = (other: ReadEmail): boolean =>
    first?.kind === 'email' &&
    other.kind === 'email' &&
    other.address.toLowerCase() === first.address.toLowerCase();
  return others.length > 0 && others.every(isSame) ? first : undefined;
};

/**
 * Reads one e-mail address as people type and paste it, also with a label before it, and twice. `address` is what SES
 * takes: its host in ASCII (Punycode where the host is Arabic), letters otherwise as typed. A local part outside ASCII
 * needs SMTPUTF8, which SES lacks. Limit: 254 characters. Every door of the product reads addresses by this rule.
 */
export const readEmail = (typed: string): ReadEmail => {
  // An override from right to left shows another address than the one that is written to.
  if (typed.length > 4 * ADDRESS_LIMIT || typed.includes('\u202E')) return fault('not-an-email');
  const plain = plainTyped(typed);
  const whole = readOne(plain);
  if (whole.kind === 'email') return whole;
  const alone = readOne(plain.replace(beside, ''));
  return alone.kind === 'email' ? alone : (repeated(plain) ?? whole);
};

/** Whether a text is an address as `readEmail` returns it. */
export const isEmail = (text: string): boolean => {
  const read = readEmail(text);
  return read.kind === 'email' && read.address === text;
};
