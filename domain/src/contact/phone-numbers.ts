import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { toLatinDigits } from '../text/digits.ts';

/** A piece of a contact entry; `tel` is the address of the number in it (RFC 3966), where it is one. */
export interface PhoneRun {
  readonly text: string;
  readonly tel?: string;
}

/** Beyond this length nothing is read as a number; UTF-16 units. The longest entry of the CMS has 300. */
const READ_LIMIT = 300;

/** Groups of digits between which nobody can guess the numbers any more. */
const GROUPS_LIMIT = 24;

/**
 * Short numbers that are called as they are: 911, 937, 1919, 19990, 199099, 116111. Source: the national numbering plan
 * (CST), short codes of three to six digits that begin with 9 or 1.
 */
const shortCode = /^(?:9\d{2}|1\d{3,5})$/u;

/**
 * Returns the digits to dial in Saudi Arabia or `+` and country code, whichever was written; undefined where the digits
 * are no number. A number of another country needs its country code. Numbers 920… and 800… have no trunk zero.
 */
const dialled = (compact: string): string | undefined => {
  const international = /^(?:\+|00)/u.test(compact) || /^966\d{9}$/u.test(compact);
  const e164 = compact
    .replace(/^(?:\+|00)?/u, international ? '+' : '')
    // The trunk zero of «+966 (0)11 …».
    .replace(/^\+9660(?=\d{9}$)/u, '+966');
  const number = parsePhoneNumberFromString(e164, 'SA');
  if (number?.isValid() !== true) return undefined;
  if (international) return number.number;
  const { nationalNumber } = number;
  return number.country === 'SA' && /^[15]/u.test(nationalNumber) ? `0${nationalNumber}` : nationalNumber;
};

interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Signs between the groups of one number; a slash or words begin another one. */
const within = /^[ .()-]*$/u;

/** Words that announce the digits after them as an extension. */
const extension = /(?:تحويل[ةه]|داخلي|فرعي|وصل[ةه]|\bext(?:ension)?\b|\bx|#)[\s:.)(]*$/iu;

/**
 * Returns the text with digits, dashes and spaces in one form, of the same length as the text, so that places agree.
 */
const evened = (text: string): string =>
  toLatinDigits(text)
    .replace(/[\uFF10-\uFF19\uFF0B]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\t\p{Zs}]/gu, ' ');

const groupsOf = (text: string): Group[] =>
  [...text.matchAll(/\+? ?\d+\+?/gu)].map(({ 0: found, index }) => {
    const lead = found.startsWith(' ') ? 1 : 0;
    return { start: index + lead, end: index + found.length, digits: found.slice(lead).replaceAll(' ', '') };
  });

/** Joins groups; a plus at their end belongs to the beginning where somebody typed from right to left. */
const joined = (groups: readonly Group[]): string => {
  const digits = groups.map((group) => group.digits).join('');
  return /^\d+\+$/u.test(digits) ? `+${digits.slice(0, -1)}` : digits;
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly tel: string;
}

/**
 * Divides a row of groups into numbers, as few as possible. Undefined where a group is left over: half a number that is
 * dialled reaches a stranger.
 */
const divided = (row: readonly Group[]): Found[] | undefined => {
  const [first] = row;
  if (first === undefined) return [];
  for (let count = row.length; count > 0; count -= 1) {
    const part = row.slice(0, count);
    const digits = joined(part);
    const tel = digits.length > 18 ? undefined : dialled(digits);
    const rest = tel === undefined ? undefined : divided(row.slice(count));
    if (tel !== undefined && rest !== undefined) {
      return [{ start: first.start, end: part.at(-1)?.end ?? first.end, tel: `tel:${tel}` }, ...rest];
    }
  }
  return undefined;
};

/** Rows of groups that only signs within a number separate. Extensions are in no row. */
const rowsOf = (text: string): Group[][] => {
  const rows: Group[][] = [];
  let end = 0;
  let open = false;
  for (const group of groupsOf(text)) {
    const before = text.slice(end, group.start);
    end = group.end;
    const row = open && within.test(before) ? rows.at(-1) : undefined;
    open = !extension.test(before);
    if (row !== undefined) row.push(group);
    else if (open) rows.push([group]);
  }
  return rows;
};

/** Letters and signs that make digits part of something else: an account, an address, a decimal number. */
const stuck = /[\p{Script=Latin}@_]/u;

/** Digits that continue the number before a slash («0112345678/9») are no number themselves. */
const numbersIn = (text: string): Found[] =>
  rowsOf(text).flatMap((row) => {
    if (row.length > GROUPS_LIMIT) return [];
    const found = divided(row) ?? [];
    return found.filter(
      ({ start, end }) =>
        !stuck.test(text.charAt(start - 1)) &&
        (!stuck.test(text.charAt(end)) || /^x\d/iu.test(text.slice(end))),
    );
  });

/**
 * Reads the numbers in a contact entry: Saudi mobiles, landlines, 920, 800 and short codes, and numbers with a country
 * code, in digits of either kind, several in one entry, with words and extensions beside them. Joined, the pieces are
 * the entry without its unseen signs. A number that cannot be read for certain gets no `tel`. An extension is not
 * dialled: it stays beside its number for the caller to say.
 */
export const phoneRuns = (entry: string): PhoneRun[] => {
  const text = entry.replace(/\p{Cf}/gu, '').trim();
  if (text.length > READ_LIMIT) return [{ text }];
  const even = evened(text);
  const whole = even.replace(/[ ]/gu, '');
  if (shortCode.test(whole)) return [{ text, tel: `tel:${whole}` }];
  const runs: PhoneRun[] = [];
  let done = 0;
  for (const { start, end, tel } of numbersIn(even)) {
    // A bracket before the number belongs to it: «(011) 234 5678».
    const from = text.charAt(start - 1) === '(' && text.slice(start, end).includes(')') ? start - 1 : start;
    if (from > done) runs.push({ text: text.slice(done, from) });
    runs.push({ text: text.slice(from, end), tel });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done) });
  return runs;
};

/** Whether an entry has at least one number that can be dialled. */
export const hasPhone = (entry: string): boolean => phoneRuns(entry).some(({ tel }) => tel !== undefined);

/** Returns an entry of numbers as it is kept: without unseen signs and «tel:»; digits and words as they were written. */
export const typedPhone = (typed: string): string =>
  typed
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^tel:\s*/iu, '');
