import { webLink } from '@mithaq/domain/contact/web-link';
import { associationProfile, type AssociationProfile } from '@mithaq/domain/contracts/association';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

/** An address that an earlier release took without a check is not published: a stored `javascript:` stays in the CMS. */
const withoutBrokenLink = ({ website, ...profile }: AssociationProfile): AssociationProfile =>
  website === undefined || webLink(website) === undefined ? profile : { ...profile, website };

/** Returns the public facts of an association from its document. Throws where the document is malformed. */
export const associationProfileOf = (document: object): AssociationProfile =>
  withoutBrokenLink(associationProfile.parse(omitEmpty({ names: [], services: [], ...document })));
