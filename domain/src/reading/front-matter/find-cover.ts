import { foldArabic } from '../../text/fold.ts';
import type { Paragraph } from '../draft.ts';
import type { Heading } from '../headings/find-headings.ts';
import { beginsAsTitle, isKnownHeading } from '../headings/heading-signs.ts';
import { ownWaw, titleOfMany } from '../headings/title-words.ar.ts';
import type { Layout } from '../lines/layout.ts';
import { announcesDefinitions, announcesList, beginsSentence, coverBeginning } from '../reading-words.ar.ts';
import type { FlowPart } from '../sections/build-sections.ts';
import { isAboutDocument, type ReadTable } from '../tables/read-tables.ts';

/** Limits of the text model. */
const LONGEST_TITLE = 300;
const MOST_COVER_LINES = 40;
/** Longest paragraph that stands on a cover; a longer one is the text itself. */
const LONGEST_COVER_LINE = 200;
/** A sentence of this length is no line of a cover without a title. */
const LONG_SENTENCE = 60;
/** Number of paragraphs among which a title is sought, where none stands above the text. */
const TITLE_WITHIN = 80;
/** Number of the first paragraphs among which a title by its words stands, where a document has one at its head. */
const TITLE_NEAR = 6;

export interface Cover {
  readonly title: {
    readonly text: string;
    /** Indices of the paragraphs that print it; empty where the document prints none. */
    readonly paragraphs: readonly number[];
  };
  /** Whether the title stands above the text; otherwise the paragraph that prints it is in the text, too. */
  readonly isTitleOnCover: boolean;
  readonly lines: readonly Paragraph[];
  /** Tables about the document that stand above its text. */
  readonly tables: readonly ReadTable[];
  /** Number of parts that are the cover. */
  readonly length: number;
}

const endsSentence = (text: string): boolean => /[.؛؟!]$/u.test(text);
const clean = (text: string): string =>
  text
    .replace(/["«»“”]/gu, '')
    .replace(/[\s:؛.\p{Pd}\u2212]+$/u, '')
    .trim();

/** Tells whether a title names no document: that of a page of many, «السياسات واللوائح». */
const isOfMany = (text: string): boolean => titleOfMany.test(foldArabic(clean(text)));

/** Tells whether a line announces what stands below it, which no line of a cover does: «يقصد بالعبارات الآتية …:». */
const opensText = (text: string): boolean => {
  const folded = foldArabic(text);
  return /[:：]$/u.test(folded) && (announcesList.test(folded) || announcesDefinitions.test(folded));
};

/** Tells whether a paragraph goes on with the title before it: of the same look, or joined by «و». */
const goesOnWithTitle = (title: Paragraph, next: Paragraph | undefined, layout: Layout): boolean => {
  if (next === undefined || next.marker !== undefined || endsSentence(next.text)) return false;
  const isLarge = title.size !== undefined && layout.size !== undefined && title.size > layout.size * 1.15;
  const sameLook =
    isLarge &&
    next.size !== undefined &&
    Math.abs(next.size - title.size) < 0.6 &&
    title.bold === next.bold &&
    title.first.evidence.page === next.first.evidence.page;
  const isJoined = /^و\p{L}/u.test(next.text) && next.text.length < 80 && !ownWaw.test(foldArabic(next.text));
  return (sameLook && !/^(?:ال)?(?:نسخه|اصدار)/u.test(foldArabic(next.text))) || isJoined;
};

/**
 * Returns the places of the headings without those at the head that are lines of a cover: short lines about the
 * document, or in the middle of the page, below which no text stands before the next heading.
 */
const belowCover = (paragraphs: readonly Paragraph[], headings: readonly Heading[]): number[] => {
  const isOfCover = ({ index, marker, kind }: Heading, next: Heading | undefined): boolean => {
    const one = paragraphs[index];
    if (one === undefined || next === undefined || marker !== undefined || kind !== undefined) return false;
    if (one.isAboveTable || isKnownHeading(one.text) || next.index > MOST_COVER_LINES) return false;
    const below = paragraphs.slice(index + 1, next.index);
    const isBare = below.every(
      (line) =>
        line.marker === undefined &&
        !line.isAboveTable &&
        !endsSentence(line.text) &&
        line.text.length <= LONG_SENTENCE,
    );
    return isBare && (one.centred || coverBeginning.test(foldArabic(one.text)));
  };
  const first = headings.findIndex((heading, place) => !isOfCover(heading, headings[place + 1]));
  return headings.slice(Math.max(0, first)).map(({ index }) => index);
};

/**
 * Returns the paragraphs at the head of the text that print the cover again: the title, whole or in lines, and the
 * lines below it. Nothing of the text stands between them.
 */
const repeatedCover = (parts: readonly FlowPart[], printed: readonly string[]): Paragraph[] => {
  const own = printed.map((text) => foldArabic(clean(text)));
  const isAgain = ({ text, marker }: Paragraph): boolean => {
    const folded = foldArabic(clean(text));
    const isPart = folded.includes(' ') && own.some((line) => ` ${line} `.includes(` ${folded} `));
    return marker === undefined && folded !== '' && (isPart || own.includes(folded));
  };
  const end = parts.findIndex((part) => part.kind === 'table' || !isAgain(part.paragraph));
  // A text that says nothing else is the text itself.
  return parts
    .slice(0, Math.max(0, end))
    .flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : []));
};

