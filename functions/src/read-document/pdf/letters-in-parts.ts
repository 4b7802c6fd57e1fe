import type { RecognisedLine } from '../ocr/recogniser.ts';
import { lettersOf } from '../page/glyph-letters.ts';
import type { Glyph } from '../page/page-content.ts';

/*
 * Calibri and other fonts of Word draw «ـبر», «ـين», «في» as one stroke for two letters, and their dots as glyphs of no
 * width. Word's map names the stroke by the first letters that it ever drew, whatever dots stand beside it, and names the
 * second letter nowhere: «التبرع» reads as «التبع», «غير» as «غت», «في» as «ف». The file does not hold the letters; they
 * are learned from the picture of the page. A stroke with the same dots is the same letters everywhere, so what OCR reads
 * of one word is checked by all others, and the letters around it check what it reads.
 */

/** A stroke with its dots: the letters that it stands for are the same wherever the same glyphs are painted. */
export interface Cluster {
  /** Identity of the glyphs. */
  readonly key: string;
  /** Place of the stroke among the glyphs of its page. */
  readonly base: number;
  /** The glyphs of its word, in logical order, by their places; the dots are left out. */
  readonly word: readonly number[];
  /** Dots of the letters, as `dotsOf` in `part-shape.ts` names them. */
  readonly dots: readonly string[];
}

/** Farthest distance of a glyph from the pen, in letter heights, for both to be of one word. */
const STEP_BACK = 0.3;
const STEP_ON = 0.2;

/** Most glyphs of a word. */
const LONGEST = 40;

const isSpace = ({ text }: Glyph): boolean => text !== '' && text.trim() === '';
const isPart = ({ part }: Glyph): boolean => part !== undefined;
const isArabic = ({ text }: Glyph): boolean => /\p{Script=Arabic}/u.test(text);

const follows = (left: Glyph, right: Glyph): boolean => {
  const step = right.x - (left.x + left.width);
  return (
    Math.abs(left.y - right.y) <= 0.3 * right.size &&
    step >= -STEP_BACK * right.size &&
    step <= STEP_ON * right.size
  );
};

/** Returns the places of the glyphs of a word around one of them, from left to right, which is the order of painting. */
const wordAround = (glyphs: readonly Glyph[], base: number): number[] => {
  const found = [base];
  for (const direction of [-1, 1]) {
    let near = glyphs[base];
    for (let at = base + direction; found.length < LONGEST; at += direction) {
      const other = glyphs[at];
      if (near === undefined || other === undefined || isSpace(other)) break;
      if (isPart(other)) continue;
      if (!(direction < 0 ? follows(other, near) : follows(near, other))) break;
      if (direction < 0) found.unshift(at);
      else found.push(at);
      near = other;
    }
  }
  return found;
};

/** Returns the dots that belong to a stroke: from left to right they are painted before it. */
const partsOf = (glyphs: readonly Glyph[], base: number): Glyph[] => {
  const stroke = glyphs[base];
  const parts: Glyph[] = [];
  for (let at = base - 1; stroke !== undefined; at -= 1) {
    const part = glyphs[at];
    const isNear =
      part !== undefined &&
      isPart(part) &&
      Math.abs(part.y - stroke.y) <= stroke.size &&
      Math.abs(part.x - stroke.x) <= stroke.size;
    if (!isNear) break;
    parts.push(part);
  }
  return parts;
};

const canBeStroke = (glyph: Glyph): boolean =>
  !isPart(glyph) && isArabic(glyph) && !glyph.hidden && glyph.angle === 0;

/** A letter with a vowel sign in one glyph: Word names «لإ» so where a sign stood on it at first. */
const withSign = /^\p{L}\p{M}+$/u;

/**
 * Returns the identities of the strokes of a page that dots stand beside, or that are named with a vowel sign. Without
 * dots, the same stroke is other letters.
 */
export const strokesOf = (glyphs: readonly Glyph[]): string[] =>
  glyphs.flatMap((glyph, base) => {
    const isNamedWrongly = withSign.test(glyph.text) && glyph.width > 0;
    return canBeStroke(glyph) && (isNamedWrongly || partsOf(glyphs, base).length > 0) ? [glyph.glyph] : [];
  });

