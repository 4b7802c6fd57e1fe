/** Why the launcher cannot go on: one sentence that names the thing and the way out. */
export class LauncherFault extends Error {
  override readonly name = 'LauncherFault';
}
