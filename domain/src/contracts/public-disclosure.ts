import { z } from 'zod';
import { associationSlug } from './association.ts';
import { disclosureApproval, disclosurePeriod, disclosureSlug, disclosureStatus } from './disclosure.ts';
import { sha256 } from './published-file.ts';
import { withdrawal } from './withdrawal.ts';

/** Version of the schemas of disclosures, in their addresses. */
export const DISCLOSURE_SCHEMA_VERSION = 1;

const association = z.object({ slug: associationSlug, name: z.string() });

const version = z.object({
  /** Permanent address of the page of this version. */
  address: z.url(),
  disclosure: disclosureSlug,
  version: z.int().min(1),
  status: disclosureStatus,
  title: z.string(),
  /** Entry of the regulator's catalogue that the document fulfils: its code and its title. */
  entry: z.object({ code: z.string(), title: z.string() }),
  period: disclosurePeriod.nullable(),
  approval: disclosureApproval.nullable(),
  /** Gregorian day in Asia/Riyadh: the last one on which the document is recent enough. */
  renewBy: z.iso.date().nullable(),
  changeNote: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  supersededBy: z.int().min(1).nullable(),
  withdrawal: withdrawal.nullable(),
  /** The document; null where it was published in error and is offered no more. */
  document: z.object({ address: z.url(), type: z.string(), bytes: z.int().min(1), sha256 }).nullable(),
  /** SHA-256 of the version's file in the register, which names the document's own. */
  hash: sha256,
});

/** A version of a disclosure as programs read it; null where the association said nothing. */
export const publicDisclosure = z.object({ $schema: z.url(), association, ...version.shape });
export type PublicDisclosure = z.infer<typeof publicDisclosure>;

/** Every version of every disclosure of an association, the oldest publication first. */
export const publicDisclosureList = z.object({
  $schema: z.url(),
  association,
  updatedAt: z.iso.datetime(),
  disclosures: z.array(version),
});
export type PublicDisclosureList = z.infer<typeof publicDisclosureList>;
