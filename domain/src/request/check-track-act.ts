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

/** The fields of the acts, in the order in which a page shows them. */
export const trackActFields = ['rating', 'right', 'mobile', 'email', 'contactBy', 'words'] as const;
export type TrackActField = (typeof trackActFields)[number];

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
  readonly right: DataRight | undefined;
  readonly rating: SurveyAnswer | undefined;
}

export type CheckedAct = SoundAct | { readonly kind: 'faulty'; readonly faults: readonly TrackActFault[] };

/** The values that were typed or chosen, by field; a field that was not posted is absent. */
export type TypedAct = Readonly<Partial<Record<TrackActField, string | undefined>>>;

/** Returns the fields that the form of an act shows. */
export const fieldsOfAct = (act: TrackAct): TrackActField[] =>
  trackActFields.filter((field) => {
    if (field === 'words') return wordsOfAct[act] !== 'none';
    if (field === 'rating') return act === 'survey';
    if (field === 'right') return act === 'data-right';
    return act === 'correct-contact';
  });

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
  });
  const words = read('words', wordsOfAct[act] === 'needed' ? neededWords : optionalWords, typed.words);
  return faults.length > 0
    ? { kind: 'faulty', faults: faults.toSorted((one, other) => placeOf(one) - placeOf(other)) }
    : { kind: 'sound', act, words, contact, right, rating };
};

const placeOf = ({ field }: TrackActFault): number => trackActFields.indexOf(field);
