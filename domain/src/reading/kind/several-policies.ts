import { catalogueEntryOf } from '../../catalogue/catalogue-entry-of.ts';
import type { CatalogueEntry } from '../../contracts/catalogue.ts';
import { isKnownHeading, roleOfHeading } from '../headings/heading-signs.ts';
import { titleOfPolicy } from '../headings/title-words.ar.ts';
import { headingWords } from '../numbering/heading-key.ts';

/** Headings of one rank that name policies of the catalogue, and those that only begin as titles do, of several policies. */
const FEWEST_OF_CATALOGUE = 2;
const FEWEST_TITLED = 3;
/** Part of the headings of that rank that begin as titles do. */
const MOST_OF_THEM = 0.5;

/** Longest title; UTF-16 units. */
const LONGEST_TITLE = 120;

/** A heading with its rank among the others: equal for neighbours. */
export interface RankedHeading {
  readonly text: string;
  /** The paragraph above it, which may be a title that nothing sets apart. */
  readonly above: string;
  readonly rank: number;
}

/** The policies that a file holds one after another. */
export interface SeveralPolicies {
  /** Index of the heading with which the second of them begins. */
  readonly second: number;
  /** The headings that name them, as printed; empty where the file prints no names. */
  readonly names: readonly string[];
}

const distinct = <T extends { readonly key: string }>(all: readonly T[]): T[] =>
  [...new Map(all.toReversed().map((one) => [one.key, one])).values()].toReversed();

const isTitleOfPolicy = (text: string): boolean =>
  titleOfPolicy.test(headingWords(text)) && !isKnownHeading(text);

/** Finds the headings of one rank that are titles of policies. */
const byTitles = (
  headings: readonly RankedHeading[],
  entries: readonly CatalogueEntry[],
): SeveralPolicies | undefined => {
  const policies = entries.filter(({ kind }) => kind === 'policy');
  const titled = headings.flatMap(({ text, rank }, index) => {
    const words = headingWords(text);
    if (!isTitleOfPolicy(text)) return [];
    return [{ index, rank, text, key: words, entry: catalogueEntryOf(policies, { title: words })?.code }];
  });
  for (const [rank, own] of Map.groupBy(titled, ({ rank: of }) => of)) {
    const all = distinct(own);
    const kinds = new Set(all.flatMap(({ entry }) => entry ?? []));
    const neighbours = headings.filter((one) => one.rank === rank).length;
    const areMost = all.length >= FEWEST_TITLED && all.length >= neighbours * MOST_OF_THEM;
    const second = all[1];
    if (second !== undefined && (kinds.size >= FEWEST_OF_CATALOGUE || areMost))
      return { second: second.index, names: all.map(({ text }) => text) };
  }
  return undefined;
};

/** Finds a second preface below which headings of the first policy come again: «مقدمة، النطاق» and «مقدمة، النطاق». */
const byPrefaces = (headings: readonly RankedHeading[]): SeveralPolicies | undefined => {
  const keys = headings.map(({ text }) => headingWords(text));
  const prefaces = headings.flatMap(({ text }, index) => (roleOfHeading(text) === 'preface' ? [index] : []));
  const second = prefaces.find((at) => {
    const above = new Set(keys.slice(0, at));
    return (
      at > (prefaces[0] ?? at) &&
      headings
        .slice(at + 1)
        .some(({ text }, below) => isKnownHeading(text) && above.has(keys[at + 1 + below] ?? ''))
    );
  });
  const names = prefaces.flatMap((at) => {
    const title = headings[at]?.above ?? '';
    return isTitleOfPolicy(title) && title.length <= LONGEST_TITLE ? [title] : [];
  });
  return second === undefined ? undefined : { second, names };
};

/**
 * Tells whether a file holds several policies one after another, as the page of an old site does: by headings of one
 * rank that are titles of policies, or by a preface and headings of the sector that come again. `headings` are in the
 * order of the file.
 */
export const severalPolicies = (
  headings: readonly RankedHeading[],
  entries: readonly CatalogueEntry[],
): SeveralPolicies | undefined => byTitles(headings, entries) ?? byPrefaces(headings);
