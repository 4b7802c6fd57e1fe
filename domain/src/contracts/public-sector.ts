import { z } from 'zod';
import { associationSlug } from './association.ts';

/** The list of associations for machines, by the rules of `public-policy.ts`: parts of at most a hundred. */
export const publicAssociationList = z.object({
  $schema: z.url().describe('Address of this schema'),
  associations: z.int().min(0).describe('Number of associations that have published something'),
  policies: z
    .int()
    .min(0)
    .nullable()
    .describe('Number of their policies in force; null while a new register is being counted'),
  parts: z.array(z.url()).describe('Addresses of the parts, in the order of the names'),
});
export type PublicAssociationList = z.infer<typeof publicAssociationList>;

/** A part of the list of associations. */
export const publicAssociationPart = z.object({
  $schema: z.url().describe('Address of this schema'),
  associations: z.array(
    z.object({
      slug: associationSlug,
      name: z.string(),
      city: z.string().nullable().describe('As the association writes it'),
      policies: z.int().min(0).nullable().describe('Number of its policies in force'),
      changedAt: z.iso.datetime().nullable().describe('The newest publication, or end of a version'),
      address: z.url().describe('Page of the association'),
      list: z.url().describe('Everything that it published, without the texts'),
    }),
  ),
});
export type PublicAssociationPart = z.infer<typeof publicAssociationPart>;
