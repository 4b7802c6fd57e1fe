import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readDocx } from '../../src/read-document/docx/read-docx.ts';
import { formatNumber } from '../../src/read-document/number-format.ts';
import { accepted, cellTexts, readWord, shownLines, textsOf } from '../support/evidence.ts';
import { cell, definition, item, list, paragraph, row, run, table, wordFile } from '../support/word-file.ts';

// Many files are read in one test, beside other suites.
vi.setConfig({ testTimeout: 60_000 });

/** Words as policies have them: Arabic, digits, brackets, marks of vowels, signs that XML escapes. */
const words = fc
  .array(
    fc.constantFrom(
      'الجمعية',
      'أعضاء',
      'المادة',
      '(٣)',
      '1447هـ',
      'أُولى',
      '<x>',
      '&',
      '"',
      'Policy',
      'ـــ',
      'لا',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((found) => found.join(' '));

describe('a Word file drawn at random', () => {
  it('comes back word for word, however its paragraphs are cut into runs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(words, fc.nat(20)), { minLength: 1, maxLength: 12 }),
        async (paragraphs) => {
          const body = paragraphs
            .map(([text, at]) => paragraph(run(text.slice(0, at), '<w:b/>') + run(text.slice(at))))
            .join('');
          expect(textsOf(await readWord({ body }))).toEqual(paragraphs.map(([text]) => text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has its labels as counting by hand gives them', async () => {
    const formats = [
      'decimal',
      'hindiNumbers',
      'arabicAbjad',
      'arabicAlpha',
      'upperRoman',
      'lowerLetter',
      'ordinalText',
    ];
    const levelsDrawn = fc.array(fc.tuple(fc.constantFrom(...formats), fc.integer({ min: 1, max: 12 })), {
      minLength: 3,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(
        levelsDrawn,
        fc.array(fc.nat(2), { minLength: 1, maxLength: 30 }),
        async (levels, depths) => {
          const counted = levels.map((): number | undefined => undefined);
          const labels = depths.map((depth) => {
            const startOf = (at: number): number => levels[at]?.[1] ?? 1;
            for (let above = 0; above < depth; above += 1) counted[above] ??= startOf(above);
            counted[depth] = (counted[depth] ?? startOf(depth) - 1) + 1;
            counted.fill(undefined, depth + 1);
            return counted
              .slice(0, depth + 1)
              .map((value, at) => formatNumber(value ?? 0, levels[at]?.[0] ?? '', 'ar'))
              .join('-');
          });
          const numbering =
            definition(
              1,
              levels.map(([format, start], depth) => ({
                format,
                start,
                text: ['%1', '%1-%2', '%1-%2-%3'][depth] ?? '',
              })),
            ) + list(1, 1);
          const body = depths.map((depth) => item('نص', 1, depth, '<w:bidi/>')).join('');
          expect(shownLines(await readWord({ numbering, body }))).toEqual(
            labels.map((label) => `${label} نص`),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has its tables cell for cell, spans and all', async () => {
    /** Heights of each column's merged cells, from the first row down. */
    const columnsDrawn = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(columnsDrawn, async (columns) => {
        const height = 4;
        const starts = columns.map((heights) => {
          const found = new Map<number, number>();
          let at = 0;
          for (const cells of heights) {
            if (at < height) found.set(at, Math.min(cells, height - at));
            at += cells;
          }
          return found;
        });
        const rows = Array.from({ length: height }, (_, at) =>
          row(
            starts
              .map((found, column) =>
                found.has(at)
                  ? cell(paragraph(run(`${at}/${column}`)), '<w:vMerge w:val="restart"/>')
                  : cell('<w:p/>', '<w:vMerge/>'),
              )
              .join(''),
          ),
        ).join('');
        const evidence = await readWord({ body: table(rows) });
        const expected = Array.from({ length: height }, (_, at) =>
          starts.flatMap((found, column) => (found.has(at) ? [`${at}/${column}`] : [])),
        );
        expect(cellTexts(evidence)).toEqual(expected);
        expect(evidence.tables[0]?.rows.map(({ cells }) => cells.map((found) => found.rows ?? 1))).toEqual(
          Array.from({ length: height }, (_, at) => starts.flatMap((found) => found.get(at) ?? [])),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('loses no word and invents none where changes are tracked', async () => {
    const piece = fc.tuple(
      fc.constantFrom('keep', 'ins', 'del'),
      words,
      fc.constantFrom('', '', 'ins', 'del'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const content = (kind: string, text: string): string =>
          kind === 'keep' ? run(text) : `<w:${kind}>${run(text)}</w:${kind}>`;
        const body = pieces
          .map(([kind, text, mark]) =>
            paragraph(content(kind, text), mark === '' ? '' : `<w:rPr><w:${mark}/></w:rPr>`),
          )
          .join('');
        const result = accepted(await readDocx(wordFile({ body: `${body}${paragraph(run('آخر'))}` })));
        const textWithout = (left: string): string =>
          [...pieces.filter(([kind]) => kind !== left).map(([, text]) => text), 'آخر'].join('');
        expect(result.lines.map(({ text }) => text).join('')).toBe(textWithout('del'));
        expect(result.lines.map(({ text, original }) => original ?? text).join('')).toBe(textWithout('ins'));
      }),
      { numRuns: 60 },
    );
  });

  it('ends in evidence or a fault, whichever bytes of it are changed or cut', async () => {
    const whole = wordFile({
      body: item('بند', 1) + table(row(cell(paragraph(run('خلية'))))),
      numbering: definition(1, [{ format: 'arabicAbjad' }]) + list(1, 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice(0, end);
        if (at < bytes.length) bytes[at] = byte;
        const result = await readDocx(bytes);
        if (typeof result !== 'string') expect(textsOf(accepted(result))).toEqual(['بند', 'خلية']);
      }),
      { numRuns: 300 },
    );
  });
});
