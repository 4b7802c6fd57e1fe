/**
 * Returns the length of a typed text as the contracts count it: in UTF-16 code units, after NFC, without the space
 * around the text, and with a line break as one unit (a browser posts CR LF).
 */
export const countedLength = (typed: string): number =>
  typed.replace(/\r\n/gu, '\n').normalize('NFC').trim().length;
