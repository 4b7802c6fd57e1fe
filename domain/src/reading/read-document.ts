import type { CatalogueEntry } from '../contracts/catalogue.ts';
import type { DocumentEvidence, TrackedChanges } from '../contracts/document-evidence.ts';
import type { DocumentReading, LineFate } from '../contracts/document-reading.ts';
import { policyText, type PolicyText } from '../contracts/policy-text.ts';
import type { Correction, SourceRemark } from '../contracts/source-document.ts';
import type { NamedAssociation } from '../guard/guarded-version.ts';
import { textSizeGap, type TextSizeGap } from '../policy/text-size.ts';
import { REQUEST_POLICY } from '../request/request-policy.ts';
import { toLatinDigits } from '../text/digits.ts';
import { foldArabic } from '../text/fold.ts';
import { withBareNumbers } from './bare-numbers.ts';
import { continuedHeadings, minutesBefore, withoutParts, type Flowing } from './beside-text.ts';
import { buildSections, type FlowPart, type NoteText } from './build-sections.ts';
import { decisionPeriodIn } from './decision-period.ts';
import { deepestLast, type Paragraph, type ReadLine } from './draft.ts';
import { chairAmong, factsOf, isIssueItself, type Labelled, type Passage } from './facts.ts';
import { findCover } from './find-cover.ts';
import { findHeadings, type Heading } from './find-headings.ts';
import { beginsAsTitle, isKnownAmong, roleOfHeading } from './heading-signs.ts';
import { newAccount, withIds } from './give-ids.ts';
import { marginLines } from './margins.ts';
import {
  byAlphabet,
  countsByAlphabet,
  layoutOf,
  paragraphsOf,
  withoutTitlesOfPeople,
  type Layout,
} from './paragraphs.ts';
import { otherPolicyOfBody, proposePolicy } from './propose-policy.ts';
import {
  contentsOfRows,
  findContents,
  headingKey,
  opensContents,
  type FoundContents,
} from './read-contents.ts';
import { printedOf, readLines } from './read-lines.ts';
import {
  framedLines,
  isAboutDocument,
  isIssueLabel,
  isTitleLabel,
  joinTables,
  readTables,
  type ReadTable,
} from './read-tables.ts';
import { remarksOnReading } from './remarks-on-reading.ts';
import { documentRemarks } from './reading-words.ar.ts';
import { repairLines } from './repair.ts';
import { unreadTablesOf } from './unread-tables.ts';
import { countedTables } from './tracked-changes.ts';

/** Facts that the rules need beside the document itself. */
export interface KnownDocument {
  /** Title of the policy's record, where the document is read for one. */
  readonly title?: string;
  /**
   * Whether software acts on sections of the policy: its roles and codes are then proposed. Where absent, the title
   * decides by the catalogue.
   */
  readonly hasRoles?: boolean;
  /** The association whose policy it is; without it, names of organisations are not compared. */
  readonly association?: NamedAssociation;
  /** The other associations that the platform serves. */
  readonly others?: readonly NamedAssociation[];
  /** Entries of the catalogue. */
  readonly entries: readonly CatalogueEntry[];
  /** The text that counts in a file with tracked changes: with all of them accepted, or without them. */
  readonly changes: TrackedChanges;
}

export type DocumentReadingOutcome =
  | { readonly kind: 'read'; readonly reading: DocumentReading }
  /** No line has words that can be read. */
  | { readonly kind: 'empty' }
  /** The text model cannot hold the document; `path` names the part of `PolicyText`, or `gap` the limit. */
  | { readonly kind: 'over-limit'; readonly path: readonly PropertyKey[]; readonly gap?: TextSizeGap };

/** Longest words of a correction. */
const LONGEST_CORRECTION = 2000;

