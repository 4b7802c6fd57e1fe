import type { PolicyBlock, PolicyItem, PolicySection, PolicyText } from '../contracts/policy-text.ts';
import {
  abjadLetters,
  adjectivalOrdinals,
  adverbialOrdinals,
  divisionNouns,
  type DivisionNoun,
  type OrdinalWord,
} from '../reading/numbering/ordinal-words.ar.ts';
import { ordinalAt } from '../reading/numbering/ordinal-at.ts';
import { flexible, oneSpelling } from '../reading/numbering/printed-word.ts';
import { readMarker } from '../reading/numbering/marker.ts';
import { computedOnce } from '../table/computed-once.ts';
import { toLatinDigits } from '../text/digits.ts';
import { divisionHeading } from './division-heading.ts';
import { clausesAmong, divisionsOf } from './outline.ts';
import {
  belongingTo,
  higherNumbers,
  laws,
  numberGoesOn,
  otherDocuments,
  outOf,
  pluralNouns,
  thisDocument,
} from './reference-words.ar.ts';

/** Most numbers of one list that are looked up. */
const MOST_LISTED = 20;

/** A reference to another part of the same text: its place in UTF-16 units and the id of the part. */
export interface FoundReference {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

const letters = '\\p{L}\\p{M}\\u0640';
const wordStart = `(?<![${letters}\\p{N}])`;
const wordEnd = `(?![${letters}])`;
const digits = '[0-9٠-٩۰-۹]';

const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((left, right) => right.length - left.length)
    .map(flexible)
    .join('|');
const valuesOf = (list: readonly OrdinalWord[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ words, value }) => [oneSpelling(words), value]));
const adjectives = valuesOf(adjectivalOrdinals);
const adverbs = valuesOf(adverbialOrdinals);

const letter = abjadLetters.join('|').replace('أ', '[أا]').replace('هـ', 'هـ?');
const open = '\\s*(?:رقم\\s*)?[(\\[]?\\s*';

/** «للمادة الخامسة», «المادة رقم (3)», «ملحق 2», «البند أولاً», «الفقرة (أ)»: a noun, and what may be its number. */
const reference = new RegExp(
  `${wordStart}[وف]?(?:[بك]?ال|لل|[بلك])?(?<noun>${divisionNouns.map(flexible).join('|')})${wordEnd}${open}` +
    `(?:(?<number>${digits}{1,3})(?!${digits}|\\s*[/.\\-–]\\s*${digits})` +
    `|(?<=[(\\[]\\s*)(?<letter>${letter})(?=\\s*[)\\]])` +
    `|(?<first>[${letters}]+)(?=(?:(?<between>\\s+)(?<second>[${letters}]+))?))`,
  'uy',
);
const close = /^\s*[)\]]/u;

/** Another number than the one that was read: «المادة الخامسة عشر», «المادة (5) مكرر», «المادة العاشرة بعد المائة». */
const goesOn = new RegExp(
  `^\\s*(?:(?:${oneOf(numberGoesOn)})${wordEnd}|و?(?:ال)?(?:${oneOf(higherNumbers)})[${letters}]*)`,
  'u',
);
const outer = new RegExp(`^\\s*،?\\s*${outOf}\\s+`, 'u');
const here = new RegExp(`^(?:${oneOf(thisDocument)})${wordEnd}`, 'u');
const notThis = `(?<!(?:${oneOf(thisDocument)})\\s+)`;
const lawBefore = new RegExp(
  `${wordStart}${notThis}[وف]?(?:[بك]?ال|لل|[بلك])?(?:${oneOf(laws)})${wordEnd}`,
  'u',
);
const documentAfter = new RegExp(
  `${wordStart}(?:(?:${oneOf(belongingTo)})\\s+(?:ال)?|[بل](?:ال)?|لل)(?:${oneOf(otherDocuments)})${wordEnd}`,
  'u',
);
const sentenceEnds = ['.', '؛', ':', '!', '؟', '\n'] as const;

/** A part that can be referred to. */
interface Target {
  readonly id: string;
  readonly section: PolicySection;
}

interface Targets {
  readonly byNumber: ReadonlyMap<string, readonly Target[]>;
  /** Divisions and clauses that «أولاً» numbers. */
  readonly byOrdinalWord: ReadonlyMap<number, readonly { readonly id: string }[]>;
}

const nested = (blocks: readonly PolicyBlock[]): PolicyItem[] =>
  clausesAmong(blocks).flatMap((item) => [item, ...nested(item.items)]);

