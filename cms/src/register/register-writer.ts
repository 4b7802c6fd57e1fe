/**
 * Where published versions are kept for readers who never see the CMS. Paths are those of
 * `@mithaq/domain/register/paths`. Every method throws `RegisterUnavailable` when the store cannot be reached or
 * does not take the bytes: an outage is never an absent file.
 */
export interface RegisterWriter {
  /** The bytes at a path; undefined where there is nothing. */
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Writes a file that is never written again. `taken`: other bytes are there already and stay. The same bytes
   * are as good as written.
   */
  createOnce(path: string, bytes: Uint8Array): Promise<'written' | 'taken'>;
  /** Every path that begins with `prefix`, a folder with its slash; in order. */
  list(prefix: string): Promise<readonly string[]>;
  /** Puts a file in the place of the one before; a reader sees the old one or the new one, whole. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Makes a file from the one before, for files that several associations write: no change of somebody else between
   * the look and the write is lost. `change` is given the bytes there are (undefined where there is nothing) and
   * answers those that are to stand, or undefined where nothing is to change. It may be called several times and does
   * nothing else; what it throws comes through.
   */
  update(path: string, change: (before: Uint8Array | undefined) => Uint8Array | undefined): Promise<void>;
}

/** The store could not be asked, or gave what is no register file; `cause` says which. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';

  constructor(path: string, options: { cause: unknown }) {
    super(`the register does not answer at ${path}`, options);
  }
}
