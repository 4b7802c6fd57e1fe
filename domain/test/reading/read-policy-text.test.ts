import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyBlock } from '../../src/contracts/policy-text.ts';
import { differencesFromSource } from '../../src/policy/faithfulness.ts';
import type { DocumentLine } from '../../src/reading/read-headings.ts';
import { readPolicyText, type TextReading } from '../../src/reading/read-policy-text.ts';
import { clausesAmong } from '../../src/policy/outline.ts';

const linesOf = (source: string): DocumentLine[] =>
  source.split('\n').flatMap((line, index) => {
    const text = line.trim();
    return text === '' ? [] : [{ number: index + 1, text, styledAsHeading: false }];
  });

const policy = { title: 'سياسة تعارض المصالح', hasRoles: false };

const readingOf = (source: string, known = policy): TextReading => {
  const reading = readPolicyText(linesOf(source), known);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading;
};

const drawn = (items: readonly PolicyBlock[], indent = ''): string[] =>
  clausesAmong(items).flatMap((item) => [
    `${indent}${item.marker ?? '¶'} ${item.text}`,
    ...drawn(item.items, `${indent}  `),
  ]);
const outline = ({ text }: TextReading): string[] =>
  text.sections.flatMap(({ heading, items }) => [`# ${heading}`, ...drawn(items)]);

