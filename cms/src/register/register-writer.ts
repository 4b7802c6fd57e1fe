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
  /**
   * Computes a file from its previous bytes: no concurrent change between the read and the write is lost, and a reader
   * sees the old file or the new one, whole. Throws `RegisterConflict` where another writer keeps the file. `change` is given the present bytes (undefined where there is no file) and
   * returns the new ones, or undefined where nothing has to change. `change` may be called several times and must
   * have no other effect; its errors reach the caller.
   */
  update(path: string, change: (before: Uint8Array | undefined) => Uint8Array | undefined): Promise<void>;
  /**
   * Removes a derived file; one that is gone already counts as removed. Throws `RecordsStay` at the path of a record
   * (`isRecord`), whatever the store would allow.
   */
  remove(path: string): Promise<void>;
}

/** A record of the register was to be removed. */
export class RecordsStay extends Error {
  override readonly name = 'RecordsStay';

  constructor(path: string) {
    super(`${path} is a record of the register, and records stay`);
  }
}

/**
 * Another writer has the file, or changed it after it was read; nothing was written. The whole step is right to run
 * again: `database-trouble.ts` counts it as a write conflict. The wait for the other writer lies between two
 * transactions and never within one, where it would stop every writer of the embedded database.
 */
export class RegisterConflict extends Error {
  override readonly name = 'RegisterConflict';

  constructor(path: string, options: { cause?: unknown } = {}) {
    super(`another writer came first at ${path}`, options);
  }
}

/** The store could not be reached, or returned bytes that are no register file; `cause` says which. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';

  constructor(path: string, options: { cause: unknown }) {
    super(`the register does not answer at ${path}`, options);
  }
}
