/** The register could not be read, or what was read is no register. An outage, never an absence: 503. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`register file ${path}: ${reason}`, options);
    this.path = path;
  }
}
