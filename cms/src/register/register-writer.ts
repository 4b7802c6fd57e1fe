/**
 * Store of published versions for readers who have no access to the CMS. Paths are those of
 * `@mithaq/domain/register/paths`. Every method throws `RegisterUnavailable` when the store cannot be reached or
 * refuses the bytes: an outage is never reported as an absent file.
 */
export interface RegisterWriter {
  /** Returns the bytes at a path; undefined where there is no file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Writes a file that is never written again. `taken`: other bytes are at the path already and stay. Equal bytes at
   * the path count as written.
   */
  createOnce(path: string, bytes: Uint8Array): Promise<'written' | 'taken'>;
  /** Returns every path that begins with `prefix`, a folder with its slash; in order. */
  list(prefix: string): Promise<readonly string[]>;
  /** Replaces a file; a reader sees the old one or the new one, whole. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Computes a file from its previous bytes, for files that several associations write: no concurrent change between
   * the read and the write is lost. `change` is given the present bytes (undefined where there is no file) and
   * returns the new ones, or undefined where nothing has to change. `change` may be called several times and must
   * have no other effect; its errors reach the caller.
   */
  update(path: string, change: (before: Uint8Array | undefined) => Uint8Array | undefined): Promise<void>;
}

/** The store could not be reached, or returned bytes that are no register file; `cause` says which. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';

  constructor(path: string, options: { cause: unknown }) {
    super(`the register does not answer at ${path}`, options);
  }
}
