import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readHtml } from '../../src/read-document/html/read-html.ts';
import { accepted, cellTexts, shownLines, textsOf } from '../support/evidence.ts';

// Many files are read in one test, beside other suites.
vi.setConfig({ testTimeout: 60_000 });

const read = async (html: string | Uint8Array) =>
  accepted(await readHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html));
const shown = async (html: string): Promise<string[]> => shownLines(await read(html));

/** A paragraph of a list as Word puts it on the clipboard. */
const wordItem = (label: string, text: string, level = 1, font = ''): string =>
  `<p class=MsoListParagraph dir=RTL style='margin-right:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1;direction:rtl'><![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-SA>${text}<o:p></o:p></span></p>`;

describe('HTML of Word', () => {
  it('has the labels of its lists, with list and depth', async () => {
    const { lines } = await read(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body lang=AR-SA><!--StartFragment-->${wordItem('أولاً:', 'تمهيد')}${wordItem('أ-', 'الهدف\n  من السياسة', 2)}<p class=MsoNormal>نص<o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    );
    expect(lines).toEqual([
      {
        number: 1,
        text: 'تمهيد',
        place: 'body',
        label: 'أولاً:',
        list: { id: 'l0 lfo1', level: 0 },
        endsParagraph: true,
      },
      {
        number: 2,
        text: 'الهدف من السياسة',
        place: 'body',
        label: 'أ-',
        list: { id: 'l0 lfo1', level: 1 },
        endsParagraph: true,
      },
      { number: 3, text: 'نص', place: 'body', endsParagraph: true },
    ]);
  });

  it.each([
    ['·', 'Symbol', '•'],
    ['o', '"Courier New"', 'o'],
    ['§', 'Wingdings', '▪'],
    ['Ø', 'Wingdings', '➢'],
    ['ü', 'Wingdings', '✓'],
    ['-', 'Calibri', '-'],
  ])('shows the bullet %s of %s as %s', async (sign, font, bullet) => {
    expect(await shown(wordItem(sign, 'بند', 1, font))).toEqual([`${bullet} بند`]);
  });

  it('has headings, the title, the contents and the label of a numbered heading', async () => {
    const { lines } = await read(
      `<p class=MsoTitle>سياسة الإبلاغ</p><p class=MsoToc1>تمهيد<span style='mso-tab-count:1 dotted'>...... </span>3</p>` +
        `<h1 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>الباب الأول:<span>&nbsp;</span></span>التعريفات</h1>` +
        `<p style='mso-outline-level:2'>نطاق</p>`,
    );
    expect(lines.map(({ mark, heading, label, text }) => [mark, heading, label, text])).toEqual([
      ['title', undefined, undefined, 'سياسة الإبلاغ'],
      ['contents', undefined, undefined, 'تمهيد\t3'],
      [undefined, 1, 'الباب الأول:', 'التعريفات'],
      [undefined, 2, undefined, 'نطاق'],
    ]);
  });

  it('has its footnotes as notes, its tracked changes in both readings, and its comments only counted', async () => {
    const evidence = await read(
      `<p>نص<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a> بقية</p>` +
        `<p>مدة <del>شهر</del><ins>أسبوع</ins><span class=MsoCommentReference>[م1]</span></p>` +
        `<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1">[1]</a> حاشية</p></div></div>` +
        `<div style='mso-element:comment-list'><div style='mso-element:comment'><p>راجع</p></div></div>`,
    );
    expect(evidence.lines).toEqual([
      { number: 1, text: 'نص بقية', place: 'body', endsParagraph: true, notes: [{ at: 2, line: 3 }] },
      { number: 2, text: 'مدة أسبوع', place: 'body', endsParagraph: true, original: 'مدة شهر' },
      { number: 3, text: 'حاشية', place: 'note', label: '[1]', endsParagraph: true },
    ]);
    expect(evidence.notes).toEqual([
      { code: 'tracked-changes', count: 1, lines: [2] },
      { code: 'footnotes', count: 1 },
      { code: 'comments', count: 1 },
    ]);
  });

  it('is read from the clipboard of Windows after its header', async () => {
    expect(
      await shown(
        'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000199\r\n<html><body><!--StartFragment--><p>نص</p><!--EndFragment--></body></html>',
      ),
    ).toEqual(['نص']);
  });
});

