import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import { documentEvidence } from '@mithaq/domain/contracts/document-evidence';
import { readDocument } from '@mithaq/domain/reading/read-document';
import { readPdf } from '../../../functions/src/read-document/pdf/read-pdf.ts';
import { readBytes } from '../../../functions/src/read-document/read-bytes.ts';
import type { Reading } from '../../../functions/src/read-document/reading.ts';
import type { CorpusDocument } from './document.ts';
import { corpusDocuments } from './documents.ar.ts';
import { figuresOf, type Figures } from './figures.ts';
import {
  browserPrinted,
  handMadeDocuments,
  officeDocuments,
  officeDocumentsInPrint,
  unreadInPrint,
} from './hand-made-documents.ts';
import { lookedPolicies } from './looked-policies.ar.ts';
import { pastedPages } from './pasted-pages.ar.ts';
import { furtherDocuments } from './further-documents.ar.ts';
import { stagesOfRequests } from './stages.ar.ts';
import { unreadPages, unreadTexts } from './unread-pages.ar.ts';
import { unreadPolicies } from './unread-policies.ar.ts';
import { unseenDocuments } from './unseen-documents.ar.ts';
import { printedSheets } from './printed-sheets.ar.ts';
import { photoOf } from './photo-of.ts';
import { scanOf } from './scan-of.ts';
import { typstOf } from './typst-of.ts';
import { wordOf } from './word-of.ts';

/*
 * Documents of the project's own, read as files by the whole way of a secretary's file, against the structure that they
 * were made from. Each run prints the figures of each document; floors hold them.
 */

// The typesetter looks for its fonts from the folder of the repository.
const before = process.cwd();
beforeAll(() => {
  process.chdir(join(import.meta.dirname, '../../..'));
});
afterAll(() => {
  process.chdir(before);
});

type Read = (bytes: Uint8Array, name: string) => Promise<Reading>;

/** The whole way of a file that was sent; a file of pages is read in a thread of its own. */
const asSent: Read = (bytes, name) => readBytes(bytes, name, {});

/**
 * Reads a PDF as that thread does. A thread loads every decoder anew, which is most of the work for a short document:
 * one document of each printer, the table without columns and the scans go through it.
 */
const inThisThread: Read = (bytes) => readPdf(new Uint8Array(bytes));

const readingOf = async (bytes: Uint8Array, document: CorpusDocument, how: Read = asSent) => {
  const reading = await how(bytes, document.name);
  if (typeof reading === 'string') throw new Error(`${document.name} was refused: ${reading}`);
  const evidence = documentEvidence.parse(reading.evidence);
  const outcome = readDocument(evidence, { entries: currentCatalogue.entries, changes: 'accepted' });
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return { evidence, reading: outcome.reading };
};

const read = async (
  bytes: Uint8Array,
  document: CorpusDocument,
  { how, alike }: { readonly how?: Read; readonly alike?: number } = {},
): Promise<Figures> => {
  const { evidence, reading } = await readingOf(bytes, document, how);
  return figuresOf(document, evidence, reading, alike);
};

const part = (found: number, gold: number): number => (gold === 0 ? 100 : (100 * found) / gold);

/** Prints the figures of a file as one line, and its differences below it. */
const print = (name: string, figures: Figures): void => {
  const { headings, clauses, cells, others } = figures;
  const of = ({ found, gold }: { found: number; gold: number }): string => `${String(found)}/${String(gold)}`;
  process.stdout.write(
    [
      `${name}: headings ${of(headings)} (+${String(headings.invented)})`,
      `clauses ${String(clauses.right)}/${String(clauses.gold)} (+${String(clauses.invented)})`,
      `elsewhere ${String(figures.otherPlace)}`,
      `cells ${of(cells)} (+${String(cells.invented)})`,
      `definitions, fields, notes ${of(others)} (+${String(others.invented)})`,
      `lines accounted ${String(figures.accounted)} %`,
      `facts ${String(figures.facts - figures.factsMissed)}/${String(figures.facts)} (+${String(figures.factsInvented)})\n`,
      ...figures.differences.map((line) => `    ${line}\n`),
    ]
      .join(', ')
      .replaceAll('\n, ', '\n'),
  );
};

