import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../src/read-document/page/bitmap.ts';
import type { Glyph, PageContent } from '../../src/read-document/page/page-content.ts';
import { DigitMaps } from '../../src/read-document/pdf/digit-maps.ts';
import { EmptyNames } from '../../src/read-document/pdf/empty-names.ts';
import { learnFonts } from '../../src/read-document/pdf/learn-fonts.ts';
import { LearnedLetters, strokesOf } from '../../src/read-document/pdf/letters-in-parts.ts';
import { withLettersOfPage } from '../../src/read-document/pdf/painted-letters.ts';
import { dotsOf } from '../../src/read-document/pdf/part-shape.ts';
import { SignNames } from '../../src/read-document/pdf/sign-names.ts';
import { withoutUnseenLetters } from '../../src/read-document/pdf/unseen-letters.ts';

const SIZE = 10;

interface Drawn {
  readonly text: string;
  readonly code: number;
  /** Dots that the glyph draws beside its stroke; it has no width. */
  readonly part?: string;
  readonly outline?: { readonly contours: number; readonly height: number };
}

/** Glyphs of a line as Word paints them, from left to right, each 5 points wide, dots and spaces apart. */
const painted = (drawn: readonly Drawn[], y = 100): Glyph[] => {
  let x = 50;
  return drawn.map(({ text, code, part, outline }): Glyph => {
    const width = part === undefined ? 5 : 0;
    x += width;
    return {
      ...{ text: part === undefined ? text : '', x: x - width, y, width, angle: 0, size: SIZE },
      ...{ bold: false, hidden: false, artifact: false, content: undefined, run: 1, unmapped: false },
      colour: '#000000',
      glyph: `F ${String(code)}`,
      ...(part === undefined ? {} : { part }),
      ...(outline === undefined ? {} : { outline }),
    };
  });
};

const space: Drawn = { text: ' ', code: 3 };
const plain = (letters: string): Drawn[] =>
  Array.from(letters, (text) => ({ text, code: text.charCodeAt(0) }));
/** «بر», «تر», «ير» in one stroke that the map calls «ت», because it drew «تر» first. */
const stroke = (...parts: readonly (readonly [code: number, dots: string])[]): Drawn[] => [
  ...parts.map(([code, part]) => ({ text: ' ', code, part })),
  { text: 'ت', code: 900 },
];
const belowOne = [901, '1 below'] as const;
const belowTwo = [902, '2 below'] as const;

/** A word as OCR reads it at the place of glyphs. */
const seen = (text: string, glyphs: readonly Glyph[], confidence = 90) => {
  const pixels = 300 / 72;
  return {
    baseline: 0,
    height: 0,
    words: [
      {
        text,
        confidence,
        left: Math.min(...glyphs.map(({ x }) => x)) * pixels,
        right: Math.max(...glyphs.map(({ x, width }) => x + width)) * pixels,
        top: ((glyphs[0]?.y ?? 0) - 7) * pixels,
        bottom: ((glyphs[0]?.y ?? 0) + 2) * pixels,
      },
    ],
  };
};

/** The letters in the order of reading, from right to left. */
const textOf = (glyphs: readonly Glyph[]): string =>
  glyphs
    .toReversed()
    .map(({ text }) => text)
    .join('');

const PIXELS = 300 / 72;

/** The picture of a page whose glyphs are blots of ink. */
const inked = (glyphs: readonly Glyph[]): Bitmap => {
  const [width, height] = [500, 1200];
  const data = new Uint8Array(width * height).fill(255);
  for (const { x, y, width: wide } of glyphs) {
    for (let row = Math.round((y - 6) * PIXELS); row < Math.round(y * PIXELS); row += 1)
      data.fill(0, row * width + Math.round(x * PIXELS), row * width + Math.round((x + wide) * PIXELS));
  }
  return { width, height, channels: 1, data, resolution: 300 };
};

/** The boxes of the blots of a picture, as words stand in it. */
const blotsOf = ({ width, height, data }: Bitmap) => {
  const isInk = (x: number, y: number): boolean => (data[y * width + x] ?? 255) < 128;
  const found: { left: number; right: number; top: number; bottom: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBegun = isInk(x, y) && !isInk(x - 1, y) && !isInk(x, y - 1);
      if (!isBegun) continue;
      let [right, bottom] = [x, y];
      while (isInk(right, y)) right += 1;
      while (isInk(x, bottom)) bottom += 1;
      found.push({ left: x, right, top: y, bottom });
    }
  }
  return found;
};

