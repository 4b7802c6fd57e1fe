import { z } from 'zod';
import { associationSlug } from './association.ts';
import { documentType } from './policy-text.ts';
import { policySlug } from './register.ts';

/** The number is raised when a reader of an older release could no longer understand a file of the sector. */
export const SECTOR_FORMAT = 1;

/** Most publications that an association announces to the sector, its newest. */
export const ANNOUNCED_PUBLICATIONS = 5;

/** Most publications of the whole sector that are kept, the newest of all. */
export const LATEST_PUBLICATIONS = 40;

/** A publication as the list of what is new shows it. */
const sectorPublication = z.object({
  policy: policySlug,
  title: z.string(),
  documentType,
  version: z.int().min(1),
  publishedAt: z.iso.datetime(),
  demonstration: z.boolean(),
});

/** The facts by which the sector lists an association that has published something. */
export const sectorFacts = z.object({
  name: z.string(),
  /** The city in the association’s own spelling; absent where it names none. */
  city: z.string().optional(),
  /** Number of its policies in force. */
  policies: z.int().min(0),
  /** The newest publication, or end of a version. */
  changedAt: z.iso.datetime(),
  /** Versions in force, the newest first. */
  latest: z.array(sectorPublication).max(ANNOUNCED_PUBLICATIONS),
});
export type SectorFacts = z.infer<typeof sectorFacts>;

/**
 * An association in the lists of the sector. The number of policies and the day of the last change are absent while the
 * platform's list alone is known, in a register that an earlier release wrote.
 */
export const sectorRow = z.object({
  slug: associationSlug,
  name: z.string(),
  city: z.string().optional(),
  policies: z.int().min(0).optional(),
  changedAt: z.iso.datetime().optional(),
});
export type SectorRow = z.infer<typeof sectorRow>;

/** Some rows, one after the other in their order. */
export const sectorRows = z.array(sectorRow);

/** Name of a group of rows, and how many there are. */
const sectorGroup = z.tuple([z.string(), z.int().min(1)]);
export type SectorGroup = z.infer<typeof sectorGroup>;

/**
 * The sector at a glance, and where its rows stand. The file of rows has all associations twice: in the order of their
 * names, then city by city. Both orders are cut into blocks of `SECTOR_BLOCK` rows; a block ends where the next one begins.
 * Written once, under a name made of its bytes.
 */
export const sectorOverview = z.object({
  format: z.literal(SECTOR_FORMAT),
  /** Number of associations that have published something. */
  associations: z.int().min(0),
  /** Number of their policies in force. */
  policies: z.int().min(0),
  /** Letters in order with the number of names below each. */
  letters: z.array(sectorGroup),
  /** Cities in order, each as most of its associations write it; the empty name comes last, for those that name none. */
  cities: z.array(sectorGroup),
  latest: z
    .array(z.object({ association: associationSlug, name: z.string(), publication: sectorPublication }))
    .max(LATEST_PUBLICATIONS),
  /** Offsets at which the blocks of each order begin in the file of rows; bytes. */
  byName: z.array(z.int().min(0)),
  byCity: z.array(z.int().min(0)),
  /** Length of the file of rows; bytes. */
  bytes: z.int().min(0),
  /** Associations that no list shows, because they have published nothing. */
  unlisted: z.array(associationSlug),
  /** Number of associations whose words the next steps have to take up: until it is 0 the lists are not whole. */
  waiting: z.int().min(0),
});
export type SectorOverview = z.infer<typeof sectorOverview>;

/** Rows of a block. */
export const SECTOR_BLOCK = 100;
