import type { CatalogueEntry } from '../contracts/catalogue.ts';
import type { DocumentEvidence, TrackedChanges } from '../contracts/document-evidence.ts';
import type { DocumentReading, LineFate } from '../contracts/document-reading.ts';
import { policyText, type PolicyText } from '../contracts/policy-text.ts';
import type { Correction, SourceRemark } from '../contracts/source-document.ts';
import type { NamedAssociation } from '../guard/guarded-version.ts';
import { textSizeGap, type TextSizeGap } from '../policy/text-size.ts';
import { REQUEST_POLICY } from '../request/request-policy.ts';
import { remarksOnReading } from './dossier/remarks-on-reading.ts';
import { repairLines } from './dossier/repair.ts';
import { deepestLast, type Paragraph, type ReadLine } from './draft.ts';
import { chairAmong } from './facts/chair.ts';
import { isOwnDay } from './facts/label-facts.ts';
import { labelledHeads, labelledIn, labelledInHeads, labelledLine } from './facts/labels-of-document.ts';
import type { Labelled, Passage } from './facts/passage.ts';
import { factsOf } from './facts/propose-facts.ts';
import { unbelievedIn, withHeldBack, withoutUnsureNumber } from './facts/unsure-values.ts';
import { continuedHeadings, minutesBefore, withoutParts } from './front-matter/beside-text.ts';
import { contentsIn } from './front-matter/find-contents.ts';
import { findCover } from './front-matter/find-cover.ts';
import { findHeadings, type Heading } from './headings/find-headings.ts';
import { beginsAsTitle, isKnownAmong, roleOfHeading } from './headings/heading-signs.ts';
import { otherPolicyOfBody } from './kind/other-policy-of-body.ts';
import { policyNamedIn, proposePolicy } from './kind/propose-policy.ts';
import { severalPolicies } from './kind/several-policies.ts';
import { layoutOf } from './lines/layout.ts';
import { marginLines } from './lines/margins.ts';
import { isOrnament, printedOf, readLines } from './lines/read-lines.ts';
import { signsApart } from './lines/signs-apart.ts';
import { countedTables } from './lines/tracked-changes.ts';
import { headingKey } from './numbering/heading-key.ts';
import { flowOf, inOrder, joinedTables, linesOf } from './order-of-parts.ts';
import { brokenItems, headsInBody } from './paste/corrections-of-copies.ts';
import { documentRemarks } from './reading-words.ar.ts';
import { buildSections, type NoteText } from './sections/build-sections.ts';
import { decisionPeriodIn } from './sections/decision-period.ts';
import { newAccount, withIds } from './sections/give-ids.ts';
import {
  framedLines,
  isAboutDocument,
  isTitleLabel,
  readTables,
  type ReadTable,
} from './tables/read-tables.ts';
import { unreadTablesOf } from './tables/unread-tables.ts';

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

/** Returns tables without the rows of those that belong to the pages; the others keep their places in the list. */
const withoutRows = (
  tables: DocumentEvidence['tables'],
  margins: ReadonlyMap<number, LineFate>,
): DocumentEvidence['tables'] =>
  tables.map((table) => {
    const own = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
    return own.length > 0 && own.every((number) => margins.has(number)) ? { ...table, rows: [] } : table;
  });

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
  const apart = signsApart(all);
  for (const line of all) {
    const isSign = isOrnament(printedOf(line)) && !apart.has(line.number);
    if (isSign && !inTables.has(line.number)) account.mark(line.number, 'ornament');
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

  const read = readTables({ ...evidence, tables: withoutRows(evidence.tables, margins) }, lines);
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
  const ranked = found.map(({ index, weight, more }) => ({
    rank: weight,
    above: paragraphs[index - 1]?.text ?? '',
    text: paragraphs
      .slice(index, index + more + 1)
      .map(({ printed }) => printed)
      .join(' '),
  }));
  const several = severalPolicies(ranked, known.entries);
  const cover = findCover(parts, paragraphs, found, {
    named: labelled.find(({ label, value }) => isTitleLabel(label) && beginsAsTitle(value))?.value,
    ...(known.title === undefined ? {} : { title: known.title }),
    called:
      several === undefined
        ? policyNamedIn(
            paragraphs.map(({ text }) => text),
            known.entries,
          )
        : undefined,
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

  const heldIn = (number: number): readonly string[] => {
    const line = raw.get(number)?.evidence;
    return line === undefined ? [] : unbelievedIn(line);
  };
  const passageOf =
    (place: Passage['place']) =>
    ({ printed, lines: numbers, first }: Paragraph): Passage => ({
      text: withHeldBack(printed, numbers.flatMap(heldIn)),
      lines: numbers.map((number) => ({ number, text: lines.get(number)?.text ?? '' })),
      place,
      readByOcr: isOcr(first.number),
      hasUnsureWord: numbers.some((number) => (raw.get(number)?.evidence.unsure ?? []).length > 0),
    });
  const onCover = new Set<Paragraph>(cover.lines);
  for (const one of paragraphs) {
    if (onCover.has(one) || one.lines.length > 1 || !/[:：]/u.test(one.text)) continue;
    const own = labelledLine(one.first, isOcr(one.first.number));
    labelled.push(...own.filter(({ label }) => built.approval.has(one) || isOwnDay(label)));
  }
  const passages: Passage[] = [
    ...heads.map((line): Passage => ({
      text: withHeldBack(line.text, heldIn(line.number)),
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
  const isApprovalHeading = (index: number): boolean =>
    headings.some((one) => one.index === index) &&
    roleOfHeading(sureHeading(paragraphs[index])) === 'approval';
  const inApproval = (table: ReadTable): boolean => {
    const before = parts[parts.findIndex((part) => part.kind === 'table' && part.table === table) - 1];
    return (
      before?.kind === 'paragraph' &&
      (built.approval.has(before.paragraph) || isApprovalHeading(before.index))
    );
  };
  const signed = [...minutes, ...parts].flatMap((part) =>
    part.kind === 'table' && (minutes.includes(part) || inApproval(part.table))
      ? (chairAmong(
          part.table.rows.map((cells) =>
            cells.map(({ text, lines: [line] }) => ({ text, line, readByOcr: isOcr(line ?? 0) })),
          ),
        ) ?? [])
      : [],
  );
  const believed = labelled.map((one) => ({ ...one, value: withHeldBack(one.value, heldIn(one.line)) }));
  const { facts, remarks: factRemarks } = factsOf(passages, believed, {
    signed,
    title: cover.title.text,
  });
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
        ...(several === undefined
          ? []
          : [
              {
                code: 'text.severalPolicies' as const,
                line: paragraphs[found[several.second]?.index ?? 0]?.first.number ?? 1,
                printed: (ranked[several.second]?.text ?? '').slice(0, 500),
                remark: documentRemarks.severalPolicies(several.names),
              },
            ]),
        ...factRemarks,
        ...remarks,
      ]),
      corrections: byLine(corrections),
      proposals,
    },
  };
};

function sureHeading(one: Paragraph | undefined): string {
  return one === undefined ? '' : withoutUnsureNumber(one.text, one.first.evidence);
}

/** A sentence on a cover runs over several of its lines. */
function joinedPassage(passages: readonly Passage[]): Passage {
  return {
    text: passages.map(({ text }) => text).join(' '),
    lines: passages.flatMap(({ lines }) => lines),
    place: 'cover',
    readByOcr: passages.some(({ readByOcr }) => readByOcr),
  };
}
