import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { storable } from '../../src/contracts/storable.ts';

const described = z.object({
  title: z.string(),
  clauses: z.array(z.object({ text: z.string(), notes: z.record(z.string(), z.string()).optional() })),
});
const written = storable(described);

const good = { title: 'سياسة', clauses: [{ text: 'بند\nوسطر\tآخر', notes: { first: 'ه‍ · 😀 · ﷺ' } }] };

test('a text of every kind that a door takes is written as it is', () => {
  expect(written.parse(good)).toEqual(good);
});

test.each(['\u0000', '\u0007', '\u202e', '\ud800', '\uffff', '\u{1ffff}', '\u{e0041}', '\ufff9', '\ue000'])(
  'the sign %j is refused with its place, wherever it is, and an old file that holds it is still read',
  (sign) => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.constantFrom('', 'قبل ', 'a'), (place, before) => {
        const text = `${before}${sign}بعد`;
        const value = {
          title: place === 0 ? text : 'سياسة',
          clauses: [
            { text: 'بند' },
            { text: place === 1 ? text : 'بند', notes: { n: place === 2 ? text : '' } },
          ],
        };
        const path = [['title'], ['clauses', 1, 'text'], ['clauses', 1, 'notes', 'n']][place];
        const refused = written.safeParse(value);
        expect(refused.error?.issues.map((issue) => issue.path)).toEqual([path]);
        expect(described.safeParse(value).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  },
);
