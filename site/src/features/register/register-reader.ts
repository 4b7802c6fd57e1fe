import type { PublishedFile } from '@mithaq/domain/contracts/published-file';
import type {
  AssociationIndex,
  HashEntry,
  IndexedPolicy,
  IndexedVersion,
  PlatformIndex,
  RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import type { IndexedDisclosure, RegisteredDisclosure } from '@mithaq/domain/contracts/disclosure';
import type { SurveyReply } from '@mithaq/domain/contracts/survey-reply';

/** A version with its entries in the association's index. */
export interface VersionInRegister {
  readonly index: AssociationIndex;
  readonly policy: IndexedPolicy;
  readonly entry: IndexedVersion;
  readonly file: RegisteredVersion;
}

/**
 * The site's only source of data: it reads the register and nothing else. Every call rejects with
 * `RegisterUnavailable` in an outage and with `NotInRegister` where the register does not have the thing.
 */
export interface RegisterReader {
  /** Returns the list of the platform without the associations that have published nothing yet. */
  platform(): Promise<PlatformIndex>;
  /** Rejects with `NotInRegister` for an association that has published nothing, whose only page says so. */
  association(slug: string): Promise<AssociationIndex>;
  /** Returns the index of every listed association; `preparing`: it has published nothing yet. */
  listed(slug: string): Promise<{ readonly index: AssociationIndex; readonly preparing: boolean }>;
  version(association: string, policy: string, version: number): Promise<VersionInRegister>;
  /**
   * Returns the file of a version byte for byte; rejects with `RegisterUnavailable` where its bytes lack the hash in
   * the index.
   */
  fileOf(association: string, policy: string, entry: IndexedVersion): Promise<Uint8Array>;
  /** Returns a version's PDF byte for byte; rejects with `NotInRegister` where none was made. */
  pdfOf(association: string, policy: string, entry: IndexedVersion): Promise<Uint8Array>;
  /**
   * Returns a reply to a result of the survey by its number; rejects with `NotInRegister` where the index lists none, and
   * with `RegisterUnavailable` where its bytes lack the hash in the index.
   */
  surveyReply(association: string, number: number): Promise<SurveyReply>;
  /**
   * Returns the file of a version of a disclosure, byte for byte; rejects with `RegisterUnavailable` where its bytes lack
   * the hash in the index.
   */
  disclosureFile(association: string, entry: IndexedDisclosure): Promise<Uint8Array>;
  /** Returns that file parsed. */
  disclosure(association: string, entry: IndexedDisclosure): Promise<RegisteredDisclosure>;
  /** Returns the place of a whole hash; undefined where the register has no such file. */
  placeOf(hash: string): Promise<HashEntry | undefined>;
  /**
   * Returns a stamp that changes whenever anything on a page of this association may change, or, without one, on the
   * platform's page.
   */
  stampOf(association: string | undefined): Promise<string>;
  /**
   * Returns a file that the association's index lists now; any other file is not in the register, whatever the folder
   * holds.
   */
  listedFile(association: string, hash: string, name: string): Promise<PublishedFile>;
  /**
   * Returns the bytes of a picture of an association's emblem, byte for byte; undefined where they are more than `most`.
   * Rejects with `NotInRegister` where the index does not list it, and with `RegisterUnavailable` where its bytes lack
   * their hash.
   */
  smallPicture(association: string, hash: string, most: number): Promise<Uint8Array | undefined>;
  /** Returns the file's bytes as a stream from the register, as many as the index says. */
  openFile(association: string, file: PublishedFile): Promise<ReadableStream>;
  /** Returns the address at which the store itself gives the file; undefined where this server has to. */
  fileAddress(
    association: string,
    file: PublishedFile,
    as: { readonly type: string; readonly disposition: string },
  ): Promise<string | undefined>;
}