/** Drops the letterhead that a copied text has in its middle, as corrections that say so. */
const headsInBody = (heads: readonly ReadLine[]): Correction[] => {
  const runs: ReadLine[][] = [];
  for (const line of heads) {
    const run = runs.at(-1);
    if (run?.at(-1)?.number === line.number - 1) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run): Correction[] => {
    const [first, last] = [run[0], run.at(-1)];
    const printed = run.map(({ raw }) => raw).join('\n');
    if (first === undefined || last === undefined || printed.length > LONGEST_CORRECTION || printed === '')
      return [];
    const line: Correction['line'] = first === last ? first.number : [first.number, last.number];
    return [{ code: 'header.repeatedInBody', line, printed, corrected: '' }];
  });
};

/** Corrections for items whose sentence a copied text breaks over several lines. */
const brokenItems = (paragraphs: readonly Paragraph[], lines: ReadonlyMap<number, ReadLine>): Correction[] =>
  paragraphs.flatMap(({ lines: numbers, marker }) =>
    marker === undefined
      ? []
      : numbers.slice(1).flatMap((number, index): Correction[] => {
          const from = numbers[index] ?? number;
          const raws = Array.from(
            { length: number - from + 1 },
            (_, step) => lines.get(from + step)?.raw ?? '',
          );
          const last = raws[0]?.match(/\S+\s*$/u)?.[0];
          const first = raws.at(-1)?.match(/^\s*\S+/u)?.[0];
          if (last === undefined || first === undefined || raws.length < 2) return [];
          return [
            {
              code: 'list.brokenAcrossLines',
              line: [from, number],
              printed: [last, ...raws.slice(1, -1), first].join('\n'),
              corrected: `${last.trim()} ${first.trim()}`,
            },
          ];
        }),
  );

type Ordered =
  { readonly kind: 'line'; readonly line: ReadLine } | { readonly kind: 'table'; readonly table: ReadTable };

/** The lines and tables of a document in reading order; a table stands where its first line is. */
const inOrder = (lines: readonly ReadLine[], tables: readonly ReadTable[]): Ordered[] => {
  const tableOf = new Map(tables.flatMap((table) => table.lines.map((number) => [number, table] as const)));
  const printed = new Set<ReadTable>();
  return lines.flatMap((line): Ordered[] => {
    const table = tableOf.get(line.number);
    if (table === undefined) return [{ kind: 'line', line }];
    if (printed.has(table)) return [];
    printed.add(table);
    return [{ kind: 'table', table }];
  });
};

/** Joins tables that go on over a page, between which nothing else is printed. */
const joinedTables = (
  tables: readonly ReadTable[],
  isApart: (before: ReadTable, next: ReadTable) => boolean,
): { readonly tables: ReadTable[]; readonly repeated: number[] } => {
  const joined: ReadTable[] = [];
  const repeated: number[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    const both = before === undefined || isApart(before, table) ? undefined : joinTables(before, table);
    if (both === undefined) {
      if (table.first !== undefined) joined.push(table);
      continue;
    }
    joined[joined.length - 1] = both.table;
    repeated.push(...both.repeated);
  }
  return { tables: joined, repeated };
};

/** The number of an issue, for comparing it: «1.10» comes after «1.9». */
const issueParts = (text: string): readonly number[] =>
  (toLatinDigits(text).match(/\d+/gu) ?? []).slice(0, 4).map(Number);

/**
 * Returns the rows of a table about the document that say how it is now: of a list of its issues the head and the
 * latest one, by its number, or the last that is filled.
 */
const currentRows = (rows: ReadTable['rows']): ReadTable['rows'] => {
  const [head, ...issues] = rows;
  const filled = issues.filter((cells) => cells.some(({ text }) => text !== ''));
  const isList =
    head !== undefined &&
    filled.length > 1 &&
    head.filter(({ text }) => isIssueLabel(text)).length >= 2 &&
    filled.every((cells) => cells.length === head.length && !cells.some(({ text }) => isIssueLabel(text)));
  if (!isList) return rows;
  const column = head.findIndex(({ text }) => /اصدار|نسخه/u.test(foldArabic(text)) && !/تاريخ/u.test(text));
  const later = (one: readonly number[], other: readonly number[]): number => {
    const at = one.findIndex((part, index) => part !== other[index]);
    return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
  };
  const parts = (cells: (typeof filled)[number]): readonly number[] => issueParts(cells[column]?.text ?? '');
  const latest = filled.reduce((last, cells) => (later(parts(cells), parts(last)) >= 0 ? cells : last));
  return [head, latest];
};