/**
 * Returns the first line of a document where it is its title though it begins as no title does: the one heading of the
 * first level, or a short line that nothing else explains, above a heading or a longer text.
 */
const topTitle = (
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
  known: string | undefined,
): Paragraph | undefined => {
  const at = paragraphs.findIndex(({ text }) => /\p{Script=Arabic}{2}/u.test(text));
  const [one, next] = [paragraphs[at], paragraphs[at + 1]];
  if (one === undefined || next === undefined || one.marker !== undefined || isKnownHeading(one.text))
    return undefined;
  const isShort =
    one.text.length <= LONG_SENTENCE && /\p{L}/u.test(one.text) && !/[.:：،؛؟!]$/u.test(one.text);
  const folded = foldArabic(one.text);
  if (!isShort || beginsSentence.test(folded) || coverBeginning.test(folded)) return undefined;
  const level = one.level;
  if (level !== undefined) {
    const isOnly = paragraphs
      .slice(at + 1)
      .every((other) => other.level === undefined || other.level > level);
    return isOnly && headings.length > 0 ? one : undefined;
  }
  // A fragment that is read for a known policy has no title of its own.
  const isHeading = headings.some(({ index }) => index === at);
  const isAbove = next.text.length > one.text.length || headings.some(({ index }) => index === at + 1);
  return known === undefined && !isHeading && isAbove ? one : undefined;
};

/**
 * Finds the cover of a document: what stands above its first heading, as far as each line can stand on a cover, with
 * tables about the document. The title is the line with the words of the policy's record, or the largest that begins as
 * titles do; a document may also print its title on a later page, above its approval. A document without a title is
 * called as a table about it says, by the record's title, as its own text calls it, or by its first line.
 */
