import type { RegisteredVersion } from '../contracts/register.ts';
import type { SearchablePolicy, SearchPassage } from '../contracts/search.ts';
import { allParts, type TextPart } from '../policy/text-parts.ts';
import { indexForms } from './word-forms.ts';
import { searchWordsOf } from './words.ts';

/** A version's file as search reads it. `hash` is the SHA-256 of its bytes. */
export const searchablePolicyOf = (file: RegisteredVersion, hash: string): SearchablePolicy => {
  const passages: SearchPassage[] = [{ kind: 'title', text: file.text.title }];
  const headings = new Map<TextPart, number>();
  for (const { part, division, above } of allParts(file.text.sections)) {
    if (part.kind === 'division') headings.set(part, passages.length);
    if (part.text === '') continue;
    passages.push({
      kind: part.kind === 'division' ? 'heading' : 'clause',
      clause: part.id,
      heading: headings.get(division) ?? 0,
      ...(part.kind === 'division' && above !== undefined ? { above: headings.get(above) ?? 0 } : {}),
      text: part.text,
    });
  }
  return {
    slug: file.policy.slug,
    title: file.text.title,
    documentType: file.policy.documentType,
    version: file.version,
    hash,
    ...(file.issueNumber === undefined ? {} : { issueNumber: file.issueNumber }),
    passages,
  };
};

/** A passage as it is put into an index. */
export interface PassageDocument {
  /** An id is never the same for two passages, whichever version they belong to. */
  readonly id: string;
  readonly text: string;
}

const HASH_START = 12;

/** Returns the id of the passage at a place, counted from 0, of the version with this hash. */
export const passageId = (hash: string, place: number): string =>
  `${hash.slice(0, HASH_START)}.${String(place)}`;

/** Returns the words by which a passage is found; a policy is also found by its issue number. */
export const searchedText = (policy: SearchablePolicy, passage: SearchPassage): string =>
  passage.kind === 'title' && policy.issueNumber !== undefined
    ? `${passage.text} ${policy.issueNumber}`
    : passage.text;

/** Returns all passages of a policy as they are put into an index, in the order of its text. */
export const passageDocuments = (policy: SearchablePolicy): PassageDocument[] =>
  policy.passages.map((passage, place) => ({
    id: passageId(policy.hash, place),
    text: searchedText(policy, passage),
  }));

/** Returns all forms of all words of a text, for an index. */
export const indexTermsOf = (text: string): string[] =>
  searchWordsOf(text).flatMap(({ folded }) => indexForms(folded));

/**
 * Options with which an index is made and read; writer and reader must use the same. The index holds folded forms, so
 * it must not change a word itself.
 */
export const searchIndexOptions = {
  fields: ['text'],
  tokenize: indexTermsOf,
  processTerm: (term: string): string => term,
};

/** Ranks the hits of a policy, whatever an index says: its title, then its headings, then its clauses. */
export const passageRank: Readonly<Record<SearchPassage['kind'], number>> = {
  title: 0,
  heading: 1,
  clause: 2,
};
