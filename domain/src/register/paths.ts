/** Where a register keeps its files, below the folder or the bucket. The same in every adapter. */
export const platformIndexPath = 'associations.json';

/** An association's index (`associationIndex`); written again at every publication. `association` is its slug. */
export const associationIndexPath = (association: string): string => `associations/${association}/index.json`;

/** A published version (`registeredVersion`), written once. `version` counts from 1 within the policy. */
export const versionPath = (association: string, policy: string, version: number): string =>
  `associations/${association}/policies/${policy}/v${String(version)}.json`;

/** The same version in print. */
export const pdfPath = (association: string, policy: string, version: number): string =>
  `associations/${association}/policies/${policy}/v${String(version)}.pdf`;

/** What search finds in an association's policies in force. */
export const searchPath = (association: string): string => `associations/${association}/search.json`;

/** `hashEntry` of a version's hash. */
export const hashPath = (hash: string): string => `hashes/${hash}.json`;

/** One part of the platform's directory of words; see `@mithaq/domain/search/directory`. */
export const searchShardPath = (shard: number): string => `search/${String(shard)}.json`;

/** Where the files of an association's tools lie, those of earlier editions too. */
export const filesFolder = (association: string): string => `associations/${association}/files/`;

/** Bytes of a file that an index lists (`publishedFile`). */
export const filePath = (association: string, hash: string, name: string): string =>
  `${filesFolder(association)}${hash}/${name}`;
