import { z } from 'zod';
import { emblemBoxes, EMBLEM_LIMIT_BYTES } from '../look/emblem-boxes.ts';
import { sha256 } from './published-file.ts';

/** A PNG that the CMS has drawn of an association's emblem, kept in the register under its hash. Sizes in pixels. */
export const emblemPicture = z.object({
  hash: sha256,
  width: z.int().min(1).max(emblemBoxes.print.width),
  height: z.int().min(1).max(emblemBoxes.print.height),
  bytes: z.int().min(1).max(EMBLEM_LIMIT_BYTES),
});
export type EmblemPicture = z.infer<typeof emblemPicture>;

/** The pictures of an emblem: one for screens, one for paper, and perhaps one for screens with a dark ground. */
export const emblemPictures = z.object({
  screen: emblemPicture,
  print: emblemPicture,
  dark: emblemPicture.optional(),
});
export type EmblemPictures = z.infer<typeof emblemPictures>;

/** An emblem with the words for who does not see it; without them pages say that it is the association's. */
export const emblem = emblemPictures.extend({ text: z.string().min(1).max(120).optional() });
export type Emblem = z.infer<typeof emblem>;
