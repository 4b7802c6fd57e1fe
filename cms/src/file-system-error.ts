/** Returns whether an error of the file system or of a process has this code (`ENOENT`, `EEXIST`, `ESRCH` …). */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
