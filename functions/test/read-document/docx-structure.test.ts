import { describe, expect, it } from 'vitest';
import { cellTexts, readWord, shownLines, textsOf } from '../support/evidence.ts';
import { cell, paragraph, row, run, table } from '../support/word-file.ts';

const style = (id: string, name: string, properties = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
const styled = (text: string, id: string, own = ''): string =>
  paragraph(run(text), `<w:pStyle w:val="${id}"/>${own}`);
const text = (words: string): string => paragraph(run(words));
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('headings of a Word file', () => {
  const styles =
    style('1', 'heading 1', '<w:outlineLvl w:val="0"/>') +
    style('Own', 'عنوان الجمعية', '', '1') +
    style('NoLevel', 'heading 3') +
    style('Body', 'Body Text') +
    style('Quiet', 'Quiet', '<w:outlineLvl w:val="9"/>', '1') +
    style('T', 'Title');

  it.each([
    ['the outline level of its style', styled('س', '1'), 1],
    ['a style that its style is based on', styled('س', 'Own'), 1],
    ['the name of a style that has no level', styled('س', 'NoLevel'), 3],
    ['a level of its own', paragraph(run('س'), '<w:outlineLvl w:val="2"/>'), 3],
    ['no level, in a style that switches it off', styled('س', 'Quiet'), undefined],
    [
      'no level of its own, in a style that has one',
      styled('س', '1', '<w:outlineLvl w:val="9"/>'),
      undefined,
    ],
    ['an ordinary style', styled('س', 'Body'), undefined],
    ['a style that is not there', styled('س', 'Nowhere'), undefined],
  ])('have the depth of %s', async (_, body, heading) => {
    const { lines } = await readWord({ styles, body });
    expect(lines[0]?.heading).toBe(heading);
  });

  it('have the depth of the style that paragraphs without one have', async () => {
    const standard = styles.replace('w:styleId="NoLevel"', 'w:styleId="NoLevel" w:default="1"');
    const { lines } = await readWord({
      styles: standard,
      body: text('س') + styled('ص', 'Nowhere') + styled('ع', '1'),
    });
    expect(lines.map(({ heading }) => heading)).toEqual([3, 3, 1]);
  });

  it('are apart from the title', async () => {
    const { lines } = await readWord({ styles, body: styled('سياسة الإبلاغ', 'T') });
    expect(lines).toEqual([
      { number: 1, text: 'سياسة الإبلاغ', place: 'body', mark: 'title', endsParagraph: true },
    ]);
  });
});

describe('letters of a Word file that are set apart', () => {
  const styles = `<w:style w:type="character" w:styleId="a3"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>`;

  it.each([
    ['underlined', paragraph(run('س', '<w:u w:val="single"/>')), true],
    ['coloured', paragraph(run('س', '<w:color w:val="1F3864"/>')), true],
    ['on a ground of its own colour', paragraph(run('س'), '<w:shd w:val="clear" w:fill="DDEEFF"/>'), true],
    ['coloured in part', paragraph(run('س', '<w:color w:val="1F3864"/>') + run('ص')), undefined],
    ['black', paragraph(run('س', '<w:color w:val="000000"/><w:u w:val="none"/>')), undefined],
    ['on white ground', paragraph(run('س'), '<w:shd w:val="clear" w:fill="FFFFFF"/>'), undefined],
    ['a link', paragraph(run('س', '<w:rStyle w:val="a3"/>')), undefined],
  ])('are so where they are %s', async (_, body, stressed) => {
    const { lines } = await readWord({ styles, body });
    expect(lines[0]?.stressed).toBe(stressed);
  });
});

describe('a table of contents in a Word file', () => {
  const styles =
    style('TOC1', 'toc 1') +
    style('1', 'heading 1', '<w:outlineLvl w:val="0"/>') +
    style('TOCHeading', 'TOC Heading', '', '1');
  const code = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>';

  it.each([
    ['the style of its entries', styled('تمهيد\t3', 'TOC1')],
    [
      'its field',
      paragraph(mark('begin') + code + mark('separate') + run('تمهيد\t3')) + paragraph(mark('end')),
    ],
    [
      'the control that Word puts around it',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${text('تمهيد\t3')}</w:sdtContent></w:sdt>`,
    ],
  ])('is marked by %s', async (_, contents) => {
    const evidence = await readWord({ styles, body: contents + text('نص السياسة') });
    expect(evidence.lines.map((line) => line.mark)).toEqual(['contents', undefined]);
    expect(evidence.notes).toEqual([]);
  });

  it('has a heading that heads no section', async () => {
    const { lines } = await readWord({ styles, body: styled('المحتويات', 'TOCHeading') });
    expect(lines[0]).not.toHaveProperty('heading');
  });
});

describe('tables of a Word file', () => {
  it('have their cells in the order of the file, which is that of reading', async () => {
    const rows = row(cell(text('م')) + cell(text('البند'))) + row(cell(text('1')) + cell(text('الاشتراك')));
    const evidence = await readWord({ body: table(rows, '<w:bidiVisual/>') + table(rows) });
    expect(cellTexts(evidence)).toEqual([
      ['م', 'البند'],
      ['1', 'الاشتراك'],
    ]);
    expect(evidence.tables.map(({ direction }) => direction)).toEqual(['rtl', 'ltr']);
    expect(evidence.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('run from right to left by their style', async () => {
    const styles =
      '<w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/><w:tblPr><w:bidiVisual/></w:tblPr></w:style>' +
      '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:basedOn w:val="Base"/></w:style>';
    const { tables } = await readWord({
      styles,
      body: table(row(cell(text('س'))), '<w:tblStyle w:val="Grid"/>'),
    });
    expect(tables[0]?.direction).toBe('rtl');
  });

  it('say which cells span columns and rows, once each', async () => {
    const rows =
      row(
        cell(text('الصلاحية'), '<w:vMerge w:val="restart"/>') +
          cell(text('الجهة'), '<w:gridSpan w:val="2"/>'),
      ) +
      row(cell('<w:p/>', '<w:vMerge/>') + cell(text('المجلس')) + cell(text('المدير'))) +
      row(cell('<w:p/>', '<w:vMerge w:val="continue"/>') + cell(text('أ')) + cell(text('ب'))) +
      row(cell(text('التوقيع'), '<w:vMerge w:val="restart"/>') + cell(text('ج')) + cell(text('د')));
    const evidence = await readWord({ body: table(rows) });
    expect(cellTexts(evidence)).toEqual([
      ['الصلاحية', 'الجهة'],
      ['المجلس', 'المدير'],
      ['أ', 'ب'],
      ['التوقيع', 'ج', 'د'],
    ]);
    expect(evidence.tables[0]?.rows[0]?.cells.map(({ columns, rows: height }) => [columns, height])).toEqual([
      [undefined, 3],
      [2, undefined],
    ]);
  });

  it('find the cell that goes on below by its column, behind cells that span several', async () => {
    const rows =
      row(cell(text('أ'), '<w:gridSpan w:val="2"/>') + cell(text('ب'), '<w:vMerge w:val="restart"/>')) +
      row(cell(text('ج')) + cell(text('د')) + cell('<w:p/>', '<w:vMerge/>'));
    const { tables } = await readWord({ body: table(rows) });
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      [
        { columns: 2, lines: [1] },
        { rows: 2, lines: [2] },
      ],
      [{ lines: [3] }, { lines: [4] }],
    ]);
  });

  it('merge the cells of old files from side to side', async () => {
    const rows = row(
      cell(text('أ'), '<w:hMerge w:val="restart"/>') + cell('<w:p/>', '<w:hMerge/>') + cell(text('ب')),
    );
    const { tables } = await readWord({ body: table(rows) });
    expect(tables[0]?.rows[0]?.cells).toEqual([{ columns: 2, lines: [1] }, { lines: [2] }]);
  });

  it('keep the columns of a row that begins and ends beside the grid', async () => {
    const rows =
      row(
        cell(text('أ')) + cell(text('ب')) + cell(text('ج'), '<w:vMerge w:val="restart"/>') + cell(text('هـ')),
      ) + row(cell('<w:p/>', '<w:vMerge/>'), '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>');
    const { tables } = await readWord({ body: table(rows) });
    expect(tables[0]?.rows[0]?.cells[2]).toEqual({ rows: 2, lines: [3] });
    expect(tables[0]?.rows[1]?.cells).toEqual([{ columns: 2, lines: [] }, { lines: [] }]);
  });

  it('take a cell that continues nothing as a cell', async () => {
    const { tables } = await readWord({ body: table(row(cell(text('أ'), '<w:vMerge/>'))) });
    expect(tables[0]?.rows[0]?.cells).toEqual([{ lines: [1] }]);
  });

  it('count the rows that are repeated as heads, from the first on', async () => {
    const head = '<w:tblHeader/>';
    const rows =
      row(cell(text('أ')), head) +
      row(cell(text('ب')), head) +
      row(cell(text('ج'))) +
      row(cell(text('د')), head);
    const { tables } = await readWord({ body: table(rows) });
    expect(tables[0]?.headerRows).toBe(2);
  });

  it('keep the paragraphs of a cell, an empty cell, and a table inside a cell', async () => {
    const inner = table(row(cell(text('داخل'))));
    const rows = row(
      cell(text('سطر') + text('وسطر')) + cell('<w:p/>') + cell(`${text('قبل')}${inner}<w:p/>`),
    );
    const evidence = await readWord({ body: table(rows) + text('بعد') });
    expect(evidence.tables.map((found) => found.rows)).toEqual([
      [{ cells: [{ lines: [1, 2] }, { lines: [] }, { lines: [3], tables: [1] }] }],
      [{ cells: [{ lines: [4] }] }],
    ]);
    expect(textsOf(evidence)).toEqual(['سطر', 'وسطر', 'قبل', 'داخل', 'بعد']);
  });

  it('are read through content controls around rows, cells and text', async () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = control(row(control(cell(control(text('أ')))) + cell(text('ب'))));
    const evidence = await readWord({ body: control(table(rows)) });
    expect(cellTexts(evidence)).toEqual([['أ', 'ب']]);
    expect(evidence.notes).toEqual([{ code: 'content-controls', count: 4 }]);
  });

  it('leave out a row that is hidden and say so', async () => {
    const evidence = await readWord({
      body: table(row(cell(text('أ'))) + row(cell(text('ب')), '<w:hidden/>')),
    });
    expect(cellTexts(evidence)).toEqual([['أ']]);
    expect(evidence.notes).toEqual([{ code: 'hidden-text', count: 1 }]);
  });
});

describe('tracked changes of a Word file', () => {
  const by = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"';
  const added = (words: string): string => `<w:ins ${by}>${run(words)}</w:ins>`;
  const removed = (words: string): string =>
    `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
  const readings = async (body: string): Promise<(readonly [string, string])[]> =>
    (await readWord({ body })).lines.map(({ text: now, original }) => [now, original ?? now] as const);
  const markedBy = (change: string): string => `<w:rPr><w:${change} ${by}/></w:rPr>`;

  it.each([
    [
      'a word put in place of another',
      paragraph(run('مدة ') + removed('شهر') + added('أسبوع') + run(' واحد')),
      [['مدة أسبوع واحد', 'مدة شهر واحد']],
    ],
    [
      'a paragraph that was added',
      paragraph(added('جديد'), markedBy('ins')) + text('قديم'),
      [
        ['جديد', ''],
        ['قديم', 'قديم'],
      ],
    ],
    [
      'a paragraph that was removed',
      paragraph(removed('قديم'), markedBy('del')) + text('باق'),
      [
        ['', 'قديم'],
        ['باق', 'باق'],
      ],
    ],
    [
      'two paragraphs that were joined',
      paragraph(run('أول '), markedBy('del')) + text('ثان'),
      [
        ['', 'أول '],
        ['أول ثان', 'ثان'],
      ],
    ],
    [
      'a paragraph that was parted',
      paragraph(run('أول'), markedBy('ins')) + text('ثان'),
      [
        ['أول', ''],
        ['ثان', 'أولثان'],
      ],
    ],
    [
      'words that were moved',
      paragraph(`<w:moveFrom ${by}>${run('منقول')}</w:moveFrom>${run('ثابت')}`) +
        paragraph(`<w:moveTo ${by}>${run('منقول')}</w:moveTo>`, markedBy('moveTo')),
      [
        ['ثابت', 'منقولثابت'],
        ['منقول', ''],
      ],
    ],
    [
      'words that were added and removed again',
      paragraph(run('نص') + `<w:ins ${by}>${removed('عابر')}</w:ins>`),
      [['نص', 'نص']],
    ],
    [
      'a break that was added',
      paragraph(`${run('أ')}<w:ins ${by}><w:r><w:br/></w:r></w:ins>${run('ب')}`),
      [
        ['أ', ''],
        ['ب', 'أب'],
      ],
    ],
    [
      'a joined paragraph at the end',
      paragraph(run('أول'), markedBy('del')),
      [
        ['', 'أول'],
        ['أول', ''],
      ],
    ],
  ])('give %s with the changes and without them', async (_, body, expected) => {
    expect(await readings(body)).toEqual(expected);
  });

  it('are noted with their lines, and with nothing where there are none', async () => {
    const { notes, lines } = await readWord({ body: text('نص') + paragraph(added('جديد') + run(' وقديم')) });
    expect(notes).toEqual([{ code: 'tracked-changes', count: 1, lines: [2] }]);
    expect(lines[0]).not.toHaveProperty('original');
  });

  it('say which rows of a table were added and removed', async () => {
    const rows =
      row(cell(text('باق'))) +
      row(cell(paragraph(removed('محذوف'))), `<w:del ${by}/>`) +
      row(cell(paragraph(added('جديد'))), `<w:ins ${by}/>`);
    const { lines, tables } = await readWord({ body: table(rows) });
    expect(tables[0]?.rows.map(({ change }) => change)).toEqual([undefined, 'deleted', 'inserted']);
    expect(lines.map(({ text: now, original }) => [now, original])).toEqual([
      ['باق', undefined],
      ['', 'محذوف'],
      ['جديد', ''],
    ]);
  });

  it('give the cells of a column that was added and of one that was removed in both readings', async () => {
    const { lines } = await readWord({
      body: table(
        row(
          cell(text('باق')) +
            cell(text('محذوف'), `<w:cellDel ${by}/>`) +
            cell(text('جديد'), `<w:cellIns ${by}/>`),
        ),
      ),
    });
    expect(lines.map(({ text: now, original }) => [now, original])).toEqual([
      ['باق', undefined],
      ['', 'محذوف'],
      ['جديد', ''],
    ]);
  });

  it('count the paragraphs of each reading apart', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const numPr = (more = ''): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${more}</w:numPr>`;
    const { lines, notes } = await readWord({
      numbering,
      body:
        paragraph(run('أ'), numPr()) +
        paragraph(removed('ب'), `${numPr()}${markedBy('del')}`) +
        paragraph(run('ج'), numPr()) +
        paragraph(run('د'), `${numPr()}<w:pPrChange ${by}><w:pPr/></w:pPrChange>`) +
        paragraph(run('هـ'), numPr(`<w:ins ${by}/>`)) +
        paragraph(run('و'), `<w:pPrChange ${by}><w:pPr>${numPr()}</w:pPr></w:pPrChange>`) +
        paragraph(added('ز'), `${numPr()}${markedBy('ins')}`) +
        paragraph(run('ح'), numPr()),
    });
    expect(lines.map(({ text: words, label, originalLabel }) => [words, label, originalLabel])).toEqual([
      ['أ', '1', undefined],
      ['', undefined, '2'],
      ['ج', '2', '3'],
      ['د', '3', ''],
      ['هـ', '4', ''],
      ['و', undefined, '4'],
      ['ز', '5', undefined],
      ['ح', '6', '5'],
    ]);
    expect(notes).toEqual([{ code: 'tracked-changes', count: 7, lines: [2, 3, 4, 5, 6, 7, 8] }]);
  });
});

describe('notes, headers and footers of a Word file', () => {
  const reference = (kind: 'footnote' | 'endnote', id: number, more = ''): string =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (kind: 'footnote' | 'endnote', id: number, words: string): string =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(words)}</w:p></w:${kind}>`;

  it('have notes as lines after the body, which names them where it refers to them', async () => {
    const evidence = await readWord({
      body:
        paragraph(run('نص') + reference('footnote', 2) + run(' بقية') + reference('endnote', 1)) +
        text('آخر'),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note('footnote', 2, 'حاشية')}${note('footnote', 9, 'لا يشار إليها')}`,
      endnotes: note('endnote', 1, 'ختامية'),
    });
    expect(
      evidence.lines.map(({ place, label, text: words, notes }) => [place, label, words, notes]),
    ).toEqual([
      [
        'body',
        undefined,
        'نص بقية',
        [
          { at: 2, line: 3 },
          { at: 7, line: 4 },
        ],
      ],
      ['body', undefined, 'آخر', undefined],
      ['note', '1', 'حاشية', undefined],
      ['note', 'i', 'ختامية', undefined],
    ]);
    expect(evidence.notes).toEqual([{ code: 'footnotes', count: 2 }]);
  });

  it('have a note to which an empty paragraph refers', async () => {
    const evidence = await readWord({
      body: paragraph(reference('footnote', 1)),
      footnotes: note('footnote', 1, 'حاشية'),
    });
    expect(evidence.lines.map(({ text: words, notes }) => [words, notes])).toEqual([
      ['', [{ at: 0, line: 2 }]],
      ['حاشية', undefined],
    ]);
  });

  it('number notes as the document says, and leave a note with a mark of its own without a number', async () => {
    const evidence = await readWord({
      body: paragraph(
        run('أ') +
          reference('footnote', 1) +
          run('ب') +
          reference('footnote', 2, ' w:customMarkFollows="1"') +
          run('*') +
          reference('footnote', 3),
      ),
      footnotes: [1, 2, 3].map((id) => note('footnote', id, `حاشية ${id}`)).join(''),
      settings: '<w:footnotePr><w:numFmt w:val="hindiNumbers"/><w:numStart w:val="5"/></w:footnotePr>',
    });
    expect(shownLines(evidence)).toEqual(['أب*', '٥ حاشية 1', 'حاشية 2', '٦ حاشية 3']);
  });

  it('have headers before the body and footers after it, once each, and only those that pages show', async () => {
    const section = (type: string, more = ''): string =>
      `<w:headerReference w:type="default" r:id="h"/><w:headerReference w:type="first" r:id="${type}"/><w:headerReference w:type="even" r:id="even"/><w:footerReference w:type="default" r:id="f"/>${more}`;
    const parts = {
      body:
        paragraph(run('متن'), `<w:sectPr>${section('h2')}</w:sectPr>`) +
        text('تتمة') +
        `<w:sectPr>${section('first', '<w:titlePg/>')}<w:sectPrChange><w:sectPr><w:headerReference w:type="default" r:id="old"/></w:sectPr></w:sectPrChange></w:sectPr>`,
      headers: {
        h: text('جمعية الرسوخ'),
        h2: text('لا تظهر'),
        first: text('الغلاف'),
        even: text('زوجية'),
        old: text('قديمة'),
      },
      footers: { f: paragraph(run('صفحة 1')) },
    };
    const evidence = await readWord(parts);
    expect(evidence.lines.map(({ place, text: words }) => [place, words])).toEqual([
      ['header', 'جمعية الرسوخ'],
      ['header', 'الغلاف'],
      ['body', 'متن'],
      ['body', 'تتمة'],
      ['footer', 'صفحة 1'],
    ]);
    const even = await readWord({ ...parts, settings: '<w:evenAndOddHeaders/>' });
    expect(textsOf(even)).toContain('زوجية');
  });

  it('leave out a header that repeats the lines of another', async () => {
    const evidence = await readWord({
      body:
        paragraph(run('متن'), '<w:sectPr><w:headerReference w:type="default" r:id="a"/></w:sectPr>') +
        '<w:sectPr><w:headerReference w:type="default" r:id="b"/></w:sectPr>',
      headers: { a: text('جمعية'), b: text('جمعية') },
    });
    expect(textsOf(evidence)).toEqual(['جمعية', 'متن']);
  });
});
