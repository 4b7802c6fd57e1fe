/** Why the launcher cannot go on, in one sentence that names the cause and the remedy. */
export class LauncherError extends Error {
  override readonly name = 'LauncherError';
}