describe('lists of HTML', () => {
  it.each([
    ['numbers', '<ol><li>أ<li>ب</ol>', ['1. أ', '2. ب']],
    ['a start and values', '<ol start=5><li>أ<li value=9>ب<li>ج</ol>', ['5. أ', '9. ب', '10. ج']],
    ['letters', '<ol type=a><li>أ<li>ب</ol>', ['a. أ', 'b. ب']],
    ['capital Roman numerals', '<ol type=I><li>أ<li>ب</ol>', ['I. أ', 'II. ب']],
    ['numbers down', '<ol reversed><li>أ<li>ب</ol>', ['2. أ', '1. ب']],
    ['Arabic digits', '<ol style="list-style-type: arabic-indic"><li>أ</ol>', ['١. أ']],
    ['a style of the item', '<ol><li style="list-style-type:lower-roman">أ</ol>', ['i. أ']],
    ['a string', `<ul style="list-style-type:'- '"><li>أ</ul>`, ['- أ']],
    ['bullets by depth', '<ul><li>أ<ul><li>ب<ul><li>ج</ul></ul></ul>', ['• أ', '◦ ب', '▪ ج']],
    ['squares', '<ul type=square><li>أ</ul>', ['▪ أ']],
    ['no markers', '<ul style="list-style:none inside"><li>أ</ul>', ['أ']],
    [
      'a paragraph inside an item',
      '<ol><li><p>أ</p><p>تتمة</p></li><li>ب</li></ol>',
      ['1. أ', 'تتمة', '2. ب'],
    ],
    ['text after a list inside an item', '<ol><li>أ<ul><li>ب</ul>ثم</li></ol>', ['1. أ', '◦ ب', 'ثم']],
  ])('have %s as a browser draws them', async (_, html, lines) => {
    expect(await shown(html)).toEqual(lines);
  });

  it('give the marker of an item without words to nothing after it', async () => {
    expect(await shown('<ol><li></li><li>ب</li><li></li></ol><p>نص</p>')).toEqual(['2. ب', 'نص']);
  });

  it('have the depth that Google Docs gives them beside their items', async () => {
    const { lines } = await read(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><ol style="margin-top:0"><li dir="rtl" style="list-style-type:decimal" aria-level="1"><p role="presentation"><span>أول</span></p></li><ol><li style="list-style-type:lower-alpha" aria-level="2"><p><span>فرع</span></p></li></ol><li style="list-style-type:decimal"><p>ثان</p></li></ol></b>',
    );
    expect(lines.map(({ label, text, list, bold }) => [label, text, list?.level, bold])).toEqual([
      ['1.', 'أول', 0, undefined],
      ['a.', 'فرع', 1, undefined],
      ['2.', 'ثان', 0, undefined],
    ]);
  });

  it('have the labels and depths that Word on the web says, in a list for each item', async () => {
    const entry = (start: number, level: number, text: string): string =>
      `<div class="ListContainerWrapper"><ol start="${start}" role="list"><li data-leveltext="(%${level})" data-aria-level="${level}" role="listitem"><p>${text}</p></li></ol></div>`;
    const { lines } = await read(entry(1, 1, 'أول') + entry(1, 2, 'فرع') + entry(2, 1, 'ثان'));
    expect(lines.map(({ label, text, list }) => [label, text, list?.level])).toEqual([
      ['(1)', 'أول', 0],
      ['(1)', 'فرع', 1],
      ['(2)', 'ثان', 0],
    ]);
  });
});

