import { documentKindOf } from '@mithaq/domain/upload/document-kind';
import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { readDoc } from '../../src/read-document/doc/read-doc.ts';
import { readDocx } from '../../src/read-document/docx/read-docx.ts';
import { accepted, cellTexts, shownLines, textsOf } from '../support/evidence.ts';

// Many files are read in one test, beside other suites.
vi.setConfig({ testTimeout: 60_000 });

const fixture = (name: string): Promise<Uint8Array> => readFile(new URL(`fixtures/${name}`, import.meta.url));

describe('a Word file that LibreOffice wrote', () => {
  it('has every line with the label that LibreOffice prints before it', async () => {
    const bytes = await fixture('retention.libreoffice.docx');
    const evidence = accepted(await readDocx(bytes));
    expect(documentKindOf(bytes)).toBe('docx');
    expect(shownLines(evidence)).toEqual([
      'جمعية المثال الخيرية',
      'سياسة حفظ الوثائق',
      'الباب (1): أحكام عامة',
      'المادة (1-1): التعريفات',
      'يقصد بالوثائق ما يلي:',
      'أ. السجلات',
      'ب. العقود',
      'ت. المراسلات',
      'ت-1 عقود الموظفين',
      'i) الدائمون',
      'المادة (1-2): النطاق',
      '• جميع العاملين',
      '▪ والمتطوعون',
      'الباب (2): أحكام خاصة',
      'المادة (2-1): مدد الحفظ',
      'أ. الدائم',
      'ب. المؤقت',
      'م',
      'الوثيقة',
      'المدة',
      '1',
      'محاضر المجلس',
      'دائم',
      'يحفظ أصلها في المركز الرئيس',
      'اعتمد مجلس الإدارة هذه السياسة.',
      '1  نظام الجمعيات والمؤسسات الأهلية',
      'صفحة 1',
    ]);
    expect(cellTexts(evidence)).toEqual([
      ['م', 'الوثيقة', 'المدة'],
      ['1', 'محاضر المجلس', 'دائم'],
      ['يحفظ أصلها في المركز الرئيس'],
    ]);
    expect(evidence.tables[0]).toMatchObject({ headerRows: 1, direction: 'rtl' });
    expect(
      evidence.lines.filter(({ heading }) => heading !== undefined).map(({ heading }) => heading),
    ).toEqual([1, 2, 2, 1, 2]);
    expect(evidence.lines[1]).toMatchObject({ mark: 'title', size: 22, bold: true, centred: true });
    expect(evidence.lines[4]?.notes).toEqual([{ at: 20, line: 26 }]);
  });
});

describe('a Word file of 1997', () => {
  it('is read by its text, and a note says that this is all', async () => {
    const bytes = await fixture('retention.libreoffice.doc');
    const evidence = accepted(await readDoc(bytes));
    expect(documentKindOf(bytes)).toBe('doc');
    expect(evidence.lines.map(({ place, text }) => [place, text])).toEqual([
      ['header', 'جمعية المثال الخيرية'],
      ...[
        'سياسة حفظ الوثائق',
        'أحكام عامة',
        'التعريفات',
        'يقصد بالوثائق ما يلي:',
        'السجلات',
        'العقود',
        'المراسلات',
        'عقود الموظفين',
        'الدائمون',
        'النطاق',
        'جميع العاملين',
        'والمتطوعون',
        'أحكام خاصة',
        'مدد الحفظ',
        'الدائم',
        'المؤقت',
        'م\tالوثيقة\tالمدة',
        '1\tمحاضر المجلس\tدائم',
        '\tيحفظ أصلها في المركز الرئيس',
        'اعتمد مجلس الإدارة هذه السياسة.',
      ].map((text) => ['body', text]),
      ['note', ' نظام الجمعيات والمؤسسات الأهلية'],
      ['footer', 'صفحة 1'],
    ]);
    expect(evidence.notes).toEqual([{ code: 'text-only' }]);
  });

  it('is read where it is so short that its streams lie in another, with its dashes, quotes and empty cells', async () => {
    const evidence = accepted(await readDoc(await fixture('short.libreoffice.doc')));
    expect(textsOf(evidence)).toEqual([
      'المدة من 1 – 3 سنوات — «دائم» “مؤقت” ‘نص’',
      'م\t\tالمدة',
      '1\tسطر',
      'وسطر',
      'بعد',
    ]);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array, string]>([
    ['empty', () => new Uint8Array(), 'empty'],
    ['cut', (bytes) => bytes.subarray(0, 4096), 'damaged'],
    ['no compound file at all', (bytes) => bytes.fill(0x20), 'damaged'],
    [
      'encrypted',
      (bytes) => {
        const at = bytes.indexOf(Uint8Array.of(0xec, 0xa5));
        bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) | 0x0100, at + 10);
        return bytes;
      },
      'encrypted',
    ],
    [
      'made so that its sectors follow each other in a circle',
      (bytes) => {
        const table = (bytes.readUInt32LE(76) + 1) * 512;
        bytes.writeUInt32LE(1, table);
        bytes.writeUInt32LE(0, table + 4);
        return bytes;
      },
      'hostile',
    ],
    [
      'said to have more tables than bytes',
      (bytes) => {
        bytes.writeUInt32LE(0x00ffffff, 44);
        return bytes;
      },
      'damaged',
    ],
  ])('is refused where it is %s', async (_, change, fault) => {
    const bytes = Buffer.from(await fixture('retention.libreoffice.doc'));
    expect(await readDoc(change(bytes))).toBe(fault);
  });

  it('ends in evidence or a fault, whichever of its bytes is changed', async () => {
    const whole = await fixture('retention.libreoffice.doc');
    for (let at = 0; at < whole.length; at += 97) {
      for (const byte of [0x00, 0x01, 0xff]) {
        const bytes = Uint8Array.from(whole);
        bytes[at] = byte;
        const result = await readDoc(bytes);
        if (typeof result !== 'string') expect(accepted(result).notes).toEqual([{ code: 'text-only' }]);
      }
    }
  });
});
