import { describe, expect, test } from 'vitest';
import { linesOfCopiedText, partsOfCopiedText } from '../../src/reading/paste/copied-text.ts';
import { evidenceOfPaste } from '../../src/reading/paste/evidence-of-paste.ts';
import { outline } from '../support/read-outline.ts';

describe('a plain text from the clipboard', () => {
  test.each([
    ['[10:15 م، 2026/11/29] أمينة السر: أولاً: الأهداف', 'أولاً: الأهداف'],
    ['[٢٩/١١/٢٠٢٦، ١٠:١٥:٣٢ م] الأمانة: نص', 'نص'],
    ['\u200e[29/11/2026, 10:15 PM] Board office: نص', 'نص'],
    ['*المادة الأولى: الأهداف*', 'المادة الأولى: الأهداف'],
    ['يلتزم *العضو*، ثم _المدير_.', 'يلتزم العضو، ثم المدير.'],
    ['*يلتزم* العضو _وحده_', 'يلتزم العضو وحده'],
    ['29/11/2026، 10:15 م - أمينة السر: نص', 'نص'],
    ['\u200f٢٩\u200f/١١\u200f/٢٠٢٦، ١٠:١٥\u202fم - الأمانة: نص', 'نص'],
    ['11/29/26, 22:15 - Board office: نص <تم تعديل هذه الرسالة>', 'نص'],
  ])('loses what a messenger adds to its words: %s', (line, words) => {
    expect(linesOfCopiedText(line)).toEqual([words]);
  });

  test.each([
    '* بند بنجمة',
    'القيمة 2*3*4',
    'الاسم: ____ التاريخ: ____',
    'كلمة* وحاشيتها',
    '[المرفق 1:20] كذا: وكذا',
    '[انظر المادة 3] تنبيه: لا يجوز',
    '**',
    '**النطاق:** تسري على الجميع',
    'من 8:00 إلى 10:15 - الاستقبال: يوميًا',
    '2026/11/29 - الاجتماع: الأول',
    '  - بند بمسافة',
  ])('keeps every other sign: %s', (line) => {
    expect(linesOfCopiedText(line)).toEqual([line]);
  });

  test('keeps the cells of a sheet, between the lines around it', () => {
    expect(partsOfCopiedText('قبل\r\nالصلاحية\tالمدير\tالمجلس\r\nالصرف\t5000\t\r\nبعد')).toEqual([
      { kind: 'lines', lines: ['قبل'] },
      {
        kind: 'rows',
        rows: [
          ['الصلاحية', 'المدير', 'المجلس'],
          ['الصرف', '5000', ''],
        ],
        hasHead: false,
      },
      { kind: 'lines', lines: ['بعد'] },
    ]);
    expect(linesOfCopiedText('أ\tب\nج\tد')).toEqual(['| أ | ب |', '| ج | د |']);
  });

  test('keeps the lines of a cell and the signs in it, through the lines of a field and back', () => {
    const cells = [
      ['البند', 'الشرح | الحد'],
      ['سند', 'يحفظ\nفي الخزانة "أ"'],
    ];
    const copied = 'البند\tالشرح | الحد\r\nسند\t"يحفظ\nفي الخزانة ""أ"""';
    const rows = [{ kind: 'rows', rows: cells, hasHead: false }];
    expect(partsOfCopiedText(copied)).toEqual(rows);
    expect(partsOfCopiedText(linesOfCopiedText(copied).join('\n'))).toEqual(rows);
    expect(partsOfCopiedText('قال: "نعم"\tثم\nسكت\t"لا"')).toMatchObject([
      {
        rows: [
          ['قال: "نعم"', 'ثم'],
          ['سكت', '"لا"'],
        ],
      },
    ]);
  });

  test('breaks its lines where a tag of HTML does', () => {
    expect(linesOfCopiedText('المقر: الرياض<br>الهاتف: 0112345678\n<وسم>')).toEqual([
      'المقر: الرياض',
      'الهاتف: 0112345678',
      '<وسم>',
    ]);
  });

  test.each([
    ['with bars around it', '| **أ** | ب |\n|:---|---:|\n| ج | `د`<br>هـ |\n| و |'],
    ['with bars between its cells alone', 'أ | ب\n--- | ---\nج | د<br>هـ\nو |'],
  ])('has the table of a chat assistant, %s', (_of, text) => {
    expect(partsOfCopiedText(`قبل\n${text}\nبعد`)).toEqual([
      { kind: 'lines', lines: ['قبل'] },
      {
        kind: 'rows',
        rows: [
          ['أ', 'ب'],
          ['ج', 'د\nهـ'],
          ['و', ''],
        ],
        hasHead: true,
      },
      { kind: 'lines', lines: ['بعد'] },
    ]);
  });

  test.each([
    ['numbers of items', '1-\tالأول\n2-\tالثاني', ['1-\tالأول', '2-\tالثاني']],
    ['indentation', '\tفقرة\n\tفقرة', ['فقرة', 'فقرة']],
    ['a single line', 'رئيس المجلس\tالأمين', ['رئيس المجلس\tالأمين']],
    ['rows that are no table', 'أ\tب\nج\tد\tهـ', ['أ\tب', 'ج\tد\tهـ']],
    [
      'words between bars',
      'الجمعية | السياسات\nالأولى | الثانية',
      ['الجمعية | السياسات', 'الأولى | الثانية'],
    ],
    ['a single line in bars', '| أ | ب |', ['| أ | ب |']],
  ])('makes no table of %s', (_of, text, lines) => {
    expect(partsOfCopiedText(text)).toEqual([{ kind: 'lines', lines }]);
  });
});

describe('rows of a paste', () => {
  const read = (...lines: readonly string[]): string[] =>
    outline(
      evidenceOfPaste(
        ['سياسة الحفظ', 'النطاق', ...lines].map((text) => ({ text, isHeading: false })),
        (text) => ({ sha256: 'a'.repeat(64), bytes: text.length }),
      ).evidence,
    ).slice(1);

  test('are one table, with their empty cells, where bars frame them or a rule is below their head', () => {
    const drawn = ['  | الوثيقة | المدة', '  | المحاضر |', '  | الفواتير | عشر سنوات'];
    expect(read('| الوثيقة | المدة |', '| المحاضر | |', '| الفواتير | عشر سنوات |').slice(1)).toEqual(drawn);
    expect(
      read('| الوثيقة | المدة |', '|---|---|', '| المحاضر | |', '| الفواتير | عشر سنوات |').slice(1),
    ).toEqual(drawn);
  });

  test('stay lines where one stands alone or their cells differ in number', () => {
    expect(read('الوثيقة | المدة', 'تحفظ الوثائق كلها.')).toEqual([
      '  ¶ الوثيقة | المدة',
      '  ¶ تحفظ الوثائق كلها.',
    ]);
    expect(read('| أول | ثان |', '| أول | ثان | ثالث |')).toEqual([
      '  ¶ | أول | ثان |',
      '  ¶ | أول | ثان | ثالث |',
    ]);
  });
});
