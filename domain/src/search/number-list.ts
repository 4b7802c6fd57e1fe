/**
 * A set of small numbers as text: the gaps and the lengths of its runs in digits of base 32, the lowest digit first; a
 * digit that another one follows is written as one of the upper 32 signs. A run of one number, which most are in a
 * rare word's list, takes no length.
 */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = 32;

const signCodes = Array.from(SIGNS, (sign) => sign.charCodeAt(0));
const digitOfCode: readonly number[] = Array.from({ length: 128 }, (_, code) => signCodes.indexOf(code));

const digitsOf = (number: number): string => {
  let rest = number;
  let text = '';
  while (rest >= BASE) {
    text += SIGNS.charAt(BASE + (rest % BASE));
    rest = Math.floor(rest / BASE);
  }
  return text + SIGNS.charAt(rest);
};

/** Flags of numbers from 0 up: 1 for each number of a set. */
export type Flags = Uint8Array;

/** Writes the numbers whose flags are set. */
export const numberListOf = (flags: Flags): string => {
  let text = '';
  let end = 0;
  for (let from = flags.indexOf(1); from !== -1; from = flags.indexOf(1, end)) {
    const gap = from - end;
    const next = flags.indexOf(0, from);
    end = next === -1 ? flags.length : next;
    const run = end - from;
    text += run === 1 ? digitsOf(gap * 2) : digitsOf(gap * 2 + 1) + digitsOf(run);
  }
  return text;
};

/** The text is no list of numbers, or names one that has no flag. */
export class NoNumberList extends Error {
  override readonly name = 'NoNumberList';
}

/** Sets the flags of the numbers that a text lists. Throws `NoNumberList`. */
export const addNumbers = (flags: Flags, list: string): void => {
  let place = 0;
  let number = 0;
  const next = (): number => {
    let value = 0;
    for (let weight = 1; ; weight *= BASE) {
      const digit = digitOfCode[list.charCodeAt(place)] ?? -1;
      if (digit < 0) throw new NoNumberList('a list of numbers ends within a number');
      place += 1;
      value += (digit % BASE) * weight;
      if (digit < BASE) return value;
    }
  };
  while (place < list.length) {
    const step = next();
    number += Math.floor(step / 2);
    const run = step % 2 === 1 ? next() : 1;
    if (number + run > flags.length) throw new NoNumberList('a list of numbers goes beyond the last number');
    flags.fill(1, number, number + run);
    number += run;
  }
};
