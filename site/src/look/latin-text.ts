import { isLatinText } from '@mithaq/domain/text/latin-passage';

/**
 * Returns the attributes of an element whose whole text is in Latin letters: its direction, so that a full stop ends the
 * line, and English, because the texts of associations have no other language in these letters.
 */
export const latinAttributes = (text: string): { lang?: 'en'; dir?: 'ltr' } =>
  isLatinText(text) ? { lang: 'en', dir: 'ltr' } : {};