/** Holds the floor of a kind of file, in percent of the clauses that are right, with words, marker and place. */
const holds = (figures: Figures, floor: number): void => {
  const { headings, clauses, cells, others } = figures;
  expect(figures.accounted).toBe(100);
  expect(figures.factsInvented).toBe(0);
  expect(figures.factsMissed).toBe(0);
  expect(part(clauses.right, clauses.gold)).toBeGreaterThanOrEqual(floor);
  expect(part(headings.found, headings.gold)).toBeGreaterThanOrEqual(floor);
  expect(part(cells.found, cells.gold)).toBeGreaterThanOrEqual(floor);
  expect(part(others.found, others.gold)).toBeGreaterThanOrEqual(floor);
  const invented = clauses.invented + headings.invented + cells.invented + others.invented;
  const all = clauses.gold + headings.gold + cells.gold + others.gold;
  expect(part(all - invented, all)).toBeGreaterThanOrEqual(floor);
};

const named = (documents: readonly CorpusDocument[]) =>
  documents.map((document) => ({ name: document.name, document }));
/** Documents that LibreOffice has printed. */
const printedDocuments = [...corpusDocuments, ...unseenDocuments];
const all = [...printedDocuments, ...furtherDocuments];

/** A table whose cells are longer than a page. */
const stages: CorpusDocument = stagesOfRequests();

describe('documents of the corpus', { timeout: 120_000 }, () => {
  test.each(named(all))('$name keeps 98 % of its clauses as a Word file', async ({ name, document }) => {
    const figures = await read(wordOf(document), document);
    print(`${name}.docx`, figures);
    holds(figures, 98);
  });

  test.each(named(all))(
    '$name keeps 95 % of its clauses as a PDF that Typst sets',
    async ({ name, document }) => {
      const figures = await read(await typstOf(document), document, { how: inThisThread });
      print(`${name}.typst.pdf`, figures);
      holds(figures, 95);
    },
  );

  test.each(named(printedDocuments))(
    '$name keeps 95 % of its clauses as a PDF that LibreOffice printed',
    async ({ name, document }) => {
      const bytes = await readFile(join(import.meta.dirname, 'fixtures', `${name}.pdf`));
      const how = document === printedDocuments[0] ? asSent : inThisThread;
      const figures = await read(new Uint8Array(bytes), document, { how });
      print(`${name}.libreoffice.pdf`, figures);
      holds(figures, 95);
    },
  );
});

/** Documents in the hands of other secretaries; their files are not made of `CorpusDocument`, which says what they hold. */
describe('documents in other hands', { timeout: 120_000 }, () => {
  test.each(handMadeDocuments())(
    '$name keeps 98 % of its clauses as a Word file',
    async ({ name, document, bytes }) => {
      const figures = await read(bytes, document);
      print(`${name}.docx`, figures);
      holds(figures, 98);
    },
  );

  test.each(handMadeDocuments())(
    '$name keeps 95 % of its clauses as a PDF that Typst sets',
    async ({ name, document }) => {
      const printedDocument = { ...document, facts: [], runningHead: document.title, hasPageNumbers: true };
      // A day of approval stands in the text, and the issue in the head of the Word file alone.
      const facts = (document.facts ?? []).filter(([kind]) => !kind.startsWith('issue'));
      const file = await typstOf(printedDocument);
      const figures = await read(file, { ...document, facts }, { how: inThisThread });
      print(`${name}.typst.pdf`, figures);
      // A cell of `records` is a table whose words fill its narrow columns.
      holds(figures, name === 'records' ? 93 : 95);
    },
  );

  test.each(browserPrinted())(
    '$name keeps 95 % of its clauses as a PDF that a browser printed',
    async ({ name, document }) => {
      const bytes = await readFile(join(import.meta.dirname, 'fixtures/browser', `${name}.pdf`));
      const facts = (document.facts ?? []).filter(([kind]) => !kind.startsWith('issue'));
      const how = name === 'founding' ? asSent : inThisThread;
      const figures = await read(new Uint8Array(bytes), { ...document, facts }, { how });
      print(`${name}.browser.pdf`, figures);
      holds(figures, 95);
    },
  );
});

