import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { plainTyped } from '../text/typed-code.ts';

/**
 * Returns a Saudi mobile number in E.164 (`+9665XXXXXXXX`), however the number was typed or pasted: with or without
 * country code and trunk zero («05…», «5…», «966 5…», «+966 (0)5…», a plus at either end), in digits of either kind,
 * with spaces, dashes, points, slashes, brackets or unseen marks anywhere, and behind «tel:» or a word such as «جوال».
 * Undefined where the digits are no Saudi mobile, or more than one.
 * Source: the national numbering plan (CST), mobile range 05X and eight digits.
 */
export const parseSaudiMobile = (typed: string): string | undefined => {
  const compact = plainTyped(typed)
    .replace(/^(?:tel|whatsapp)\s*:/iu, '')
    .replace(/(?!\+)[\p{P}\p{S}\s]/gu, '')
    .replace(wordsAround, '')
    .replace(/^(\d+)\+$/u, '+$1');
  const national = /^(?:\+|00)?(?:966)?0*(5\d{8})$/u.exec(compact)?.[1];
  const isForeign = /^(?:\+|00)/u.test(compact) && !/^(?:\+|00)966/u.test(compact);
  if (national === undefined || isForeign) return undefined;
  const number = parsePhoneNumberFromString(national, 'SA');
  return number?.isValid() === true ? number.number : undefined;
};

/** «رقم الجوال:» before a number, «واتساب» behind it. */
const wordsAround = /^[\p{Script=Arabic}\p{M}]+|[\p{Script=Arabic}\p{M}]+$/gu;

/** Whether a text that is no mobile has two of them: the form says so instead of explaining how a number is written. */
export const hasTwoMobiles = (typed: string): boolean =>
  (plainTyped(typed).match(/(?:\d[\s().-]*){9,}/gu) ?? []).flatMap((part) => parseSaudiMobile(part) ?? [])
    .length > 1;
