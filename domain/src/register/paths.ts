/** Where a register keeps its files, below the folder or the bucket. The same in every adapter. */
export const platformIndexPath = 'associations.json';

export const associationIndexPath = (association: string): string => `associations/${association}/index.json`;

export const versionPath = (association: string, policy: string, version: number): string =>
  `associations/${association}/policies/${policy}/v${String(version)}.json`;