/** Labels and values of a table about the document: beside one another in a row, or one below the other. */
const labelledIn = (table: ReadTable, isOcr: (line: number) => boolean): Labelled[] => {
  const rows = currentRows(table.rows);
  const namesIssue = rows.some((cells) => cells.some(({ text }) => isIssueItself(text)));
  const pairs = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const next = rows[row + 1] ?? [];
      // A row with labels of its own holds no values of the row above it.
      const below = next.some(({ text }) => isIssueLabel(text)) ? undefined : next[column];
      const beside = cells[column + 1];
      return [beside, below].flatMap((value): Labelled[] => {
        const line = value?.lines[0];
        return cell.text === '' || value === undefined || line === undefined
          ? []
          : [
              {
                label: cell.text,
                value: value.text.replace(/\n/gu, ' '),
                line,
                readByOcr: isOcr(line),
                namesIssue,
              },
            ];
      });
    }),
  );
  return pairs;
};

const labelledLine = ({ raw, number }: ReadLine, readByOcr: boolean): Labelled[] => {
  const groups = /^\s*(?<label>[^:：\t]{2,40})\s*[:：\t]\s*(?<value>\S.*)$/u.exec(raw)?.groups;
  return groups === undefined
    ? []
    : [{ label: groups['label'] ?? '', value: groups['value'] ?? '', line: number, readByOcr }];
};

/** Letterheads print labels in one line and their values in the next: «رقم الإصدار | تاريخ الإصدار». */
const labelledHeads = (heads: readonly ReadLine[], isOcr: (line: number) => boolean): Labelled[] =>
  heads.flatMap((line, index) => {
    const next = heads[index + 1];
    const [labels, values] = [line, next].map((one) => one?.raw.trim().split(/\t+/u) ?? []);
    const isPair =
      next?.number === line.number + 1 &&
      labels !== undefined &&
      labels.length > 1 &&
      labels.length === values?.length;
    return isPair
      ? labels.map((label, column) => ({
          label,
          value: values[column] ?? '',
          line: next.number,
          readByOcr: isOcr(next.number),
        }))
      : labelledLine(line, isOcr(line.number));
  });

const gapsOfHeadings = (
  headings: readonly Heading[],
  paragraphs: readonly Paragraph[],
  gap: (before: number, found: number) => string,
): SourceRemark[] => {
  const last = new Map<string, number>();
  return headings.flatMap(({ marker, index }): SourceRemark[] => {
    const one = paragraphs[index];
    if (marker?.ordinal === undefined || one === undefined) return [];
    const before = last.get(marker.style);
    last.set(marker.style, marker.ordinal);
    if (before === undefined || marker.ordinal <= before + 1) return [];
    return [
      {
        code: 'numbering.gap',
        line: one.first.number,
        printed: one.printed.slice(0, 500),
        remark: gap(before, marker.ordinal),
      },
    ];
  });
};

/** Labels and values of the tables that pages repeat at their head or foot: the logo, the document's number, its issue. */
const labelledInHeads = (
  evidence: DocumentEvidence,
  lines: readonly ReadLine[],
  margins: ReadonlyMap<number, LineFate>,
  isOcr: (line: number) => boolean,
): Labelled[] =>
  readTables(
    evidence,
    // A number alone in a cell is no number of a page.
    new Map(lines.filter(({ number }) => margins.has(number)).map((line) => [line.number, line])),
  )
    .filter((table) => table.lines.length > 0 && isAboutDocument(table))
    .flatMap((table) => labelledIn(table, isOcr));

