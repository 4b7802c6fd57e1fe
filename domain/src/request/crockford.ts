/** Crockford's base32 alphabet, which lacks I, L, O and U so that no character is mistaken for 1, 0 or part of a word. */
export const crockfordAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Returns the first `length` base32 characters of `bytes`; a character holds 5 bits. */
export const encodeCrockford = (bytes: Uint8Array, length: number): string => {
  if (bytes.length * 8 < length * 5) throw new RangeError('too few bytes for that many characters');
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += crockfordAlphabet.charAt((buffer >> bits) & 31);
      buffer &= (1 << bits) - 1;
    }
  }
  return text;
};