/** Documents as offices of associations write them, and pages as a clipboard holds them. */
describe('documents of offices', { timeout: 120_000 }, () => {
  test.each(officeDocuments())(
    '$name keeps 98 % of its clauses as a Word file',
    async ({ name, document, bytes }) => {
      const figures = await read(bytes, document);
      print(`${name}.docx`, figures);
      holds(figures, 98);
    },
  );

  test.each(officeDocumentsInPrint())(
    '$name keeps 95 % of its clauses as a PDF that Typst sets',
    async ({ name, document }) => {
      const facts = (document.facts ?? []).filter(() => name === 'boards');
      const set = { ...document, facts, runningHead: document.title, hasPageNumbers: true };
      const figures = await read(await typstOf(set), set, { how: inThisThread });
      print(`${name}.typst.pdf`, figures);
      holds(figures, 95);
    },
  );

  test.each(pastedPages())('$name keeps 98 % of its clauses as a page', async ({ name, document, html }) => {
    const figures = await read(new TextEncoder().encode(html), { ...document, name: `${name}.html` });
    print(`${name}.html`, figures);
    holds(figures, 98);
  });
});

/** Kinds that all the others lack. */
describe('documents of further kinds', { timeout: 120_000 }, () => {
  test.each(unreadPolicies())(
    '$name keeps 98 % of its clauses as a Word file',
    async ({ name, document, bytes }) => {
      const figures = await read(bytes, document);
      print(`${name}.docx`, figures);
      holds(figures, 98);
    },
  );

  test.each(unreadInPrint())(
    '$name keeps 95 % of its clauses as a PDF that Typst sets',
    async ({ name, document }) => {
      const set = { ...document, runningHead: document.title, hasPageNumbers: true };
      const figures = await read(await typstOf(set), set, { how: inThisThread });
      print(`${name}.typst.pdf`, figures);
      holds(figures, 95);
    },
  );

  test.each([
    ...unreadPages().map((one) => ({ ...one, kind: 'html' })),
    ...unreadTexts().map((one) => ({ ...one, kind: 'txt' })),
  ])('$name keeps 98 % of its clauses as $kind', async ({ name, document, html, kind }) => {
    const figures = await read(new TextEncoder().encode(html), { ...document, name: `${name}.${kind}` });
    print(`${name}.${kind}`, figures);
    holds(figures, 98);
  });
});

/** Headings that a line, a colour or a ground tells. */
describe('documents whose headings have a look of their own', { timeout: 120_000 }, () => {
  test.each(
    lookedPolicies().flatMap(({ name, document }) =>
      ['libreoffice', 'browser'].map((printer) => ({ name, document, printer })),
    ),
  )('$name keeps 95 % of its clauses as a PDF of $printer', async ({ name, document, printer }) => {
    const bytes = await readFile(join(import.meta.dirname, 'fixtures/looks', `${name}.${printer}.pdf`));
    const figures = await read(new Uint8Array(bytes), document, { how: inThisThread });
    print(`${name}.${printer}.pdf`, figures);
    holds(figures, 95);
  });
});

/** Documents of the corpus on pages that print something else beside or over the text. */
describe('documents on sheets of their own', { timeout: 120_000 }, () => {
  test.each(printedSheets)(
    'with $name keep 95 % of their clauses',
    async ({ name, document: own, sheet }) => {
      const document = all.find((one) => one.name === own);
      if (document === undefined) throw new Error(`the corpus has no document ${own}`);
      const figures = await read(await typstOf(document, undefined, sheet), document, { how: inThisThread });
      print(`${own} with ${name}`, figures);
      holds(figures, 95);
    },
  );

  test('keep the rows of a table whose cells go over pages', async () => {
    const figures = await read(await typstOf(stages), stages, { how: inThisThread });
    print(stages.name, figures);
    expect(figures.cells).toEqual({ gold: 15, found: 15, invented: 0 });
  });
});

