import type { DivisionKind, SectionRole } from '../../contracts/policy-text.ts';
import { computedOnce } from '../../table/computed-once.ts';
import { foldArabic } from '../../text/fold.ts';
import type { Paragraph } from '../draft.ts';
import { withoutUnsureNumber } from '../facts/unsure-values.ts';
import type { Layout } from '../lines/layout.ts';
import { bareHeading, headingKey, headingWords, keyOfWords } from '../numbering/heading-key.ts';
import type { MarkerStyle } from '../numbering/marker.ts';
import type { DivisionNoun } from '../numbering/ordinal-words.ar.ts';
import {
  annexBeginning,
  announcesList,
  approvalHeading,
  beginsSentence,
  definitionHeading,
  formBeginning,
  titleBeginnings,
} from '../reading-words.ar.ts';
import { isCaption } from '../tables/caption.ts';
import { knownHeadings, roleBeginnings } from './heading-words.ar.ts';

/** Longest heading of the text model, and of the paragraphs that look like one; UTF-16 units. */
const LONGEST_HEADING = 300;
export const LONGEST_BY_LOOK = 120;
const LONGEST_KNOWN = 150;
/** Longest words of a numbered line that is a heading without other signs. */
export const SHORT = 80;
/** Letters of a heading are at least this much larger than those of the text. */
const LARGER = 1.12;
const MUCH_LARGER = 1.35;
/** Confidence of OCR in percent under which the look of a line says nothing. */
const SURE = 65;
/** Bold letters mean something where less than this part of the text is bold; likewise for centred lines. */
const RARE = 0.35;
/** Points by which sizes of headings of two levels differ. */
const SIZE_STEP = 1.5;
/** Longest heading that prints a full stop behind its words, and the fewest lines of one look that make a habit. */
export const LONGEST_WITH_STOP = 45;
const FEWEST_ALIKE = 2;
/** Lines of one look from which on the look is that of headings, whatever their first words are. */
const FEWEST_IN_LOOK = 3;

const kinds: Partial<Readonly<Record<DivisionNoun, DivisionKind>>> = {
  باب: 'part',
  جزء: 'part',
  فصل: 'chapter',
  قسم: 'section',
  محور: 'section',
  مادة: 'article',
  ملحق: 'annex',
  مرفق: 'annex',
  نموذج: 'form',
};
export const kindOf = (style: MarkerStyle): DivisionKind | undefined =>
  Object.entries(kinds).find(([noun]) => noun === style)?.[1];

const known = new Map(knownHeadings.map(([heading, role]) => [bareHeading(heading), role]));

const foldedBeginnings = roleBeginnings.map(([first, role]) => [foldArabic(first), role] as const);

/** Returns the role of a section by its heading, without its number; `other` where no software acts on it. */
export const roleOfHeading = (heading: string): SectionRole => {
  const words = headingWords(heading);
  const beginning = foldedBeginnings.find(([first]) => words.startsWith(first));
  return (
    known.get(words) ??
    beginning?.[1] ??
    (approvalHeading.test(words) && words.length < 60 ? 'approval' : 'other')
  );
};

/** Tells whether the sector uses the words of a line as a heading, whatever document prints them. */
export const isKnownHeading = (text: string): boolean => isKnownAmong(text, new Set());

/** Tells whether the sector, or a table of contents with those keys, uses the words of a line as a heading. */
export const isKnownAmong = (text: string, keys: ReadonlySet<string>): boolean => {
  const words = text.length > LONGEST_KNOWN ? '' : headingWords(text);
  return known.has(words) || keys.has(keyOfWords(words));
};

