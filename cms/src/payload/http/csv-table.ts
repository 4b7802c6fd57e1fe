import { stringify } from 'csv-stringify/sync';
import { madeOnce } from '@mithaq/domain/table/made-once';

/**
 * Returns a table as CSV in UTF-8. The byte order mark makes Excel read Arabic; lines end as RFC 4180 requires; a
 * cell that a spreadsheet would run as a formula begins with an apostrophe. The first line is `columns`, key to
 * heading in their order.
 */
export const csvTable = <Key extends string>(
  columns: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Record<Key, string | number>>[],
): string =>
  stringify([...rows], {
    bom: true,
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header: String(header) })),
    escape_formulas: true,
    record_delimiter: 'windows',
  });

const riyadh = madeOnce(
  () =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Riyadh',
      dateStyle: 'short',
      timeStyle: 'medium',
    }),
);

/** Returns an ISO time in the form that a spreadsheet sorts and reads: `2026-11-21 13:05:00`, Gregorian, Riyadh. */
export const csvTime = (iso: string): string => riyadh().format(new Date(iso));