describe('letters that a font draws in parts', () => {
  // «التبرع», painted from left to right.
  const donation = painted([...plain('ع'), ...stroke(belowOne), ...plain('تلا')]);

  it('are those of the picture, wherever the same stroke and dots are painted', () => {
    const learned = new LearnedLetters(new Set(strokesOf(donation)));
    learned.learn(donation, [seen('التبرع', donation)], 300);
    expect(textOf(learned.complete(donation))).toBe('التبرع');
    const giver = painted([...plain('ع'), ...stroke(belowOne), ...plain('تم')], 200);
    expect(textOf(learned.complete(giver))).toBe('متبرع');
    expect(learned.complete(giver).some(({ isDoubtful }) => isDoubtful)).toBe(false);
  });

  it('have the dots that the file draws, where the picture shows others', () => {
    const other = painted([...stroke(belowTwo), ...plain('غ')]);
    const learned = new LearnedLetters(new Set(strokesOf(other)));
    learned.learn(other, [seen('غتر', other)], 300);
    expect(textOf(learned.complete(other))).toBe('غير');
    // A word whose dots were read wrongly is no proof by itself.
    expect(learned.complete(other).some(({ isDoubtful }) => isDoubtful)).toBe(true);
  });

  type Blot = ReturnType<typeof blotsOf>[number];

  /** Learns letters of a file of forty pages like `page`, whose words are read as `textOf` says; counts words and pages. */
  const learnedOfLongFile = async (
    page: Parameters<typeof inked>[0],
    textOfWord: (word: Blot, place: number, sheet: number) => string,
  ) => {
    const drawn: number[] = [];
    const sheets: number[] = [];
    const learned = await learnFonts({
      count: 40,
      lettersOf: () => Promise.resolve({ glyphs: page, turned: 0 }),
      draw: (number) => {
        drawn.push(number);
        return Promise.resolve(inked(page));
      },
      recognise: (picture) => {
        const words = blotsOf(picture);
        sheets.push(words.length);
        return Promise.resolve([
          {
            baseline: 0,
            height: 0,
            words: words.map((one, at) => ({
              ...one,
              text: textOfWord(one, at, sheets.length),
              confidence: 90,
            })),
          },
        ]);
      },
      signal: undefined,
    });
    return { learned, drawn, sheets };
  };

  it('are learned from a few words of a long file, which are recognised as one picture', async () => {
    const giver = painted([...plain('ع'), ...stroke(belowOne), ...plain('تم')], 200);
    // A word of five glyphs is wider than one of four.
    const { learned, drawn, sheets } = await learnedOfLongFile([...donation, ...giver], ({ left, right }) =>
      right - left > 95 ? 'التبرع' : 'متبرع',
    );
    expect(textOf(learned.complete(donation))).toBe('التبرع');
    expect(textOf(learned.complete(giver))).toBe('متبرع');
    expect(sheets).toEqual([2]);
    expect(drawn).toHaveLength(1);
  });

  it('are asked for twice at most, though no picture shows them', async () => {
    let sheets = 0;
    const learned = await learnFonts({
      count: 300,
      lettersOf: () => Promise.resolve({ glyphs: donation, turned: 0 }),
      draw: () => Promise.resolve(inked(donation)),
      recognise: () => {
        sheets += 1;
        return Promise.resolve([]);
      },
      signal: undefined,
    });
    expect(sheets).toBe(2);
    expect(learned.complete(donation).some(({ isDoubtful }) => isDoubtful)).toBe(true);
  });

  it('are looked for in further words of a page that is drawn already, and it is not drawn again', async () => {
    const page = Array.from({ length: 8 }, (_, line) =>
      painted([...plain('ع'), ...stroke(belowOne), ...plain('تلا')], 100 + 20 * line),
    ).flat();
    // The words of the first sheet are read wrongly, as two that contradict each other.
    const { learned, drawn, sheets } = await learnedOfLongFile(page, (_, at, sheet) =>
      sheet === 1 ? (['التنزع', 'المستفيد'][at] ?? '') : 'التبرع',
    );
    expect(sheets).toEqual([2, 2]);
    expect(drawn).toEqual([1]);
    expect(textOf(learned.complete(donation))).toBe('التبرع');
  });

  it('are doubtful, and those of the map, where no picture shows them', () => {
    const learned = new LearnedLetters(new Set(strokesOf(donation)));
    learned.learn(donation, [seen('المستفيد', donation), seen('التبرع', donation, 30)], 300);
    const glyphs = learned.complete(donation);
    expect(textOf(glyphs)).toBe('التتع');
    expect(glyphs.filter(({ isDoubtful }) => isDoubtful).map(({ text }) => text)).toEqual(['ت']);
  });

  it('are other letters where the same stroke has no dots', () => {
    const bare = painted([...plain('ع'), ...stroke(), ...plain('ش')], 300);
    const learned = new LearnedLetters(new Set(strokesOf(donation)));
    learned.learn(bare, [seen('شرع', bare)], 300);
    expect(learned.clustersOf(bare)).toHaveLength(1);
    expect(new LearnedLetters(new Set()).clustersOf(bare)).toEqual([]);
  });

  it('are learned until enough words agree', () => {
    const learned = new LearnedLetters(new Set(strokesOf(donation)));
    const key = learned.clustersOf(donation)[0]?.key ?? '';
    expect(learned.isSettled(key)).toBe(false);
    learned.learn(donation, [seen('التبرع', donation)], 300);
    learned.learn(donation, [seen('التبرع', donation)], 300);
    expect(learned.isSettled(key)).toBe(true);
    expect(learned.lettersOf(key)).toEqual({ letters: 'بر', isSure: true });
  });

  it('are told by the lines of their dots', () => {
    const line = (y: number, points = 17): [number, number][] =>
      Array.from({ length: points }, (_, at) => [at, y]);
    expect(dotsOf([line(0.1)])).toBe('1 above');
    expect(dotsOf([line(-0.05), line(-0.05)])).toBe('2 below');
    expect(dotsOf([line(0.04, 40)])).toBe('hamza');
    expect(dotsOf([])).toBe('unknown');
  });
});

