import {
  policyText,
  type PolicySection,
  type PolicyText,
  type PrintedContents,
} from '../contracts/policy-text.ts';
import type { SourceLayout, SourceRemark } from '../contracts/source-document.ts';
import { toLatinDigits } from '../text/digits.ts';
import { foldArabic } from '../text/fold.ts';
import { readMarker } from './marker.ts';
import {
  beginsAsTitle,
  headingsIn,
  opensContents,
  roleOfHeading,
  type DocumentLine,
  type NumberedLine,
} from './read-headings.ts';
import { readItems } from './read-items.ts';

/** The structure that was found in a document, for a person to review. */
export interface TextReading {
  readonly kind: 'read';
  readonly text: PolicyText;
  readonly layout: SourceLayout;
  readonly remarks: readonly SourceRemark[];
}

/** A text that cannot become a draft; `path` names the part of `PolicyText` that a limit refuses. */
export type ReadingFault =
  { readonly kind: 'empty' } | { readonly kind: 'over-limit'; readonly path: readonly PropertyKey[] };

export interface KnownPolicy {
  /** Title of the policy's record, for a text that prints none. */
  readonly title: string;
  /** Whether the policy is of the kind in which software acts on sections: the relations with beneficiaries. */
  readonly hasRoles: boolean;
}

/** Longest line that can stand on a cover. */
const LONGEST_COVER_LINE = 300;
/** Longest heading that stands above a text; a longer line is the text itself. */
const LONGEST_HEADING = 120;
const MOST_COVER_LINES = 40;

const contentsEntry = /^(?<label>.*?\S)(?:\s*[.…·_]{2,}\s*|\s*\t\s*|\s{2,}|\s+)(?<page>[0-9٠-٩۰-۹]{1,3})$/u;

interface Contents {
  readonly contents: PrintedContents;
  readonly length: number;
}

/** Reads a table of contents at the head of `lines`: a heading, then entries that end with a page. */
const readContents = (lines: readonly NumberedLine[]): Contents | undefined => {
  const [heading] = lines;
  if (heading === undefined || !opensContents(heading)) return undefined;
  const entries: PrintedContents['entries'] = [];
  for (const { text } of lines.slice(1)) {
    const groups = contentsEntry.exec(text)?.groups;
    const page = Number(toLatinDigits(groups?.['page'] ?? ''));
    if (groups?.['label'] === undefined || page < 1) break;
    entries.push({ label: groups['label'], page });
  }
  if (entries.length === 0) return undefined;
  return { contents: { heading: heading.text, entries }, length: entries.length + 1 };
};

/** Index of the cover line that is the title: the policy's own words, or a line that begins as titles do. */
const titleAmong = (cover: readonly NumberedLine[], title: string): number => {
  const folded = foldArabic(title);
  const same = cover.findIndex(({ text }) => foldArabic(text) === folded);
  return same >= 0 ? same : cover.findIndex(beginsAsTitle);
};

/**
 * Number of lines above the text: those before the first heading, as long as each can stand on a cover. A text without
 * a heading has a cover of its title alone.
 */
const coverLength = (body: readonly NumberedLine[], firstHeading: number, title: string): number => {
  const fits = body.findIndex(({ text }) => text.length > LONGEST_COVER_LINE);
  const limit = Math.min(fits < 0 ? body.length : fits, MOST_COVER_LINES);
  if (firstHeading >= 0 && firstHeading <= limit) return firstHeading;
  return Math.min(titleAmong(body.slice(0, limit), title) + 1, limit);
};

interface OpenSection {
  readonly heading: string;
  readonly lines: NumberedLine[];
}

/** Parts the lines below the cover by their headings; lines above the first heading come under `untitled`. */
const partsOf = (
  body: readonly NumberedLine[],
  headings: ReadonlySet<number>,
  from: number,
  untitled: string,
): readonly OpenSection[] => {
  const parts: OpenSection[] = [];
  for (const [index, line] of body.entries()) {
    if (index < from) continue;
    const { marker } = line;
    if (!headings.has(index)) {
      const open = parts.at(-1);
      if (open === undefined) parts.push({ heading: untitled, lines: [line] });
      else open.lines.push(line);
    } else if (marker !== undefined && line.text.length > LONGEST_HEADING) {
      // An article without a heading of its own prints its text behind its number.
      parts.push({ heading: marker.printed, lines: [{ ...line, text: marker.rest, marker: undefined }] });
    } else {
      parts.push({ heading: line.text, lines: [] });
    }
  }
  return parts;
};

/**
 * Makes structure of a document's lines: title and cover, contents, sections by their headings, items by their
 * numbering. Every line keeps its words, and its marker as printed; a line that no rule knows is a paragraph, because
 * any text has a structure. `lines` are in the order of the source.
 */
export const readPolicyText = (
  lines: readonly DocumentLine[],
  policy: KnownPolicy,
): TextReading | ReadingFault => {
  if (lines.length === 0) return { kind: 'empty' };
  const all = lines.map((line): NumberedLine => ({ ...line, marker: readMarker(line.text) }));
  const contentsAt = all.findIndex(opensContents);
  const contents = contentsAt < 0 ? undefined : readContents(all.slice(contentsAt));
  const body =
    contents === undefined
      ? all
      : all.filter((_line, index) => index < contentsAt || index >= contentsAt + contents.length);

  const headings = new Set(headingsIn(body));
  // A document may style its title as a heading; the title above all headings heads no section.
  const titled = titleAmong(body.slice(0, MOST_COVER_LINES), policy.title);
  if (Math.min(...headings) === titled) headings.delete(titled);
  const firstHeading = body.findIndex((_line, index) => headings.has(index));
  const covered = coverLength(body, firstHeading, policy.title);
  const cover = body.slice(0, covered).map(({ text }) => text);
  const titleAt = titleAmong(body.slice(0, covered), policy.title);
  const title = cover[titleAt] ?? policy.title;

  const remarks: SourceRemark[] = [];
  const ids = new Set<string>();
  const sections = partsOf(body, headings, covered, title).map(
    ({ heading, lines: below }, index): PolicySection => {
      const role = policy.hasRoles ? roleOfHeading(heading) : 'other';
      const id = role === 'other' || ids.has(role) ? `section-${String(index + 1)}` : role;
      ids.add(id);
      const read = readItems(below, id);
      remarks.push(...read.remarks);
      return { id, role, heading, items: read.items };
    },
  );
  const parsed = policyText.safeParse({
    title,
    cover: cover.filter((_line, index) => index !== titleAt),
    ...(contents === undefined ? {} : { contents: contents.contents }),
    sections,
  });
  if (!parsed.success) return { kind: 'over-limit', path: parsed.error.issues[0]?.path ?? [] };
  return {
    kind: 'read',
    text: parsed.data,
    layout: { coverLinesBeforeTitle: Math.max(titleAt, 0) },
    remarks,
  };
};
