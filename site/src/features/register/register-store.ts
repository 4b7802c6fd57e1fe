/** What a store says of a file when it is asked whether it changed. */
export type RegisterFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      /** Changes whenever the file does: time of change and size of a file, ETag of an object. */
      readonly stamp: string;
    };

/** A file to be sent on as it comes, without ever being whole in memory. */
export type OpenedFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'open'; readonly bytes: number; readonly body: ReadableStream };

/** Where register files lie. Rejects where the store cannot be asked; «absent» is its word that there is none. */
export interface RegisterStore {
  /** How long an answer may be believed without asking again; milliseconds. */
  readonly freshForMs: number;
  /** Reads below the register's root; `unchanged` where the file still has `knownStamp`. */
  read(path: string, knownStamp: string | undefined): Promise<RegisterFile>;
  open(path: string): Promise<OpenedFile>;
}
