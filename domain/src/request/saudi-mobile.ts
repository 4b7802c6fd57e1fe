import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { plainTyped } from '../text/typed-code.ts';

/** A single mobile among digits: with country code, and a plus at either end, or with a trunk zero or none. */
const oneMobile = /[+0]*9660*(5\d{8})\+?|0?(5\d{8})/uy;

/**
 * Words beside numbers: «رقم الجوال:» before, «واتساب» behind, «أو» between, the address «wa.me/». A Latin letter at a
 * digit makes it part of something else.
 */
const words = /\p{Script=Arabic}+|(?<![\p{L}\d])\p{Script=Latin}+(?![\p{L}\d])/gu;

/** Returns the mobiles in a run of digits; undefined where a digit belongs to none. */
const mobilesOfDigits = (digits: string): string[] | undefined => {
  const found: string[] = [];
  for (let at = 0; at < digits.length; at = oneMobile.lastIndex) {
    oneMobile.lastIndex = at;
    const match = oneMobile.exec(digits);
    const number = match && parsePhoneNumberFromString(match[1] ?? match[2] ?? '', 'SA');
    if (number?.isValid() !== true) return undefined;
    found.push(number.number);
  }
  return found;
};

/** Returns every mobile of a text, each once, in E.164; none where it holds other digits or letters beside them. */
const mobilesIn = (typed: string): readonly string[] => {
  const plain = plainTyped(typed).replace(/\p{M}/gu, '');
  // Digits of an e-mail address are nobody's number.
  if (plain.includes('@')) return [];
  const found = plain.split(words).map((part) => mobilesOfDigits(part.replace(/(?!\+)[\p{P}\p{S}\s]/gu, '')));
  return found.includes(undefined) ? [] : [...new Set(found.flatMap((mobiles) => mobiles ?? []))];
};

/**
 * Returns a Saudi mobile number in E.164 (`+9665XXXXXXXX`), however the number was typed or pasted: with or without
 * country code and trunk zero («05…», «5…», «966 5…», «+966 (0)5…», a plus at either end), in digits of any script,
 * with spaces, dashes, points, slashes, brackets or unseen marks anywhere, behind «tel:» or «wa.me/» or beside words
 * such as «جوال», and more than once, in one spelling or several. Undefined where the digits are no Saudi mobile, or
 * two different ones. Source: the national numbering plan (CST), mobile range 05X and eight digits.
 */
export const parseSaudiMobile = (typed: string): string | undefined => {
  const [mobile, another] = mobilesIn(typed);
  return another === undefined ? mobile : undefined;
};

/** Whether a text that is no mobile has two of them: the form says so instead of explaining how a number is written. */
export const hasTwoMobiles = (typed: string): boolean =>
  new Set((plainTyped(typed).match(/(?:\d[\s().-]*){9,}/gu) ?? []).flatMap((part) => mobilesIn(part))).size >
  1;
