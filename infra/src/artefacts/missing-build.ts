import { existsSync } from 'node:fs';

/** Thrown for a part that is not built, with the command that builds it. */
export class MissingBuildError extends Error {
  override readonly name = 'MissingBuildError';
}

/** Returns `file` where it exists. Throws `MissingBuildError`. */
export const builtFile = (file: string, what: string, command: string): string => {
  if (existsSync(file)) return file;
  throw new MissingBuildError(`${what} is not built: run «${command}» first`);
};