/** Returns the number that «أولاً» stands for in a marker. */
const ordinalWordOf = (marker: string | undefined): number | undefined => {
  const read = marker === undefined ? undefined : readMarker(`${marker} ن`);
  return read?.style === 'ordinal-word' ? read.ordinal : undefined;
};

const targetsOf = computedOnce((sections: PolicyText['sections']): Targets => {
  const divisions = divisionsOf(sections).map((section) => ({
    id: section.id,
    section,
    ...divisionHeading(section),
  }));
  const clauses = divisions.flatMap(({ section }) =>
    nested(section.items).flatMap(({ id, marker }) => {
      const ordinal = ordinalWordOf(marker);
      return ordinal === undefined ? [] : [{ id, ordinal }];
    }),
  );
  const numbered = divisions.filter(({ ordinal }) => ordinal !== undefined);
  const withWord = numbered.flatMap(({ id, noun, ordinal }) =>
    noun === 'ordinal-word' && ordinal !== undefined ? [{ id, ordinal }] : [],
  );
  return {
    byNumber: Map.groupBy(
      numbered.filter(({ noun }) => noun !== undefined && noun !== 'ordinal-word'),
      ({ noun, ordinal }) => `${noun ?? ''} ${String(ordinal)}`,
    ),
    byOrdinalWord: Map.groupBy([...withWord, ...clauses], ({ ordinal }) => ordinal),
  };
});

const nouns: ReadonlyMap<string, DivisionNoun> = new Map(
  divisionNouns.map((noun) => [oneSpelling(noun), noun]),
);
const nounOf = (printed: string): DivisionNoun | undefined => nouns.get(oneSpelling(printed));

/**
 * A word that some reference begins with, wherever it stands. Most clauses have none, and to look for these alone takes
 * a small part of what it takes to look for references.
 */
const anyNoun = new RegExp(oneOf([...divisionNouns, ...pluralNouns.map(([plural]) => plural)]), 'gu');

/** Returns the places of these words, in UTF-16 units. */
const nounsIn = (text: string): number[] => {
  const places: number[] = [];
  anyNoun.lastIndex = 0;
  for (let found = anyNoun.exec(text); found !== null; found = anyNoun.exec(text)) {
    places.push(found.index);
    anyNoun.lastIndex = found.index + 1;
  }
  return places;
};

/** Most letters between the beginning of a word and the noun in it: «وبالمادة». */
const MOST_BEFORE_NOUN = 4;

/** Returns what a sticky expression that reads a word with a noun, and what follows, finds at these nouns, without overlaps. */
const matchesAt = (nouns: readonly number[], text: string, expression: RegExp): RegExpExecArray[] => {
  const matches: RegExpExecArray[] = [];
  let from = 0;
  for (const noun of nouns) {
    for (let at = Math.max(from, noun - MOST_BEFORE_NOUN); at <= noun; at += 1) {
      expression.lastIndex = at;
      const match = expression.exec(text);
      if (match === null) continue;
      matches.push(match);
      from = at + match[0].length;
      break;
    }
  }
  return matches;
};

/** A reference as it is printed, before it is looked up. */
interface Printed {
  readonly start: number;
  readonly end: number;
  readonly noun: DivisionNoun;
  readonly ordinal?: number;
  readonly adverbial: boolean;
  /** Numbering of a clause as a list prints it: «أ», «3». */
  readonly sign: string;
}

interface Named {
  readonly ordinal?: number;
  readonly adverbial: boolean;
  /** Characters of the name after the match, which ends with the first word of an ordinal. */
  readonly more: number;
}

/** Reads an ordinal of two words or of one: «الخامسة عشرة», «الخامسة». */
const ordinalOf = (first: string, between: string, second: string): Named | undefined => {
  for (const words of second === '' ? [first] : [`${first}${between}${second}`, first]) {
    const spelled = oneSpelling(words);
    const adjective = adjectives.get(spelled);
    const adverb = adjective === undefined ? adverbs.get(spelled) : undefined;
    const ordinal = adjective ?? adverb;
    const more = words.length - first.length;
    if (ordinal !== undefined) return { ordinal, adverbial: adverb !== undefined, more };
  }
  return undefined;
};

/** Reads an ordinal from 100 on, which has more words: «الحادية والعشرون بعد المائة», «المائة». */
const ordinalBeyondHundred = (text: string, match: RegExpExecArray, first: string): Named | undefined => {
  const found = ordinalAt(text.slice(match.index + match[0].length - first.length));
  return found === undefined || found.value < 100
    ? undefined
    : { ordinal: found.value, adverbial: false, more: found.printed.length - first.length };
};

