import type { RefusedSignKind } from '../text/refused-sign.ts';

/** A block keeps a version from publication until a secretary overrules it with a reason, where that is allowed; a warning never does. */
export type GuardSeverity = 'block' | 'warning';

/** The place of a finding: a clause or a section by its id, or a field of the version's form. */
export type GuardPlace = { readonly clause: string } | { readonly field: string };

interface FactsOfCode {
  /** `words` as printed; `known` where it is the name of an association that the platform serves. */
  'organisation.foreign': { readonly words: string; readonly known: boolean };
  /** `words` as printed, `name` as licensed. */
  'organisation.variant': { readonly words: string; readonly name: string };
  /** How often each of the two words for the same person occurs in the text. */
  'term.mixed': { readonly words: string; readonly users: number; readonly beneficiaries: number };
  /** `completedBy`: the whole date of the approval, which is the only one that the printed date can mean. */
  'date.incomplete': { readonly words: string; readonly completedBy?: string };
  /** `words` and `meant` name one day and differ; both are formatted, or `words` is the approval's printed form. */
  'date.disagrees': { readonly words: string; readonly meant: string };
  /** `words` as printed; `meant` is the number that was entered, where it is the approval's. */
  'number.disagrees': { readonly words: string; readonly meant?: string };
  /** `words` of the approval, as the text prints them; the recorded approval has none of that kind. */
  'approval.unrecorded': { readonly words: string };
  'period.floor-only': { readonly words: string };
  'section.missing': { readonly role: string };
  'item.missing': { readonly code: string };
  'channel.without-contact': { readonly code: string };
  'tool.without-file': { readonly code: string };
  /** `shown` findings of the rule `of` are listed, and there are more. Nobody overrules what nobody has read. */
  'findings.too-many': { readonly shown: number; readonly of: string };
  /** `sign` as «U+202E». */
  'sign.refused': { readonly kind: RefusedSignKind; readonly sign: string };
  /** `sign` itself, with its marks. */
  'sign.unprintable': { readonly sign: string };
}

export type GuardCode = keyof FactsOfCode;

export type FindingOf<Code extends GuardCode> = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: GuardSeverity;
    readonly place: GuardPlace;
    /** The whole text at that place, as printed; empty where something is missing. */
    readonly text: string;
    readonly facts: FactsOfCode[C];
  };
}[Code];

/** Something in a version that a secretary has to know of before it is published. */
export type Finding = FindingOf<GuardCode>;

/**
 * Whether a secretary may publish in spite of a block, with a reason or as an emergency. A sign that breaks what is made
 * of the version is a fault of the file and no question of judgement; findings past the limit of a list nobody has read.
 */
export const mayBeOverruled = ({ code }: { readonly code: string }): boolean =>
  !code.startsWith('sign.') && code !== 'findings.too-many';

/**
 * Returns the identity of a finding: its code, its place, its facts and the whole text at that place. A reason given
 * for a finding holds as long as its identity does; a rewritten clause has to be looked at again.
 */
export const findingKey = ({ code, place, text, facts }: Finding): string =>
  JSON.stringify([
    code,
    'clause' in place ? 'clause' : 'field',
    'clause' in place ? place.clause : place.field,
    text,
    Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1)),
  ]);
