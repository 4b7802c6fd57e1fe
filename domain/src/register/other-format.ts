import { REGISTER_FORMAT } from '../contracts/register.ts';

/**
 * The format that a register file says it has, where it is another than this release knows. A file of another format is
 * not malformed: a newer release wrote it, and it is neither shown nor written over by this one.
 */
export const otherFormat = (json: unknown): number | undefined => {
  const format: unknown =
    typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  return typeof format === 'number' && format !== REGISTER_FORMAT ? format : undefined;
};
