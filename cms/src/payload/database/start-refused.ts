/** Ends the process because the database does not meet the needs of this release; the message says what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
