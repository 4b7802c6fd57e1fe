/** A clause as a label: without the full stop that ends it in print. */
export const labelOfClause = (text: string): string => text.replace(/[\s.]+$/u, '').trim();