describe('digits whose map contradicts the numbers of their glyphs', () => {
  const latin = [2, 1, 1, 1, 2, 1, 2, 1, 3, 2];
  /** A digit that glyph `100 + drawn` draws and the map calls `named`. */
  const digit = (drawn: number, named: number): Drawn => ({
    text: String(named),
    code: 100 + drawn,
    outline: { contours: latin[drawn] ?? 1, height: 0.7 },
  });

  it('are those that the glyphs draw', () => {
    // «2023/48», of which Word paired each number with its digits in the opposite order.
    const glyphs = painted([
      digit(2, 3),
      digit(0, 2),
      digit(2, 3),
      digit(3, 2),
      space,
      digit(4, 8),
      digit(8, 4),
    ]);
    const digits = new DigitMaps();
    digits.learn(glyphs);
    expect(
      digits
        .complete(glyphs)
        .map(({ text }) => text)
        .join(''),
    ).toBe('2023 48');
  });

  it('are those of Arabic by their zero, which is a dot', () => {
    const arabic = (drawn: number, named: number): Drawn => ({
      text: String(named),
      code: 760 + drawn,
      outline: { contours: drawn === 5 || drawn === 9 ? 2 : 1, height: drawn === 0 ? 0.2 : 0.6 },
    });
    const glyphs = painted([arabic(1, 0), arabic(0, 1), arabic(5, 5)]);
    const digits = new DigitMaps();
    digits.learn(glyphs);
    expect(digits.complete(glyphs).map(({ text }) => text)).toEqual(['1', '0', '5']);
  });

  it('are doubtful where the glyphs do not say which of them is zero', () => {
    const glyphs = painted([digit(1, 2), digit(2, 1)]);
    const digits = new DigitMaps();
    digits.learn(glyphs);
    expect(digits.complete(glyphs).every(({ isDoubtful, text }) => isDoubtful === true && text !== '')).toBe(
      true,
    );
  });

  it('keep a map that agrees with them, and one of a font that numbers its glyphs by use', () => {
    const right = painted([digit(1, 1), digit(7, 7)]);
    const digits = new DigitMaps();
    digits.learn(right);
    expect(digits.complete(right)).toBe(right);
    // «205» in a font of three glyphs: 1, 2 and 3 are the order of their use.
    const numbered = painted([2, 0, 5].map((drawn, at) => ({ ...digit(drawn, drawn), code: 1 + at })));
    const byUse = new DigitMaps();
    byUse.learn(numbered);
    expect(byUse.complete(numbered)).toBe(numbered);
  });
});