/** Finds the table of contents, in lines or in a table. */
const contentsIn = (
  order: readonly Ordered[],
  lines: readonly ReadLine[],
): { readonly found: FoundContents | undefined; readonly table: ReadTable | undefined } => {
  const at = order.findIndex((one) => one.kind === 'line' && opensContents(one.line.text));
  const heading = order[at];
  const next = at < 0 ? undefined : order.slice(at + 1, at + 3).find((one) => one.kind === 'table');
  const own = order.find(
    (one) =>
      one.kind === 'table' &&
      contentsOfRows(
        one.table.rows.map((cells) => cells.map(({ text }) => text)),
        false,
      ) !== undefined,
  );
  for (const [one, isAnnounced] of [
    [next, true],
    [own, false],
  ] as const) {
    if (one?.kind !== 'table') continue;
    const read = contentsOfRows(
      one.table.rows.map((cells) => cells.map(({ text }) => text)),
      isAnnounced,
    );
    if (read === undefined) continue;
    const head = heading?.kind === 'line' ? heading.line : undefined;
    return {
      found: {
        ...(head === undefined || read.entries.length > 60
          ? {}
          : {
              contents: {
                heading: head.text.slice(0, 100),
                ...(read.columns === undefined ? {} : { columns: read.columns.slice(0, 4) }),
                entries: [...read.entries],
              },
            }),
        lines: [...(head === undefined ? [] : [head.number]), ...one.table.lines],
      },
      table: one.table,
    };
  }
  return { found: findContents(lines), table: undefined };
};

/** Joins the lines that have no fate yet into paragraphs, which stand between the tables of the document. */
const flowOf = (
  order: readonly Ordered[],
  contentsTable: ReadTable | undefined,
  account: ReturnType<typeof newAccount>,
  layout: Layout,
  isHeading: (words: string) => boolean,
): Flowing => {
  const runs: (ReadLine[] | ReadTable)[] = [];
  let run: ReadLine[] = [];
  for (const one of order) {
    if (one.kind === 'line') {
      if (!account.has(one.line.number)) run.push(one.line);
      continue;
    }
    if (one.table === contentsTable) continue;
    runs.push(run, one.table);
    run = [];
  }
  runs.push(run);
  const joined = runs.map((one, at) => {
    if ('rows' in one) return one;
    const found = withoutTitlesOfPeople(paragraphsOf(one, layout, isHeading));
    const isAboveTable = at < runs.length - 1;
    return found.map((own, place) => (place === found.length - 1 ? { ...own, isAboveTable } : own));
  });
  const typed = withBareNumbers(
    joined.flatMap((one) => ('rows' in one ? [] : one)),
    layout,
  );
  const paragraphs = countsByAlphabet(typed) ? typed.map(byAlphabet) : typed;
  let index = 0;
  const parts = joined.flatMap((one): FlowPart[] => {
    if ('rows' in one) return [{ kind: 'table', table: one }];
    const from = index;
    index += one.length;
    return paragraphs
      .slice(from, index)
      .map((paragraph, at) => ({ kind: 'paragraph', paragraph, index: from + at }));
  });
  return { parts, paragraphs };
};

/** Returns the numbers of the lines that parts print. */
const linesOf = (parts: readonly FlowPart[]): number[] =>
  parts.flatMap((part) => (part.kind === 'table' ? part.table.lines : part.paragraph.lines));

/**
 * Makes a structured draft of a document: divisions, items, tables, definitions, forms and footnotes, and accounts for
 * every line of it. Nothing is in the text that the document does not print, and nothing that it prints is left out
 * without a fate that says why. Facts are proposed and never taken for true; damage is corrected by the mechanical
 * codes alone. Work grows with the number of lines.
 */
