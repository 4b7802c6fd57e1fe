import {
  cell,
  definition,
  list,
  paragraph,
  row,
  run,
  table,
  wordFile,
} from '../../../functions/test/support/word-file.ts';
import type { Block, Clause, Counted, CorpusDocument, Division, Table } from './document.ts';
import { printed, tableOfForm } from './document.ts';
import { pageOf } from './page-of.ts';

const rtl = '<w:rtl/>';
const bold = '<w:b/><w:bCs/>';
const words = (text: string, properties = ''): string => run(text, `${properties}${rtl}`);

const sides = {
  all: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
  rows: ['top', 'bottom', 'insideH'],
  none: [],
} as const;
const bordersOf = (ruling: keyof typeof sides): string =>
  sides[ruling].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
const border = bordersOf('all');

/** How markers that Word counts are written: as its lists, or as typed text, which every program prints alike. */
export type Labels = 'counted' | 'typed';

const counting = (counted: Counted | undefined, labels: Labels): string =>
  counted === undefined || labels === 'typed'
    ? ''
    : `<w:numPr><w:ilvl w:val="${String(counted.level)}"/><w:numId w:val="${String(counted.list)}"/></w:numPr>`;

const marked = (
  marker: string | undefined,
  counted: Counted | undefined,
  text: string,
  labels: Labels,
): string =>
  marker === undefined || (counted !== undefined && labels === 'counted') ? text : `${marker} ${text}`;

const gapOf = (gap: string): string =>
  Array.from(gap, (sign) => (sign === '\t' ? '<w:r><w:tab/></w:r>' : words(sign))).join('');

const raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';

const notesOf = (kind: 'footnote' | 'endnote', notes: readonly string[]): string =>
  ['separator', 'continuationSeparator']
    .map(
      (type, at) =>
        `<w:${kind} w:type="${type}" w:id="${String(at - 1)}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`,
    )
    .join('') +
  notes
    .map(
      (text, at) =>
        `<w:${kind} w:id="${String(at + 1)}">${paragraph(`<w:r>${raised}<w:${kind}Ref/></w:r>${words(` ${text}`, '<w:sz w:val="20"/><w:szCs w:val="20"/>')}`, '<w:bidi/>')}</w:${kind}>`,
    )
    .join('');

