import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyBlock, PolicySection } from '../../src/contracts/policy-text.ts';
import { readFragment } from '../../src/reading/read-fragment.ts';

const plain = (text: string) => text.split('\n').map((line) => ({ text: line, isHeading: false }));

const drawnBlock = (block: PolicyBlock, indent: string): string[] => {
  if (block.kind === 'form') return block.fields.map(({ label, blank }) => `${indent}_${blank}_ ${label}`);
  if (block.kind === 'definitions')
    return block.entries.map(({ term, meaning }) => `${indent}${term} = ${meaning}`);
  if (block.kind === 'table') return [`${indent}table`];
  return [
    `${indent}${block.marker ?? '¶'} ${block.text}`,
    ...block.items.flatMap((item) => drawnBlock(item, `${indent}  `)),
  ];
};

const drawn = (sections: readonly PolicySection[], indent = ''): string[] =>
  sections.flatMap(({ heading, items, sections: inner = [] }) => [
    `${indent}# ${heading}`,
    ...items.flatMap((item) => drawnBlock(item, `${indent}  `)),
    ...drawn(inner, `${indent}  `),
  ]);

describe('a fragment that is pasted into a text', () => {
  it('nests chapters, articles and items to five levels, as a file of them does', () => {
    expect(
      drawn(
        readFragment(
          plain(`الباب الأول: العضوية
المادة ١٢ مكرر: الشروط
1. يشترط:
أ. السن:
(1) ثمان عشرة سنة
- كاملة
ب. الجنسية`),
        ),
      ),
    ).toEqual([
      '# الباب الأول: العضوية',
      '  # المادة ١٢ مكرر: الشروط',
      '    1. يشترط:',
      '      أ. السن:',
      '        (1) ثمان عشرة سنة',
      '          - كاملة',
      '      ب. الجنسية',
    ]);
  });

  it('nests the items of a list by its own levels, and keeps footnotes at their places', () => {
    const item = (label: string, text: string, level: number) => ({
      text,
      isHeading: false,
      label,
      list: { id: 'l', level },
    });
    const note = { at: 7, label: '[1]', text: 'وفق النظام.' };
    const [section] = readFragment([
      { text: 'المهام', isHeading: true, level: 2, notes: [{ at: 2, label: '[2]', text: 'حاشية عنوان.' }] },
      { text: 'يتولى المدير ما يأتي:', isHeading: false, notes: [note] },
      item('1.', 'الخطة', 0),
      item('1.', 'السنوية', 1),
      item('2.', 'الربعية', 1),
      item('2.', 'التقارير', 0),
    ]);
    expect(section === undefined ? [] : drawn([section])).toEqual([
      '# المهام',
      '  ¶ يتولى المدير ما يأتي:',
      '  1. الخطة',
      '    1. السنوية',
      '    2. الربعية',
      '  2. التقارير',
      '  ¶ [2] حاشية عنوان.',
    ]);
    expect(section?.items[0]).toMatchObject({ notes: [{ marker: '[1]', text: 'وفق النظام.', at: 7 }] });
  });

  it('has no cover and no title: what stands above its first heading is text', () => {
    expect(
      drawn(
        readFragment(plain('سياسة تعارض المصالح\nيلتزم العضو بالإفصاح.\nأولاً: تمهيد\nتحترم الجمعية كل شخص.')),
      ),
    ).toEqual([
      '# ',
      '  ¶ سياسة تعارض المصالح',
      '  ¶ يلتزم العضو بالإفصاح.',
      '# أولاً: تمهيد',
      '  ¶ تحترم الجمعية كل شخص.',
    ]);
  });

  it.each([
    [
      'the signs of a chat assistant',
      `\`\`\`markdown
### **أولاً: النطاق**
> تسري على **كل** <u>وثائق</u>&nbsp;الجمعية.

---

### ثانياً: الحفظ
1. **المدة:** تُحفظ السندات عشر سنوات.
2\\. __المكان__: خزانة مقفلة، وعنوانها [الدليل](https://guide.example/1).
- [ ] توقيع المدير
+ ختم \`المحاسب\`
\`\`\``,
      [
        '# أولاً: النطاق',
        '  ¶ تسري على كل وثائق الجمعية.',
        '# ثانياً: الحفظ',
        '  1. المدة: تُحفظ السندات عشر سنوات.',
        '  2. المكان: خزانة مقفلة، وعنوانها الدليل (https://guide.example/1).',
        '    - ☐ توقيع المدير',
        '      + ختم المحاسب',
      ],
    ],
    [
      'headings that a chat assistant makes bold',
      '**الغرض**\n\nتنظّم هذه السياسة قبول التبرعات.\n\n**النطاق:**\n\nتسري على كل من يجمع تبرعًا.',
      ['# الغرض', '  ¶ تنظّم هذه السياسة قبول التبرعات.', '# النطاق:', '  ¶ تسري على كل من يجمع تبرعًا.'],
    ],
    [
      'Roman numbers between items, and letters that count to the ninth',
      '1. يلتزم المشرف بالآتي:\ni. الحضور\nii) المحضر\niv-) رفعه\n2. يبلغ الإدارة بالآتي:\nh) اسمه\ni) رقمه\nj) عنوانه',
      [
        '# ',
        '  1. يلتزم المشرف بالآتي:',
        '    i. الحضور',
        '    ii) المحضر',
        '    iv-) رفعه',
        '  2. يبلغ الإدارة بالآتي:',
        '    h) اسمه',
        '    i) رقمه',
        '    j) عنوانه',
      ],
    ],
    [
      'a paragraph that a page broke',
      `تلتزم الجمعية بحفظ السجلات المالية والإدارية في مقرها الرئيس أو في أي
مقر آخر يحدده المجلس، ويكون المدير التنفيذي مسؤولًا عن سلامتها وعن عدم
اطلاع غير المخولين عليها.`,
      [
        '# ',
        '  ¶ تلتزم الجمعية بحفظ السجلات المالية والإدارية في مقرها الرئيس أو في أي مقر آخر يحدده المجلس، ويكون المدير التنفيذي مسؤولًا عن سلامتها وعن عدم اطلاع غير المخولين عليها.',
      ],
    ],
    [
      'no paragraph of lines that are each a name',
      `سجل العضوية والاشتراكات وبيانات التواصل مع جميع الأعضاء والمتطوعين
سجل محاضر اجتماعات مجلس الإدارة واللجان الدائمة والمؤقتة ومرفقاتها
سجل الممتلكات والأصول الثابتة والمنقولة وقيمها الدفترية في كل سنة`,
      [
        '# ',
        '  ¶ سجل العضوية والاشتراكات وبيانات التواصل مع جميع الأعضاء والمتطوعين',
        '  ¶ سجل محاضر اجتماعات مجلس الإدارة واللجان الدائمة والمؤقتة ومرفقاتها',
        '  ¶ سجل الممتلكات والأصول الثابتة والمنقولة وقيمها الدفترية في كل سنة',
      ],
    ],
  ])('reads %s', (_what, text, outline) => {
    expect(drawn(readFragment(plain(text)))).toEqual(outline);
  });

  it('takes lines in bold letters for headings, where few lines are', () => {
    const lines = [
      { text: 'النطاق والسريان', isHeading: false, isBold: true },
      { text: 'تسري هذه السياسة على كل من يعمل في الجمعية بأجر أو متطوعًا.', isHeading: false },
      { text: 'المسؤوليات المشتركة', isHeading: false, isBold: true },
      { text: 'يبلّغ كل موظف مديره عن أي مخالفة يعلم بها خلال يوم عمل.', isHeading: false },
    ];
    expect(drawn(readFragment(lines)).filter((line) => line.startsWith('#'))).toEqual([
      '# النطاق والسريان',
      '# المسؤوليات المشتركة',
    ]);
  });

  it('keeps a heading that is bold by hand beside those of its numbering that have a style', () => {
    const lines = [
      { text: 'أولاً: النطاق', isHeading: true },
      { text: 'تسري هذه السياسة على كل من يعمل في الجمعية.', isHeading: false },
      { text: 'ثانياً: المدد', isHeading: true },
      { text: 'تُحفظ السجلات المالية عشر سنوات من إقفالها.', isHeading: false },
      { text: 'ثالثاً: الإتلاف', isHeading: false, isBold: true },
      { text: 'تُتلف السجلات بمحضر توقعه لجنة من ثلاثة أعضاء.', isHeading: false },
    ];
    expect(drawn(readFragment(lines)).filter((line) => line.includes('#'))).toEqual([
      '# أولاً: النطاق',
      '# ثانياً: المدد',
      '# ثالثاً: الإتلاف',
    ]);
  });

  it('is empty where nothing was written', () => {
    expect(readFragment(plain(' \n'))).toEqual([]);
  });

  it('says each word of its lines once and no other, whatever they are', () => {
    const word = fc.constantFrom(
      'الجمعية',
      'المادة',
      '(3)',
      'أولاً:',
      '1.',
      '-',
      'مكرر',
      '12/1',
      'تمهيد',
      '.....',
    );
    // The signs of a blank to fill in are no words.
    const solid = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    const words = (sections: readonly PolicySection[]): string =>
      drawn(sections)
        .map((line) => line.replace(/^\s*(?:#|¶|_\w+_)/u, ''))
        .join('');
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 12 }), (lines) => {
        const text = lines.map((line) => line.join(' ')).join('\n');
        expect(solid(words(readFragment(plain(text))))).toBe(solid(text));
      }),
      { numRuns: 200 },
    );
  });
});
