/** Thrown where the launcher cannot go on, with one sentence that names the cause and the remedy. */
export class LauncherError extends Error {
  override readonly name = 'LauncherError';
}
