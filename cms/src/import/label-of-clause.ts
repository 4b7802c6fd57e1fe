import { withoutEnd } from '@mithaq/domain/text/without-end';

/** Returns a clause as a label: without the full stop at its end. */
export const labelOfClause = (text: string): string => withoutEnd(text, /[\s.]/u).trim();
