/** What the store says of a file. `held`: it is there and has not been found harmless yet, or was found harmful. */
export type Found =
  { readonly bytes: ReadableStream; readonly size: number } | { readonly state: 'held' | 'missing' };

/**
 * Where uploaded files lie outside this machine. Every method throws `UploadsUnavailable` when the store cannot be
 * reached or does not take the bytes: an outage is never an absent file.
 */
export interface UploadStore {
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  find(key: string): Promise<Found>;
  /** A file that is not there counts as removed. */
  remove(key: string): Promise<void>;
}

export class UploadsUnavailable extends Error {
  override readonly name = 'UploadsUnavailable';

  constructor(operation: string, options: { cause: unknown }) {
    super(`the store of uploads does not answer: ${operation}`, options);
  }
}
