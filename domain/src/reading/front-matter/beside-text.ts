import { foldArabic } from '../../text/fold.ts';
import type { Paragraph } from '../draft.ts';
import { beginsAsTitle, endsSentence } from '../headings/heading-signs.ts';
import type { Layout } from '../lines/layout.ts';
import { headingKey } from '../numbering/heading-key.ts';
import { continuedHeading, minutesBeginning } from '../reading-words.ar.ts';
import type { FlowPart } from '../sections/build-sections.ts';

/** Number of paragraphs among which minutes begin, and of those before the title of what they approved. */
const MINUTES_WITHIN = 6;
const LONGEST_MINUTES = 80;
/** Longest title, and longest line that opens minutes. */
const LONGEST_LINE = 200;
/** Longest line that says that a division goes on. */
const LONGEST_CONTINUED = 120;

/** Parts with their paragraphs, counted anew. */
export interface Flowing {
  readonly parts: FlowPart[];
  readonly paragraphs: Paragraph[];
}

/** Returns the parts of a document without some of them. */
export const withoutParts = ({ parts }: Flowing, left: ReadonlySet<FlowPart>): Flowing => {
  const paragraphs: Paragraph[] = [];
  const kept = parts
    .filter((part) => !left.has(part))
    .map((part): FlowPart => {
      if (part.kind === 'table') return part;
      paragraphs.push(part.paragraph);
      return { ...part, index: paragraphs.length - 1 };
    });
  return { parts: kept, paragraphs };
};

/**
 * Finds the minutes, the resolution or the letter that a file prints before the document which they approve: parts
 * from a first line that says so to the title of the document, which is printed no smaller than anything above it.
 * Minutes are evidence of the approval, and name people who are no matter of the text.
 */
export const minutesBefore = ({ parts, paragraphs }: Flowing, layout: Layout): readonly FlowPart[] => {
  const opens = paragraphs
    .slice(0, MINUTES_WITHIN)
    .findIndex(({ text }) => text.length <= LONGEST_LINE && minutesBeginning.test(foldArabic(text)));
  const firstTitle = paragraphs.findIndex(
    ({ text, marker }) => marker === undefined && beginsAsTitle(text) && text.length <= LONGEST_LINE,
  );
  if (opens < 0 || (firstTitle >= 0 && firstTitle < opens)) return [];
  const sizes = paragraphs.slice(0, LONGEST_MINUTES).map(({ size }) => size ?? layout.size ?? 0);
  const title = paragraphs.slice(0, LONGEST_MINUTES).findIndex((one, index) => {
    const { text, marker, first, size = layout.size ?? 0 } = one;
    const isLarge = size > (layout.size ?? Infinity) || first.evidence.mark === 'title';
    return (
      index > opens &&
      marker === undefined &&
      beginsAsTitle(text) &&
      !endsSentence(text) &&
      text.length <= LONGEST_LINE &&
      (isLarge || (one.bold && one.centred)) &&
      sizes.slice(0, index).every((above) => above <= size)
    );
  });
  const end = parts.findIndex((part) => part.kind === 'paragraph' && part.index === title);
  return title < 0 ? [] : parts.slice(0, end);
};

/** Finds the lines that print a heading of the text again where its division goes on: «تابع/ طرق الشراء». */
export const continuedHeadings = ({ parts }: Flowing): readonly FlowPart[] => {
  const keys = new Set<string>();
  return parts.filter((part) => {
    if (part.kind === 'table') return false;
    const { text, marker } = part.paragraph;
    if (text.length > LONGEST_CONTINUED) return false;
    const again = continuedHeading.exec(text)?.groups?.['heading'];
    if (again !== undefined && keys.has(headingKey(again))) return true;
    keys.add(headingKey(text));
    if (marker !== undefined) keys.add(headingKey(marker.rest));
    return false;
  });
};
