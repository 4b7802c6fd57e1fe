import { typeset } from '../../../cms/src/pdf/typesetter.ts';
import {
  printed,
  tableOfForm,
  type Block,
  type Clause,
  type CorpusDocument,
  type Division,
} from './document.ts';

/**
 * Template of a document of the corpus. Its looks are others than LibreOffice's: justified lines, items that hang behind
 * their markers, headings in the middle, and a smaller foot.
 */
const templateWith = (sheet: string): string => String.raw`
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: if data.font == none { json(bytes(sys.inputs.fonts)) } else { data.font }, size: 12pt, lang: "ar", dir: rtl)
#set par(justify: true, leading: 0.9em, spacing: 1.1em)
#set page(
  paper: "a4", flipped: data.landscape, margin: 2cm,
  columns: if data.columns { 2 } else { 1 },
  header: if data.head != none { text(size: 9pt, data.head) },
  footer: if data.numbers { align(center, text(size: 9pt, context counter(page).display())) },
)
#show heading: it => block(above: 1.4em, below: 0.9em, sticky: true, text(size: 13pt, weight: "bold", it.body))
${sheet}
#let part(one) = {
  if one.kind == "heading" { heading(level: one.level, one.text) }
  else if one.kind == "bold" { block(above: 1.4em, below: 0.9em, sticky: true, text(weight: "bold", one.text)) }
  else if one.kind == "size" { block(above: 1.4em, below: 0.9em, sticky: true, text(size: 16pt, one.text)) }
  else if one.kind == "boxed" { table(columns: 1fr, stroke: 0.5pt, fill: luma(230), text(weight: "bold", one.text)) }
  else if one.kind == "centre" { block(above: 1.1em, below: 0.9em, width: 100%, sticky: true, align(center, text(weight: "bold", one.text))) }
  else if one.kind == "run-in" { par[#text(weight: "bold", one.marker) #one.text] }
  else if one.kind == "broken" { par(one.lines.join(linebreak())) }
  else if one.kind == "line" { par(one.text) }
  else if one.kind == "clause" {
    let body = { one.text; if one.note != none { footnote(one.note) } }
    if one.marker == none { par(body) }
    else { pad(right: one.depth * 18pt, grid(columns: (auto, 1fr), column-gutter: 5pt, one.marker, body)) }
  }
  else if one.kind == "table" {
    if one.caption != none { align(center, text(weight: "bold", one.caption)) }
    let cells = one.rows.map(row => row.map(c => table.cell(colspan: c.columns, rowspan: c.rows, par(justify: false, c.text))))
    let head = cells.slice(0, one.head).flatten()
    let body = cells.slice(one.head).flatten()
    // A head without cells would be a row of empty ones.
    let top = if one.head > 0 { (table.header(repeat: one.repeats, ..head),) } else { () }
    table(columns: one.columns, align: start, inset: 5pt, stroke: if data.ruling == "all" { 0.5pt } else if data.ruling == "rows" { (x: none, y: 0.5pt) } else { none }, ..top, ..body)
  }
}
#align(center, text(size: 20pt, weight: "bold", data.title))
#for line in data.cover { align(center, line) }
#for one in data.front { part(one) }
#if data.contents != none {
  text(weight: "bold", data.contents.heading)
  for (label, number) in data.contents.entries { par[#label #box(width: 1fr, repeat[.]) #number] }
}
#for one in data.parts { part(one) }
`;

const printedClause = ({ marker, gap = ' ', text }: Clause): string =>
  marker === undefined ? text : `${marker}${gap}${text}`;

const clauseParts = (one: Clause, depth: number): object[] => [
  {
    kind: 'clause',
    marker: one.isTight === true ? null : (one.marker ?? null),
    text: one.isTight === true ? `${one.marker ?? ''}${one.text}` : one.text,
    depth,
    note: one.note ?? null,
  },
  ...(one.items ?? []).flatMap((inner) => clauseParts(inner, depth + 1)),
];

const blockParts = (block: Block): object[] => {
  switch (block.kind) {
    case 'clause':
      return clauseParts(block, 0);
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption ?? null,
          head: block.headerRows,
          repeats: block.repeatsHead ?? false,
          columns: Math.max(
            ...block.rows.map((cells) =>
              cells.reduce((sum, one) => sum + (typeof one === 'string' ? 1 : (one.columns ?? 1)), 0),
            ),
          ),
          rows: block.rows.map((cells) =>
            cells.map((one) =>
              typeof one === 'string'
                ? { text: one, columns: 1, rows: 1 }
                : { text: one.text, columns: one.columns ?? 1, rows: one.rows ?? 1 },
            ),
          ),
        },
      ];
    case 'definitions':
      return block.head === undefined
        ? block.entries.map(([term, meaning]) => ({ kind: 'line', text: `${term}: ${meaning}` }))
        : blockParts({ kind: 'table', headerRows: 1, rows: [block.head, ...block.entries] });
    case 'form':
      return block.fields
        .filter((one) => one.printed !== '')
        .map(({ printed: line }) => ({ kind: 'line', text: line }));
    case 'broken':
      return [{ kind: 'broken', lines: block.lines.map(printedClause) }];
    case 'form-table':
      return blockParts(tableOfForm(block));
  }
};

const kinds = {
  style: 'heading',
  bold: 'bold',
  plain: 'line',
  size: 'size',
  boxed: 'boxed',
} as const satisfies Partial<Record<Division['look'], string>>;

const headParts = (division: Division, depth: number): object[] => {
  const { look, marker = '', heading, blocks: [first] = [] } = division;
  if (look === 'named-below') return [marker, heading].map((text) => ({ kind: 'centre', text }));
  if (look === 'run-in')
    return [{ kind: 'run-in', marker, text: first?.kind === 'clause' ? first.text : '' }];
  return [{ kind: kinds[look], level: Math.min(depth, 3), text: printed(division) }];
};

const divisionParts = (division: Division, depth: number): object[] => [
  ...headParts(division, depth),
  ...(division.blocks ?? []).slice(division.look === 'run-in' ? 1 : 0).flatMap(blockParts),
  ...(division.divisions ?? []).flatMap((inner) => divisionParts(inner, depth + 1)),
];

/**
 * Returns a document of the corpus as a PDF that Typst sets, in the fonts of the product or in one of them. `sheet` is
 * code of Typst that says what else the pages print: a frame, a letterhead, a watermark.
 */
export const typstOf = (document: CorpusDocument, font?: string, sheet = ''): Promise<Uint8Array> =>
  typeset(templateWith(sheet), {
    font: font ?? null,
    title: document.title,
    landscape: document.isLandscape ?? false,
    columns: document.inColumns ?? false,
    ruling: document.ruling ?? 'all',
    head: document.runningHead ?? null,
    numbers: document.hasPageNumbers ?? false,
    cover: document.cover ?? [],
    front: (document.front ?? []).flatMap(blockParts),
    contents: document.contents ?? null,
    parts: document.divisions.flatMap((division) => divisionParts(division, 1)),
  });
