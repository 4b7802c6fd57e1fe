import { withoutEnd } from '../text/without-end.ts';

const NAME_LIMIT = 80;

const extensions = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
} as const;

/**
 * Returns a file's name for the register and for an address: letters of any script, digits, dots, hyphens and
 * underscores, at most 80 characters, with the extension of its type and nothing that a path could be made of.
 */
export const registerFileName = (printed: string, type: keyof typeof extensions): string => {
  const stem = printed
    .normalize('NFC')
    .replace(/\.[^.]*$/u, '')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .slice(0, NAME_LIMIT - 4)
    // The cut may have left half of a surrogate pair.
    .replace(/[\uD800-\uDBFF]$/u, '')
    .replace(/^[-\p{M}]+/u, '');
  const name = withoutEnd(stem, /-/u);
  return `${name === '' ? 'file' : name}.${extensions[type]}`;
};
