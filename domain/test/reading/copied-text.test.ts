import { describe, expect, test } from 'vitest';
import { linesOfCopiedText, partsOfCopiedText } from '../../src/reading/copied-text.ts';

describe('a plain text from the clipboard', () => {
  test.each([
    ['[10:15 م، 2026/11/29] أمينة السر: أولاً: الأهداف', 'أولاً: الأهداف'],
    ['[٢٩/١١/٢٠٢٦، ١٠:١٥:٣٢ م] الأمانة: نص', 'نص'],
    ['\u200e[29/11/2026, 10:15 PM] Board office: نص', 'نص'],
    ['*المادة الأولى: الأهداف*', 'المادة الأولى: الأهداف'],
    ['يلتزم *العضو*، ثم _المدير_.', 'يلتزم العضو، ثم المدير.'],
    ['*يلتزم* العضو _وحده_', 'يلتزم العضو وحده'],
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
      },
      { kind: 'lines', lines: ['بعد'] },
    ]);
    expect(linesOfCopiedText('أ\tب\nج\tد')).toEqual(['أ | ب', 'ج | د']);
  });

  test.each([
    ['numbers of items', '1-\tالأول\n2-\tالثاني', ['1-\tالأول', '2-\tالثاني']],
    ['indentation', '\tفقرة\n\tفقرة', ['فقرة', 'فقرة']],
    ['a single line', 'رئيس المجلس\tالأمين', ['رئيس المجلس\tالأمين']],
    ['rows that are no table', 'أ\tب\nج\tد\tهـ', ['أ\tب', 'ج\tد\tهـ']],
  ])('makes no table of %s', (_of, text, lines) => {
    expect(partsOfCopiedText(text)).toEqual([{ kind: 'lines', lines }]);
  });
});