/** Finds the places of a page where its fonts do not say the letters of a stroke. */
const clustersOf = (glyphs: readonly Glyph[], strokes: ReadonlySet<string>): Cluster[] =>
  glyphs.flatMap((glyph, base): Cluster[] => {
    if (!canBeStroke(glyph) || !strokes.has(glyph.glyph)) return [];
    const parts = partsOf(glyphs, base);
    return [
      {
        key: [glyph, ...parts].map((one) => one.glyph).join(' + '),
        base,
        word: wordAround(glyphs, base).toReversed(),
        dots: parts.flatMap(({ part }) => part ?? []),
      },
    ];
  });

/** Letters that differ by their dots alone, or that texts and OCR write for one another. */
const shapes = ['بتثنيئپىی', 'جحخچ', 'دذ', 'رزژ', 'سش', 'صض', 'طظ', 'عغ', 'فقڤ', 'كکگ', 'هةه', 'وؤ', 'اأإآٱ'];
const shapeOf = (letter: string): string => {
  const same = shapes.find((letters) => letters.includes(letter));
  return same === undefined ? letter.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&') : `[${same}]`;
};

/** Dots of the letters whose strokes fonts draw without them. */
const dotsOfLetters: Readonly<Record<string, string>> = {
  ب: '1 below',
  ت: '2 above',
  ث: '3 above',
  ن: '1 above',
  ي: '2 below',
  ئ: 'hamza',
  ز: '1 above',
  ش: '3 above',
};
/** Letters whose dots a font draws with their stroke or apart. */
const otherDots: Readonly<Record<string, string>> = {
  ج: '1 below',
  خ: '1 above',
  ذ: '1 above',
  ض: '1 above',
  ظ: '1 above',
  غ: '1 above',
  ف: '1 above',
  ق: '2 above',
  ة: '2 above',
};

/** Tells whether letters have the dots that are drawn, and no others. */
const hasDots = (letters: string, dots: readonly string[]): boolean => {
  const drawn = [...dots];
  const take = (dot: string): boolean => {
    const at = drawn.indexOf(dot);
    if (at >= 0) drawn.splice(at, 1);
    return at >= 0;
  };
  const own = Array.from(letters);
  const isComplete = own.every((letter) => {
    const dot = dotsOfLetters[letter];
    return dot === undefined || take(dot);
  });
  for (const letter of own) take(otherDots[letter] ?? '');
  return isComplete && drawn.length === 0;
};

/**
 * Returns the letters of a stroke that the picture shows, with the dots that the file draws: OCR takes «ئي» for «ني», but
 * the file draws a hamza and no dot. Undefined where no letters of these shapes have these dots.
 */
const withDots = (seen: string, dots: readonly string[]): string | undefined => {
  if (dots.includes('unknown') || hasDots(seen, dots)) return seen;
  const options = Array.from(seen).reduce<string[]>(
    (begun, letter) => {
      const same = Array.from(shapes.find((letters) => letters.includes(letter)) ?? letter);
      return begun.flatMap((start) => same.map((other) => start + other));
    },
    [''],
  );
  const kept = (letters: string): number =>
    Array.from(letters).filter((letter, at) => letter === seen[at]).length;
  return options
    .filter((letters) => !/[پیىچژڤگک]/u.test(letters.replace(/ى$/u, '')) && hasDots(letters, dots))
    .toSorted((a, b) => kept(b) - kept(a))[0];
};

const onlyLetters = (text: string): string =>
  text.replace(/[^\p{Script=Arabic}]|[\p{M}\p{Nd}\p{P}\u0640]/gu, '');

/** Returns the pattern of a word: each letter in any of its dottings, and one more letter in each cluster. */
const patternOf = (
  glyphs: readonly Glyph[],
  word: readonly number[],
  clusters: ReadonlySet<number>,
): RegExp =>
  new RegExp(
    `^${word
      .map((place) => {
        const letters = Array.from(onlyLetters(lettersOf(glyphs[place]?.text ?? '')), shapeOf).join('');
        return clusters.has(place) ? `(?<c${String(place)}>${letters}\\p{L}?)` : letters;
      })
      .join('')}$`,
    'u',
  );

