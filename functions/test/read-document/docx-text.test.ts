import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read-document/docx/read-docx.ts';
import { accepted, cellTexts, readWord, shownLines, textsOf } from '../support/evidence.ts';
import { paragraph, run, wordFile } from '../support/word-file.ts';

const fieldMark = (type: string, content = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string): string =>
  fieldMark('begin') + code(instruction) + fieldMark('separate') + result + fieldMark('end');
const textsOfBody = async (body: string, styles = ''): Promise<string[]> =>
  textsOf(await readWord({ body, ...(styles !== '' && { styles }) }));

describe('text of a Word paragraph', () => {
  it.each([
    ['runs that are cut inside a word', run('الجم') + run('عية') + run(' الخيرية'), 'الجمعية الخيرية'],
    [
      'tabs',
      `${run('البند')}<w:r><w:tab/></w:r>${run('القيمة')}<w:r><w:ptab w:alignment="right"/></w:r>${run('ريال')}`,
      'البند\tالقيمة\tريال',
    ],
    ['tatweel and vowel signs', run('الـمـــادة الأُولى'), 'الـمـــادة الأُولى'],
    [
      'hyphens that break nowhere and those that may',
      `<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2021</w:t><w:softHyphen/></w:r>`,
      '2020\u20112021\u00AD',
    ],
    [
      'a symbol of a font of pictures',
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' نعم')}`,
      '☑ نعم',
    ],
    ['a symbol of another font of pictures', `<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>`, '☑'],
    [
      'a symbol of a font of pictures between Arabic words',
      `${run('قبل ', '<w:rtl/>')}<w:r><w:rPr><w:rtl/></w:rPr><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>`,
      'قبل ☑',
    ],
    [
      'the blessing on the Prophet from a font of ornaments',
      `${run('محمد ')}<w:r><w:sym w:font="AGA Arabesque" w:char="F072"/></w:r>${run('r', '<w:rFonts w:ascii="Arial" w:cs="AGA Arabesque"/><w:rtl/>')}`,
      'محمد ﷺﷺ',
    ],
    [
      'an ornament that no table has as it is',
      '<w:r><w:sym w:font="AGA Arabesque" w:char="F06E"/></w:r>',
      '\uF06E',
    ],
    ['a symbol of a font of letters', `<w:r><w:sym w:font="MS Gothic" w:char="2610"/></w:r>`, '☐'],
    [
      'letters of a font of pictures',
      run('\uF0FC', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
      '✓',
    ],
    ['links', `<w:hyperlink r:id="x">${run('موقع الجمعية')}</w:hyperlink>${run('.')}`, 'موقع الجمعية.'],
    [
      'words that smart tags and directions wrap',
      `<w:smartTag w:element="x">${run('أ')}</w:smartTag><w:bdo w:val="rtl">${run('ب')}</w:bdo><w:dir w:val="rtl">${run('ج')}</w:dir>`,
      'أبج',
    ],
    ['a field by its result', run('صفحة ') + field(' PAGE ', run('3')), 'صفحة 3'],
    [
      'a field in one element',
      `<w:fldSimple w:instr=" REF clause ">${run('المادة الخامسة')}</w:fldSimple>`,
      'المادة الخامسة',
    ],
    [
      'a field inside a field',
      field(' HYPERLINK \\l "x" ', run('تمهيد ') + field(' PAGEREF x ', run('4'))),
      'تمهيد 4',
    ],
    [
      'a field inside the code of another',
      fieldMark('begin') +
        code(' IF ') +
        field(' PAGE ', run('9')) +
        code(' = 1 ') +
        fieldMark('separate') +
        run('نعم') +
        fieldMark('end'),
      'نعم',
    ],
    [
      'a field that has no result',
      `${fieldMark('begin')}${code(' XE "سياسة" ')}${fieldMark('end')}${run('نص')}`,
      'نص',
    ],
    ['a field that never ends', fieldMark('begin') + code(' PAGE ') + run('نص يبقى'), 'نص يبقى'],
    ['the end of a field that never began', fieldMark('end') + run('نص يبقى'), 'نص يبقى'],
    [
      'the words on a button',
      fieldMark('begin') + code(' MACROBUTTON NoMacro [اكتب الاسم] ') + fieldMark('end'),
      '[اكتب الاسم]',
    ],
    [
      'a box of an old form that is ticked',
      fieldMark('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>') +
        code(' FORMCHECKBOX ') +
        fieldMark('end') +
        run(' أوافق'),
      '☒ أوافق',
    ],
    [
      'a box of an old form that is empty',
      fieldMark('begin', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>') +
        code(' FORMCHECKBOX ') +
        fieldMark('end') +
        run(' أوافق'),
      '☐ أوافق',
    ],
    [
      'the choice of an old form',
      fieldMark(
        'begin',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="ذكر"/><w:listEntry w:val="أنثى"/></w:ddList></w:ffData>',
      ) +
        code(' FORMDROPDOWN ') +
        fieldMark('end'),
      'أنثى',
    ],
    [
      'a content control',
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('اسم الجمعية')}</w:sdtContent></w:sdt>`,
      'اسم الجمعية',
    ],
    [
      'the box of a content control',
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r></w:sdtContent></w:sdt>${run(' نعم')}`,
      '☒ نعم',
    ],
    [
      'spaces at the ends of a text that keeps them, and not of others',
      `<w:r><w:t xml:space="preserve"> أ </w:t></w:r><w:r><w:t> ب </w:t></w:r><w:r><w:t>ج</w:t></w:r>`,
      ' أ بج',
    ],
    [
      'words of another script above the line left out',
      '<w:r><w:ruby><w:rt><w:r><w:t>kanji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '漢字',
    ],
    ['signs that XML escapes', run('أ & ب < ج "د"'), 'أ & ب < ج "د"'],
  ])('has %s', async (_, content, text) => {
    expect(await textsOfBody(paragraph(content))).toEqual([text]);
  });

  it('is a line of its own after each line break, and only the last ends the paragraph', async () => {
    const { lines } = await readWord({
      body:
        paragraph(
          `${run('العنوان: الرياض')}<w:r><w:br/></w:r>${run('الهاتف: 011')}<w:r><w:cr/></w:r>${run('البريد')}`,
        ) + paragraph(`${run('قبل')}<w:r><w:br w:type="page"/></w:r>`),
    });
    expect(lines.map(({ text, endsParagraph }) => [text, endsParagraph])).toEqual([
      ['العنوان: الرياض', false],
      ['الهاتف: 011', false],
      ['البريد', true],
      ['قبل', true],
    ]);
  });

  it('is no line where it is empty', async () => {
    expect(await textsOfBody(paragraph('') + paragraph(run('  ')) + paragraph(run('نص')))).toEqual(['نص']);
  });

  it('is left out where it is hidden, and a note says so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const evidence = await readWord({
      styles,
      body:
        paragraph(
          run('ظاهر ') +
            run('خفي', '<w:vanish/>') +
            run('خفي', '<w:rStyle w:val="Secret"/>') +
            run('أيضاً', '<w:vanish w:val="0"/>'),
        ) + paragraph(run('خفي') + run('يظهر', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Hidden"/>'),
    });
    expect(textsOf(evidence)).toEqual(['ظاهر أيضاً', 'يظهر']);
    expect(evidence.notes).toEqual([{ code: 'hidden-text', count: 3 }]);
  });

  it('says how far it is set in, by itself, its style and the first of its lines', async () => {
    const { lines } = await readWord({
      body: [
        paragraph(run('بند')),
        paragraph(run('بند'), '<w:ind w:start="720" w:hanging="360"/>'),
        paragraph(run('بند'), '<w:ind w:left="900"/>'),
        paragraph(run('بند'), '<w:pStyle w:val="In"/>'),
      ].join(''),
      styles:
        '<w:style w:type="paragraph" w:styleId="In"><w:name w:val="In"/><w:pPr><w:ind w:start="400"/></w:pPr></w:style>',
    });
    expect(lines.map(({ indent }) => indent)).toEqual([undefined, 18, 45, 20]);
  });

  it('says the size and the weight of its letters, which Arabic has of its own', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:szCs w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="Big"><w:name w:val="Big"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:bCs/><w:szCs w:val="40"/></w:rPr></w:style>';
    const { lines } = await readWord({
      styles,
      body:
        paragraph(run('سياسة', '<w:rtl/>'), '<w:pStyle w:val="Big"/>') +
        paragraph(run('Policy')) +
        paragraph(run('كلمة', '<w:bCs/>') + run(' وكلمات أخرى')) +
        paragraph(run('سياسة', '<w:bCs w:val="0"/>'), '<w:pStyle w:val="Big"/><w:jc w:val="left"/>'),
    });
    expect(lines.map(({ size, bold, centred }) => [size, bold, centred])).toEqual([
      [20, true, true],
      [11, undefined, undefined],
      [14, undefined, undefined],
      [20, undefined, undefined],
    ]);
  });

  it('is the same in strict Office Open XML, and in a part in UTF-16', async () => {
    const body = paragraph(run('نص من ملف صارم'));
    expect(textsOf(await readWord({ body, isStrict: true }))).toEqual(['نص من ملف صارم']);
    const spaces = 'xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><x:document ${spaces}><x:body><x:p><x:r><x:t>نص</x:t></x:r></x:p></x:body></x:document>`;
    const utf16 = wordFile({ body, extra: { 'word/document.xml': Buffer.from(xml, 'utf16le') } });
    expect(textsOf(accepted(await readDocx(utf16)))).toEqual(['نص']);
  });

  it('has a formula by its letters', async () => {
    const body = `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`;
    expect(await textsOfBody(body)).toEqual(['a+b']);
  });
});

