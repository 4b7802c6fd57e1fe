import { z } from 'zod';
import { sittingOutcomes } from '../request/committee-sitting.ts';
import { requestKinds } from '../request/request-kind.ts';
import { requestStates } from '../request/request-lifecycle.ts';
import { noticeOccasions } from '../request/request-notice.ts';
import { storedFieldNames } from '../request/form-fields.ts';
import { dataRight } from './tracking-api.ts';
import { referenceNumber } from './messages.ts';

const instant = z.iso.datetime();
/** Gregorian day in Asia/Riyadh. */
const day = z.iso.date();

/** Answers of a form; a field that is blank is left out, and a wish that was ticked is true. */
const submission = z.partialRecord(z.enum(storedFieldNames), z.union([z.string(), z.literal(true)]));

/**
 * The copy of what is kept of a beneficiary's request, which she takes from the tracking page (PDPL, article 4: in a
 * readable form). No member of staff is named. Reports of the social research and internal notes are not part of it,
 * because they may speak of other people: a person hands those out, when she asks for them.
 */
export const dataCopy = z.object({
  format: z.literal(1),
  /** When the copy was made. */
  at: instant,
  association: z.object({ name: z.string() }),
  reference: referenceNumber,
  kind: z.enum(requestKinds),
  state: z.enum(requestStates),
  acceptedAt: instant,
  /** Edition of the privacy notice to which she consented. */
  privacyNotice: z.string().optional(),
  submission,
  /** Forms that the present one replaced, the oldest first. */
  earlierForms: z.array(z.object({ acceptedAt: instant, submission })),
  corrections: z.array(
    z.object({ at: instant, field: z.string(), before: z.string().optional(), after: z.string().optional() }),
  ),
  papers: z.array(z.object({ name: z.string(), at: instant })),
  /** The oldest first. */
  told: z.array(z.object({ at: instant, occasion: z.enum(noticeOccasions), words: z.string().optional() })),
  decisions: z.array(
    z.object({
      outcome: z.enum(sittingOutcomes),
      heldOn: day,
      granted: z.string().optional(),
      conditions: z.string().optional(),
      reason: z.string().optional(),
      words: z.string().optional(),
    }),
  ),
  registrations: z.array(z.object({ at: instant, fileNumber: z.string() })),
  services: z.array(z.object({ what: z.string(), amount: z.string(), givenOn: day })),
  dataRights: z.array(
    z.object({ right: dataRight, askedAt: instant, dueOn: day, words: z.string().optional() }),
  ),
});
export type DataCopy = z.infer<typeof dataCopy>;
