import { afterHerWishes, changedWishes, contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import { callTime } from '@mithaq/domain/request/contact-wishes.ar';
import type { ContactCorrection } from '@mithaq/domain/contracts/request-submission';
import type { PayloadRequest } from 'payload';
import { fieldsWith } from '@mithaq/domain/request/form-fields';
import { wishedWords } from '@mithaq/domain/request/form-fields.ar';
import type { Request as RequestDocument } from '../payload-types.ts';
import { idOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { correctedForm } from './amendments/sent-form.ts';
import { writeRequestEvent } from './events/write-request-event.ts';
import { beneficiaryActor, eventNotes } from './labels.ar.ts';
import { othersOfVisit } from './requests-of-visit.ts';

/** The person who changes how the beneficiary is reached: a member of staff, or herself (`id` null). */
interface Changer {
  readonly id: string | null;
  readonly name: string;
}

interface Change {
  readonly by: Changer;
  /** Sentence of the trace: by which way the change came. */
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
}

type Reach = Partial<Pick<RequestDocument, 'submission' | 'contactWishes'>>;

interface ChangedField {
  readonly field: string;
  readonly before: string | true | null | undefined;
  readonly after: string | true | null | undefined;
}

const textOf = (value: string | true | null | undefined): string | null =>
  value === true ? wishedWords.label : (value ?? null);

/** Writes the changed columns of one request, with a row of the trace for each field that holds otherwise than before. */
const change = async (
  req: PayloadRequest,
  request: RequestDocument,
  after: Reach,
  { by, reason, at }: Change,
): Promise<void> => {
  const { submission = request.submission } = after;
  const fields: ChangedField[] = [
    ...(['mobile', 'email', 'contactBy'] as const)
      .filter((field) => (request.submission[field] ?? null) !== (submission[field] ?? null))
      .map((field) => ({ field, before: request.submission[field], after: submission[field] })),
    ...changedWishes(request, { ...request, ...after }),
  ];
  for (const { field, before, after: value } of fields)
    await req.payload.create({
      ...asSystem(req),
      collection: 'request-corrections',
      depth: 0,
      data: {
        request: request.id,
        association: idOf(request.association) ?? '',
        actor: by.id,
        actorName: by.name,
        at,
        field,
        before: textOf(before),
        after: textOf(value),
        reason,
      },
    });
  await req.payload.update({
    ...asSystem(req),
    collection: 'requests',
    id: request.id,
    depth: 0,
    data: { ...after, ...(after.submission === undefined ? {} : correctedForm(request, submission)) },
  });
};

/** Returns a request with the others of its visit, which are changed alike: one owner, one phone and one mailbox. */
const wholeVisit = async (req: PayloadRequest, request: RequestDocument): Promise<RequestDocument[]> => [
  request,
  ...(await othersOfVisit(asSystem(req), request)),
];

/**
 * Changes how the beneficiary is reached, as she says it herself on the tracking page. Wishes that the act does not say
 * stay as they are; those that it says take the place of what the desk wrote down before.
 */
export const changeContactForHer = async (
  req: PayloadRequest,
  request: RequestDocument,
  {
    contact: { mobile, email, contactBy, ...wishes },
    saysWishes,
  }: { readonly contact: ContactCorrection; readonly saysWishes: boolean },
  at: string,
): Promise<void> => {
  const reason = eventNotes.contactCorrected;
  const by = { id: null, name: beneficiaryActor };
  const shownTime = callTime(contactWishesOf(request));
  for (const one of await wholeVisit(req, request)) {
    const submission = { ...one.submission, mobile, email: email ?? null, contactBy };
    const hers = afterHerWishes(one, wishes, shownTime);
    const after = saysWishes
      ? {
          submission: { ...submission, ...hers.submission },
          contactWishes: { ...one.contactWishes, ...hers.contactWishes },
        }
      : { submission };
    await change(req, one, after, { by, reason, at });
    await writeRequestEvent(req, one, { to: one.state, note: reason, at, by: 'beneficiary' });
  }
};

/** The fields of a form by which its owner is reached: corrected for a whole visit, and never for one of its requests. */
const reachFields = [
  'mobile',
  'email',
  'contactBy',
  ...fieldsWith({ part: 'wishes', kind: 'line' }),
] as const;
type ReachField = (typeof reachFields)[number];
export const isReachField = (field: string): field is ReachField =>
  reachFields.some((name) => name === field);

/** Corrects one of these fields as the desk, with the reason. A corrected time of calls takes the place of the desk's hours. */
export const correctReachAtDesk = async (
  req: PayloadRequest,
  request: RequestDocument,
  corrected: Partial<Pick<RequestDocument['submission'], ReachField>>,
  by: Changer,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<void> => {
  const hours = 'callWhen' in corrected ? { callFrom: null, callUntil: null } : {};
  for (const one of await wholeVisit(req, request)) {
    const after = {
      submission: { ...one.submission, ...corrected },
      contactWishes: { ...one.contactWishes, ...hours },
    };
    await change(req, one, after, { by, reason, at });
  }
};

/** Writes down the wishes that the beneficiary told a member of staff. */
export const changeWishesAtDesk = async (
  req: PayloadRequest,
  request: RequestDocument,
  wishes: NonNullable<RequestDocument['contactWishes']>,
  by: Changer,
  at: string,
): Promise<void> => {
  for (const one of await wholeVisit(req, request)) {
    const after = { contactWishes: { ...one.contactWishes, ...wishes } };
    await change(req, one, after, { by, reason: eventNotes.wishesToldToDesk, at });
  }
};
