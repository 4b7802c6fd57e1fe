import type { AssociationName } from '../contracts/association.ts';
import type { NamedAssociation } from './guarded-version.ts';
import { organisationHeads, prefixesOfHead } from './organisation-words.ar.ts';
import { printedWords, type PrintedWord } from './printed-words.ts';

/** A name of an association, by its words. */
export interface KnownName {
  readonly words: readonly string[];
  readonly kind: AssociationName['kind'];
}

type Head = (typeof organisationHeads)[number];

const headForms: ReadonlyMap<string, Head> = new Map(
  organisationHeads.flatMap((head) => prefixesOfHead.map((prefix) => [prefix + head, head] as const)),
);

/** Returns the first word of an organisation's name without its prefix («لجمعية»); undefined for another word. */
export const headOf = (folded: string): Head | undefined => headForms.get(folded);

/** Folds words for comparison and strips the prefixes of the head. */
export const comparable = (words: readonly PrintedWord[]): string[] =>
  words.map(({ folded }, index) => (index === 0 ? (headOf(folded) ?? folded) : folded));

/** Returns the names under which an association is known. */
export const namesOf = ({ name, shortName, names }: NamedAssociation): KnownName[] => {
  const all = [{ text: name, kind: 'legal' as const }, ...names, { text: shortName, kind: 'short' as const }];
  const head = headOf(comparable(printedWords(name))[0] ?? '') ?? organisationHeads[0];
  return all.flatMap(({ text, kind }) => {
    const words = comparable(printedWords(text));
    const [first] = words;
    if (first === undefined) return [];
    // People put «جمعية», or «مؤسسة» of a foundation, before a name that is known without it.
    return headOf(first) === undefined
      ? [
          { words, kind },
          { words: [head, ...words], kind },
        ]
      : [{ words, kind }];
  });
};

interface Node {
  readonly next: Map<string, Node>;
  /** The name that ends with this word; the legal one where several do. */
  name?: KnownName;
}

/**
 * Returns a search for the longest name with which a phrase begins. The names lie in a tree of words, so that a word
 * of a text is compared with a handful of words, however many associations there are.
 */
export const nameFinder = (
  names: readonly KnownName[],
): ((phrase: readonly string[]) => KnownName | undefined) => {
  const root: Node = { next: new Map() };
  for (const name of names) {
    let node = root;
    for (const word of name.words) {
      const next: Node = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    if (node.name === undefined || (name.kind === 'legal' && node.name.kind !== 'legal')) node.name = name;
  }
  return (phrase) => {
    let node: Node | undefined = root;
    let longest: KnownName | undefined;
    for (const word of phrase) {
      node = node.next.get(word);
      if (node === undefined) break;
      longest = node.name ?? longest;
    }
    return longest;
  };
};
