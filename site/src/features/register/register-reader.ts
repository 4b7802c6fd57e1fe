import type {
  AssociationIndex,
  HashEntry,
  IndexedPolicy,
  IndexedVersion,
  PlatformIndex,
  PublishedFile,
  RegisteredVersion,
} from '@mithaq/domain/contracts/register';

/** A version with what its association's index says of it. */
export interface VersionInRegister {
  readonly index: AssociationIndex;
  readonly policy: IndexedPolicy;
  readonly entry: IndexedVersion;
  readonly file: RegisteredVersion;
}

/**
 * All that the site knows of the world: it reads the register and nothing else. Every call rejects with
 * `RegisterUnavailable` in an outage and with `NotInRegister` where the register does not hold what was asked for.
 */
export interface RegisterReader {
  platform(): Promise<PlatformIndex>;
  association(slug: string): Promise<AssociationIndex>;
  version(association: string, policy: string, version: number): Promise<VersionInRegister>;
  /** The file of a version byte for byte; rejects with `RegisterUnavailable` where its bytes lack the hash in the index. */
  fileOf(association: string, policy: string, entry: IndexedVersion): Promise<Uint8Array>;
  /** A version's PDF byte for byte; rejects with `NotInRegister` where none was made. */
  pdfOf(association: string, policy: string, entry: IndexedVersion): Promise<Uint8Array>;
  /** Where a whole hash belongs; undefined where the register knows no such file. */
  placeOf(hash: string): Promise<HashEntry | undefined>;
  /** Changes whenever anything may change that a page of this association, or without one the platform's page, shows. */
  stampOf(association: string | undefined): Promise<string>;
  /** A file that the association's index lists now; every other one is not in the register, whatever lies there. */
  listedFile(association: string, hash: string, name: string): Promise<PublishedFile>;
  /** Its bytes, as they come from the register, and not one more or less than the index says. */
  openFile(association: string, file: PublishedFile): Promise<ReadableStream>;
}
