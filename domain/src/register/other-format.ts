import { NESTED_TEXT_FORMAT, REGISTER_FORMAT } from '../contracts/register.ts';

/**
 * Returns the format that a register file states, where this release does not know it. Such a file is not malformed:
 * a newer release wrote it, and this one neither shows it nor overwrites it.
 */
export const otherFormat = (json: unknown): number | undefined => {
  const format: unknown =
    typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  return typeof format === 'number' && format !== REGISTER_FORMAT && format !== NESTED_TEXT_FORMAT
    ? format
    : undefined;
};