describe('text boxes of a Word file', () => {
  const box = (content: string): string =>
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>' +
    `${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('are read once, after the paragraph that holds them', async () => {
    const evidence = await readWord({
      body: paragraph(
        run('قبل ') + box(paragraph(run('في الإطار')) + paragraph(run('سطر ثان'))) + run('وبعد'),
      ),
    });
    expect(evidence.lines.map(({ place, text }) => [place, text])).toEqual([
      ['body', 'قبل وبعد'],
      ['text-box', 'في الإطار'],
      ['text-box', 'سطر ثان'],
    ]);
    expect(evidence.notes).toEqual([{ code: 'text-boxes', count: 1 }]);
  });

  it('are read from the old form where the new one is of no kind that is understood', async () => {
    const unknown = box(paragraph(run('نص')))
      .replace('Requires="wps"', 'Requires="zz9"')
      .replace('نص', 'لا يفهم');
    expect(await textsOfBody(paragraph(unknown))).toEqual(['نص']);
  });

  it('belong to the header where they stand in one, as do the words of a watermark', async () => {
    const watermark = '<w:r><w:pict><v:shape><v:textpath string="مسودة"/></v:shape></w:pict></w:r>';
    const { lines } = await readWord({
      body: `${paragraph(run('متن'))}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`,
      headers: { h: paragraph(box(paragraph(run('ترويسة'))) + watermark) },
    });
    expect(lines.map(({ place, text }) => [place, text])).toEqual([
      ['header', 'مسودة'],
      ['header', 'ترويسة'],
      ['body', 'متن'],
    ]);
  });
});

/** A graphic of DrawingML in a paragraph. */
const graphic = (content: string): string =>
  paragraph(
    `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
const diagram = graphic(
  '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="diagram1"/>',
);
const point = (id: string, text: string, type = 'node'): string =>
  `<dgm:pt modelId="${id}" type="${type}"><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
const connection = (from: string, to: string, order: number): string =>
  `<dgm:cxn modelId="${from}-${to}" srcId="${from}" destId="${to}" srcOrd="${String(order)}"/>`;

describe('diagrams and charts of a Word file', () => {
  it('are read where they stand, as a tree in the order of its branches, and a note says so', async () => {
    const points = `<dgm:pt modelId="0" type="doc"/>${point('3', 'الإطلاق')}${point('1', 'الفكرة')}${point('2', 'الدراسة')}${point('9', 'الفكرة', 'pres')}${point('7', 'وحدها')}`;
    const connections = connection('0', '3', 1) + connection('0', '1', 0) + connection('1', '2', 0);
    const evidence = await readWord({
      body: paragraph(run('قبل')) + diagram + paragraph(run('بعد')),
      diagrams: [`<dgm:ptLst>${points}</dgm:ptLst><dgm:cxnLst>${connections}</dgm:cxnLst>`],
    });
    expect(textsOf(evidence)).toEqual(['قبل', 'الفكرة', 'الدراسة', 'الإطلاق', 'وحدها', 'بعد']);
    expect(evidence.notes).toContainEqual({ code: 'text-boxes', count: 1 });
  });

  it('end, though a diagram holds itself', async () => {
    const evidence = await readWord({
      body: diagram,
      diagrams: [
        `<dgm:ptLst><dgm:pt modelId="0" type="doc"/>${point('1', 'الفكرة')}</dgm:ptLst><dgm:cxnLst>${connection('0', '1', 0)}${connection('1', '1', 0)}${connection('1', '0', 1)}</dgm:cxnLst>`,
      ],
    });
    expect(textsOf(evidence)).toEqual(['الفكرة']);
  });

  it('are pictures whose words were not read where the file has no words for them', async () => {
    const evidence = await readWord({ body: paragraph(run('قبل')) + diagram });
    expect(textsOf(evidence)).toEqual(['قبل']);
    expect(evidence.notes).toContainEqual({ code: 'pictures', count: 1 });
  });
});

describe('notes on a Word file', () => {
  it('name pictures, embedded files, macros, columns, comments and content controls', async () => {
    const evidence = await readWord({
      body:
        paragraph(`${run('نص عليه تعليق')}<w:r><w:commentReference w:id="1"/></w:r>`) +
        paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object/></w:r>') +
        `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('حقل'))}</w:sdtContent></w:sdt>` +
        '<w:sectPr><w:cols w:num="2"/></w:sectPr>',
      comments: `<w:comment w:id="1">${paragraph(run('راجع هذا'))}</w:comment>`,
      extra: { 'word/vbaProject.bin': 'x', 'word/embeddings/sheet1.xlsx': 'x' },
    });
    expect(textsOf(evidence)).toEqual(['نص عليه تعليق', 'حقل']);
    expect(new Set(evidence.notes)).toEqual(
      new Set([
        { code: 'comments', count: 1, lines: [1] },
        { code: 'pictures', count: 1 },
        { code: 'embedded-files', count: 1 },
        { code: 'content-controls', count: 1 },
        { code: 'columns', count: 1 },
        { code: 'macros' },
      ]),
    );
  });

  it('do not name a page of HTML that the file imports, because it is read where it stands', async () => {
    const page =
      '<html><body><p>يستورد Word هذه الصفحة.</p><ol><li>أول</li><li>ثانٍ</li></ol><table><tr><td>أ</td><td>ب</td></tr></table></body></html>';
    const evidence = await readWord({
      body: `${paragraph(run('قبلها'))}<w:altChunk r:id="chunk1"/>${paragraph(run('بعدها'))}`,
      chunks: [page],
    });
    expect(shownLines(evidence)).toEqual([
      'قبلها',
      'يستورد Word هذه الصفحة.',
      '1. أول',
      '2. ثانٍ',
      'أ',
      'ب',
      'بعدها',
    ]);
    expect(cellTexts(evidence)).toEqual([['أ', 'ب']]);
    expect(evidence.notes).toEqual([]);
  });

  it('name an import of another format, one that is not there, and one that is named again', async () => {
    const imports = ['chunk1', 'chunk2', 'chunk2', 'chunk9'].map((id) => `<w:altChunk r:id="${id}"/>`);
    const evidence = await readWord({
      body: `${paragraph(run('نص'))}${imports.join('')}`,
      chunks: ['{\\rtf1 text}', '<p>صفحة</p>'],
    });
    expect(textsOf(evidence)).toEqual(['نص', 'صفحة']);
    expect(evidence.notes).toEqual([{ code: 'embedded-files', count: 3 }]);
  });

  it('say nothing of an ordinary file', async () => {
    expect((await readWord({ body: paragraph(run('نص')) })).notes).toEqual([]);
  });
});
