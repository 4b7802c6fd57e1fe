import { existsSync } from 'node:fs';

/** What would be deployed is not built; says how to build it. */
export class MissingBuildError extends Error {
  override readonly name = 'MissingBuildError';
}

/** `file` itself, once it is sure that it is there. Throws `MissingBuildError`. */
export const builtFile = (file: string, what: string, command: string): string => {
  if (existsSync(file)) return file;
  throw new MissingBuildError(`${what} is not built: run «${command}» first`);
};
