import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundIn, isEmptyQuery, matchesTerm, parseSearchQuery, QUERY_LIMIT } from '../../src/search/query.ts';
import { snippetOf } from '../../src/search/snippet.ts';
import { indexForms } from '../../src/search/word-forms.ts';
import { searchWordsOf } from '../../src/search/words.ts';
import { ordinalWords } from '../../src/text/ordinal.ar.ts';

const marks = (text: string, query: string): string[] =>
  foundIn(text, parseSearchQuery(query)).words.map(({ start, end }) => text.slice(start, end));

describe('a query in a text', () => {
  test.each([
    ['مستفيد', 'حقوق المستفيدين، وما يُقدَّم للمُسْتَفِيد', ['المستفيدين', 'للمُسْتَفِيد']],
    ['المستفيد', 'كل مستفيدٍ يأتي', ['مستفيدٍ']],
    ['الاسره', 'دعم الأُسْرَةِ المنتجة', ['الأُسْرَةِ']],
    ['مدة', 'خلال مـــدّة لا تقل', ['مـــدّة']],
    ['١٤٤٦', 'صدرت في 1446هـ', ['1446']],
    ['14', 'صدرت في 1446 يوم 14', ['14']],
    ['طلب', 'يتقدم بطلب، والطلبات تُدرس', ['بطلب', 'والطلبات']],
    ['جن', 'اللجنة', []],
    ['أ', 'أ أحمد', ['أ']],
    ['«البحث الاجتماعي»', 'مسؤول البحث الاجتماعي لا بحث ولا اجتماعي', ['البحث', 'الاجتماعي']],
    ['"بحث اجتماعي"', 'مسؤول البحث الاجتماعي', ['البحث', 'الاجتماعي']],
    ['المادة 5', 'المادة الخامسة: الصرف', ['المادة', 'الخامسة']],
    ['المادة ٥', 'وفق المادة (5) من اللائحة', ['المادة', '5']],
    ['الماده الخامسه', 'انظر المادة 5', ['المادة', '5']],
    ['المادة رقم (15)', 'المادة الخامسة عشر', ['المادة', 'الخامسة', 'عشر']],
    ['المادة الخامسة عشرة', 'المادة 15', ['المادة', '15']],
    ['الفصل 21', 'الفصل الواحد والعشرون', ['الفصل', 'الواحد', 'والعشرون']],
    ['للبند ٣', 'البند الثالث', ['البند', 'الثالث']],
    ['المادة 103', 'المادة الثالثة بعد المائة', ['المادة', 'الثالثة', 'المائة']],
    ['المادة 200', 'المادة المئتان', ['المادة', 'المئتان']],
    ['السياسة 5', 'السياسة الخامسة', ['السياسة']],
    ['المادة 1446', 'المادة الأولى', ['المادة']],
    ['طلب في الجمعية', 'طلب يُقدَّم في المقر', ['طلب']],
  ])('%s', (query, text, words) => {
    expect(marks(text, query)).toEqual(words);
  });

  test('a part is asked for by every word of its number, so that the fifth is not the fifteenth', () => {
    const asked = (query: string, text: string): boolean => {
      const { terms } = parseSearchQuery(query);
      const words = searchWordsOf(text).map(({ folded }) => indexForms(folded));
      return terms.every((term) => words.some((forms) => matchesTerm(forms, term)));
    };
    expect(asked('المادة 15', 'المادة الخامسة')).toBe(false);
    expect(asked('المادة 15', 'المادة الخامسة عشرة')).toBe(true);
    expect(asked('المادة 15', 'المادة (15)')).toBe(true);
    expect(asked('المادة الخامسة والعشرون', 'المادة 25')).toBe(true);
    expect(asked('المادة 5', 'المادة 15')).toBe(false);
    for (const value of [
      ...Array.from({ length: 30 }, (_, place) => place + 1),
      40,
      99,
      100,
      111,
      200,
      321,
      999,
    ]) {
      const ordinal = ordinalWords(value, 'feminine', 'genitive') ?? '';
      expect(asked(`المادة ${String(value)}`, `المادة ${ordinal}`), ordinal).toBe(true);
      expect(asked(`المادة ${ordinal}`, `المادة (${String(value)})`), ordinal).toBe(true);
    }
  });

  test('a phrase whose words are apart is not found', () => {
    const query = parseSearchQuery('«البحث الاجتماعي»');
    expect(foundIn('البحث المكتبي والعمل الاجتماعي', query)).toEqual({ words: [], phrases: false });
  });

  test('every phrase of a query has to occur in the text', () => {
    const both = parseSearchQuery('«البحث الاجتماعي» «لجنة البحث»');
    expect(foundIn('مسؤول البحث الاجتماعي', both).phrases).toBe(false);
    expect(foundIn('مسؤول البحث الاجتماعي في لجنة البحث', both).phrases).toBe(true);
  });
});

