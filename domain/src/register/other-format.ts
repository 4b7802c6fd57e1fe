import { NESTED_TEXT_FORMAT, REGISTER_FORMAT } from '../contracts/register.ts';

/**
 * Returns the format that a register file states, where this release does not know it. Such a file is not malformed:
 * a newer release wrote it, and this one neither shows it nor overwrites it.
 */
export const otherFormat = (json: unknown): number | undefined => {
  if (typeof json !== 'object' || json === null || !('format' in json)) return undefined;
  const { format } = json;
  // Only the file of a version has a text, and with it a second format.
  const known: readonly unknown[] =
    'text' in json ? [REGISTER_FORMAT, NESTED_TEXT_FORMAT] : [REGISTER_FORMAT];
  return typeof format === 'number' && !known.includes(format) ? format : undefined;
};
