import { associationProfile, type AssociationProfile } from '@mithaq/domain/contracts/association';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

/** Returns the public facts of an association from its document. Throws where the document is malformed. */
export const associationProfileOf = (document: object): AssociationProfile =>
  associationProfile.parse(omitEmpty({ names: [], services: [], ...document }));