/** A word of a picture, in points. */
interface SeenWord {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Confidence in percent under which a word of OCR is no evidence of letters. */
const TRUSTED = 50;

const seenIn = (lines: readonly RecognisedLine[], resolution: number): SeenWord[] => {
  const points = 72 / resolution;
  return lines
    .flatMap(({ words }) => words)
    .filter(({ confidence }) => confidence >= TRUSTED)
    .map(({ text, confidence, left, right, top, bottom }) => ({
      text: onlyLetters(text),
      confidence,
      left: left * points,
      right: right * points,
      middle: ((top + bottom) / 2) * points,
    }));
};

/** Returns the word of the picture at the place of a painted word. */
const seenAt = (seen: readonly SeenWord[], glyphs: readonly Glyph[]): SeenWord | undefined => {
  const left = Math.min(...glyphs.map(({ x }) => x));
  const right = Math.max(...glyphs.map(({ x, width }) => x + width));
  const [{ y, size } = { y: 0, size: 1 }] = glyphs;
  const shared = (word: SeenWord): number => Math.min(word.right, right) - Math.max(word.left, left);
  return seen
    .filter(
      (word) =>
        Math.abs(word.middle - (y - 0.25 * size)) <= 0.6 * size &&
        shared(word) >= 0.6 * Math.max(right - left, word.right - word.left),
    )
    .toSorted((a, b) => shared(b) - shared(a))[0];
};

/** Votes that settle the letters of a stroke, those that make them sure, and the part of all votes that they must be. */
const ENOUGH = 4;
const SURE = 2;
const AGREEING = 0.6;

/** Letters of strokes as the pictures of pages show them, by votes of the words that hold them. */
export class LearnedLetters {
  readonly #votes = new Map<string, Map<string, number>>();
  readonly #strokes: ReadonlySet<string>;

  /** `strokes` are the identities of all strokes of the document that dots stand beside. */
  constructor(strokes: ReadonlySet<string>) {
    this.#strokes = strokes;
  }

  /** Finds the places of a page where its fonts do not say the letters of a stroke. */
  clustersOf(glyphs: readonly Glyph[]): Cluster[] {
    return clustersOf(glyphs, this.#strokes);
  }

  /** Takes what OCR read of a page as votes. */
  learn(glyphs: readonly Glyph[], lines: readonly RecognisedLine[], resolution: number): void {
    const seen = seenIn(lines, resolution);
    const clusters = this.clustersOf(glyphs);
    const bases = new Set(clusters.map(({ base }) => base));
    for (const { key, base, word, dots } of clusters) {
      const painted = word.flatMap((place) => glyphs[place] ?? []);
      const read = seenAt(seen, painted);
      const shown =
        read === undefined
          ? undefined
          : patternOf(glyphs, word, bases).exec(read.text)?.groups?.[`c${String(base)}`];
      const letters = shown === undefined ? undefined : withDots(shown, dots);
      if (letters === undefined) continue;
      const votes = this.#votes.get(key) ?? new Map<string, number>();
      // Letters that the picture and the dots of the file agree on count twice.
      const weight = shown === letters && !dots.includes('unknown') ? 2 : 1;
      votes.set(letters, (votes.get(letters) ?? 0) + weight);
      this.#votes.set(key, votes);
    }
  }

  /** Returns the letters of a stroke that most words show, and whether enough words agree on them. */
  lettersOf(key: string): { readonly letters: string; readonly isSure: boolean } | undefined {
    const votes = [...(this.#votes.get(key) ?? [])].toSorted(([, a], [, b]) => b - a);
    const all = votes.reduce((sum, [, count]) => sum + count, 0);
    const [first] = votes;
    if (first === undefined || first[1] < AGREEING * all) return undefined;
    return { letters: first[0], isSure: first[1] >= SURE };
  }

  /** Whether no further page has to be recognised for a stroke. */
  isSettled(key: string): boolean {
    const all = [...(this.#votes.get(key) ?? [])].reduce((sum, [, count]) => sum + count, 0);
    return all >= ENOUGH && this.lettersOf(key) !== undefined;
  }

  /**
   * Returns the glyphs with the letters that were learned. A stroke whose letters are not sure keeps what the font says,
   * and is doubtful.
   */
  complete(glyphs: readonly Glyph[]): readonly Glyph[] {
    const byBase = new Map(this.clustersOf(glyphs).map((cluster) => [cluster.base, cluster]));
    if (byBase.size === 0) return glyphs;
    return glyphs.map((glyph, place) => {
      const cluster = byBase.get(place);
      if (cluster === undefined) return glyph;
      const learned = this.lettersOf(cluster.key);
      return {
        ...glyph,
        text: learned?.letters ?? glyph.text,
        ...(learned?.isSure === true ? {} : { isDoubtful: true }),
      };
    });
  }
}
