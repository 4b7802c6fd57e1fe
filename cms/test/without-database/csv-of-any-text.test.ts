import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvTable } from '../../src/payload/http/csv-table.ts';

/** Any text, also such as an earlier release stored, and what would end a cell or run as a formula. */
const drawn = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('"', '","', '\r\n', '\n=1+1', '=HYPERLINK("x")', '\u000b', '\u0000', ';', '\ufeff'),
);

it('a table read by another program has the cells that were written, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(drawn, drawn), { minLength: 1, maxLength: 5 }), (cells) => {
      const rows = cells.map(([one, other]) => ({ one: `أ${one}`, other: `ب${other}` }));
      const bytes = Buffer.from(csvTable({ one: 'الأول', other: 'الثاني' }, rows), 'utf8');
      const read: unknown = parse(bytes, { bom: true, record_delimiter: '\r\n', columns: true });
      const stored = (text: string): string => text.toWellFormed();
      expect(read).toEqual(rows.map((row) => ({ الأول: stored(row.one), الثاني: stored(row.other) })));
    }),
    { numRuns: 400 },
  );
});
