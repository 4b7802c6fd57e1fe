import { useSyncExternalStore } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { keepsAnyWords } from './kept-words.ts';
import { typingWords } from './typing.ar.ts';

const never = (): (() => void) => () => undefined;

/** Says on the log-in page that words are kept in this tab for the person who comes back. */
export const WordsWaiting = ({ language }: { readonly language: string }) => {
  const waits = useSyncExternalStore(never, keepsAnyWords, () => false);
  return waits ? <p role="status">{inLanguage(typingWords.waiting, language)}</p> : null;
};