describe('a policy that was read', () => {
  it('has its title, its cover, its sections by ordinal and its lists', () => {
    const reading = readingOf(`جمعية البر
سياسة تعارض المصالح
أولاً: تمهيد
تحترم الجمعية خصوصية كل شخص.
ثانياً: النطاق
تسري هذه السياسة على:
1. أعضاء المجلس:
أ. الرئيس
ب. النائب
2. الموظفين`);
    expect(reading.text.title).toBe('سياسة تعارض المصالح');
    expect(reading.text.cover).toEqual(['جمعية البر']);
    expect(outline(reading)).toEqual([
      '# أولاً: تمهيد',
      '¶ تحترم الجمعية خصوصية كل شخص.',
      '# ثانياً: النطاق',
      '¶ تسري هذه السياسة على:',
      '1. أعضاء المجلس:',
      '  أ. الرئيس',
      '  ب. النائب',
      '2. الموظفين',
    ]);
  });

  it('has its chapters and articles as sections, and the text behind a number as a paragraph', () => {
    const long =
      'تلتزم الجمعية بما ورد في هذه اللائحة من أحكام وضوابط وتعمل على نشرها بين منسوبيها كافة. '.repeat(2);
    const reading = readingOf(`اللائحة الأساسية
الباب الأول: أحكام عامة
المادة الأولى: التعريفات
يقصد بالكلمات الآتية ما أمامها.
المادة الثانية: ${long}
المادة الثالثة من النظام تطبق هنا.`);
    expect(outline(reading)).toEqual([
      '# الباب الأول: أحكام عامة',
      '# المادة الأولى: التعريفات',
      '¶ يقصد بالكلمات الآتية ما أمامها.',
      '# المادة الثانية:',
      `¶ ${long.trim()}`,
      '¶ المادة الثالثة من النظام تطبق هنا.',
    ]);
  });

  it('takes short numbered lines as headings where nothing else heads a section', () => {
    const reading = readingOf(`سياسة الإبلاغ
1. المقدمة
توفر الجمعية بيئة آمنة.
2. النطاق
تشمل:
- الموظفين
- المتطوعين`);
    expect(outline(reading)).toEqual([
      '# 1. المقدمة',
      '¶ توفر الجمعية بيئة آمنة.',
      '# 2. النطاق',
      '¶ تشمل:',
      '- الموظفين',
      '- المتطوعين',
    ]);
  });

  it('keeps a list a list where its items follow one another', () => {
    const reading = readingOf('سياسة الإبلاغ\nتمهيد\n1. المقدمة\n2. النطاق\n3. الغرض');
    expect(outline(reading)).toEqual(['# تمهيد', '1. المقدمة', '2. النطاق', '3. الغرض']);
  });

  it('goes on with a list after the list inside it, though both are numbered alike', () => {
    const reading = readingOf('سياسة\nتمهيد:\n1. الأعضاء:\n1. الرئيس\n2. النائب\n2. الموظفون');
    expect(outline(reading)).toEqual([
      '# تمهيد:',
      '1. الأعضاء:',
      '  1. الرئيس',
      '  2. النائب',
      '2. الموظفون',
    ]);
  });

  it('has its contents, apart from the headings that they name', () => {
    const { text } = readingOf(`سياسة الإبلاغ
جدول المحتويات
تمهيد .......... 3
النطاق\t٤
تمهيد
نص.`);
    expect(text.contents).toEqual({
      heading: 'جدول المحتويات',
      entries: [
        { label: 'تمهيد', page: 3 },
        { label: 'النطاق', page: 4 },
      ],
    });
    expect(text.sections.map(({ heading }) => heading)).toEqual(['تمهيد']);
  });

  it('has no section for its title, though the document styles it as a heading', () => {
    const lines = linesOf('سياسة تعارض المصالح\nتمهيد\nنص.').map((line) => ({
      ...line,
      styledAsHeading: line.number < 3,
    }));
    const reading = readPolicyText(lines, policy);
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading.text.title).toBe('سياسة تعارض المصالح');
    expect(outline(reading)).toEqual(['# تمهيد', '¶ نص.']);
  });

  it('is headed by its title where it has no heading', () => {
    const reading = readingOf('نص بلا عنوان.\nوسطر ثان.');
    expect(reading.text.title).toBe('سياسة تعارض المصالح');
    expect(outline(reading)).toEqual(['# سياسة تعارض المصالح', '¶ نص بلا عنوان.', '¶ وسطر ثان.']);
  });

  it('names a number that the document leaves out, and keeps the number as printed', () => {
    const reading = readingOf('سياسة\nتمهيد\n1. أ ب\n2. ج د\n4. هـ و');
    expect(reading.remarks).toMatchObject([{ code: 'numbering.gap', line: 5, printed: '4. هـ و' }]);
    expect(outline(reading).at(-1)).toBe('4. هـ و');
  });

  it('names the items that are too deep for it', () => {
    const reading = readingOf('سياسة\nتمهيد\n1. أول\nأ. ثان\n- ثالث');
    expect(outline(reading)).toEqual(['# تمهيد', '1. أول', '  أ. ثان', '  - ثالث']);
    expect(reading.remarks).toMatchObject([{ code: 'list.flattened', line: 5 }]);
  });

  it('knows the sections on which software acts in a policy of relations with beneficiaries alone', () => {
    const source = 'سياسة\nتمهيد\nنص.\nالأهداف التفصيلية\nنص.';
    const roles = (hasRoles: boolean) =>
      readingOf(source, { ...policy, hasRoles }).text.sections.map(({ role }) => role);
    expect(roles(true)).toEqual(['preface', 'detailed-goals']);
    expect(roles(false)).toEqual(['other', 'other']);
  });

  it('is refused where nothing was written, and where a clause is too long', () => {
    expect(readPolicyText([], policy)).toEqual({ kind: 'empty' });
    expect(readPolicyText(linesOf(`سياسة\nتمهيد\n${'ن'.repeat(8001)}`), policy)).toEqual({
      kind: 'over-limit',
      path: ['sections', 0, 'items', 0, 'text'],
    });
  });
});

const word = fc.constantFrom('الجمعية', 'تلتزم', 'الأعضاء', 'بالنظام', 'كل', 'عام');
const beginning = fc.constantFrom(
  '',
  '',
  'أولاً: ',
  'ثانياً- ',
  'المادة الأولى: ',
  'المادة (7) ',
  '1. ',
  '2- ',
  '(3) ',
  'أ. ',
  'ب) ',
  '- ',
  '• ',
  '1.2 ',
);
const end = fc.constantFrom('', '.', ':', '،');
const line = fc
  .tuple(beginning, fc.array(word, { minLength: 1, maxLength: 30 }), end)
  .map(([start, words, stop]) => `${start}${words.join(' ')}${stop}`);

it('says, of any text, no word that the text does not say, and drops none', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
      const source = ['سياسة تعارض المصالح', 'تمهيد', ...lines].join('\n');
      const { text, layout } = readingOf(source);
      const differences = differencesFromSource({ source, text, layout, corrections: [] });
      expect(differences.filter(({ reason }) => reason !== 'boundary')).toEqual([]);
    }),
  );
});
