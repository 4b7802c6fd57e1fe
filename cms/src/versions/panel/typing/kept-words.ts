import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { z } from 'zod';
import { storedSections } from '../../text/stored-sections.ts';

/*
 * Words that were typed and not saved yet are kept in the tab's own storage of the browser, which outlives a reload and
 * a log-in and ends with the tab. A key names the person, so that nobody else who logs in there is shown them.
 */
const PREFIX = 'mithaq-words/';

const keptWords = z.object({
  sections: z.array(z.unknown()),
  /** `updatedAt` of the version in which they were written. */
  readAt: z.string(),
});

const keyOf = (person: string, version: string): string => `${PREFIX}${person}/${version}`;

/** Keeps the words; returns false where the browser has no room for them or forbids it. */
export const keepWords = (
  person: string,
  version: string,
  sections: readonly PolicySection[],
  readAt: string,
): boolean => {
  try {
    sessionStorage.setItem(keyOf(person, version), JSON.stringify({ sections, readAt }));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
};

/** Returns the words that are kept; undefined where there are none, or they are no text. */
export const wordsKept = (
  person: string,
  version: string,
): { readonly sections: PolicySection[]; readonly readAt: string } | undefined => {
  const text = sessionStorage.getItem(keyOf(person, version));
  const kept = text === null ? undefined : keptWords.safeParse(JSON.parse(text)).data;
  return kept === undefined ? undefined : { sections: storedSections(kept.sections), readAt: kept.readAt };
};

export const forgetWords = (person: string, version: string): void => {
  sessionStorage.removeItem(keyOf(person, version));
};

/** Forgets the words of everybody but one person; those of everybody where nobody is named. */
export const forgetWordsOfOthers = (person?: string): void => {
  for (const key of Object.keys(sessionStorage)) {
    const isOwn = person !== undefined && key.startsWith(`${PREFIX}${person}/`);
    if (key.startsWith(PREFIX) && !isOwn) sessionStorage.removeItem(key);
  }
};

/** Returns whether the tab keeps words of anybody. */
export const keepsAnyWords = (): boolean => Object.keys(sessionStorage).some((key) => key.startsWith(PREFIX));
