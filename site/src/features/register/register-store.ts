/** Answer of a store that is asked whether a file changed. */
export type RegisterFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      /** Changes whenever the file does: modification time and size of a file, ETag of an object. */
      readonly stamp: string;
    };

/** A file that is streamed without ever being whole in memory. */
export type OpenedFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'open'; readonly bytes: number; readonly body: ReadableStream };

/**
 * Storage of the register's files. Rejects where the store cannot be asked; «absent» means that it answered and has
 * no such file.
 */
export interface RegisterStore {
  /** How long an answer may be reused without asking again; milliseconds. */
  readonly freshForMs: number;
  /** Reads below the register's root; `unchanged` where the file still has `knownStamp`. */
  read(path: string, knownStamp: string | undefined): Promise<RegisterFile>;
  open(path: string): Promise<OpenedFile>;
  /** Reads the bytes of a file from one place up to and without another; undefined where there is no file. */
  readPart(path: string, from: number, to: number): Promise<Uint8Array | undefined>;
  /** Returns the paths of the files in a folder, up to a thousand; none where the store has no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Returns an address at which the store itself gives a file for an hour, with these headers; absent where the store
   * gives files only through this server.
   */
  readonly addressOf?: (
    path: string,
    file: { readonly type: string; readonly disposition: string },
  ) => Promise<string>;
}