export const findCover = (
  parts: readonly FlowPart[],
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
  {
    title: known,
    named,
    called,
    layout,
    contentsAt = 0,
  }: {
    readonly title?: string;
    /** The title that a table about the document names. */
    readonly named?: string | undefined;
    /** The name by which the text calls its policy, for a document without a title of its own. */
    readonly called?: string | undefined;
    readonly layout: Layout;
    /** Number of the line at which the table of contents begins; nothing of the text stands before it. */
    readonly contentsAt?: number | undefined;
  },
): Cover => {
  const all = belowCover(paragraphs, headings);
  const sought = known === undefined ? undefined : foldArabic(clean(known));
  const isTitleByWords = ({ text, first, marker }: Paragraph): boolean =>
    marker === undefined &&
    text.length <= LONGEST_TITLE &&
    (first.evidence.mark === 'title' ||
      isOfMany(text) ||
      (sought !== undefined && foldArabic(clean(text)) === sought) ||
      (beginsAsTitle(text) &&
        !endsSentence(text) &&
        text.length <= LONGEST_COVER_LINE &&
        !isKnownHeading(text)));
  const top = paragraphs.slice(0, TITLE_NEAR).some(isTitleByWords)
    ? undefined
    : topTitle(paragraphs, headings, known);
  const isTitle = (one: Paragraph): boolean => one === top || isTitleByWords(one);
  // A title that is styled as a heading heads no division of its own.
  const front = paragraphs.slice(0, MOST_COVER_LINES);
  const ofOwn = front.findIndex((one) => isTitle(one) && !isOfMany(one.text));
  const isBelowPage = front
    .slice(0, Math.max(0, ofOwn))
    .every(
      ({ text, marker }) => marker === undefined && text.length <= LONG_SENTENCE && !isKnownHeading(text),
    );
  const firstTitle = ofOwn >= 0 && isBelowPage ? ofOwn : front.findIndex(isTitle);
  const first = all.find((index) => index !== firstTitle) ?? paragraphs.length;
  const continuesTitle = (index: number): boolean => {
    const title = paragraphs[firstTitle];
    return (
      title !== undefined && index === firstTitle + 1 && goesOnWithTitle(title, paragraphs[index], layout)
    );
  };
  const lines: { readonly one: Paragraph; readonly index: number }[] = [];
  const tables: ReadTable[] = [];
  let length = 0;
  for (const part of parts) {
    if (part.kind === 'table') {
      if (!isAboutDocument(part.table) && (part.table.first ?? Infinity) > contentsAt) break;
      tables.push(part.table);
    } else {
      const { paragraph: one, index } = part;
      const isLong = one.printed.length > LONGEST_COVER_LINE;
      const isItem = one.marker !== undefined && lines.length > 0;
      const isText =
        (lines.length > 0 && opensText(one.text)) ||
        (lines.length > 0 &&
          endsSentence(one.text) &&
          one.text.length > LONG_SENTENCE &&
          !/اعتم|مجلس|قرار/u.test(one.text)) ||
        (first === paragraphs.length && firstTitle >= 0 && index > firstTitle && !continuesTitle(index));
      if (index >= first || lines.length >= MOST_COVER_LINES || isLong || isItem || isText) break;
      lines.push({ one, index });
    }
    length += 1;
  }
  const largest = (some: typeof lines) =>
    some.toSorted(
      (left, right) => (right.one.size ?? 0) - (left.one.size ?? 0) || left.index - right.index,
    )[0];
  const exact = lines.find(
    ({ one }) =>
      one.first.evidence.mark === 'title' || (sought !== undefined && foldArabic(clean(one.text)) === sought),
  );
  const titles = lines.filter(({ one }) => isTitle(one));
  const ofOne = titles.filter(({ one }) => !isOfMany(one.text));
  const onCover = exact ?? largest(ofOne.length > 0 ? ofOne : titles);
  const hasText = paragraphs.length > lines.length;
  if (onCover !== undefined && (hasText || lines.length > 1)) {
    const own = [onCover.index];
    for (
      let next = onCover.index + 1;
      goesOnWithTitle(onCover.one, lines.find(({ index }) => index === next)?.one, layout);
      next += 1
    ) {
      own.push(next);
    }
    const text = own
      .map((index) => paragraphs[index]?.printed ?? '')
      .join(' ')
      .slice(0, LONGEST_TITLE);
    // The name of a page of many says nothing about its policy, which its text may call by its own.
    if (isOfMany(text) && called !== undefined) {
      return {
        title: { text: called, paragraphs: [] },
        isTitleOnCover: false,
        lines: lines.map(({ one }) => one),
        tables,
        length,
      };
    }
    const onTop = lines.filter(({ index }) => !own.includes(index)).map(({ one }) => one);
    const again = repeatedCover(parts.slice(length), [text, ...onTop.map(({ printed }) => printed)]);
    return {
      title: { text, paragraphs: own },
      isTitleOnCover: true,
      lines: [...onTop, ...again].slice(0, MOST_COVER_LINES),
      tables,
      length: length + Math.min(again.length, MOST_COVER_LINES - onTop.length),
    };
  }
  // The lines above the first heading are no cover without a title among them: they are the text itself.
  const later = paragraphs
    .slice(0, TITLE_WITHIN)
    .find(
      (one) =>
        isTitle(one) &&
        (one.bold || one.centred || one.level !== undefined || (one.size ?? 0) > (layout.size ?? 0)),
    );
  const isCover =
    lines.length > 0 &&
    hasText &&
    !lines.some(({ one }) => endsSentence(one.text) && one.text.length > LONG_SENTENCE) &&
    lines.some(({ one }) => one.centred || (one.size ?? 0) > (layout.size ?? Infinity));
  // A heading or a sentence of the text is no title of the document.
  const line = paragraphs.find(({ text }) => /\p{L}{2}/u.test(text));
  const isNoTitle =
    line === undefined ||
    isKnownHeading(line.text) ||
    (line.text.length > LONG_SENTENCE && endsSentence(line.text));
  const firstLine = isNoTitle ? undefined : line.printed.slice(0, LONGEST_TITLE);
  const text = later?.text ?? named?.slice(0, LONGEST_TITLE) ?? known ?? called ?? firstLine ?? '';
  const isOnlyTables = lines.length === 0;
  return {
    title: { text: text === '' ? (known ?? '—') : text, paragraphs: [] },
    isTitleOnCover: false,
    lines: isCover ? lines.map(({ one }) => one) : [],
    tables: isCover || isOnlyTables ? tables : [],
    length: isCover || isOnlyTables ? length : 0,
  };
};
