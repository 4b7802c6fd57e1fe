import type { HashEntry, RegisteredVersion } from '../contracts/register.ts';

/** A file found at the path of a version. `sha256` is of its bytes; their canonical form is RFC 8785. */
export interface FoundVersion {
  readonly sha256: string;
  /** Whether the bytes are the canonical form of their content. */
  readonly canonical: boolean;
  /** Undefined where the bytes are no registered version. */
  readonly file: RegisteredVersion | undefined;
}

/** The files of one association's part of a register, by path; undefined where there is nothing. */
export interface RegisterEvidence {
  readonly version: (path: string) => FoundVersion | undefined;
  /** The entry at a path below `hashes/`; `malformed` where the bytes are none. */
  readonly hashEntry: (path: string) => HashEntry | 'malformed' | undefined;
  /** SHA-256 of the PDF's bytes. */
  readonly pdf: (path: string) => string | undefined;
  /** Every path below the association's folder, and every hash entry that names the association. */
  readonly paths: readonly string[];
}

export type RegisterFaultCode =
  | 'file-missing'
  | 'file-malformed'
  | 'file-not-canonical'
  | 'file-hash-differs'
  | 'file-elsewhere'
  | 'link-broken'
  | 'chain-repeats'
  | 'not-in-index'
  | 'not-in-chain'
  | 'index-differs'
  | 'number-missing'
  | 'two-in-force'
  | 'hash-entry-missing'
  | 'hash-entry-wrong'
  | 'pdf-missing'
  | 'pdf-hash-differs'
  | 'tool-file-missing'
  | 'tool-file-differs'
  | 'reply-missing'
  | 'reply-differs'
  | 'disclosure-missing'
  | 'disclosure-differs'
  | 'disclosure-link-broken'
  | 'orphan'
  /** The last three are faults that only a comparison with the CMS finds (`compareWithCms`). */
  | 'cms-lacks'
  | 'cms-differs'
  | 'register-lacks';

/** A fault, at the file in which it shows. */
export interface RegisterFault {
  readonly code: RegisterFaultCode;
  readonly path: string;
}

export interface RegisterFindings {
  /**
   * Faults in the order of the chain, so that the first is the first broken file; then files that belong to nothing.
   */
  readonly faults: readonly RegisterFault[];
  /** Files of a publication that was never announced: readers do not see them, and nothing is wrong with them. */
  readonly unannounced: readonly string[];
  /** Versions without a PDF; `register:complete` makes it. */
  readonly withoutPdf: readonly string[];
}
