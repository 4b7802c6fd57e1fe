/** Paths of a register's files, below its folder or bucket and the same in every adapter. */
export const platformIndexPath = 'associations.json';

/** Path of an association's index (`associationIndex`), which every publication rewrites. `association` is its slug. */
export const associationIndexPath = (association: string): string => `associations/${association}/index.json`;

/** Path of a published version (`registeredVersion`), written once. `version` counts from 1 within the policy. */
export const versionPath = (association: string, policy: string, version: number): string =>
  `associations/${association}/policies/${policy}/v${String(version)}.json`;

/** Path of a published version's PDF. */
export const pdfPath = (association: string, policy: string, version: number): string =>
  `associations/${association}/policies/${policy}/v${String(version)}.pdf`;

/**
 * Path of the search file of all policies of an association, which earlier releases wrote; it is read where a policy has
 * no file of its own yet, and never written.
 */
export const searchPath = (association: string): string => `associations/${association}/search.json`;

/**
 * Path of the search file of a policy (`policySearch`): the version in force, which each publication of it rewrites. Its
 * ending keeps a policy with the slug «index» apart from an association's index, whose changes refresh pages.
 */
export const policySearchPath = (association: string, policy: string): string =>
  `search/policies/${association}/${policy}.search.json`;

/** Path of the words of an association's policies (`associationWords`), which only its own publications write. */
export const wordsPath = (association: string): string => `${wordsFolder}${association}.json`;

/** Folder of the replies of an association to results of the survey. */
export const surveyRepliesFolder = (association: string): string =>
  `associations/${association}/survey-replies/`;

/** Path of a reply (`surveyReply`), written once under the hash of its bytes. */
export const surveyReplyPath = (association: string, hash: string): string =>
  `${surveyRepliesFolder(association)}${hash}.json`;

/** Folder of the versions of an association's disclosures. */
export const disclosuresFolder = (association: string): string => `associations/${association}/disclosures/`;

/** Path of a version of a disclosure (`registeredDisclosure`), written once under the hash of its bytes. */
export const disclosurePath = (association: string, hash: string): string =>
  `${disclosuresFolder(association)}${hash}.json`;

/** Path of the `hashEntry` of a version's hash. */
export const hashPath = (hash: string): string => `hashes/${hash}.json`;

/**
 * Whether the file at a path is a record that must be provable years later: a version, its PDF, the entry of its hash, a
 * reply to a result of the survey, or a version of a disclosure.
 * Everything else in a register is rewritten or can be made again.
 */
export const isRecord = (path: string): boolean =>
  /^hashes\/[^/]+\.json$/u.test(path) ||
  /^associations\/[^/]+\/policies\/[^/]+\/v\d+\.(?:json|pdf)$/u.test(path) ||
  /^associations\/[^/]+\/(?:survey-replies|disclosures)\/[0-9a-f]{64}\.json$/u.test(path);

/** Folder of the words of all associations. */
export const wordsFolder = 'search/words/';

/** Path of the platform's directory of words (`searchDirectory`), which the compactor rewrites. */
export const searchDirectoryPath = 'search/directory.json';

/** Folder of the segments of the directory, and of the lists of the sector. */
export const segmentsFolder = 'search/segments/';

/** Paths of a segment's index (`wordSegment`) and of its words in blocks; both are written once. */
export const segmentPaths = (name: string): { readonly index: string; readonly words: string } => ({
  index: `${segmentsFolder}${name}.json`,
  words: `${segmentsFolder}${name}.words`,
});

/**
 * Paths of the lists of the sector: an overview (`sectorOverview`) and its rows in blocks; both are written once, beside
 * the segments, with which they are replaced and removed.
 */
export const sectorPaths = (name: string): { readonly overview: string; readonly rows: string } => ({
  overview: `${segmentsFolder}${name}.sector.json`,
  rows: `${segmentsFolder}${name}.sector.rows`,
});

/** Folder of words that the directory may not have yet (`changedWords`). */
export const changedWordsFolder = 'search/changed/';

const HASH_IN_NAME = 16;

/** Path of an association's changed words. `hash` is that of its file of words, which is written afterwards. */
export const changedWordsPath = (association: string, hash: string): string =>
  `${changedWordsFolder}${association}.${hash.slice(0, HASH_IN_NAME)}.json`;

/** Returns the association whose words a file of one of these two folders holds; undefined for any other name. */
export const associationOfWords = (path: string): string | undefined =>
  /^search\/(?:words|changed)\/(?<slug>[a-z0-9-]+)(?:\.[0-9a-f]+)?\.json$/u.exec(path)?.groups?.['slug'];

/** Path of a part of the directory that earlier releases wrote; it is read until there is a directory by words. */
export const searchShardPath = (shard: number): string => `search/${String(shard)}.json`;

/** Folder of the files of an association's tools and disclosures, earlier editions included. */
export const filesFolder = (association: string): string => `associations/${association}/files/`;

/** Path of the bytes of a file that an index lists (`publishedFile`). */
export const filePath = (association: string, hash: string, name: string): string =>
  `${filesFolder(association)}${hash}/${name}`;