const boxed = (content: string): string =>
  paragraph(
    `<w:r><w:pict><v:shape style="width:400pt;height:80pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  );

/** Writes one document as a Word file and gathers its footnotes. */
class WordWriter {
  readonly #labels: Labels;
  readonly #notes: string[] = [];
  readonly #endnotes: string[] = [];
  readonly #chunks: string[] = [];

  readonly #borders: string;

  constructor(labels: Labels, ruling: keyof typeof sides) {
    this.#labels = labels;
    this.#borders = bordersOf(ruling);
  }

  /** Pages of HTML that the file brings along. */
  get chunks(): readonly string[] {
    return this.#chunks;
  }

  get footnotes(): string {
    return notesOf('footnote', this.#notes);
  }

  get endnotes(): string {
    return notesOf('endnote', this.#endnotes);
  }

  division(one: Division, depth: number): string {
    const look = one.look === 'style' ? `<w:pStyle w:val="Heading${String(Math.min(depth, 3))}"/>` : '';
    if (one.within === 'alt-chunk' && this.#labels === 'counted') {
      this.#chunks.push(pageOf(one));
      return `<w:altChunk r:id="chunk${String(this.#chunks.length)}"/>`;
    }
    const inner = (): string => (one.divisions ?? []).map((each) => this.division(each, depth + 1)).join('');
    if (one.look === 'named-below') {
      const line = (text: string): string => paragraph(words(text, bold), '<w:bidi/><w:jc w:val="center"/>');
      const below = (one.blocks ?? []).map((block) => this.block(block)).join('');
      return `${line(one.marker ?? '')}${line(one.heading)}${below}${inner()}`;
    }
    if (one.look === 'run-in') {
      const [first, ...rest] = one.blocks ?? [];
      if (first?.kind !== 'clause') throw new Error(`${one.marker ?? ''} begins with no clause`);
      const own = paragraph(words(`${one.marker ?? ''} `, bold) + words(first.text), '<w:bidi/>');
      return `${own}${rest.map((block) => this.block(block)).join('')}${inner()}`;
    }
    if (one.look === 'boxed') {
      const box = `<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>${row(cell(paragraph(words(printed(one), bold), '<w:bidi/>'), '<w:shd w:val="clear" w:fill="D9E2F3"/>'))}`;
      const below = (one.blocks ?? []).map((block) => this.block(block)).join('');
      return `${table(box, `<w:bidiVisual/><w:tblBorders>${border}</w:tblBorders>`)}${paragraph('', '<w:bidi/>')}${below}${inner()}`;
    }
    if (one.look === 'size') {
      const own = paragraph(
        words(
          marked(one.marker, one.counted, one.heading, this.#labels),
          '<w:sz w:val="34"/><w:szCs w:val="34"/>',
        ),
        '<w:bidi/>',
      );
      return `${own}${(one.blocks ?? []).map((block) => this.block(block)).join('')}${inner()}`;
    }
    const heading = paragraph(
      words(marked(one.marker, one.counted, one.heading, this.#labels), one.look === 'plain' ? '' : bold),
      `${look}${counting(one.counted, this.#labels)}<w:bidi/>`,
    );
    const head = one.within === 'text-box' && this.#labels === 'counted' ? boxed(heading) : heading;
    return [head, ...(one.blocks ?? []).map((block) => this.block(block)), inner()].join('');
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'clause':
        return this.clause(block, 0);
      case 'table':
        return this.table(block);
      case 'definitions':
        return block.head === undefined
          ? block.entries
              .map(([term, meaning]) => paragraph(words(`${term}: `, bold) + words(meaning), '<w:bidi/>'))
              .join('')
          : this.table({ kind: 'table', headerRows: 1, rows: [block.head, ...block.entries] });
      case 'form':
        return block.fields.map(({ printed }) => paragraph(words(printed), '<w:bidi/>')).join('');
      case 'broken':
        return paragraph(
          block.lines
            .map((one) => words(marked(one.marker, one.counted, one.text, this.#labels)))
            .join('<w:r><w:br/></w:r>'),
          '<w:bidi/>',
        );
      case 'form-table':
        return this.table(tableOfForm(block));
    }
  }

  clause(one: Clause, depth: number): string {
    const isTyped = one.counted === undefined || this.#labels === 'typed';
    const indent = isTyped && depth > 0 ? `<w:ind w:start="${String(depth * 500)}"/>` : '';
    const kind = one.isEndnote === true ? 'endnote' : 'footnote';
    const notes = one.isEndnote === true ? this.#endnotes : this.#notes;
    if (one.note !== undefined) notes.push(one.note);
    const note =
      one.note === undefined
        ? ''
        : `<w:r>${raised}<w:${kind}Reference w:id="${String(notes.length)}"/></w:r>`;
    const own = paragraph(
      (one.gap === undefined
        ? words(
            one.isTight === true
              ? `${one.marker ?? ''}${one.text}`
              : marked(one.marker, one.counted, one.text, this.#labels),
          )
        : words(one.marker ?? '') + gapOf(one.gap) + words(one.text)) + note,
      `${counting(one.counted, this.#labels)}<w:bidi/>${indent}`,
    );
    const items = (one.items ?? []).map((inner) => this.clause(inner, depth + 1)).join('');
    if (one.within === 'control')
      return `<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>${own}</w:sdtContent></w:sdt>${items}`;
    // LibreOffice prints no text box of this kind.
    if (one.within === 'text-box' && this.#labels === 'counted') return boxed(own) + items;
    return own + items;
  }

  table({ caption, headerRows, rows, repeatsHead = false }: Table): string {
    const columns = Math.max(
      ...rows.map((cells) =>
        cells.reduce((sum, one) => sum + (typeof one === 'string' ? 1 : (one.columns ?? 1)), 0),
      ),
    );
    /** Rows that a spanned cell still covers, column by column, with its width. */
    const covered = Array.from({ length: columns }, () => ({ rows: 0, columns: 1 }));
    const drawn = rows.map((cells, at) => {
      const parts: string[] = [];
      const waiting = [...cells];
      for (let column = 0; column < columns;) {
        const above = covered[column];
        if (above !== undefined && above.rows > 0) {
          above.rows -= 1;
          parts.push(
            cell(
              paragraph(''),
              `${above.columns > 1 ? `<w:gridSpan w:val="${String(above.columns)}"/>` : ''}<w:vMerge/>`,
            ),
          );
          column += above.columns;
          continue;
        }
        const one = waiting.shift() ?? '';
        const { text, columns: wide = 1, rows: high = 1 } = typeof one === 'string' ? { text: one } : one;
        const properties = `${wide > 1 ? `<w:gridSpan w:val="${String(wide)}"/>` : ''}${high > 1 ? '<w:vMerge w:val="restart"/>' : ''}`;
        if (high > 1) covered[column] = { rows: high - 1, columns: wide };
        parts.push(
          cell(
            text
              .split('\n')
              .map((line) => paragraph(words(line, at < headerRows ? bold : ''), '<w:bidi/>'))
              .join(''),
            properties,
          ),
        );
        column += wide;
      }
      return row(parts.join(''), repeatsHead && at < headerRows ? '<w:tblHeader/>' : '');
    });
    const title =
      caption === undefined ? '' : paragraph(words(caption, bold), '<w:bidi/><w:jc w:val="center"/>');
    return `${title}${table(`<w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(columns)}</w:tblGrid>${drawn.join('')}`, `<w:bidiVisual/><w:tblBorders>${this.#borders}</w:tblBorders>`)}${paragraph('', '<w:bidi/>')}`;
  }
}

const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Amiri" w:hAnsi="Amiri" w:cs="Amiri"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  [1, 2, 3]
    .map(
      (depth) =>
        `<w:style w:type="paragraph" w:styleId="Heading${String(depth)}"><w:name w:val="heading ${String(depth)}"/><w:pPr><w:outlineLvl w:val="${String(depth - 1)}"/></w:pPr><w:rPr>${bold}<w:sz w:val="${String(38 - depth * 4)}"/><w:szCs w:val="${String(38 - depth * 4)}"/></w:rPr></w:style>`,
    )
    .join('') +
  '<w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>';

const fieldSign = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;

/** Returns the contents that Word makes: a content control round one field, with a link and a page reference an entry. */
const contentsField = ({ heading, entries }: NonNullable<CorpusDocument['contents']>): string => {
  const lines = entries.map(([label, number], index) => {
    const page = `${fieldSign('begin')}${instruction(`PAGEREF _Toc${String(index)} \\h`)}${fieldSign('separate')}${words(String(number))}${fieldSign('end')}`;
    const link = `<w:hyperlink w:anchor="_Toc${String(index)}">${words(label)}<w:r><w:tab/></w:r>${page}</w:hyperlink>`;
    const [begin, end] = [
      index === 0
        ? `${fieldSign('begin')}${instruction('TOC \\o "1-3" \\h \\z \\u')}${fieldSign('separate')}`
        : '',
      index === entries.length - 1 ? fieldSign('end') : '',
    ];
    return paragraph(begin + link + end, '<w:pStyle w:val="TOC1"/><w:bidi/>');
  });
  const title = paragraph(words(heading, bold), '<w:pStyle w:val="TOCHeading"/><w:bidi/>');
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${title}${lines.join('')}</w:sdtContent></w:sdt>`;
};

/** Returns a document of the corpus as a Word file. */
export const wordOf = (document: CorpusDocument, labels: Labels = 'counted'): Uint8Array => {
  const { lists = [], cover = [], contents, inColumns = false, isLandscape = false } = document;
  const writer = new WordWriter(labels, document.ruling ?? 'all');
  const numbering =
    lists
      .map((levels, at) =>
        definition(
          at,
          levels.map(({ format, text, isLegal = false, goesOn = false }) => ({
            format,
            text,
            more: `${goesOn ? '<w:lvlRestart w:val="0"/>' : ''}${isLegal ? '<w:isLgl/>' : ''}`,
          })),
        ),
      )
      .join('') + lists.map((_levels, at) => list(at + 1, at)).join('');
  const pageNumber = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  const references = `${document.runningHead === undefined ? '' : '<w:headerReference w:type="default" r:id="header1"/>'}${document.hasPageNumbers === true ? '<w:footerReference w:type="default" r:id="footer1"/>' : ''}`;
  const page = isLandscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  const section = (columns: number, more = ''): string =>
    `<w:sectPr>${references}${more}${page}<w:pgMar w:top="1200" w:right="1200" w:bottom="1200" w:left="1200" w:header="600" w:footer="600" w:gutter="0"/><w:cols w:num="${String(columns)}" w:space="400"/><w:bidi/></w:sectPr>`;
  const front = [
    paragraph(words(document.title, bold), '<w:pStyle w:val="Title"/><w:bidi/><w:jc w:val="center"/>'),
    ...cover.map((line) => paragraph(words(line), '<w:bidi/><w:jc w:val="center"/>')),
    ...(contents === undefined
      ? []
      : contents.isField === true
        ? [contentsField(contents)]
        : [
            paragraph(words(contents.heading, bold), '<w:bidi/>'),
            ...contents.entries.map(([label, number]) =>
              paragraph(
                `${words(label)}<w:r><w:tab/></w:r>${words(String(number))}`,
                '<w:tabs><w:tab w:val="end" w:leader="dot" w:pos="9000"/></w:tabs><w:bidi/>',
              ),
            ),
          ]),
    ...(document.front ?? []).map((one) => writer.table(one)),
    ...(inColumns ? [`<w:p><w:pPr>${section(1, '<w:type w:val="continuous"/>')}</w:pPr></w:p>`] : []),
  ].join('');
  const footnotesNeeded = document.divisions.map((one) => writer.division(one, 1)).join('');
  return wordFile({
    styles,
    chunks: writer.chunks,
    ...(lists.length === 0 ? {} : { numbering }),
    footnotes: writer.footnotes,
    endnotes: writer.endnotes,
    ...(document.runningHead === undefined
      ? {}
      : { headers: { header1: paragraph(words(document.runningHead), '<w:bidi/>') } }),
    ...(document.hasPageNumbers === true
      ? { footers: { footer1: paragraph(pageNumber, '<w:bidi/><w:jc w:val="center"/>') } }
      : {}),
    body: `${front}${footnotesNeeded}${section(inColumns ? 2 : 1, inColumns ? '<w:type w:val="continuous"/>' : '')}`,
  });
};