describe('a query', () => {
  test.each(['', '   ', '؟!', '«»', '«؟»', 'ـــ', '\u0000'])('%j asks for nothing', (typed) => {
    expect(isEmptyQuery(parseSearchQuery(typed))).toBe(true);
  });

  test('of small words alone still searches for them', () => {
    expect(parseSearchQuery('من في').terms).toHaveLength(2);
  });

  test('is cut where it is too long, and never searches for more than eight words', () => {
    const query = parseSearchQuery(
      Array.from({ length: 500 }, (_, n) => `كلمة${'ا'.repeat(n % 7)}ب`).join(' '),
    );
    expect(query.text.length).toBeLessThanOrEqual(QUERY_LIMIT);
    expect(query.terms.length + query.phrases.flat().length).toBeLessThanOrEqual(8);
    expect(parseSearchQuery('أ '.repeat(5000)).terms).toHaveLength(1);
  });

  test('of short words, and of a long phrase with words behind it, searches for eight', () => {
    const words = Array.from('ابتثجحخدذرزسشصضط', (letter) => `${letter}${letter}`).join(' ');
    expect(parseSearchQuery(words).terms).toHaveLength(8);
    const { terms, phrases } = parseSearchQuery(`«${words}» كلمة`);
    expect(phrases.map((phrase) => phrase.length)).toEqual([8]);
    expect(terms).toEqual([]);
    expect(parseSearchQuery(`«البحث الاجتماعي» ${words}`).terms).toHaveLength(6);
  });

  test('of a phrase is a query, and small words beside it are not required', () => {
    const query = parseSearchQuery('في «البحث الاجتماعي»');
    expect(isEmptyQuery(query)).toBe(false);
    expect(query.terms).toEqual([]);
  });

  test('is shown without characters that reverse the text behind it, and is never cut within a sign', () => {
    expect(parseSearchQuery('\u202eطلب\u2066 دعم\u0007').text).toBe('طلب دعم');
    expect(parseSearchQuery(`a${'😀'.repeat(QUERY_LIMIT)}`).text.isWellFormed()).toBe(true);
  });

  test('of any signs is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { terms } = parseSearchQuery(typed);
        expect(
          terms.every(
            ({ forms }) => forms.length > 0 && forms.every((form) => /^(?:\p{N}+|\p{L}+)$/u.test(form)),
          ),
        ).toBe(true);
      }),
    );
  });
});

describe('a snippet', () => {
  const long = Array.from({ length: 90 }, (_, n) => `كلمة${n % 2 === 0 ? 'ٌ' : ''}`).join(' ');

  test('is the text letter by letter where the text is short', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('المستفيد طلبِّـوة،.١2')), maxLength: 120 }),
        fc.constantFrom('مستفيد', 'طلب', 'و', '2', '«ال مس»'),
        (text, query) => {
          const { runs, cutBefore, cutAfter } = snippetOf(text, parseSearchQuery(query));
          expect(runs.map((run) => run.text).join('')).toBe(text);
          expect(cutBefore || cutAfter).toBe(false);
        },
      ),
    );
  });

  test('of a long text shows the first hit, cut between words on both sides', () => {
    const text = `${long} المُسْتَفِيد ${long}`;
    const { runs, cutBefore, cutAfter } = snippetOf(text, parseSearchQuery('مستفيد'));
    const shown = runs.map((run) => run.text).join('');
    expect(runs.filter((run) => run.hit)).toEqual([{ text: 'المُسْتَفِيد', hit: true }]);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(shown.length).toBeLessThanOrEqual(260);
    expect(` ${text} `).toContain(` ${shown} `);
  });

  const shownOf = (text: string, query: string) => {
    const { runs, ...cuts } = snippetOf(text, parseSearchQuery(query));
    return {
      shown: runs.map((run) => run.text).join(''),
      hits: runs.filter(({ hit }) => hit).map((run) => run.text),
      ...cuts,
    };
  };

  test('of a text that fits is whole, wherever the hit is', () => {
    const text = `${'كلمة '.repeat(40)}مستفيد`;
    expect(shownOf(text, 'مستفيد')).toEqual({
      shown: text,
      hits: ['مستفيد'],
      cutBefore: false,
      cutAfter: false,
    });
  });

  test('marks one sign that is several words once', () => {
    const text = 'محمد ﷺ نبي';
    expect(shownOf(text, 'صلى الله')).toMatchObject({ shown: text, hits: ['ﷺ'] });
  });

  test('marks nothing behind its end, and shows some words before the first hit', () => {
    const text = `${long} مستفيد ${long} مستفيد`;
    const { shown, hits } = shownOf(text, 'مستفيد');
    expect(hits).toEqual(['مستفيد']);
    expect(shown.length).toBeLessThanOrEqual(260);
    expect(shown.indexOf('مستفيد')).toBeGreaterThan(40);
  });

  test('begins with the text’s own first sign where the hit is near', () => {
    const text = `(مستفيد) ${long}`;
    expect(shownOf(text, 'مستفيد')).toMatchObject({ hits: ['مستفيد'], cutBefore: false, cutAfter: true });
  });

  test('shows the whole of a hit that is longer than a snippet', () => {
    const word = 'ط'.repeat(300);
    expect(shownOf(`${'كلمة '.repeat(20)}${word} خاتمة طويلة`, 'طط').hits).toEqual([word]);
  });

  test('without a hit begins at the beginning', () => {
    expect(snippetOf(long, parseSearchQuery('غائب'))).toMatchObject({ cutBefore: false, cutAfter: true });
  });
});