describe('text of HTML', () => {
  it.each([
    ['breaks its lines at br alone', '<p>سطر\n أول<br>سطر&nbsp;ثان</p>', ['سطر أول', 'سطر\u00a0ثان']],
    ['keeps the lines of pre', '<pre>أ\n  ب</pre>', ['أ', 'ب']],
    ['ends at blocks inside blocks', '<div>أ<div>ب</div>ج</div>د', ['أ', 'ب', 'ج', 'د']],
    [
      'has no scripts, styles and hidden parts',
      '<script>x</script><style>y</style><template>z</template><p hidden>خفي</p><p style="display: none">خفي</p><p style="visibility:hidden">خفي</p><span style="mso-hide:all">خفي</span>نص',
      ['نص'],
    ],
    [
      'has boxes to tick',
      '<p><input type=checkbox checked> نعم <input type="checkbox"> لا</p>',
      ['☒ نعم ☐ لا'],
    ],
    ['is read from markup that is broken', '<p>أ<b>ب</p><p>ج</b>', ['أب', 'ج']],
    ['has entities as their signs', '<p>أ &amp; ب &lt;ج&gt; &#1608;</p>', ['أ & ب <ج> و']],
  ])('%s', async (_, html, lines) => {
    expect(await shown(html)).toEqual(lines);
  });

  it('ends a paragraph where blocks end and where two breaks follow each other', async () => {
    const { lines } = await read('<div>أ<br>ب<br><br>ج<br></div><p>د</p>');
    expect(lines.map(({ text, endsParagraph }) => [text, endsParagraph])).toEqual([
      ['أ', false],
      ['ب', true],
      ['ج', true],
      ['د', true],
    ]);
  });

  it('says size, weight, middle and heading', async () => {
    const { lines } = await read(
      '<h2 style="text-align:center"><span style="font-size:18pt">عنوان</span></h2><p align=center><b>ثقيل</b></p><p><span style="font-weight:700;font-size:16px">ثقيل</span> وعادي</p><div role=heading aria-level=3>ع</div>',
    );
    expect(lines.map(({ size, bold, centred, heading }) => [size, bold, centred, heading])).toEqual([
      [18, true, true, 2],
      [undefined, true, true, undefined],
      [12, undefined, undefined, undefined],
      [undefined, undefined, undefined, 3],
    ]);
  });

  it('has head, menu and foot of a page apart from its body', async () => {
    const { lines } = await read(
      '<header>الجمعية</header><nav><ul><li>الرئيسية</ul></nav><main><header>سياسة</header><p>نص</p></main><footer>الحقوق محفوظة</footer>',
    );
    expect(lines.map(({ place, text }) => [place, text])).toEqual([
      ['header', 'الجمعية'],
      ['header', 'الرئيسية'],
      ['body', 'سياسة'],
      ['body', 'نص'],
      ['footer', 'الحقوق محفوظة'],
    ]);
  });

  it.each([
    [
      'windows-1256 that the page names',
      Buffer.concat([
        Buffer.from('<meta charset="windows-1256"><p>'),
        Buffer.from([0xd3, 0xed, 0xc7, 0xd3, 0xc9]),
      ]),
    ],
    [
      'windows-1256 without a word on it',
      Buffer.concat([Buffer.from('<p>'), Buffer.from([0xd3, 0xed, 0xc7, 0xd3, 0xc9])]),
    ],
    [
      'ISO-8859-6',
      Buffer.concat([
        Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-6"><p>'),
        Buffer.from([0xd3, 0xea, 0xc7, 0xd3, 0xc9]),
      ]),
    ],
    ['UTF-16', Buffer.from('\ufeff<p>سياسة</p>', 'utf16le')],
    ['UTF-8, whatever the page names', Buffer.from('<meta charset="windows-1252"><p>سياسة</p>')],
  ])('is read in %s', async (_, bytes) => {
    expect(textsOf(await read(bytes))).toEqual(['سياسة']);
  });
});

describe('tables of HTML', () => {
  it('have heads, spans, captions and their direction', async () => {
    const evidence = await read(
      '<table dir=rtl><caption>الصلاحيات</caption><tfoot><tr><td colspan=2>مجموع</td></tr></tfoot><thead><tr><th>م</th><th>البند</th></tr></thead><tbody><tr><td rowspan=2>1</td><td>أ<br>ب</td></tr><tr><td>ج</td></tr></tbody></table>',
    );
    expect(cellTexts(evidence)).toEqual([['م', 'البند'], ['1', 'أ / ب'], ['ج'], ['مجموع']]);
    expect(evidence.tables[0]).toMatchObject({ headerRows: 1, direction: 'rtl' });
    expect(evidence.tables[0]?.rows[1]?.cells[0]).toEqual({ rows: 2, lines: [4] });
    expect(evidence.tables[0]?.rows[3]?.cells[0]).toEqual({ columns: 2, lines: [8] });
    expect(evidence.lines[0]?.text).toBe('الصلاحيات');
  });

  it('are found inside tables that only arrange the page', async () => {
    const evidence = await read(
      '<table><tr><td>قائمة</td><td><p>نص</p><table><tr><td>أ</td><td>ب</td></tr></table></td></tr></table><table><tr><td>إطار</td></tr></table>',
    );
    expect(evidence.tables).toHaveLength(1);
    expect(cellTexts(evidence)).toEqual([['أ', 'ب']]);
    expect(textsOf(evidence)).toEqual(['قائمة', 'نص', 'أ', 'ب', 'إطار']);
  });

  it('hold tables in their cells', async () => {
    const { tables } = await read(
      '<table><tr><th>ع</th><th>غ</th></tr><tr><td>س<table><tr><td>أ</td><td>ب</td></tr></table></td><td></td></tr></table>',
    );
    expect(tables[0]?.rows[1]?.cells).toEqual([{ lines: [3], tables: [1] }, { lines: [] }]);
  });

  it('leave out rows that are hidden', async () => {
    expect(
      cellTexts(
        await read(
          '<table><tr><td>أ</td><td>ب</td></tr><tr style="display:none"><td>ج</td><td>د</td></tr></table>',
        ),
      ),
    ).toEqual([['أ', 'ب']]);
  });
});

