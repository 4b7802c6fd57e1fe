import { describe, expect, it } from 'vitest';
import { ofText, outline, strong, word } from '../support/read-outline.ts';

describe('numbers without a sign behind them', () => {
  it('head divisions where they have the look of headings', () => {
    expect(
      outline(
        word([
          strong('سياسة الشراء', 20),
          strong('1  النطاق'),
          '1.1 تشمل السياسة كل المشتريات.',
          strong('2  طرق الشراء'),
          '2.1 يكون الشراء بثلاثة عروض.',
        ]),
      ),
    ).toEqual([
      '# 1 النطاق',
      '  1.1 تشمل السياسة كل المشتريات.',
      '# 2 طرق الشراء',
      '  2.1 يكون الشراء بثلاثة عروض.',
    ]);
  });

  it.each([
    ['a tab', '1\tالهوية.', '2\tالدخل.', ['1 الهوية.', '2 الدخل.']],
    ['an Arabic comma', '١، الهوية.', '٢، الدخل.', ['١، الهوية.', '٢، الدخل.']],
    ['a letter and a comma', 'أ، الهوية.', 'ب، الدخل.', ['أ، الهوية.', 'ب، الدخل.']],
  ])('number a list with %s', (_, first, second, items) => {
    expect(ofText(`سياسة القبول\nتمهيد\nيتحقق الموظف مما يأتي:\n${first}\n${second}`)).toEqual([
      '# تمهيد',
      '  ¶ يتحقق الموظف مما يأتي:',
      ...items.map((item) => `  ${item}`),
    ]);
  });

  it('number three items in a row behind one space, and no sentence that begins with a number', () => {
    expect(ofText('سياسة القبول\nتمهيد\nيتحقق مما يأتي:\n1 الهوية.\n2 الدخل.\n3 السكن.')).toEqual([
      '# تمهيد',
      '  ¶ يتحقق مما يأتي:',
      '  1 الهوية.',
      '  2 الدخل.',
      '  3 السكن.',
    ]);
    expect(ofText('سياسة المدد\nتمهيد\n1 يوم للطارئة.\n3 أيام للعاجلة.\n10 أيام لغيرها.')).toEqual([
      '# تمهيد',
      '  ¶ 1 يوم للطارئة.',
      '  ¶ 3 أيام للعاجلة.',
      '  ¶ 10 أيام لغيرها.',
    ]);
  });
});
