/**
 * Result of looking up a file. `address`: the store itself gives the file there, for a minute; an answer of a function has
 * 6 MB at most. `held`: the file is in the store and has not been found harmless yet, or was found
 * harmful.
 */
export type Found =
  | { readonly bytes: ReadableStream; readonly size: number }
  | { readonly address: string }
  | { readonly state: 'held' | 'missing' };

/**
 * Store of uploaded files outside this machine. Every method throws `UploadsUnavailable` when the store cannot be
 * reached or refuses the bytes: an outage is never reported as an absent file.
 */
export interface UploadStore {
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  /** `name` and `type` are those under which a store gives the file itself. */
  find(key: string, file: { readonly name: string; readonly type: string }): Promise<Found>;
  /** Whether a file is in the store and not given out: nobody has found it harmless yet, or it was found harmful. */
  isHeld(key: string): Promise<boolean>;
  /** Removes a file; a file that is not in the store counts as removed. */
  remove(key: string): Promise<void>;
}

export class UploadsUnavailable extends Error {
  override readonly name = 'UploadsUnavailable';

  constructor(operation: string, options: { cause: unknown }) {
    super(`the store of uploads does not answer: ${operation}`, options);
  }
}
