/** Returns a clause as a label: without the full stop at its end. */
export const labelOfClause = (text: string): string => text.replace(/[\s.]+$/u, '').trim();