const printedIn = (text: string, nouns: readonly number[]): Printed[] =>
  matchesAt(nouns, text, reference).flatMap((match) => {
    const { noun: word = '', number, letter: sign, first, between = '', second = '' } = match.groups ?? {};
    const noun = nounOf(word);
    const value = number === undefined ? '' : toLatinDigits(number);
    const beyond = first === undefined ? undefined : ordinalBeyondHundred(text, match, first);
    const named: Named | undefined =
      beyond ??
      (first === undefined
        ? { ...(value === '' ? {} : { ordinal: Number(value) }), adverbial: false, more: 0 }
        : ordinalOf(first, between, second));
    if (noun === undefined || named === undefined) return [];
    const last = match.index + match[0].length + named.more;
    // A bracket that closes «(انظر المادة الخامسة)» was opened before the reference.
    const bracket = /[([]/u.test(match[0]) ? (close.exec(text.slice(last))?.[0].length ?? 0) : 0;
    const { more: _, ...name } = named;
    return [{ start: match.index, end: last + bracket, noun, ...name, sign: sign ?? value }];
  });

/** The numbers of «المادتين السابعة والثامنة» and «المواد من 5 إلى 8», of which a range names its two ends. */
interface PrintedList {
  readonly noun: DivisionNoun;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly { readonly start: number; readonly end: number; readonly ordinal: number }[];
}

const pluralNoun = new RegExp(
  `${wordStart}[وف]?(?:[بك]?ال|لل|[بلك])?(?<plural>${oneOf(pluralNouns.map(([plural]) => plural))})${wordEnd}\\s*(?:(?:رقم|أرقام|ذوات الأرقام|${outOf})${wordEnd}\\s*)?`,
  'uy',
);
const listed = new RegExp(
  `^[(\\[]?\\s*(?:(?<digits>${digits}{1,3})(?!${digits}|\\s*/)|(?<word>${oneOf(adjectivalOrdinals.map(({ words }) => words))})${wordEnd})\\s*[)\\]]?`,
  'u',
);
const between = new RegExp(`^\\s*(?:[،,]\\s*و?|و|${flexible('إلى')}|حتى|[-–])\\s*`, 'u');

/** Finds lists of numbers behind a noun in the dual or the plural; a dual names two. */
const printedLists = (text: string, nouns: readonly number[]): PrintedList[] =>
  matchesAt(nouns, text, pluralNoun).flatMap((match): PrintedList[] => {
    const spelled = oneSpelling(match.groups?.['plural'] ?? '');
    const known = pluralNouns.find(([plural]) => oneSpelling(plural) === spelled);
    const numbers: { start: number; end: number; ordinal: number }[] = [];
    let at = match.index + match[0].length;
    for (let joint = 0; numbers.length < MOST_LISTED;) {
      const found = listed.exec(text.slice(at + joint));
      const { digits: value, word } = found?.groups ?? {};
      const ordinal =
        value === undefined ? adjectives.get(oneSpelling(word ?? '')) : Number(toLatinDigits(value));
      if (found === null || ordinal === undefined) break;
      const start = at + joint;
      at = start + found[0].trimEnd().length;
      numbers.push({ start, end: at, ordinal });
      const next = between.exec(text.slice(at));
      if (next === null) break;
      joint = next[0].length;
    }
    if (known === undefined || numbers.length < 2) return [];
    const [, noun, isDual] = known;
    return isDual && numbers.length !== 2 ? [] : [{ noun, start: match.index, end: at, numbers }];
  });

const only = <Item>(items: readonly Item[] | undefined): Item | undefined =>
  items?.length === 1 ? items[0] : undefined;

/** Returns the sign that numbers a clause, without brackets and dashes: «أ» for «(أ)», «3» for «٣-». */
const signOf = (marker: string): string =>
  toLatinDigits(marker)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^ا$/u, 'أ');

/** Returns the clause that a printed reference names in a division, by its sign or by «أولاً». */
const clauseNamed = (
  { sign, adverbial, ordinal }: Printed,
  { items }: PolicySection,
): PolicyItem | undefined => {
  if (adverbial) return only(nested(items).filter(({ marker }) => ordinalWordOf(marker) === ordinal));
  const folded = signOf(sign);
  return folded === ''
    ? undefined
    : only(nested(items).filter(({ marker }) => marker !== undefined && signOf(marker) === folded));
};

/** Tells whether a part is the division itself or is somewhere within it. */
const isWithin = (inner: PolicySection, division: PolicySection): boolean =>
  inner === division || (division.sections ?? []).some((section) => isWithin(inner, section));

/** A part of a sentence after a comma that goes on naming: «، والفقرة (2)»، «، من نظام العمل». */
const goesOnNaming = new RegExp(
  `^\\s*[وف]?(?:${outOf}${wordEnd}|(?:[بك]?ال|لل|[بلك])?(?:${divisionNouns.map(flexible).join('|')})${wordEnd})`,
  'u',
);

/**
 * Tells whether the words around a reference name another document, of which it may be a part: a law in the sentence
 * before it, or a document that it goes on with, up to a comma after which the naming does not go on.
 */
const isOfAnotherDocument = (text: string, { start, end }: Pick<Printed, 'start' | 'end'>): boolean => {
  const before = text.slice(0, start);
  const from = Math.max(...sentenceEnds.map((sign) => before.lastIndexOf(sign))) + 1;
  if (lawBefore.test(text.slice(from, start))) return true;
  const ends = sentenceEnds.map((sign) => text.indexOf(sign, end)).filter((place) => place >= 0);
  const [first = '', ...parts] = text.slice(end, Math.min(text.length, ...ends)).split('،');
  const other = parts.findIndex((part) => !goesOnNaming.test(part));
  return documentAfter.test([first, ...parts.slice(0, other < 0 ? parts.length : other)].join('،'));
};

/**
 * Finds the references of a text to divisions and clauses of the same policy: «انظر المادة الخامسة», «وفق المادة (3)»,
 * «الفقرة (أ) من المادة الثانية», «البند أولاً», «المادتين السابعة والثامنة». Only what is certain is found: exactly
 * one part has that name and number, and the sentence names no other document («من نظام الجمعيات», «في اللائحة
 * الأساسية»). They are computed where a text is shown and are never part of it. `sections` are those of the whole
 * policy.
 */
export const referencesIn = (text: string, sections: PolicyText['sections']): FoundReference[] => {
  const nouns = nounsIn(text);
  if (nouns.length === 0) return [];
  const all = printedIn(text, nouns);
  const lists = printedLists(text, nouns);
  if (all.length === 0 && lists.length === 0) return [];
  const { byNumber, byOrdinalWord } = targetsOf(sections);

  /** Returns the division that a printed reference names, if it is certain, within another where one is given. */
  const divisionOf = ({ noun, ordinal, adverbial }: Printed, within?: PolicySection): Target | undefined => {
    if (ordinal === undefined || adverbial) return undefined;
    const named = byNumber.get(`${noun} ${String(ordinal)}`) ?? [];
    return only(within === undefined ? named : named.filter(({ section }) => isWithin(section, within)));
  };

  const found: FoundReference[] = [];
  /** Target of the reference that follows with «من» between them; the references are read from the last to the first. */
  let next: { readonly printed: Printed; readonly target: Target | undefined } | undefined;
  for (const printed of all.toReversed()) {
    const rest = text.slice(printed.end);
    const joint = outer.exec(rest);
    const inOuter = joint !== null && next?.printed.start === printed.end + joint[0].length;
    const ofAnother = joint !== null && !inOuter && !here.test(rest.slice(joint[0].length));
    const certain =
      !ofAnother &&
      !(inOuter && next?.target === undefined) &&
      !goesOn.test(rest) &&
      !isOfAnotherDocument(text, printed);
    const within = inOuter ? next?.target?.section : undefined;
    const division = certain ? divisionOf(printed, within) : undefined;
    const clause = certain && within !== undefined ? clauseNamed(printed, within) : undefined;
    const word =
      certain && printed.adverbial && !inOuter && printed.ordinal !== undefined
        ? only(byOrdinalWord.get(printed.ordinal))
        : undefined;
    const target = division?.id ?? clause?.id ?? word?.id;
    if (target !== undefined) found.push({ start: printed.start, end: printed.end, target });
    next = { printed, target: division };
  }
  const ofLists = lists.flatMap(({ noun, start, end, numbers }): FoundReference[] => {
    const rest = text.slice(end);
    const joint = outer.exec(rest);
    const ofAnother = joint !== null && !here.test(rest.slice(joint[0].length));
    if (ofAnother || goesOn.test(rest) || isOfAnotherDocument(text, { start, end })) return [];
    const targets = numbers.flatMap((one) => {
      const target = only(byNumber.get(`${noun} ${String(one.ordinal)}`));
      return target === undefined ? [] : [{ start: one.start, end: one.end, target: target.id }];
    });
    // A list of which one part is not there is of another document.
    return targets.length === numbers.length ? targets : [];
  });
  return [...found, ...ofLists].toSorted((left, right) => left.start - right.start);
};
