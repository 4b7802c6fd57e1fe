/** A MongoDB-compatible server for the tests, or why there is none. */
export type ProvidedMongoDb =
  | {
      readonly uri: string;
      /** False where the server cannot roll back: the tests that need it are left out. */
      readonly transactions: boolean;
      readonly what: string;
      readonly stop: () => Promise<void>;
    }
  | { readonly reason: string };
