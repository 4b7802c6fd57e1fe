import { SEARCH_LIMIT } from '@mithaq/domain/request/request-words';
import { z } from 'zod';

/** Saved views of the work list, in the order of its tabs. */
export const worklistViews = ['all', 'mine', 'unassigned', 'longest', 'past-ceiling', 'to-call'] as const;
export type WorklistView = (typeof worklistViews)[number];

/** The place after which a page begins: the last row of the page before. */
const place = z.object({ at: z.string().max(40), reference: z.string().max(20) });
export type WorklistPlace = z.infer<typeof place>;

/** Body of a question to the list; what is looked for never stands in an address. */
export const worklistQuestion = z.object({
  view: z.enum(worklistViews),
  search: z
    .string()
    .max(SEARCH_LIMIT * 4)
    .optional(),
  after: place.optional(),
});
export type WorklistQuestion = z.infer<typeof worklistQuestion>;

const row = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  /** E.164, for a link that dials. */
  mobile: z.string(),
  /** Whether she asked not to be called: the number is shown and not dialled. */
  doNotCall: z.boolean(),
  service: z.string(),
  city: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  acceptedAt: z.string(),
  /** ISO time since which the request is in its state. */
  waitingSince: z.string(),
  earliestOn: z.string().nullable(),
  latestOn: z.string().nullable(),
  assignee: z.string().nullable(),
});

export const worklistPage = z.object({
  rows: z.array(row),
  /** Place after which the next page begins; null on the last page. */
  next: place.nullable(),
  /** Whether the search had too little to look for. */
  tooShort: z.boolean(),
  /** Whether a search found more than it pages through, so that it has to be narrowed. */
  more: z.boolean(),
});
export type WorklistPage = z.infer<typeof worklistPage>;
export type WorklistRow = z.infer<typeof row>;
