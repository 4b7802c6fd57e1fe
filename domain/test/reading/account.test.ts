import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentCatalogue } from '../../src/catalogue/current-catalogue.ts';
import {
  documentEvidence,
  type DocumentEvidence,
  type EvidenceLine,
} from '../../src/contracts/document-evidence.ts';
import { documentReading } from '../../src/contracts/document-reading.ts';
import { allParts } from '../../src/policy/text-parts.ts';
import { accountDifferences } from '../../src/reading/dossier/account-differences.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { evidenceOfText, evidenceWith } from '../support/evidence.ts';

const known = { entries: currentCatalogue.entries, changes: 'accepted' } as const;

const word = fc.constantFrom(
  'الجمعية',
  'تلتزم',
  'الأعضاء',
  'بالنظام',
  'كل',
  'عام',
  'المجلس',
  'التعريفات',
  '2024',
  'ص ف',
  'PDF',
);
const beginning = fc.constantFrom(
  '',
  '',
  'الباب الأول: ',
  'الفصل (2) ',
  'المادة الأولى: ',
  'المادة (7)',
  'ملحق: ',
  'أولاً: ',
  'ثانياً- ',
  '1. ',
  '2- ',
  '(3) ',
  '1.2 ',
  'أ. ',
  'هـ- ',
  '- ',
  '• ',
  '- أ. ',
  'تمهيد: ',
  'التعريفات',
  'جدول المحتويات',
  'نموذج إفصاح',
  'الاسم: ......',
  'ـــ 4 ',
  '# ',
  '.  ',
);
const end = fc.constantFrom('', '', '.', ':', '،', ' ........ 4', '\t3', ' ☐', 'ـــ 3', '____');
const text = fc
  .tuple(beginning, fc.array(word, { maxLength: 14 }), end)
  .map(([start, words, stop]) => `${start}${words.join(' ')}${stop}`);

const line = fc.record(
  {
    text,
    label: fc.constantFrom('أولاً:', 'المادة (1):', '١-', 'أ.', '•', '\uF0B7'),
    heading: fc.integer({ min: 1, max: 4 }),
    bold: fc.boolean(),
    centred: fc.boolean(),
    size: fc.constantFrom(10, 12, 16, 24),
    endsParagraph: fc.boolean(),
    place: fc.constantFrom<EvidenceLine['place']>(
      'body',
      'body',
      'body',
      'body',
      'header',
      'footer',
      'note',
      'text-box',
    ),
    original: fc.constantFrom('', 'نص قبل التعديل'),
    confidence: fc.integer({ min: 0, max: 100 }),
    mark: fc.constantFrom<NonNullable<EvidenceLine['mark']>>('title', 'contents'),
  },
  { requiredKeys: ['text', 'place'] },
);

/** Cuts a run of lines into the cells of a table. */
const tableOf = (numbers: readonly number[], width: number): DocumentEvidence['tables'][number] => ({
  rows: Array.from({ length: Math.ceil(numbers.length / width) }, (_, row) => ({
    cells: numbers.slice(row * width, row * width + width).map((number) => ({ lines: [number] })),
  })),
});

const evidence = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 40 }),
    kind: fc.constantFrom<DocumentEvidence['file']['kind']>('docx', 'pdf', 'text', 'html', 'image'),
    isPaged: fc.boolean(),
    table: fc.option(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))),
    note: fc.option(fc.tuple(fc.nat(39), fc.nat(39))),
  })
  .map(({ lines, kind, isPaged, table, note }): DocumentEvidence => {
    const all = lines.map((one, index): EvidenceLine => ({
      number: index + 1,
      ...one,
      ...(isPaged
        ? { page: Math.floor(index / 8) + 1, box: [60 + (index % 3) * 100, 60 + (index % 8) * 30, 400, 14] }
        : {}),
      ...(note?.[0] === index && note[1] < lines.length ? { notes: [{ at: 0, line: note[1] + 1 }] } : {}),
    }));
    const inTable = table === null ? [] : all.slice(table[0], table[0] + table[1] * table[2]);
    const numbers = inTable.filter(({ place }) => place === 'body').map(({ number }) => number);
    return evidenceWith(
      {
        lines: all,
        tables: numbers.length === 0 ? [] : [tableOf(numbers, table?.[2] ?? 1)],
        ...(isPaged
          ? {
              pages: Array.from({ length: Math.ceil(all.length / 8) }, (_, index) => ({
                number: index + 1,
                width: 595,
                height: 842,
                readBy: 'letters' as const,
              })),
            }
          : {}),
      },
      kind,
    );
  });

describe('the account of a reading', () => {
  it('names the fate of every line, and neither invents nor drops a word, whatever the document is', () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom('accepted', 'rejected'), (drawn, changes) => {
        documentEvidence.parse(drawn);
        const outcome = readDocument(drawn, { ...known, changes });
        if (outcome.kind === 'empty') return;
        if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
        const { reading } = outcome;
        expect(accountDifferences(drawn, reading, changes)).toEqual([]);
        expect(reading.account.map(({ line: number }) => number)).toEqual(
          drawn.lines.map(({ number }) => number),
        );
        documentReading.parse(reading);
        const ids = allParts(reading.text.sections).map(({ part }) => part.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('is the same whenever the document is read again', () => {
    fc.assert(
      fc.property(evidence, (drawn) => {
        expect(readDocument(drawn, known)).toEqual(readDocument(drawn, known));
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  it('differs where a word of a clause is changed, a line is left out, or a part is added', () => {
    const document = evidenceOfText('سياسة الصرف\nتمهيد\nتلتزم الجمعية بالنظام.\n1- أول بند\n2- ثاني بند');
    const outcome = readDocument(document, known);
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const { reading } = outcome;
    const [section] = reading.text.sections;
    if (section === undefined) throw new Error('no section');
    const withItems = (items: typeof section.items) => ({
      ...reading,
      text: { ...reading.text, sections: [{ ...section, items }] },
    });
    const changed = section.items.map((item, index) =>
      item.kind === undefined && index === 1 ? { ...item, text: 'أول شرط' } : item,
    );
    expect(accountDifferences(document, reading, 'accepted')).toEqual([]);
    expect(accountDifferences(document, withItems(changed), 'accepted')).toMatchObject([
      { reason: 'wording', line: 4 },
    ]);
    expect(accountDifferences(document, withItems(section.items.slice(1)), 'accepted')).toMatchObject([
      { reason: 'no-such-part', line: 3 },
      { reason: 'wording', line: 3 },
    ]);
    const added = [...section.items, { id: 'section-1-9', text: 'بند زائد', items: [] }];
    expect(accountDifferences(document, withItems(added), 'accepted')).toMatchObject([
      { reason: 'invented' },
    ]);
    const short = { ...reading, account: reading.account.slice(1) };
    expect(accountDifferences(document, short, 'accepted')[0]).toMatchObject({
      reason: 'unaccounted',
      line: 1,
    });
  });
});