describe('HTML that is refused', () => {
  it.each([
    ['empty', '', 'empty'],
    ['without text', '<p>&nbsp;</p><script>x</script>', 'empty'],
    ['nested without end', '<div>'.repeat(100_000), 'hostile'],
    [
      'repaired into elements ever deeper',
      Array.from({ length: 2000 }, (_, index) => `<p><b id=${index}>`).join(''),
      'hostile',
    ],
    [
      'repaired into a flood of elements',
      `<p>${Array.from({ length: 400 }, (_, index) => `<b id=${index}>`).join('')}${'<p>x'.repeat(800)}`,
      'hostile',
    ],
    ['a line that never ends', `<p>${'س'.repeat(20_001)}`, 'too-long'],
    ['no text', 'a\0b', 'unknown-kind'],
  ])('is %s', async (_, html, fault) => {
    const start = process.cpuUsage();
    expect(await readHtml(new TextEncoder().encode(html))).toBe(fault);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});

describe('HTML drawn at random', () => {
  it('comes back word for word and label for label', async () => {
    const word = fc.constantFrom('الجمعية', 'أعضاء', '(٣)', 'Policy', '&', '<', 'ـــ');
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((found) => found.join(' '));
    const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const tags = fc.constantFrom('p', 'div', 'h3', 'li', 'blockquote');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(tags, words), { minLength: 1, maxLength: 12 }), async (blocks) => {
        const html = blocks
          .map(([tag, text]) =>
            tag === 'li' ? `<ol start=7><li>${escaped(text)}</ol>` : `<${tag}>${escaped(text)}</${tag}>`,
          )
          .join('\n');
        expect(await shown(html)).toEqual(blocks.map(([tag, text]) => (tag === 'li' ? `7. ${text}` : text)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('definitions of HTML', () => {
  it('are terms with their meanings, in groups or not, several terms or meanings together', async () => {
    const { tables, lines } = await read(
      '<dl dir=rtl><dt>الجمعية</dt><dd>جمعية البر.</dd><div><dt>المجلس</dt><dt>مجلس الإدارة</dt><dd>مجلس إدارة الجمعية.</dd><dd>وينتخبه الأعضاء.</dd></div></dl><p>نص</p>',
    );
    const words = (numbers: readonly number[]) => numbers.map((number) => lines[number - 1]?.text);
    expect(
      tables.map(({ isDefinitions, rows }) => [
        isDefinitions,
        rows.map(({ cells }) => cells.map((cell) => words(cell.lines))),
      ]),
    ).toEqual([
      [
        true,
        [
          [['الجمعية'], ['جمعية البر.']],
          [
            ['المجلس', 'مجلس الإدارة'],
            ['مجلس إدارة الجمعية.', 'وينتخبه الأعضاء.'],
          ],
        ],
      ],
    ]);
  });

  it.each([
    '<dl><dt>الجمعية</dt></dl>',
    '<dl><dd>جمعية البر.</dd><dt>الجمعية</dt></dl>',
    '<dl><p>نص</p><dt>الجمعية</dt><dd>جمعية البر.</dd></dl>',
  ])('are paragraphs where they are no pairs: %s', async (html) => {
    const { tables, lines } = await read(html);
    expect(tables).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe('words of a page that are set apart', () => {
  it.each([
    ['underlined', '<p><u>الأنواع</u></p>', true],
    ['underlined by a style', '<p style="text-decoration: underline">الأنواع</p>', true],
    ['of a colour', '<p><span style="color:#1f3864">الأنواع</span></p>', true],
    ['of a colour in numbers', '<p style="color: rgb(200, 30, 30)">الأنواع</p>', true],
    ['of a colour with a name', '<p><font color="navy">الأنواع</font></p>', true],
    ['grey', '<p style="color:#333">الأنواع</p>', undefined],
    ['a link', '<p style="color:#00f"><a href="/"><u>الأنواع</u></a></p>', undefined],
  ])('are so where they are %s', async (_, html, stressed) => {
    expect((await read(html)).lines[0]?.stressed).toBe(stressed);
  });
});