/** Tells whether a line begins as titles of documents do: «سياسة …», «لائحة …». */
export const beginsAsTitle = (text: string): boolean => {
  const folded = foldArabic(text).replace(/^[«"“(\s]+/u, '');
  return titleBeginnings.some((word) => {
    const first = foldArabic(word);
    return folded === first || folded.startsWith(`${first} `) || folded.startsWith(`ال${first} `);
  });
};

export const endsSentence = (text: string): boolean => /[.،؛؟?!]$/u.test(text);

/** A question that somebody answers by yes or no, which a form asks and no heading does. */
const yesOrNo = /^(?:و|ف)?هل\s/u;

/** Tells whether words are a question by which a division is named: «كيف تقدم الشكوى؟». */
export const isQuestion = (text: string): boolean => /[؟?]$/u.test(text) && !yesOrNo.test(text);

/** Returns words without the sign of the question that they ask. */
export const withoutQuestionMark = (text: string): string =>
  isQuestion(text) ? text.replace(/\s*[؟?]+$/u, '') : text;

/** Tells whether words can be a heading by their length and their end. */
export const isTitleish = (text: string, longest: number): boolean =>
  text !== '' &&
  text.length <= longest &&
  /\p{L}/u.test(text) &&
  !endsSentence(text) &&
  !/[_…]{2,}|\.{3,}|[□☐]/u.test(text);

export const announces = (text: string): boolean => announcesList.test(foldArabic(text));

/** Weights of divisions by their nouns: in the order in which the document first prints them, articles last. */
const nounWeights = (paragraphs: readonly Paragraph[]): ReadonlyMap<MarkerStyle, number> => {
  const weights = new Map<MarkerStyle, number>();
  for (const { marker } of paragraphs) {
    if (marker === undefined || weights.has(marker.style)) continue;
    const kind = kindOf(marker.style);
    if (kind === 'part' || kind === 'chapter' || kind === 'section')
      weights.set(marker.style, 10 + weights.size);
  }
  return new Map([...weights, ['مادة', 30], ['ملحق', 0], ['مرفق', 0], ['نموذج', 1]]);
};

const wordsOf = computedOnce(({ text, marker }: Paragraph): string =>
  bareHeading(marker === undefined || marker.rest === '' ? text : marker.rest),
);

/** Tells whether a paragraph that is no title of the document is short enough for a heading and ends as one. */
const canBeHeading = ({ text }: Paragraph): boolean =>
  isTitleish(withoutQuestionMark(text).replace(/\.$/u, ''), LONGEST_BY_LOOK) && !beginsAsTitle(text);

/** The paragraphs of a document with the signs by which one of them is a heading. */
export class Headings {
  readonly #paragraphs: readonly Paragraph[];
  readonly #layout: Layout;
  readonly #labels: ReadonlySet<string>;
  readonly #weights: ReadonlyMap<MarkerStyle, number>;
  readonly #largest: readonly number[];
  readonly #stopped: ReadonlySet<Paragraph>;
  readonly #inLook: ReadonlySet<Paragraph>;
  readonly #hasStressed: boolean;

  constructor(paragraphs: readonly Paragraph[], layout: Layout, labels: readonly string[]) {
    this.#paragraphs = paragraphs;
    this.#layout = layout;
    this.#labels = new Set(labels.map(headingKey));
    this.#weights = nounWeights(paragraphs);
    // A colour or a line stresses notes where headings have another look; where they have none, it is theirs.
    const able = paragraphs.filter(canBeHeading);
    this.#hasStressed =
      layout.stressedPart < RARE &&
      able.filter(({ stressed }) => stressed).length >= FEWEST_ALIKE &&
      !able.some((one) => !one.stressed && this.#isSetApart(one));
    this.#stopped = this.#withStop();
    this.#inLook = this.#inLookOfHeadings();
    const sizes = paragraphs
      .filter(
        (one) => one.marker === undefined && this.isHinted(one) && isTitleish(one.text, LONGEST_BY_LOOK),
      )
      .flatMap(({ size }) => size ?? []);
    this.#largest = [...new Set(sizes)].toSorted((left, right) => right - left);
  }

  /** Whether its look sets the paragraph apart: as `#isSetApart` says, or a line or a colour that its letters alone have. */
  isHinted(one: Paragraph): boolean {
    const isStressed = one.stressed && this.#hasStressed && /\p{Script=Arabic}/u.test(one.text);
    return isStressed || this.#isSetApart(one);
  }

  /** Whether a style, larger or bold letters, a frame or the middle of the line set the paragraph apart. */
  #isSetApart({ level, bold, centred, size, text, first }: Paragraph): boolean {
    if (level !== undefined) return true;
    if (first.evidence.mark === 'title' || first.isFramed === true) return true;
    const layout = this.#layout;
    const { confidence } = first.evidence;
    // OCR measures sizes roughly, and reads logos and stamps as large letters.
    if (confidence !== undefined && confidence < SURE) return false;
    const larger = confidence === undefined ? LARGER : MUCH_LARGER;
    const isLarger = size !== undefined && layout.size !== undefined && size >= layout.size * larger;
    const isBold = bold && layout.boldPart < RARE;
    const isCentred = centred && layout.centredPart < RARE && text.length <= SHORT;
    return isLarger || isBold || isCentred;
  }

  /**
   * Finds the paragraphs that look like headings but for the full stop behind their words, where that is the habit of
   * the document: no line of that look goes without the stop, each of them has text of the usual look below it, there
   * are several, and no text stands above the first. A sentence that is printed in bold letters, among headings without a stop, is none of them.
   */
  #withStop(): ReadonlySet<Paragraph> {
    const apart = [...this.#paragraphs.entries()].filter(
      ([, one]) =>
        one.marker === undefined &&
        one.text.length <= LONGEST_WITH_STOP &&
        (one.text.endsWith('.') || !beginsAsTitle(one.text)) &&
        this.isHinted(one),
    );
    const above = this.#paragraphs.slice(0, apart[0]?.[0]);
    const isHabit =
      apart.length >= FEWEST_ALIKE &&
      !above.some(({ text }) => endsSentence(text) && text.length > LONGEST_WITH_STOP) &&
      apart.every(([index, { text }]) => {
        const next = this.#paragraphs[index + 1];
        const words = text.replace(/\.$/u, '');
        return (
          words !== text &&
          isTitleish(words, LONGEST_WITH_STOP) &&
          !beginsSentence.test(foldArabic(words)) &&
          next !== undefined &&
          !this.isHinted(next)
        );
      });
    return new Set(isHabit ? apart.map(([, one]) => one) : []);
  }

  /**
   * Finds the lines that begin as a sentence does in the look of headings («على من تسري السياسة»), where that look is
   * theirs alone: each line that has it is short, ends without a stop, and stands between a whole text and another one,
   * and there are several. A sentence that bold letters stress ends with its stop, or stands among such.
   */
  #inLookOfHeadings(): ReadonlySet<Paragraph> {
    const apart = [...this.#paragraphs.entries()].filter(
      ([, one]) =>
        one.marker === undefined &&
        one.level === undefined &&
        one.first.evidence.confidence === undefined &&
        !beginsAsTitle(one.text) &&
        this.isHinted(one),
    );
    const looks = Map.groupBy(apart, ([, { bold, centred, size, stressed }]) =>
      [bold, centred, size, stressed].join(),
    );
    const isBetweenTexts = ([index, { text }]: (typeof apart)[number]): boolean => {
      const [before, next] = [this.#paragraphs[index - 1], this.#paragraphs[index + 1]];
      const isAfterText =
        before !== undefined &&
        (before.marker !== undefined || endsSentence(before.text) || beginsAsTitle(before.text));
      const isAboveText =
        next !== undefined && !this.isHinted(next) && (next.marker !== undefined || endsSentence(next.text));
      return (
        isTitleish(withoutQuestionMark(text), SHORT) && !/[:：]$/u.test(text) && isAfterText && isAboveText
      );
    };
    return new Set(
      [...looks.values()]
        .filter((own) => own.length >= FEWEST_IN_LOOK && own.every(isBetweenTexts))
        .flatMap((own) => own.map(([, one]) => one)),
    );
  }

  /** Whether the paragraph has the look that all headings of the document have, and nothing else. */
  isInLookOfHeadings(one: Paragraph): boolean {
    return this.#inLook.has(one);
  }

  /** Whether the paragraph is a heading of a document that prints a full stop behind its headings. */
  isStopped(one: Paragraph): boolean {
    return this.#stopped.has(one);
  }

  /** Whether the table of contents or the usage of the sector names the words as a heading. */
  isNamed(one: Paragraph): boolean {
    return this.isListed(one) || known.has(wordsOf(one));
  }

  /** Whether the table of contents has the words. */
  isListed(one: Paragraph): boolean {
    return one.printed.length <= LONGEST_HEADING && this.#labels.has(keyOfWords(wordsOf(one)));
  }

  isDivision({ marker }: Paragraph): boolean {
    return marker !== undefined && kindOf(marker.style) !== undefined;
  }

  has(style: MarkerStyle): boolean {
    return this.#paragraphs.some(({ marker }) => marker?.style === style);
  }

  at(index: number): Paragraph | undefined {
    return this.#paragraphs[index];
  }

  weightOfNoun(style: MarkerStyle): number {
    return this.#weights.get(style) ?? 30;
  }

  /** Rank of a paragraph's size among those of the headings, from 0 for the largest. */
  sizeRank(size: number | undefined): number {
    if (size === undefined) return 0;
    let rank = 0;
    let last = this.#largest[0] ?? size;
    for (const step of this.#largest) {
      if (step <= size) break;
      if (last - step >= SIZE_STEP || step === this.#largest[0]) rank += step - size >= SIZE_STEP ? 1 : 0;
      last = step;
    }
    return Math.min(rank, 5);
  }
}

/** The issue of a document, on its cover in large letters. */
const issueLine = /^(?:ال)?(?:نسخه|اصدار|طبعه)\s.{0,30}$/u;

const looksPlain = (headings: Headings, one: Paragraph): boolean => {
  if (one.marker !== undefined || one.first.evidence.mark === 'title') return false;
  if (issueLine.test(foldArabic(one.text)) || (one.isAboveTable && isCaption(one))) return false;
  if (one.level !== undefined) return one.text.length <= LONGEST_HEADING && /\p{L}/u.test(one.text);
  const words = withoutQuestionMark(one.text);
  if (!isTitleish(words.replace(/[.]$/u, ''), LONGEST_BY_LOOK)) return false;
  const role = roleOfHeading(withoutUnsureNumber(one.text, one.first.evidence));
  if (headings.isNamed(one) || headings.isStopped(one) || role !== 'other') return true;
  if (headings.isInLookOfHeadings(one)) return true;
  const folded = foldArabic(one.text);
  if (definitionHeading.test(bareHeading(one.text)) && one.text.length <= 30 && !beginsSentence.test(folded))
    return true;
  if (
    (annexBeginning.test(folded) || formBeginning.test(folded)) &&
    one.text.length <= SHORT &&
    !announces(one.text)
  ) {
    return headings.isHinted(one) || /[:：]/u.test(one.text) || one.first.gap > 0;
  }
  return (
    headings.isHinted(one) &&
    !endsSentence(words) &&
    !announces(one.text) &&
    (!beginsSentence.test(folded) || words !== one.text)
  );
};

const plainOf = computedOnce((headings: Headings) =>
  computedOnce((one: Paragraph) => looksPlain(headings, one)),
);
/** Tells whether a paragraph without a number is a heading. */
export const isPlainHeading = (headings: Headings, one: Paragraph): boolean => plainOf(headings)(one);
