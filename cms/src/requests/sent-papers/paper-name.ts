import { hasVisibleCharacter } from '@mithaq/domain/text/visible-character';
import { uploadedFileName } from '@mithaq/domain/upload/file-name';
import { unnamedPaper } from './labels.ar.ts';

/** Returns the name of a file without its extension. */
export const withoutExtension = (name: string): string => name.replace(/\.[a-z]+$/u, '');

/**
 * Returns the name of a paper as somebody typed it, cleaned like the name of a file; every text gives a name, because a
 * paper is worth more than what it is called.
 */
export const paperNameOf = (typed: string): string => {
  // The CMS reads a sign that no text may have as U+FFFD.
  const readable = typed.replace(/\ufffd/gu, '').replace(/[/\\]/gu, '-');
  const name = withoutExtension(uploadedFileName(readable, 'application/pdf'));
  return hasVisibleCharacter(readable) ? name : unnamedPaper;
};
