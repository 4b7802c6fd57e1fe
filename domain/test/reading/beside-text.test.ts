import { describe, expect, it } from 'vitest';
import { drawn, outline, readingOf, strong, withTable, word } from '../support/read-outline.ts';

const centred = (text: string, size?: number) => ({ ...strong(text, size), centred: true });
const minutes = [
  centred('محضر اجتماع مجلس الإدارة رقم (7) للدورة الثالثة', 14),
  'اجتمع مجلس الإدارة يوم الثلاثاء 1446/03/14هـ وقرر اعتماد سياسة الصرف المرفقة.',
];
const policy = [
  centred('سياسة الصرف', 20),
  strong('أولاً: النطاق', 14),
  'تشمل هذه السياسة كل صرف.',
  strong('ثانياً: الصرف', 14),
  'يصرف بعد الموافقة.',
];

describe('minutes before the text that they approved', () => {
  it('are evidence of the approval and no part of the text', () => {
    const reading = readingOf(word([...minutes, ...policy]));
    expect(reading.text.title).toBe('سياسة الصرف');
    expect(drawn(reading.text.sections)).toEqual([
      '# أولاً: النطاق',
      '  ¶ تشمل هذه السياسة كل صرف.',
      '# ثانياً: الصرف',
      '  ¶ يصرف بعد الموافقة.',
    ]);
    expect(reading.account.filter(({ fate }) => fate === 'approval').map(({ line }) => line)).toEqual([1, 2]);
    expect(reading.facts).toMatchObject([
      { kind: 'meeting', value: 7, line: 1 },
      { kind: 'session', value: 3, line: 1 },
      { kind: 'approved-on', line: 2 },
    ]);
  });

  it.each([
    ['the chair of the table of members', 'رئيس مجلس الإدارة', 'عضو', ['عبدالله بن سعد المطيري']],
    ['no chair among several', 'رئيس مجلس الإدارة', 'رئيس مجلس الإدارة', []],
  ])('name %s', (_, first, second, chairs) => {
    const reading = readingOf(
      withTable(
        minutes,
        [
          [['م'], ['الاسم'], ['الصفة']],
          [['1'], ['عبدالله بن سعد المطيري'], [first]],
          [['2'], ['هند بنت علي الشهري'], [second]],
        ],
        policy,
      ),
    );
    expect(reading.facts.flatMap((fact) => (fact.kind === 'chair' ? [fact.text] : []))).toEqual(chairs);
    expect(drawn(reading.text.sections)[0]).toBe('# أولاً: النطاق');
  });

  it('are the text itself where no title follows them', () => {
    expect(outline(word([...minutes, 'وانتهى الاجتماع.']))[0]).toContain('محضر اجتماع');
  });
});

describe('a heading that is printed again where its division goes on', () => {
  it.each(['تابع/ الصرف', '(تابع) ثانياً: الصرف', 'تابع: ثانيا: الصرف'])(
    'is no part of the text: %s',
    (line) => {
      const reading = readingOf(word([...policy, strong(line, 14), 'يصرف مرة في الشهر.']));
      expect(drawn(reading.text.sections).slice(2)).toEqual([
        '# ثانياً: الصرف',
        '  ¶ يصرف بعد الموافقة.',
        '  ¶ يصرف مرة في الشهر.',
      ]);
      expect(reading.account.find((one) => one.line === 6)?.fate).toBe('running-head');
    },
  );

  it('is a line of its own where the text has no such heading', () => {
    expect(outline(word([...policy, 'تابع الموظف طلبه.'])).at(-1)).toBe('  ¶ تابع الموظف طلبه.');
  });
});

describe('the title that a table about the document names', () => {
  it('is that of a document which prints it nowhere else', () => {
    const reading = readingOf(
      withTable(
        [],
        [
          [['السياسة'], ['سياسة خدمة المستفيدين']],
          [['رقم النسخة'], ['4']],
          [['تاريخ الاعتماد'], ['03/07/1445هـ']],
        ],
        [strong('الفقرة الأولى: من هو المستفيد'), 'كل من تنطبق عليه الشروط.'],
      ),
    );
    expect(reading.text.title).toBe('سياسة خدمة المستفيدين');
  });
});
