/** The database is not as this release needs it: the process ends with the sentence, which says what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
