import type { IndexedDisclosure } from '@mithaq/domain/contracts/disclosure';

/** Path of the page that lists an association's disclosures. Ends in a slash. */
export const disclosuresPath = (association: string): string => `/${association}/disclosures/`;

/** Path of a disclosure's page: the version in force. Ends in a slash. */
export const disclosurePagePath = (association: string, disclosure: string): string =>
  `${disclosuresPath(association)}${disclosure}/`;

/** Permanent path of one version's page. Ends in a slash. */
export const disclosureVersionPath = (association: string, disclosure: string, version: number): string =>
  `${disclosurePagePath(association, disclosure)}v${String(version)}/`;

/** Path of the document of a version. */
export const documentPath = (association: string, { file }: Pick<IndexedDisclosure, 'file'>): string =>
  `/${association}/files/${file.hash}/${encodeURIComponent(file.name)}`;