export const readDocument = (whole: DocumentEvidence, known: KnownDocument): DocumentReadingOutcome => {
  const evidence = { ...whole, tables: [...countedTables(whole, known.changes)] };
  const account = newAccount();
  const { lines: all, unreadable } = readLines(evidence, known.changes);
  const raw = new Map(all.map((line) => [line.number, line]));
  for (const line of all) {
    if (printedOf(line) === '')
      account.mark(line.number, line.evidence.original === undefined ? 'blank' : 'changed-away');
  }
  const inTables = new Set(
    evidence.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))),
  );
  for (const number of unreadable) account.mark(number, 'unreadable');
  const margins = marginLines(
    all.filter(({ number }) => !account.has(number)),
    evidence,
  );
  for (const [number, fate] of margins) account.mark(number, fate);
  for (const line of all) {
    const printed = printedOf(line);
    const isOrnament = !/[\p{L}\p{N}]/u.test(printed) && !/[._…]{3,}|[□☐▢❏]/u.test(printed);
    if (isOrnament && !inTables.has(line.number)) account.mark(line.number, 'ornament');
  }
  const pageOcr = new Set(
    (evidence.pages ?? []).filter(({ readBy }) => readBy === 'ocr').map(({ number }) => number),
  );
  const isOcr = (number: number): boolean => {
    const line = raw.get(number)?.evidence;
    return line?.confidence !== undefined || pageOcr.has(line?.page ?? 0);
  };

  const repaired = repairLines(
    all.filter(({ number }) => !account.has(number)),
    evidence.file.kind,
  );
  const lines = new Map(repaired.lines.map((line) => [line.number, line]));
  const noteLines = repaired.lines.filter(({ evidence: { place } }) => place === 'note');
  const isNote = new Set(noteLines.map(({ number }) => number));
  const noted = new Set(
    repaired.lines
      .filter(({ number }) => !isNote.has(number))
      .flatMap(({ evidence: { notes = [] } }) => notes.map(({ line }) => line)),
  );
  const noteOf = new Map<number, ReadLine[]>();
  let note: ReadLine[] | undefined;
  for (const line of noteLines) {
    if (noted.has(line.number)) noteOf.set(line.number, (note = []));
    note?.push(line);
  }
  const placed = new Set([...noteOf.values()].flatMap((own) => own.map(({ number }) => number)));
  const framed = framedLines(evidence);
  const body = repaired.lines
    .filter(({ number }) => !placed.has(number))
    .map((line): ReadLine => (framed.has(line.number) ? { ...line, isFramed: true } : line));

  const read = readTables(evidence, lines);
  const tableLines = new Set(read.flatMap((table) => table.lines));
  const free = body.filter(({ number }) => !tableLines.has(number));
  const between = free.map(({ number }) => number);
  const isApart = (before: ReadTable, next: ReadTable): boolean => {
    if (next.first === undefined) return false;
    const last = before.lines.at(-1) ?? 0;
    const { first } = next;
    return between.some((number) => number > last && number < first);
  };
  const { tables, repeated } = joinedTables(read, isApart);
  for (const number of repeated) account.mark(number, 'repeated-table-head');
  const kept = tables.map((table) => ({
    ...table,
    lines: table.lines.filter((number) => !repeated.includes(number)),
  }));
  const order = inOrder(
    body.filter(({ number }) => !repeated.includes(number)),
    kept,
  );
  const { found: contents, table: contentsTable } = contentsIn(order, free);
  for (const number of contents?.lines ?? []) account.mark(number, 'contents');
  const labels = contents?.contents?.entries.map(({ label }) => label) ?? [];
  const bareLabels = new Set(labels.map(headingKey));

  // Heads of tables are bold in most documents, and say nothing about its text.
  const belowHeads = new Set(
    read.flatMap(({ rows }) => rows.slice(1).flatMap((cells) => cells.flatMap((cell) => cell.lines))),
  );
  const layout = layoutOf(
    free.filter(({ number }) => !account.has(number)),
    evidence.file.kind,
    repaired.isVisual,
    body.filter(({ number }) => belowHeads.has(number) && !account.has(number)),
  );
  const printedFlow = flowOf(order, contentsTable, account, layout, (words) =>
    isKnownAmong(words, bareLabels),
  );
  const again = continuedHeadings(printedFlow);
  for (const number of linesOf(again)) account.mark(number, 'running-head');
  const flow = withoutParts(printedFlow, new Set(again));
  const minutes = minutesBefore(flow, layout);
  for (const number of linesOf(minutes)) account.mark(number, 'approval');
  const { parts, paragraphs } = withoutParts(flow, new Set(minutes));
  const [firstPart] = parts;
  if (firstPart === undefined) return { kind: 'empty' };

  const contentsAt =
    contents === undefined || contents.lines.length === 0
      ? undefined
      : Math.min(...contents.lines.slice(0, 50));
  const found = findHeadings(paragraphs, layout, labels, contentsAt);
  const heads = all.filter(({ number }) =>
    ['running-head', 'running-foot'].includes(margins.get(number) ?? ''),
  );
  const labelled: Labelled[] = [
    ...labelledHeads(heads, isOcr),
    ...labelledInHeads(evidence, all, margins, isOcr),
    ...[...minutes, ...parts].flatMap((part) =>
      part.kind === 'table' && isAboutDocument(part.table) ? labelledIn(part.table, isOcr) : [],
    ),
  ];
  const cover = findCover(parts, paragraphs, found, {
    named: labelled.find(({ label, value }) => isTitleLabel(label) && beginsAsTitle(value))?.value,
    ...(known.title === undefined ? {} : { title: known.title }),
    layout,
    contentsAt,
  });
  const unreadCells = new Set(
    unreadTablesOf(evidence).flatMap((one) => one.lines.map(({ number }) => number)),
  );
  const headings = found.filter(
    ({ index }) =>
      !cover.title.paragraphs.includes(index) && !unreadCells.has(paragraphs[index]?.first.number ?? 0),
  );
  const proposals = proposePolicy(cover.title.text, known.entries);
  const hasRoles = known.hasRoles ?? proposals.catalogueEntry === REQUEST_POLICY;
  for (const number of cover.tables.flatMap(({ lines: numbers }) => numbers))
    account.mark(number, 'approval');
  for (const index of cover.title.paragraphs) {
    for (const number of paragraphs[index]?.lines ?? [])
      if (cover.isTitleOnCover) account.mark(number, 'title');
  }
  for (const { lines: numbers, first } of cover.lines) {
    for (const number of numbers) account.mark(number, 'cover');
    labelled.push(...labelledLine(first, isOcr(first.number)));
  }

  const noteText = (first: number): NoteText => {
    const own = noteOf.get(first) ?? [];
    // A second sign for the same note prints nothing more.
    noteOf.delete(first);
    const [head] = own;
    // A note of a number alone has the number for its words.
    const label = head?.text === '' ? undefined : head?.evidence.label;
    return {
      text: own.map((line) => (line === head && label !== undefined ? line.text : printedOf(line))).join(' '),
      lines: own.map(({ number }) => number),
      label,
    };
  };
  const built = buildSections(parts.slice(cover.length), headings, {
    untitled: cover.title.text,
    roleOf: (heading) => (hasRoles ? roleOfHeading(heading) : 'other'),
    isCopied: ['text', 'html', 'doc'].includes(evidence.file.kind),
    noteText,
  });
  const unplaced = [...noteOf.keys()].map(noteText).filter(({ text }) => text !== '');
  const last = deepestLast(built.sections);
  for (const { text, lines: numbers, label } of unplaced) {
    last?.blocks.push({
      kind: 'item',
      text: [label, text]
        .filter((part) => part !== undefined)
        .join(' ')
        .slice(0, 8000),
      lines: numbers,
      notes: [],
      items: [],
    });
  }
  for (const number of built.columnHeads) account.mark(number, 'column-head');
  const sections = withIds(built.sections, account.note);
  const period = hasRoles ? decisionPeriodIn(sections) : undefined;
  const parsed = policyText.safeParse({
    title: cover.title.text,
    cover: cover.lines.map(({ printed }) => printed),
    ...(contents?.contents === undefined ? {} : { contents: contents.contents }),
    sections,
    ...(period === undefined ? {} : { decisionPeriod: period }),
  } satisfies PolicyText);
  if (!parsed.success) return { kind: 'over-limit', path: parsed.error.issues[0]?.path ?? [] };
  const gap = textSizeGap(parsed.data.sections);
  if (gap !== undefined) return { kind: 'over-limit', path: ['sections'], gap };

  const passageOf =
    (place: Passage['place']) =>
    ({ printed, lines: numbers, first }: Paragraph): Passage => ({
      text: printed,
      lines: numbers.map((number) => ({ number, text: lines.get(number)?.text ?? '' })),
      place,
      readByOcr: isOcr(first.number),
    });
  const onCover = new Set<Paragraph>(cover.lines);
  const passages: Passage[] = [
    ...heads.map((line): Passage => ({
      text: line.text,
      lines: [line],
      place: 'head',
      readByOcr: isOcr(line.number),
    })),
    ...minutes.flatMap((part) => (part.kind === 'table' ? [] : [passageOf('approval')(part.paragraph)])),
    ...(cover.lines.length === 0 ? [] : [joinedPassage(cover.lines.map(passageOf('cover')))]),
    ...paragraphs
      .filter((one) => !onCover.has(one))
      .map((one) => passageOf(built.approval.has(one) ? 'approval' : 'text')(one)),
  ];
  const signed = minutes.flatMap((part) =>
    part.kind === 'table'
      ? (chairAmong(
          part.table.rows.map((cells) =>
            cells.map(({ text, lines: [line] }) => ({ text, line, readByOcr: isOcr(line ?? 0) })),
          ),
        ) ?? [])
      : [],
  );
  const { facts, remarks: factRemarks } = factsOf(passages, labelled, signed);
  const reading = { text: parsed.data, account: account.lines() };
  const remarks = remarksOnReading({
    evidence,
    known,
    reading,
    labels: contents?.contents,
    contentsLines: contents?.lines ?? [],
    lines: raw,
    headings: headings.map(({ index, more }) =>
      paragraphs
        .slice(index, index + more + 1)
        .map(({ printed }) => printed)
        .join(' '),
    ),
    factLines: new Set(facts.map(({ line }) => line)),
    isCopied: ['text', 'html', 'doc'].includes(evidence.file.kind),
    otherPolicy: otherPolicyOfBody(
      cover.title.text,
      paragraphs.map(({ printed }) => printed).join(' '),
      known.entries,
    ),
    titleLine: paragraphs[cover.title.paragraphs[0] ?? 0]?.first.number ?? all[0]?.number ?? 1,
  });
  const isText =
    evidence.file.kind === 'text' || evidence.file.kind === 'html' || evidence.file.kind === 'doc';
  const corrections = [
    ...repaired.corrections,
    ...built.corrections,
    ...(isText && evidence.pages === undefined
      ? [
          ...headsInBody(heads.filter(({ evidence: { place } }) => place === 'body')),
          ...brokenItems(paragraphs, raw),
        ]
      : []),
  ];
  const lineOf = ({ line }: Correction | SourceRemark): number => (typeof line === 'number' ? line : line[0]);
  const byLine = <T extends Correction | SourceRemark>(list: readonly T[]): T[] =>
    list.toSorted((left, right) => lineOf(left) - lineOf(right));
  return {
    kind: 'read',
    reading: {
      ...reading,
      facts: facts.slice(0, 100),
      remarks: byLine([
        ...repaired.remarks,
        ...built.remarks,
        ...unplaced.flatMap(({ text, lines: [line] }): SourceRemark[] =>
          line === undefined
            ? []
            : [
                {
                  code: 'note.unplaced',
                  line,
                  printed: text.slice(0, 500),
                  remark: documentRemarks.noteUnplaced,
                },
              ],
        ),
        ...gapsOfHeadings(headings, paragraphs, built.gap),
        ...factRemarks,
        ...remarks,
      ]),
      corrections: byLine(corrections),
      proposals,
    },
  };
};

/** A sentence on a cover runs over several of its lines. */
function joinedPassage(passages: readonly Passage[]): Passage {
  return {
    text: passages.map(({ text }) => text).join(' '),
    lines: passages.flatMap(({ lines }) => lines),
    place: 'cover',
    readByOcr: passages.some(({ readByOcr }) => readByOcr),
  };
}
