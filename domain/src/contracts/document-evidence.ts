import { z } from 'zod';
import { sha256 } from './published-file.ts';

/** Limits of a file that is read into a policy. */
export const documentLimits = {
  pages: 300,
  /** Pages without letters, which OCR reads in up to five seconds each. */
  scans: 150,
  /** Lines of all pages, table cells and notes together. */
  lines: 20_000,
  /** UTF-16 units of one line. */
  line: 20_000,
  /** UTF-16 units of all lines. */
  text: 2_000_000,
  tables: 300,
  /** Cells of one table. */
  cells: 5000,
} as const;

export const documentKind = z.enum(['docx', 'doc', 'pdf', 'image', 'html', 'text']);
/** The format of a file that a policy is read from, by its bytes and never by its name. */
export type DocumentKind = z.infer<typeof documentKind>;

/** The reason why nothing could be read; each has a sentence for the secretary. */
export const documentFault = z.enum([
  'empty',
  'encrypted',
  /** The bytes end early, or contradict their own format. */
  'damaged',
  'too-large',
  /** A picture of more pixels than memory holds, however small its file is. */
  'too-many-pixels',
  'too-many-pages',
  /** More pages that are pictures than OCR reads in the time of one file. */
  'too-many-scans',
  /** More lines, cells or characters than `documentLimits` allow. */
  'too-long',
  /** An archive that unpacks to more than a document holds, or XML that declares entities. */
  'hostile',
  'unknown-kind',
  /** A workbook or slides: neither holds the text of a policy as its pages show it. */
  'spreadsheet',
  'presentation',
  /** A document of another program, which can save it as a Word file or a PDF. */
  'other-document',
  /** A picture in a format that is none of photos and scans here. */
  'other-picture',
  'archive',
  'e-mail',
  /** The address of a document in place of the document. */
  'shortcut',
  /** A Word file whose pages are pictures: as a PDF it is read by OCR. */
  'only-pictures',
  /** A PDF without text whose documents are attached to it. */
  'only-attachments',
  /** Reading was ended because it took more time or memory than a file may take. */
  'gave-up',
]);
export type DocumentFault = z.infer<typeof documentFault>;

/** The text that counts in a file with tracked changes: with all of them accepted, or without them. */
export const trackedChanges = z.enum(['accepted', 'rejected']);
export type TrackedChanges = z.infer<typeof trackedChanges>;

/** A fact about a file that a person has to know before she trusts what was read of it. */
export const documentNoteCode = z.enum([
  /** Tracked changes: `text` of a line is the text with all of them accepted, `original` the text without them. */
  'tracked-changes',
  'comments',
  'text-boxes',
  'columns',
  'footnotes',
  'content-controls',
  'hidden-text',
  'embedded-files',
  /** A program in the file; it was not run and is not kept. */
  'macros',
  /** Pages whose fonts say no letters, or that are pictures: read by OCR. */
  'read-as-picture',
  'turned-page',
  /** A picture in the text whose words, if it has any, were not read. */
  'pictures',
  /** A PDF's table whose cells could not be told apart: its lines are in the reading order of the page. */
  'unread-table',
  /** The old Word format: its text without numbering, tables and headings. */
  'text-only',
  'wrong-extension',
  /** Letters that a font maps to nothing were left out. */
  'unmapped-letters',
  /** Letters that a font draws in parts and does not name were taken from the pictures of the pages. */
  'letters-from-picture',
]);
export type DocumentNoteCode = z.infer<typeof documentNoteCode>;

/** x, y, width and height in points (1/72 inch) from the page's top left corner as it is read upright. */
export const pageBox = z.tuple([z.number(), z.number(), z.number().min(0), z.number().min(0)]);
export type PageBox = z.infer<typeof pageBox>;

/** A part of a line in UTF-16 units, `to` exclusive. */
const lineRange = z.object({ from: z.int().min(0), to: z.int().min(1) });

/** The part of a document that holds a line. */
export const linePlace = z.enum(['body', 'header', 'footer', 'note', 'text-box']);
export type LinePlace = z.infer<typeof linePlace>;

/**
 * A line as it was read: a paragraph of Word, or a line of a page. Nothing is corrected in it; rules read it and leave
 * it as it is.
 */
