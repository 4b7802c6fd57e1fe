import { madeOnce } from '@mithaq/domain/table/made-once';

const written = madeOnce(() => new Intl.NumberFormat('en', { useGrouping: 'min2' }));

/** Writes a whole number with a comma between thousands from five digits on: «7500», «150,000». */
export const grouped = (count: number): string => written().format(count);
