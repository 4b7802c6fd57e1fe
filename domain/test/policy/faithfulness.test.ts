import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyItem, PolicyText } from '../../src/contracts/policy-text.ts';
import type { Correction, SourceLayout } from '../../src/contracts/source-document.ts';
import { differencesFromSource } from '../../src/policy/faithfulness.ts';

/** A made-up document with one of everything: cover, contents, running header, damage, lists that nest. */
const source = `جمعية المثال
لائحة الزيارات

المحتويات
2.....	تمهيد
3	القنوات

تمهيد :-
تنظم   الجمعية زيارات
الضيوف، وتر حب بهم.
صفحة من لائحة
القنوات:
- أ. الهاتف.
- ب. العالقة المباشرة.
  - بالزيارة.
صفحة من لائحة
- ج. الموقع.`;

const item = (id: string, text: string, marker?: string, items: PolicyItem[] = []): PolicyItem => ({
  id,
  text,
  items,
  ...(marker === undefined ? {} : { marker }),
});

const layout: SourceLayout = {
  coverLinesBeforeTitle: 1,
  contentsEntry: ['page', 'leader', 'label'],
  contentsLeader: '.....',
  bullet: '-',
  runningHeader: ['صفحة من لائحة'],
};

const corrections: Correction[] = [
  { code: 'toc.noLeader', line: 6, printed: '3', corrected: '3.....' },
  { code: 'char.brokenWord', line: 10, printed: 'وتر حب', corrected: 'وترحب' },
  { code: 'header.repeatedInBody', line: 11, printed: 'صفحة من لائحة', corrected: '' },
  { code: 'ligature.lamAlefSwapped', line: 14, printed: 'العالقة', corrected: 'العلاقة' },
  { code: 'header.repeatedInBody', line: 16, printed: 'صفحة من لائحة', corrected: '' },
];

const preface = item('preface-1', 'تنظم الجمعية زيارات الضيوف، وترحب بهم.');
const channels = [
  item('channels-1', 'الهاتف.', 'أ.'),
  item('channels-2', 'العلاقة المباشرة.', 'ب.', [item('channels-2-1', 'بالزيارة.', '-')]),
  item('channels-3', 'الموقع.', 'ج.'),
];

function textOf(prefaceItems: PolicyItem[], channelItems: PolicyItem[]): PolicyText {
  return {
    title: 'لائحة الزيارات',
    cover: ['جمعية المثال'],
    contents: {
      heading: 'المحتويات',
      entries: [
        { label: 'تمهيد', page: 2 },
        { label: 'القنوات', page: 3 },
      ],
    },
    sections: [
      { id: 'preface', role: 'preface', heading: 'تمهيد :-', items: prefaceItems },
      { id: 'channels', role: 'channels', heading: 'القنوات:', items: channelItems },
    ],
  };
}

const faithful = { source, layout, corrections, text: textOf([preface], channels) };

test('a structure that says what its corrected source says has no difference', () => {
  expect(differencesFromSource(faithful)).toEqual([]);
});

describe('what the structure changes is reported with its line and both sides', () => {
  test.each<[string, PolicyText, object]>([
    [
      'a dropped word',
      textOf([item('preface-1', 'تنظم زيارات الضيوف، وترحب بهم.')], channels),
      {
        reason: 'wording',
        line: 9,
        place: 'preface-1',
        source: 'تنظم الجمعية زيارات الضيوف، وترحب بهم.',
        structure: 'تنظم زيارات الضيوف، وترحب بهم.',
      },
    ],
    [
      'an added word',
      textOf([item('preface-1', 'تنظم الجمعية زيارات الضيوف، وترحب بهم دائما.')], channels),
      { reason: 'wording', line: 10, structure: 'تنظم الجمعية زيارات الضيوف، وترحب بهم دائما.' },
    ],
    [
      'a reworded clause',
      textOf([preface], [item('channels-1', 'الجوال.', 'أ.'), ...channels.slice(1)]),
      { reason: 'wording', line: 13, place: 'channels-1', source: '- أ. الهاتف.', structure: '- أ. الجوال.' },
    ],
    [
      'a changed marker',
      textOf([preface], [item('channels-1', 'الهاتف.', 'د.'), ...channels.slice(1)]),
      { reason: 'wording', line: 13, place: 'channels-1', structure: '- د. الهاتف.' },
    ],
    [
      'a dropped clause',
      textOf([preface], channels.slice(0, 2)),
      { reason: 'wording', line: 17, structure: '' },
    ],
    [
      'an added clause',
      textOf([preface], [...channels, item('channels-4', 'البريد.', 'د.')]),
      { reason: 'wording', line: 17, source: '', place: 'channels-4' },
    ],
    [
      'clauses in another order',
      textOf([preface], channels.toReversed()),
      { reason: 'wording', line: 13, structure: '' },
    ],
    [
      'a word that moved to the neighbouring clause',
      textOf([item('preface-1', 'تنظم الجمعية زيارات الضيوف،'), item('preface-2', 'وترحب بهم.')], channels),
      { reason: 'boundary', line: 10, place: 'preface-2' },
    ],
    [
      'a word that is broken in two',
      textOf([item('preface-1', 'تنظم الجمعية زيا رات الضيوف، وترحب بهم.')], channels),
      { reason: 'spacing', line: 9, place: 'preface-1' },
    ],
    [
      'a changed title',
      { ...faithful.text, title: 'سياسة الزيارات' },
      { reason: 'wording', line: 2, place: 'title', source: 'لائحة الزيارات', structure: 'سياسة الزيارات' },
    ],
  ])('%s', (_name, text, difference) => {
    const found = differencesFromSource({ ...faithful, text });
    expect(found[0]).toMatchObject(difference);
  });

  test('one reworded clause is one difference', () => {
    const text = textOf([preface], [item('channels-1', 'الجوال.', 'أ.'), ...channels.slice(1)]);
    expect(differencesFromSource({ ...faithful, text })).toHaveLength(1);
  });
});