export const evidenceLine = z.strictObject({
  /** Counted from 1 in reading order; the identity of the line in its document. */
  number: z.int().min(1),
  text: z.string().max(documentLimits.line),
  place: linePlace,
  /** The number that Word prints before the paragraph and that its text does not hold: «أولاً:», «المادة (1):». */
  label: z.string().min(1).max(60).optional(),
  /** The list of `label` and the depth in it, from 0. */
  list: z.object({ id: z.string().max(40), level: z.int().min(0).max(8) }).optional(),
  /** Depth of a heading by the document's own styles or tags, from 1. */
  heading: z.int().min(1).max(9).optional(),
  /** Whether the document itself marks the line as its title or as an entry of its table of contents. */
  mark: z.enum(['title', 'contents']).optional(),
  page: z.int().min(1).max(documentLimits.pages).optional(),
  box: pageBox.optional(),
  /** Height of the letters in points. */
  size: z.number().positive().optional(),
  bold: z.boolean().optional(),
  /** Whether all its letters are underlined or in a colour of their own, or its paragraph stands on a coloured ground. */
  stressed: z.boolean().optional(),
  /** Distance in points by which the document itself sets the line in on the side where it begins. */
  indent: z.number().optional(),
  centred: z.boolean().optional(),
  /** True where a paragraph ends; false where it certainly goes on in the next line; absent where nothing says so. */
  endsParagraph: z.boolean().optional(),
  /** The line with all tracked changes rejected; '' where all of it was inserted. Only in lines with changes. */
  original: z.string().max(documentLimits.line).optional(),
  /** The label with all tracked changes rejected, '' for none; only where it is another than `label`. */
  originalLabel: z.string().max(60).optional(),
  /** References to footnotes: the place in `text` and the number of the note's first line. */
  notes: z.array(z.object({ at: z.int().min(0), line: z.int().min(1) })).optional(),
  /** Mean confidence of OCR in percent. */
  confidence: z.number().min(0).max(100).optional(),
  /** Words that OCR is unsure of. */
  unsure: z.array(lineRange.extend({ confidence: z.number().min(0).max(100) })).optional(),
});
export type EvidenceLine = z.infer<typeof evidenceLine>;

export const evidenceCell = z.strictObject({
  columns: z.int().min(1).max(100).optional(),
  rows: z.int().min(1).max(documentLimits.cells).optional(),
  /** Numbers of the cell's lines, in reading order; empty for an empty cell. */
  lines: z.array(z.int().min(1)),
  /** Numbers of tables inside the cell, from 0 in `tables`. */
  tables: z.array(z.int().min(0)).optional(),
});

/** A table; its lines stand in `lines` of the document like all others. Spanned cells are listed once, at their start. */
export const evidenceTable = z.strictObject({
  page: z.int().min(1).max(documentLimits.pages).optional(),
  box: pageBox.optional(),
  /** Rows that the document itself marks as repeated heads. */
  headerRows: z.int().min(0).optional(),
  /** Whether the document itself marks its rows as terms with their meanings, as `dl` of HTML does. */
  isDefinitions: z.literal(true).optional(),
  /** The side on which the first cell of a row stands, where the document says so. */
  direction: z.enum(['rtl', 'ltr']).optional(),
  /** In reading order: the first cell of a right-to-left table is its rightmost. */
  rows: z
    .array(
      z.strictObject({
        cells: z.array(evidenceCell).max(100),
        /** A row that a tracked change adds or removes as a whole; a removed row is none where changes are accepted. */
        change: z.enum(['inserted', 'deleted']).optional(),
      }),
    )
    .max(documentLimits.cells),
});
export type EvidenceTable = z.infer<typeof evidenceTable>;

export const evidencePage = z.strictObject({
  number: z.int().min(1).max(documentLimits.pages),
  /** Points. */
  width: z.number().positive(),
  height: z.number().positive(),
  /** SHA-256 of the page as a picture (PNG or JPEG), stored beside the file. */
  picture: sha256.optional(),
  readBy: z.enum(['letters', 'ocr']),
  /** Regions that were left as pictures: logos, stamps, signatures, handwriting. */
  pictures: z.array(pageBox).optional(),
  /** Regions of tables whose cells could not be told apart; their lines are in the reading order of the page. */
  unreadTables: z.array(pageBox).optional(),
});
export type EvidencePage = z.infer<typeof evidencePage>;

/** Everything that was read of one file: immutable, and complete, so that a dossier can account for every line. */
export const documentEvidence = z.strictObject({
  format: z.literal(1),
  file: z.strictObject({ sha256, kind: documentKind, bytes: z.int().min(0) }),
  /** Absent in formats without pages. */
  pages: z.array(evidencePage).max(documentLimits.pages).optional(),
  lines: z.array(evidenceLine).max(documentLimits.lines),
  tables: z.array(evidenceTable).max(documentLimits.tables),
  notes: z.array(
    z.strictObject({
      code: documentNoteCode,
      /** How many of them the file has, where that is counted. */
      count: z.int().min(1).optional(),
      pages: z.array(z.int().min(1)).max(documentLimits.pages).optional(),
      lines: z.array(z.int().min(1)).optional(),
    }),
  ),
});
export type DocumentEvidence = z.infer<typeof documentEvidence>;
