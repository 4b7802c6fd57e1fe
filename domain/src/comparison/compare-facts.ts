import {
  comparedFactNames,
  factInWords,
  type ComparableFacts,
  type ComparedFactName,
} from './compared-facts.ar.ts';
import type { ComparedWords } from './compared.ts';
import { compareWords, wholeTexts } from './compare-words.ts';
import { Work } from './work.ts';

/** A fact that two versions have differently: the older words are removed, the newer ones added. */
export interface ComparedFact {
  readonly fact: ComparedFactName;
  readonly words: ComparedWords;
}

/** Steps for the words of one fact; a cover of forty full lines takes the most. */
const FACT_STEPS = 30_000;

/** Facts of the minutes that approved a version. */
const ofApproval: ReadonlySet<ComparedFactName> = new Set(['session', 'meeting', 'resolution', 'approvedOn']);

const isApproved = ({ approval }: ComparableFacts): boolean => approval?.demonstration === false;

/** Whether a fact says something about both versions: a draft may still get what it lacks. */
const isComparable = (fact: ComparedFactName, before: ComparableFacts, after: ComparableFacts): boolean => {
  if (ofApproval.has(fact)) return isApproved(before) && isApproved(after);
  return after.isDraft !== true || factInWords(fact, after) !== '';
};

/**
 * Returns the facts that differ between two versions, besides their divisions: the issue, the approval of the board, the
 * days from which a version is in force and by which it is reviewed, the period for a decision, and the cover. Facts of
 * an approval that was entered to try out the system are left out, because no board said them. The printed contents are
 * not compared: their labels are headings, which are compared as such, and their page numbers are those of one file.
 */
export const compareFacts = (before: ComparableFacts, after: ComparableFacts): ComparedFact[] =>
  comparedFactNames.flatMap((fact): ComparedFact[] => {
    const [former, now] = [factInWords(fact, before), factInWords(fact, after)];
    if (former === now || !isComparable(fact, before, after)) return [];
    // A date or a number is one word: nobody reads half of it as the old one.
    const words = fact === 'cover' ? compareWords(former, now, new Work(FACT_STEPS)) : undefined;
    return [{ fact, words: words ?? wholeTexts(former, now) }];
  });