test('a table with rules between its rows alone is said to be unread, and heads no division', async () => {
  const document = all.find(({ name }) => name === 'retention');
  if (document === undefined) throw new Error('the corpus has no such document');
  const { evidence, reading } = await readingOf(await typstOf({ ...document, ruling: 'rows' }), document);
  const figures = figuresOf(document, evidence, reading);
  expect(evidence.notes.map(({ code }) => code)).toContain('unread-table');
  expect(reading.remarks.map(({ code }) => code)).toContain('table.unread');
  expect(figures.headings).toEqual({ gold: 4, found: 4, invented: 0 });
  expect(figures.clauses).toMatchObject({ gold: 6, right: 6, missed: 0 });
  expect([figures.accounted, figures.factsInvented]).toEqual([100, 0]);
}, 60_000);

/** A clause of a scan is found where this part of its letters is. */
const ALIKE = 0.85;

describe('scans of the corpus, askew and with noise', { timeout: 600_000 }, () => {
  test.each([
    { name: 'conduct', pages: 2, skew: 1.3, noise: 12, clauses: 75, headings: 80 },
    { name: 'staff', pages: 2, skew: -0.8, noise: 6, clauses: 75, headings: 80 },
  ])(
    '$name keeps $clauses % of its clauses, misses no fact and invents none',
    async ({ name, pages, skew, noise, ...floors }) => {
      const document = all.find((one) => one.name === name);
      if (document === undefined) throw new Error(`the corpus has no document ${name}`);
      const pdf = await typstOf(document, 'Noto Naskh Arabic');
      const figures = await read(await scanOf(pdf, pages, { skew, noise, resolution: 200 }), document, {
        alike: ALIKE,
      });
      print(`${name}.scan.pdf`, figures);
      expect(figures.accounted).toBe(100);
      expect([figures.factsMissed, figures.factsInvented]).toEqual([0, 0]);
      expect(part(figures.clauses.right, figures.clauses.gold)).toBeGreaterThanOrEqual(floors.clauses);
      expect(part(figures.headings.found, figures.headings.gold)).toBeGreaterThanOrEqual(floors.headings);
    },
  );
});

/** Words of at least two letters, without marks and signs. */
const wordsIn = (lines: readonly { readonly text: string }[]): string[] =>
  lines.flatMap(({ text }) => text.match(/[\p{L}]{2,}/gu) ?? []);

describe('photos of a page', { timeout: 600_000 }, () => {
  test.each([
    { degrees: 98, table: '#464646', light: 1 },
    { degrees: -30, table: '#464646', light: 1 },
    { degrees: 0, table: '#ffffff', light: 0.35 },
  ])(
    'at $degrees degrees on a table of $table, lit from $light, keep lines and words',
    async ({ degrees, table, light }) => {
      const document = handMadeDocuments().find(({ name }) => name === 'laundered')?.document;
      if (document === undefined) throw new Error('the corpus has no such document');
      const pdf = await typstOf(document, 'Noto Naskh Arabic');
      const letters = await readBytes(pdf, 'laundered.pdf', {});
      const photo = await readBytes(await photoOf(pdf, { degrees, table, light }), 'laundered.jpg', {});
      if (typeof letters === 'string' || typeof photo === 'string') throw new Error('The photo was refused.');
      const page = letters.evidence.lines.filter((line) => line.page === 1);
      const left = wordsIn(photo.evidence.lines);
      const words = wordsIn(page);
      const right = words.filter((word) => {
        const at = left.indexOf(word);
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      });
      process.stdout.write(
        `photo at ${String(degrees)} degrees, lit from ${String(light)}: words ${String(right.length)}/${String(words.length)}, lines ${String(photo.evidence.lines.length)}/${String(page.length)}\n`,
      );
      expect(right.length).toBeGreaterThanOrEqual(words.length * 0.75);
      expect(photo.evidence.lines.length).toBeGreaterThanOrEqual(page.length * 0.85);
    },
  );
});
