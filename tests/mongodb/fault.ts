import type { Doc } from './documents.ts';

const names: Readonly<Record<number, string>> = {
  2: 'BadValue',
  9: 'FailedToParse',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  72: 'InvalidOptions',
  85: 'IndexOptionsConflict',
  91: 'ShutdownInProgress',
  112: 'WriteConflict',
  189: 'PrimarySteppedDown',
  225: 'TransactionTooOld',
  251: 'NoSuchTransaction',
  256: 'TransactionCommitted',
  263: 'OperationNotSupportedInTransaction',
  10107: 'NotWritablePrimary',
  11000: 'DuplicateKey',
  11600: 'InterruptedAtShutdown',
  13436: 'NotPrimaryOrSecondary',
};

/** Returns the name that mongod gives to an error code. */
export const codeName = (code: number): string => names[code] ?? `Location${String(code)}`;

/** A fault is the error that a command is answered with. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: number;
  /** Further fields of the answer are given here, such as the key of a duplicate. */
  readonly more: Doc;

  constructor(code: number, message: string, more: Doc = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

export const writeConflict = (): Fault =>
  new Fault(
    112,
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
  );

const transient: ReadonlySet<number> = new Set([24, 112, 246, 251]);
const retryable: ReadonlySet<number> = new Set([6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436]);

/** Returns mongod's labels of an error, by which a driver retries a whole transaction or a single write. */
export const labelsOf = (code: number, inTransaction: boolean, ends: boolean, retries: boolean): string[] => {
  if (inTransaction && (transient.has(code) || (!ends && retryable.has(code))))
    return ['TransientTransactionError'];
  return retryable.has(code) && (retries || ends) ? ['RetryableWriteError'] : [];
};
