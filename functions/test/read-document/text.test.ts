import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readText } from '../../src/read-document/text/read-text.ts';
import { accepted, textsOf } from '../support/evidence.ts';

// Many files are read in one test, beside other suites.
vi.setConfig({ testTimeout: 60_000 });

const read = async (bytes: Uint8Array) => accepted(await readText(bytes));
const windows1256 = Buffer.from([0xd3, 0xed, 0xc7, 0xd3, 0xc9, 0x20, 0x31, 0x0d, 0x0a, 0xe4, 0xd5]);

describe('a plain text', () => {
  it.each([
    ['UTF-8', Buffer.from('سياسة 1\r\nنص')],
    ['UTF-8 with its mark', Buffer.from('\ufeffسياسة 1\nنص')],
    ['UTF-16 with its mark', Buffer.from('\ufeffسياسة 1\nنص', 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('\ufeffسياسة 1\nنص', 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from('سياسة 1\nنص', 'utf16le')],
    ['UTF-16 of the other order without its mark', Buffer.from('سياسة 1\nنص', 'utf16le').swap16()],
    ['Windows-1256', windows1256],
  ])('is read in %s', async (_, bytes) => {
    expect(textsOf(await read(bytes))).toEqual(['سياسة 1', 'نص']);
  });

  it('has a line at each line end of any system, and keeps its tabs', async () => {
    const text = ['أ', 'ب\tج', '  د', 'هـ', 'و', 'ز', 'ح', 'ط'];
    const ends = ['\n', '\r\n', '\r', '\f', '\u2028', '\u2029', '\u0085', ' \n\x1a'];
    const { lines } = await read(
      Buffer.from(text.map((line, index) => `${line}${ends[index] ?? ''}`).join('')),
    );
    expect(lines.map((line) => line.text)).toEqual(text);
  });

  it('has the tables that Markdown prints, and the rule of each as a line', async () => {
    const evidence = await read(
      Buffer.from('قبل\n| أ | ب |\n|---|:-:|\n| ج | |\nبعد | لا جدول\n| د |\n| هـ |\n'),
    );
    expect(evidence.tables).toEqual([
      {
        headerRows: 1,
        rows: [{ cells: [{ lines: [2] }, { lines: [3] }] }, { cells: [{ lines: [5] }, { lines: [] }] }],
      },
    ]);
    expect(textsOf(evidence)).toEqual([
      'قبل',
      'أ',
      'ب',
      '|---|:-:|',
      'ج',
      'بعد | لا جدول',
      '| د |',
      '| هـ |',
    ]);
  });

  it('has tables with bars around their cells and no rule, and the lines of a cell', async () => {
    const evidence = await read(Buffer.from('| أ | ب |\n| ج | د<br>هـ |\nبعد'));
    expect(evidence.tables).toEqual([
      { rows: [{ cells: [{ lines: [1] }, { lines: [2] }] }, { cells: [{ lines: [3] }, { lines: [4, 5] }] }] },
    ]);
    expect(textsOf(evidence)).toEqual(['أ', 'ب', 'ج', 'د', 'هـ', 'بعد']);
  });

  it('takes the two signs of a line end of Windows as one', async () => {
    const { lines } = await read(Buffer.from('سطر\r\nيتبع\r\n\r\nآخر'));
    expect(lines.map(({ endsParagraph }) => endsParagraph)).toEqual([undefined, true, true]);
  });

  it('ends a paragraph at an empty line and at its end, and says nothing of other line ends', async () => {
    const { lines } = await read(Buffer.from('سطر\nيتبع\n \nآخر\n'));
    expect(lines.map(({ endsParagraph }) => endsParagraph)).toEqual([undefined, true, true]);
  });

  it.each([
    ['empty', Buffer.from(''), 'empty'],
    ['blank', Buffer.from(' \n\t\n'), 'empty'],
    ['no text', Buffer.from([0x00, 0x01, 0x02, 0x03, 0x04]), 'unknown-kind'],
    ['a line that never ends', Buffer.from('س'.repeat(20_001)), 'too-long'],
    ['more lines than a policy', Buffer.from('س\n'.repeat(20_001)), 'too-long'],
  ])('is refused where it is %s', async (_, bytes, fault) => {
    expect(await readText(bytes)).toBe(fault);
  });

  it('comes back line for line in UTF-8 and UTF-16, whatever it says', async () => {
    const letters = fc.constantFrom('ا', 'ل', 'ج', 'م', '١', '1', 'a', ' ', 'é', '🙂', '«', '\t');
    const line = fc.array(letters, { minLength: 1, maxLength: 20 }).map((found) => `س${found.join('')}س`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), async (lines) => {
        for (const encoding of ['utf8', 'utf16le'] as const)
          expect(textsOf(await read(Buffer.from(`\ufeff${lines.join('\n')}`, encoding)))).toEqual(lines);
        expect(textsOf(await read(Buffer.from(lines.join('\n'))))).toEqual(lines);
      }),
    );
  });
});
