import { webLink } from '@mithaq/domain/contact/web-link';
import { associationProfile, type AssociationProfile } from '@mithaq/domain/contracts/association';
import { emblemPictures, type Emblem } from '@mithaq/domain/contracts/emblem';
import { z } from 'zod';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

/** An address that an earlier release took without a check is not published: a stored `javascript:` stays in the CMS. */
const withoutBrokenLink = ({ website, ...profile }: AssociationProfile): AssociationProfile =>
  website === undefined || webLink(website) === undefined ? profile : { ...profile, website };

const withAccounts = z.object({ accounts: z.array(z.object({ link: z.string().nullish() })).nullish() });

/** Returns the links of the rows of accounts that may be published; undefined where there are none. */
const accountsOf = (document: object): string[] | undefined => {
  const rows = withAccounts.parse(document).accounts ?? [];
  const links = rows.flatMap(({ link }) => (link && webLink(link) !== undefined ? [link] : []));
  return links.length === 0 ? undefined : links;
};

const withEmblem = z.object({
  emblem: emblemPictures.nullish().catch(undefined),
  emblemText: z.string().nullish(),
});

/** Returns the emblem with its words; undefined where there is none. */
const emblemOf = (document: object): Emblem | undefined => {
  const { emblem, emblemText } = withEmblem.parse(document);
  return emblem ? { ...emblem, ...(emblemText ? { text: emblemText } : {}) } : undefined;
};

/** Returns the public facts of an association from its document. Throws where the document is malformed. */
export const associationProfileOf = (document: object): AssociationProfile =>
  withoutBrokenLink(
    associationProfile.parse(
      omitEmpty({
        names: [],
        services: [],
        ...document,
        accounts: accountsOf(document),
        emblem: emblemOf(document),
      }),
    ),
  );
