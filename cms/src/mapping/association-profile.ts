import { associationProfile, type AssociationProfile } from '@mithaq/domain/contracts/association';
import { withoutBlanks } from './without-blanks.ts';

/** What the public may know of an association, from its document. Throws where the document is malformed. */
export const associationProfileOf = (document: object): AssociationProfile =>
  associationProfile.parse(withoutBlanks({ names: [], services: [], ...document }));