describe('names that a font gives by the group in which it draws a glyph first', () => {
  const [shadda, kasra, both] = ['\u0651', '\u0650', '\u0651\u0650'];
  /** Signs stand on the letter that is painted after them. */
  const signed = (...drawn: readonly (readonly [text: string, code: number])[]): Glyph[] =>
    painted(drawn.map(([text, code]) => ({ text, code }))).map((glyph, at, all) =>
      /\p{M}/u.test(glyph.text) ? { ...glyph, x: all[at + 1]?.x ?? 0, width: 0 } : glyph,
    );

  it('hold no sign that the file paints beside them, on later pages either', () => {
    const names = new SignNames();
    const first = names.complete(signed([both, 7], [shadda, 8], ['م', 9]));
    expect(first.map(({ text }) => text)).toEqual([kasra, shadda, 'م']);
    expect(names.complete(signed([both, 7], ['ق', 6])).map(({ text }) => text)).toEqual([kasra, 'ق']);
  });

  it('hold both signs where one glyph draws them', () => {
    const glyphs = signed([both, 7], ['د', 9], [shadda, 8], ['م', 9]);
    expect(new SignNames().complete(glyphs)).toEqual(glyphs);
  });

  it('are no letters where they are empty, and the number of a glyph is none', () => {
    type Named = readonly [text: string, code: number, unmapped?: true];
    const page = (drawn: readonly Named[]) =>
      painted(drawn.map(([text, code]) => ({ text, code }))).map((glyph, at) => ({
        ...glyph,
        ...{ operator: at, unmapped: drawn[at]?.[2] === true },
      }));
    const lettersOf = (...drawn: Named[]) =>
      withLettersOfPage(page(drawn), new Map()).map(({ text, unmapped }) => (unmapped ? '?' : text));
    expect(lettersOf(['Q', 81], ['ح', 24], ['', 21, true], ['A', 70])).toEqual(['?', 'ح', '?', 'A']);
    expect(lettersOf(['थ', 2341], ['ح', 24], ['Q', 81])).toEqual(['?', 'ح', '?']);
    expect(lettersOf(['थ', 2341], ['ح', 0x62d], ['Q', 81])).toEqual(['थ', 'ح', 'Q']);
    // Programs that number glyphs by Unicode name all of them, and one glyph has its number by chance.
    expect(lettersOf(['Q', 81], ['ح', 24])).toEqual(['Q', 'ح']);
  });
});

describe('a glyph with an empty name', () => {
  const nameless = (...drawn: readonly (readonly [text: string, code: number])[]): Glyph[] =>
    painted(drawn.map(([text, code]) => ({ text, code }))).map((glyph): Glyph =>
      glyph.text === '' ? { ...glyph, unmapped: true, emptyName: true } : glyph,
    );

  it('is the letter of the stroke beside which the file draws it first, and doubtful without it', () => {
    const names = new EmptyNames();
    expect(textOf(names.complete(nameless(['ك', 1], ['ل', 2], ['', 3], ['م', 4])))).toBe('ملك');
    const later = names.complete(nameless(['ه', 5], ['', 3], ['ع', 6]));
    expect(textOf(later)).toBe('عله');
    expect(later.map(({ isDoubtful }) => isDoubtful === true)).toEqual([false, true, false]);
  });

  it('has no letter where it is drawn first behind a space, or beside dots', () => {
    const first = nameless([' ', 1], ['', 3]);
    expect(new EmptyNames().complete(first)).toEqual(first);
    const dotted = nameless(['ت', 2], ['', 3]).map((glyph, at) =>
      at === 0 ? { ...glyph, part: '2 above' } : glyph,
    );
    expect(new EmptyNames().complete(dotted)).toEqual(dotted);
  });
});

describe('letters that nobody sees', () => {
  const [left, right] = [painted([...plain('نص'), space]), painted(plain('ظاهر'), 200)].map((glyphs) =>
    glyphs.map((glyph): Glyph => ({ ...glyph, drawn: true })),
  );
  const [covered, shown] = [left ?? [], right ?? []];
  const box = (glyphs: readonly Glyph[]): PageBox => [40, (glyphs[0]?.y ?? 0) - 20, 200, 30];
  const page = {
    ...{ width: 120, height: 288, rules: [], grounds: [], pictures: [], furniture: [] },
    ...{ outlines: 0, hasComments: false, turned: 0 },
  };
  const hiddenOf = (glyphs: readonly Glyph[], drawn: readonly Glyph[], more: Partial<PageContent>): string =>
    withoutUnseenLetters({ ...page, ...more, glyphs }, inked(drawn))
      .glyphs.filter(({ hidden }) => hidden)
      .map(({ text }) => text)
      .join('');

  const places: readonly (readonly [
    where: string,
    more: Partial<PageContent>,
    drawn: readonly Glyph[],
    hidden: string,
  ])[] = [
    ['below a picture that covers them', { pictures: [box(covered)] }, shown, 'نص'],
    ['below a ground that covers them', { grounds: [{ box: box(covered), colour: '#ffffff' }] }, shown, 'نص'],
    [
      'and not below a stamp, which covers some of them',
      { pictures: [box(shown)] },
      [...covered, ...shown.slice(2)],
      '',
    ],
    ['and not where a drawing fails', { grounds: [{ box: box(shown), colour: '#ffffff' }] }, [], ''],
    ['and not outside of what covers others', { pictures: [box(covered)] }, covered, ''],
  ];

  it.each(places)('are hidden %s', (_, more, drawn, hidden) => {
    const glyphs = [...covered, ...shown];
    expect(hiddenOf(glyphs, drawn, more)).toBe(hidden);
  });

  it('are those in the colour of their paper', () => {
    const white = covered.map((glyph) => ({ ...glyph, colour: '#ffffff' }));
    expect(hiddenOf([...white, ...shown], shown, {})).toBe('نص');
  });
});
