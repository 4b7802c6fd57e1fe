import {
  contactCorrection,
  fieldFaultCode,
  neededWords,
  optionalWords,
  type ContactCorrection,
  type FieldFaultCode,
} from '../contracts/request-submission.ts';
import {
  dataRight,
  surveyAnswer,
  wordsOfAct,
  type DataRight,
  type SurveyAnswer,
  type TrackAct,
} from '../contracts/tracking-api.ts';
import { recordOf } from '../table/record-of.ts';
import { fieldsWith } from './form-fields.ts';

/** The fields of her wishes about calls, as the form has them. */
export const wishFields = fieldsWith({ part: 'wishes' });
export type WishField = (typeof wishFields)[number];
export const isWishField = (field: string): field is WishField => wishFields.some((name) => name === field);

/** The fields of the acts, in the order in which a page shows them. */
export const trackActFields = [
  'rating',
  'right',
  'mobile',
  'email',
  'contactBy',
  ...wishFields,
  'words',
] as const;
export type TrackActField = (typeof trackActFields)[number];

/** Fields that are ticked: a browser leaves out what was not. */
export const tickFields = fieldsWith({ part: 'wishes', kind: 'wish' });
export type TickActField = (typeof tickFields)[number];
export const isTickField = (field: string): field is TickActField =>
  tickFields.some((name) => name === field);

export interface TrackActFault {
  readonly field: TrackActField;
  readonly code: FieldFaultCode;
}

/** An act that may be done, cleaned; it has what its kind needs and nothing else. */
export interface SoundAct {
  readonly kind: 'sound';
  readonly act: TrackAct;
  readonly words: string | undefined;
  readonly contact: ContactCorrection | undefined;
  /** Whether the act says the wishes about calls; a page of an earlier release says none, and they stay as they are. */
  readonly saysWishes: boolean;
  readonly right: DataRight | undefined;
  readonly rating: SurveyAnswer | undefined;
}

export type CheckedAct = SoundAct | { readonly kind: 'faulty'; readonly faults: readonly TrackActFault[] };

/** The values that were typed, chosen or ticked («on», else empty), by field; a field that was not posted is absent. */
export type TypedAct = Readonly<
  Partial<Record<Exclude<TrackActField, TickActField>, string | undefined>> &
    Partial<Record<TickActField, '' | 'on' | undefined>>
>;

/** Whether an act that was typed says the wishes: the lines of a form are posted even where they are empty. */
const saysWishesIn = (typed: TypedAct): boolean => wishFields.some((field) => typed[field] !== undefined);

/** Returns the fields that the form of an act shows. */
export const fieldsOfAct = (act: TrackAct): TrackActField[] =>
  trackActFields.filter((field) => {
    if (field === 'words') return wordsOfAct[act] !== 'none';
    if (field === 'rating') return act === 'survey';
    if (field === 'right') return act === 'data-right';
    return act === 'correct-contact';
  });

/** Returns the fields that a page shows of an act: the wishes only where it was given them. */
export const shownFieldsOfAct = (act: TrackAct, typed: TypedAct): TrackActField[] =>
  fieldsOfAct(act).filter((field) => !isWishField(field) || saysWishesIn(typed));

/** The part of a schema that is used here. */
interface Reader<Value> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Value }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
        };
      };
}

/**
 * Checks an act by the rules of the request form. The site and the CMS both ask it, so that neither takes what the
 * other refuses. The message of each issue is a `FieldFaultCode`; a field that is no part of the act is left out.
 */
export const checkTrackAct = (act: TrackAct, typed: TypedAct): CheckedAct => {
  const faults: TrackActFault[] = [];
  const has = fieldsOfAct(act);

  const read = <Value>(
    field: TrackActField,
    schema: Reader<Value>,
    value: unknown,
    otherwise?: FieldFaultCode,
  ): Value | undefined => {
    if (!has.includes(field)) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const seen = new Set<TrackActField>();
    for (const { path, message } of parsed.error.issues) {
      const [at] = path;
      const of = trackActFields.find((name) => name === at) ?? field;
      if (seen.has(of)) continue;
      seen.add(of);
      faults.push({ field: of, code: otherwise ?? fieldFaultCode.parse(message) });
    }
    return undefined;
  };

  const rating = read('rating', surveyAnswer, typed.rating, 'unknown-choice');
  const right = read('right', dataRight, typed.right, 'unknown-choice');
  const contact = read('mobile', contactCorrection, {
    mobile: typed.mobile,
    email: typed.email,
    contactBy: typed.contactBy,
    ...recordOf(wishFields, (field) => typed[field]),
  });
  const words = read('words', wordsOfAct[act] === 'needed' ? neededWords : optionalWords, typed.words);
  return faults.length > 0
    ? { kind: 'faulty', faults: faults.toSorted((one, other) => placeOf(one) - placeOf(other)) }
    : {
        kind: 'sound',
        act,
        words,
        contact,
        right,
        rating,
        saysWishes: contact !== undefined && saysWishesIn(typed),
      };
};

const placeOf = ({ field }: TrackActFault): number => trackActFields.indexOf(field);
