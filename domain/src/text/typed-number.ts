import { plainTyped } from './typed-code.ts';

/**
 * Reads a whole number as somebody typed or pasted it, in digits of either kind and with unseen marks around it;
 * undefined where the text is something else, or more than a number holds exactly.
 */
export const readTypedNumber = (text: string): number | undefined => {
  const plain = plainTyped(text);
  const number = /^-?\d{1,16}$/u.test(plain) ? Number(plain) : undefined;
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
};