describe('a correction is reported because', () => {
  const withCorrection = (extra: Correction, layoutOf = layout) =>
    differencesFromSource({ ...faithful, layout: layoutOf, corrections: [...corrections, extra] })[0];

  test('its printed words are absent from its line, though another line has them', () => {
    expect(
      withCorrection({ code: 'char.brokenWord', line: 9, printed: 'الضيوف', corrected: 'الضيف' }),
    ).toMatchObject({ reason: 'correction-absent', line: 9, structure: 'الضيوف' });
  });

  test('its line is beyond the end of the source', () => {
    expect(
      withCorrection({ code: 'char.brokenWord', line: 99, printed: 'الضيوف', corrected: 'الضيف' }),
    ).toMatchObject({ reason: 'correction-absent', line: 99, source: '' });
  });

  test('its printed words occur in its line more than once', () => {
    expect(withCorrection({ code: 'char.brokenWord', line: 9, printed: 'ا', corrected: 'أ' })).toMatchObject({
      reason: 'correction-ambiguous',
      line: 9,
    });
  });

  test('it changes nothing', () => {
    expect(
      withCorrection({ code: 'char.brokenWord', line: 13, printed: 'الهاتف', corrected: 'الهاتف' }),
    ).toMatchObject({ reason: 'correction-unused', line: 13 });
  });

  test('the structure does not follow it', () => {
    expect(
      withCorrection({ code: 'char.brokenWord', line: 13, printed: 'الهاتف', corrected: 'الهواتف' }),
    ).toMatchObject({ reason: 'wording', line: 13, place: 'channels-1' });
  });

  test('it builds on what another correction changes', () => {
    expect(
      withCorrection({ code: 'char.brokenWord', line: 10, printed: 'حب بهم', corrected: 'حببهم' }),
    ).toMatchObject({ reason: 'correction-overlaps', line: 10 });
  });

  test.each([' ', ''])('it leaves %j where words were', (corrected) => {
    expect(
      withCorrection({ code: 'list.flattened', line: 13, printed: '- أ. الهاتف.', corrected }),
    ).toMatchObject({ reason: 'correction-drops-text', line: 13 });
  });

  test('it calls a clause a running header', () => {
    expect(
      withCorrection({ code: 'header.repeatedInBody', line: 13, printed: '- أ. الهاتف.', corrected: '' }),
    ).toMatchObject({ reason: 'not-a-running-header', line: 13 });
  });

  test('it drops a header that the source has only once', () => {
    const once = { ...layout, runningHeader: ['- أ. الهاتف.'] };
    expect(
      withCorrection(
        { code: 'header.repeatedInBody', line: 13, printed: '- أ. الهاتف.', corrected: '' },
        once,
      ),
    ).toMatchObject({ reason: 'not-a-running-header' });
  });
});

test('a running header that no correction lists is reported', () => {
  const found = differencesFromSource({ ...faithful, corrections: corrections.slice(0, -1) });
  expect(found).toMatchObject([{ reason: 'wording', line: 16, source: 'صفحة من لائحة' }]);
});

describe('for any document', () => {
  const word = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ت', 'ل', 'م'), minLength: 1, maxLength: 6 });
  const clauses = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const gap = fc.constantFrom(' ', '  ', '\t', '\n', '\n\n', ' \n ');

  const proofOf = (printed: string, words: string[][]) =>
    differencesFromSource({
      source: printed,
      layout: { coverLinesBeforeTitle: 0 },
      corrections: [],
      text: {
        title: 'عنوان',
        cover: [],
        sections: [
          {
            id: 'other',
            role: 'other',
            heading: 'قسم',
            items: words.map((clause, index) => item(`other-${String(index + 1)}`, clause.join(' '), '-')),
          },
        ],
      },
    });
  const print = (words: string[][], space: string) =>
    ['عنوان', 'قسم', ...words.map((clause) => `-${space}${clause.join(space)}`)].join('\n');

  test('the amount of white space does not matter', () => {
    fc.assert(
      fc.property(clauses, gap, (words, space) => {
        expect(proofOf(print(words, space), words)).toEqual([]);
      }),
    );
  });

  test('a letter that is lost, added or changed anywhere is reported', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom('', 'ث', 'ثث'));
    fc.assert(
      fc.property(clauses, change, (words, [at, instead]) => {
        const printed = print(words, ' ');
        const position = at % printed.length;
        fc.pre(!/\s/u.test(printed.charAt(position)));
        const changed = `${printed.slice(0, position)}${instead}${printed.slice(position + 1)}`;
        expect(proofOf(changed, words)).not.toEqual([]);
      }),
    );
  });
});
