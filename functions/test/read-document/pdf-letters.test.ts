import { expect, it, describe } from 'vitest';
import { openPdf } from '../../src/read-document/pdf/open-pdf.ts';
import { keptLetters } from '../../src/read-document/pdf/read-letters.ts';
import { makePdf } from './support/make-pdf.ts';
import { grid, ltr, painted, paintedLine, PaintedFont, rule } from './support/painted-text.ts';
import { cellsOf, readWhole, textsOf } from './support/read.ts';

/** Reads one page of lines, painted as Word paints them, from the top. */
const linesRead = async (lines: readonly Parameters<typeof paintedLine>[1][]): Promise<string[]> => {
  const font = new PaintedFont('F');
  const content = lines.map((runs, at) => paintedLine(font, runs, 540, 780 - at * 24)).join('');
  return textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence);
};

describe('letters of a PDF', () => {
  it('are taken out of a page once, however often they are asked for', async () => {
    const font = new PaintedFont('F');
    const document = await openPdf(
      makePdf([{ content: paintedLine(font, ['العلاقة'], 540, 700) }], [font.made()]),
    );
    if (typeof document === 'string') throw new Error(document);
    const lettersOf = keptLetters(document);
    const page = await lettersOf(1);
    expect(page.glyphs.length).toBeGreaterThan(0);
    expect(await lettersOf(1)).toBe(page);
    await document.loadingTask.destroy();
  });

  it('keeps the letters of a ligature in their order', async () => {
    const words = ['العلاقة', 'المستفيدين', 'الأهداف', 'لإنجاز', 'الاتصالات', 'الله', 'الآلية'];
    expect(await linesRead(words.map((word) => [word]))).toEqual(words);
  });

  it('keeps numbers, dates and Latin words in their own direction', async () => {
    expect(
      await linesRead([
        ['رقم ', ltr('2024/7'), ' بتاريخ ', ltr('13'), ' / ', ltr('5'), ' / ', ltr('1445'), 'هـ'],
        ['وفق ', ltr('ISO 9001:2015'), ' والإصدار ', ltr('A-008'), ' ونسبة ', ltr('20%')],
        [ltr('1.4'), ': لا يعني'],
        [ltr('4'), '- حالات :-'],
        ['من ٣/٢ إلى ١٠'.slice(0, 3), ltr('٣/٢'), ' إلى ', ltr('١٠')],
      ]),
    ).toEqual([
      'رقم 2024/7 بتاريخ 13 / 5 / 1445هـ',
      'وفق ISO 9001:2015 والإصدار A-008 ونسبة 20%',
      '1.4: لا يعني',
      '4- حالات :-',
      'من ٣/٢ إلى ١٠',
    ]);
  });

  it('keeps the sign of a percentage behind its number where nothing else stands in the line', async () => {
    const font = new PaintedFont('F');
    const content =
      painted(font, [...font.glyphs('90%')], 500, 780) +
      paintedLine(font, ['بنسبة ', ltr('20'), '%'], 540, 740);
    expect(textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence)).toEqual([
      '90%',
      'بنسبة 20%',
    ]);
  });

  it('reads an English line from left to right, with an Arabic name in it', async () => {
    const font = new PaintedFont('F');
    const name = font.glyphs('جمعية البر').toReversed();
    const content = painted(
      font,
      [...font.glyphs('Policy of '), ...name, ...font.glyphs(' for its staff')],
      60,
      700,
    );
    expect(textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence)).toEqual([
      'Policy of جمعية البر for its staff',
    ]);
  });

  it('mirrors brackets of a producer that maps them by their look, and no others', async () => {
    const text = ['تسري «اللائحة» (المعتمدة) على الجميع', 'وتلغى [الأحكام] (السابقة)'];
    const byLook = text.map((line) =>
      line.replace(/[()[\]«»]/gu, (sign) => '()[]«»'.charAt('()[]«»'.indexOf(sign) ^ 1)),
    );
    expect(await linesRead(text.map((line) => [line]))).toEqual(text);
    expect(await linesRead(byLook.map((line) => [line]))).toEqual(text);
  });

  it('reads the number right of a Latin sentence before it, and a number at its end after it', async () => {
    const font = new PaintedFont('F');
    const sentence = ltr('We keep data for years.');
    const content = [
      paintedLine(font, ['يجب على الجمعية حفظ البيانات'], 500, 700),
      paintedLine(font, [sentence], 470, 660) + paintedLine(font, [ltr('3.3')], 500, 660),
      paintedLine(font, [ltr('We keep data for 5')], 500, 620),
    ].join('');
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(textsOf(evidence)).toEqual([
      'يجب على الجمعية حفظ البيانات',
      '3.3 We keep data for years.',
      'We keep data for 5',
    ]);
  });

  it('reads a Latin word from right to left with the bracket that a line break leaves beside it', async () => {
    expect(
      await linesRead([
        ['الخطر متوسط ('],
        [ltr('Medium'), ')'],
        [ltr('(FATF) Policy')],
        [ltr('a) scope')],
        ['انتهى'],
      ]),
    ).toEqual(['الخطر متوسط (', 'Medium)', '(FATF) Policy', 'a) scope', 'انتهى']);
  });

  it('reads a Latin word in brackets alone on its line, however the producer maps them', async () => {
    const font = new PaintedFont('F');
    const word = font.glyphs('Medium');
    const page = (signs: readonly [string, string]): string =>
      paintedLine(font, ['الخطر متوسط'], 540, 740) + painted(font, [signs[0], ...word, signs[1]], 480, 700);
    for (const signs of [
      [')', '('],
      ['(', ')'],
    ] as const) {
      const made = makePdf([{ content: page(signs) }], [font.made()]);
      expect(textsOf((await readWhole(made)).evidence)).toEqual(['الخطر متوسط', '(Medium)']);
    }
  });

  it('keeps a vowel sign with its letter, wherever it is painted', async () => {
    const font = new PaintedFont('F');
    const unit = 14 * 0.5;
    const content = [
      paintedLine(font, ['قرارًا نهائياً'], 540, 780),
      // The sign in a text object of its own, raised and after its line.
      painted(font, font.glyphs('ايأر').toReversed().reverse(), 500, 740),
      painted(font, ['ً'], 500 + 1.5 * unit, 745),
    ].join('');
    expect(textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence)).toEqual([
      'قرارًا نهائياً',
      'رأيًا',
    ]);
  });

  it('leaves out a space over which the next letter is painted, and keeps the others', async () => {
    const font = new PaintedFont('F');
    // Word begins the left end of a run with a space whose width it takes back; the word goes on in the next run.
    const content = `BT /F 14 Tf 1 0 0 1 400 700 Tm [${font.codes([' '])} 250 ${font.codes(['ط', 'خ'])}] TJ ET
      BT /F 14 Tf 1 0 0 1 386 700 Tm ${font.codes(['ا', 'ي'])} Tj ET
      BT /F 14 Tf 1 0 0 1 361.5 700 Tm ${font.codes(['م', 'ت', 'ي', ' '])} Tj ET`;
    expect(textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence)).toEqual(['خطيا يتم']);
  });

  it('keeps the space of a word whose last letter is moved under it', async () => {
    const font = new PaintedFont('F');
    // Sakkal Majalla moves the tail of «ر» over the space behind it: both are painted by one text object.
    const content = `BT /F 14 Tf 1 0 0 1 400 700 Tm [${font.codes(['ش', 'م', ' '])} 230 ${font.codes(['ر', 'ي', 'غ'])}] TJ ET`;
    expect(textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence)).toEqual(['غير مش']);
  });

  it('sees a space in a gap that was painted without one', async () => {
    const font = new PaintedFont('F');
    const content = [
      painted(font, ['ة', 'د', 'ا', 'م', 'ل', 'ا'], 460, 700),
      painted(font, ['ى', 'ل', 'و', 'أ', 'ل', 'ا'], 414, 700),
    ].join('');
    expect(textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence)).toEqual([
      'المادة الأولى',
    ]);
  });

  it('writes presentation forms as letters and takes out the stretching of justified lines', async () => {
    expect(await linesRead([['ﻻ ﯾﺠﻮز'], ['جمعيـــة الـبـر هـ'], ['صلى ﷺ']])).toEqual([
      'لا يجوز',
      'جمعية البر هـ',
      'صلى ﷺ',
    ]);
  });

  it('keeps a private sign of a symbol font as the bullet that it is', async () => {
    expect(await linesRead([['\uF0B7 استقبال الطلب']])).toEqual(['\uF0B7 استقبال الطلب']);
  });

  it('joins the number of a list, painted apart on the same height, with its line', async () => {
    const font = new PaintedFont('F');
    const content = [
      paintedLine(font, ['استقبال الطلبات وتسجيلها'], 500, 700),
      paintedLine(font, [ltr('1'), '-'], 540, 700),
      paintedLine(font, [ltr('7')], 300, 40),
    ].join('');
    expect(textsOf((await readWhole(makePdf([{ content }], [font.made()]))).evidence)).toEqual([
      '1- استقبال الطلبات وتسجيلها',
      '7',
    ]);
  });

  it('takes letters that are painted twice over one another as one bold word', async () => {
    const font = new PaintedFont('F');
    const content = paintedLine(font, ['تمهيد'], 540, 700) + paintedLine(font, ['تمهيد'], 540.4, 700);
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(evidence.lines).toMatchObject([{ text: 'تمهيد', bold: true }]);
  });

  it('says where a paragraph ends by the words that would have fitted', async () => {
    const font = new PaintedFont('F');
    const long = 'تهدف السياسة إلى تنظيم العمل بين الجمعية ومن تخدمهم في المملكة';
    const content = [
      paintedLine(font, [long], 540, 780),
      paintedLine(font, ['وفق الأنظمة.'], 540, 756),
      paintedLine(font, ['المادة الثانية'], 540, 732),
    ].join('');
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(evidence.lines.map(({ endsParagraph }) => endsParagraph)).toEqual([undefined, true, undefined]);
  });

  it('marks a centred heading, and gives each line its place and size', async () => {
    const font = new PaintedFont('F');
    const width = font.measure('سياسة الحفظ') * 20;
    const content =
      paintedLine(font, ['سياسة الحفظ'], 297.5 + width / 2, 780, 20) +
      paintedLine(font, ['تهدف السياسة إلى الحفظ'], 540, 700);
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(evidence.lines[0]).toMatchObject({
      text: 'سياسة الحفظ',
      centred: true,
      size: 20,
      page: 1,
      place: 'body',
    });
    expect(evidence.lines[0]?.box?.[1]).toBeCloseTo(842 - 780 - 16, 0);
    expect(evidence.lines[1]?.centred).toBeUndefined();
  });

  it('takes no line for centred that begins where the others do and ends as far from the other edge', async () => {
    const font = new PaintedFont('F');
    const width = (words: string): number => font.measure(words) * 14;
    const words = 'تلتزم الجمعية بالسياسة وتنشرها على موقعها';
    const content = [words, 'وتراجعها', words, 'كل سنة', words]
      .map((text, at) => paintedLine(font, [text], 297.5 + width(words) / 2, 780 - 24 * at))
      .join('');
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(evidence.lines.map(({ centred }) => centred)).toEqual(evidence.lines.map(() => undefined));
  });
});

describe('pages of a PDF', () => {
  const text = ['أولاً: الأحكام العامة', 'ثانياً: الأحكام الختامية'];

  it.each([0, 90, 180, 270] as const)(
    'reads a page that its file turns by %s degrees, upright',
    async (rotate) => {
      const font = new PaintedFont('F');
      // The content is painted so that the file's own turn brings it upright.
      const [width, height] = rotate % 180 === 0 ? [595, 842] : [842, 595];
      const matrix = {
        0: '1 0 0 1 0 0',
        90: '0 1 -1 0 842 0',
        180: '-1 0 0 -1 595 842',
        270: '0 -1 1 0 0 595',
      }[rotate];
      const content = `q ${matrix} cm ${text.map((line, at) => paintedLine(font, [line], 540, 780 - at * 24)).join('')} Q`;
      const { evidence } = await readWhole(makePdf([{ content, width, height, rotate }], [font.made()]));
      expect(textsOf(evidence)).toEqual(text);
      expect(evidence.pages).toMatchObject([{ width: 595, height: 842 }]);
      expect(evidence.notes).toEqual([]);
    },
  );

  it('turns a page whose letters stand sideways on the sheet, and says so', async () => {
    const font = new PaintedFont('F');
    const content = `q 0 1 -1 0 595 0 cm ${text.map((line, at) => paintedLine(font, [line], 800, 540 - at * 24)).join('')} Q`;
    const { evidence, pictures } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(textsOf(evidence)).toEqual(text);
    expect(evidence.pages).toMatchObject([{ width: 842, height: 595, picture: pictures[0]?.sha256 }]);
    expect(evidence.notes).toEqual([{ code: 'turned-page', count: 1, pages: [1] }]);
    expect(pngSize(pictures[0]?.bytes)).toEqual([1286, 909]);
  });

  it('reads the right column before the left, and what spans both in its place', async () => {
    const font = new PaintedFont('F');
    const right = [
      'السطر الأول من العمود الأيمن',
      'السطر الثاني من العمود الأيمن',
      'السطر الثالث من العمود',
      'السطر الرابع من العمود',
    ];
    const left = [
      'السطر الأول من العمود الأيسر',
      'السطر الثاني من العمود الأيسر',
      'السطر الثالث بالعمود',
      'السطر الرابع بالعمود',
    ];
    const content = [
      paintedLine(font, ['سياسة تنظيم العمل وما يتصل بها من الأحكام والإجراءات العامة'], 540, 790),
      ...right.map((line, at) => paintedLine(font, [line], 540, 740 - at * 20)),
      ...left.map((line, at) => paintedLine(font, [line], 270, 740 - at * 20)),
      paintedLine(font, ['والله ولي التوفيق في كل ما نقوم به وفي كل ما ندع من الأعمال'], 540, 600),
    ].join('');
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(textsOf(evidence).slice(1, 9)).toEqual([...right, ...left]);
    expect(evidence.notes).toEqual([{ code: 'columns', count: 1, pages: [1] }]);
  });

  it('leaves out letters without ink beside seen ones, and says so', async () => {
    const font = new PaintedFont('F');
    const content =
      paintedLine(font, ['المادة الأولى'], 540, 700) + paintedLine(font, ['نص خفي'], 540, 600, 14, 3);
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(textsOf(evidence)).toEqual(['المادة الأولى']);
    expect(evidence.notes).toEqual([{ code: 'hidden-text', count: 1, pages: [1] }]);
  });

  it('counts single letters that a font maps to nothing', async () => {
    const font = new PaintedFont('F');
    const content = paintedLine(font, ['المادة الأولى\uFFFD من الأحكام'], 540, 700);
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(evidence.notes).toEqual([{ code: 'unmapped-letters', count: 1, lines: [1] }]);
  });

  it('numbers the lines of cells at the place of their table', async () => {
    const font = new PaintedFont('F');
    const content = [
      paintedLine(font, ['قبل الجدول'], 540, 780),
      grid([300, 420, 540], [700, 730, 760]),
      paintedLine(font, ['بعد الجدول'], 540, 660),
      paintedLine(font, ['م'], 530, 740),
      paintedLine(font, ['السجل'], 410, 740),
      paintedLine(font, [ltr('1')], 530, 710),
      paintedLine(font, ['العضوية'], 410, 710),
    ].join('');
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(textsOf(evidence)).toEqual(['قبل الجدول', 'م', 'السجل', '1', 'العضوية', 'بعد الجدول']);
  });
});

const pngSize = (bytes: Uint8Array | undefined): [number, number] | undefined => {
  if (bytes === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('the look of a line', () => {
  it('is stressed by a line below its words, by a colour of its own and by a ground, and by nothing else', async () => {
    const font = new PaintedFont('F');
    const words = 'المادة الأولى';
    const width = font.measure(words) * 14;
    const left = 540 - width;
    const line = (y: number): string => paintedLine(font, [words], 540, y);
    const content = [
      // A sheet of its own colour, and a frame on it that holds many lines, are no ground of a line.
      `0.9 0.95 1 rg 0 0 595 842 re f 1 1 0.8 rg 40 40 520 400 re f 0.2 0.2 0.2 rg`,
      line(800) + rule(left, 797, width, 0.7),
      // A browser leaves out the places where letters cross the rule.
      line(770) + rule(left, 767, width * 0.3, 0.7) + rule(left + width * 0.4, 767, width * 0.6, 0.7),
      `0 0.3 0.6 rg ${line(740)} 0.2 0.2 0.2 rg`,
      `0.8 g ${rule(50, 705, 495, 18)} 0.2 0.2 0.2 rg ${line(710)}`,
      `0.1 0.2 0.5 rg ${rule(50, 675, 495, 18)} 1 g ${line(680)} 0.2 0.2 0.2 rg`,
      // A rule across the page below a heading, one above it, white paper, and nearly the same shade.
      line(640) + rule(50, 637, 495, 0.7),
      line(610) + rule(left, 625, width, 0.7),
      `1 g ${rule(50, 575, 495, 18)} 0.2 0.2 0.2 rg ${line(580)}`,
      `0 g ${line(550)}`,
      // A word in a colour, and a line under a word.
      `0.8 0 0 rg ${paintedLine(font, ['المادة'], 540, 500)} 0.2 0.2 0.2 rg ${paintedLine(font, ['الأولى'], 540 - font.measure('المادة ') * 14, 500)}`,
      line(470) + rule(left, 467, width * 0.4, 0.7),
      line(420) + line(390) + line(360) + line(330),
    ].join('\n');
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(evidence.lines.map(({ stressed }) => stressed === true)).toEqual([
      ...[true, true, true, true, true],
      ...Array.from({ length: 10 }, () => false),
    ]);
  });

  it('is not told by what a reader drew over it', async () => {
    const font = new PaintedFont('F');
    const content = ['الأولى', 'الثانية', 'الثالثة']
      .map((word, at) => paintedLine(font, [`المادة ${word}`], 540, 700 - at * 30))
      .join('');
    const file = Buffer.from(makePdf([{ content }], [font.made()])).toString('latin1');
    // The marks are objects of their own behind the others, which the table of places does not name: pdf.js finds them.
    const marked = file.replace('/Type /Page /Parent', '/Type /Page /Annots [90 0 R] /Parent').replace(
      'xref\n',
      `90 0 obj\n<< /Type /Annot /Subtype /Highlight /Rect [400 690 560 716] /F 4 /QuadPoints [400 716 560 716 400 690 560 690] /AP << /N 91 0 R >> >>\nendobj
91 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 160 26] /Length 27 >>\nstream\n1 1 0 rg 0 0 160 26 re f   \nendstream\nendobj\nxref\n`,
    );
    const { evidence } = await readWhole(new Uint8Array(Buffer.from(marked, 'latin1')));
    expect(evidence.notes.map(({ code }) => code)).toContain('comments');
    expect(evidence.lines.map(({ text, stressed }) => [text, stressed])).toEqual([
      ['المادة الأولى', undefined],
      ['المادة الثانية', undefined],
      ['المادة الثالثة', undefined],
    ]);
  });
});

describe('what is painted over the text', () => {
  const clauses = [
    'تلتزم الجمعية بهذه السياسة وتعلنها',
    'ولا يجوز لأحد أن يخالفها',
    'ويعمل بها من تاريخ اعتمادها',
  ];
  const text = (font: PaintedFont): string =>
    clauses.map((words, at) => paintedLine(font, [words], 540, 700 - at * 24)).join('');
  const aslant = (font: PaintedFont, words: string, degrees: number, size: number): string => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos].map((one) => one.toFixed(4)).join(' ');
    return `BT /F ${String(size)} Tf ${matrix} 380 640 Tm ${font.codes(font.glyphs(words).toReversed())} Tj ET\n`;
  };
  const placesOf = async (bytes: Uint8Array) =>
    (await readWhole(bytes)).evidence.lines.map(({ text: words, place }) => [words, place]);
  const body = clauses.map((words) => [words, 'body']);

  it('is no line of it, whether it stands aslant or level in large letters', async () => {
    const font = new PaintedFont('F');
    const pages = [
      text(font) + aslant(font, 'نسخة', 45, 60),
      aslant(font, 'اعتمد', -15, 14) + text(font),
      paintedLine(font, ['مسودة'], 560, 668, 70) + text(font),
    ];
    expect(
      await placesOf(
        makePdf(
          pages.map((content) => ({ content })),
          [font.made()],
        ),
      ),
    ).toEqual([
      ...[...body, ['نسخة', 'header']],
      ...[...body, ['اعتمد', 'header']],
      ...[...body, ['مسودة', 'header']],
    ]);
  });

  it('fills no cell of a table that it crosses', async () => {
    const font = new PaintedFont('F');
    const content = `${grid([60, 300, 540], [600, 640, 680])}${paintedLine(font, ['السجل'], 530, 655)}${paintedLine(font, ['المدة'], 290, 655)}${paintedLine(font, ['العضوية'], 530, 615)}${paintedLine(font, ['دائم'], 290, 615)}${aslant(font, 'نسخة', 30, 20)}`;
    const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
    expect(cellsOf(evidence, 0)).toEqual([
      ['السجل', 'المدة'],
      ['العضوية', 'دائم'],
    ]);
  });

  it('is text of the page where nothing stands under large letters, and where all letters stand aslant', async () => {
    const font = new PaintedFont('F');
    const title = paintedLine(font, ['السياسة'], 540, 760, 40) + text(font);
    const poster = aslant(font, 'الأولى', 30, 20);
    expect(await placesOf(makePdf([{ content: title }, { content: poster }], [font.made()]))).toEqual([
      ['السياسة', 'body'],
      ...body,
      ['الأولى', 'body'],
    ]);
  });

  it('is the number of a form along the edge of two pages, and text where one page has it', async () => {
    const font = new PaintedFont('F');
    const edge = `BT /F 9 Tf 0 1 -1 0 30 300 Tm ${font.codes(font.glyphs('نموذج').toReversed())} Tj ET\n`;
    const content = text(font) + edge;
    expect(await placesOf(makePdf([{ content }], [font.made()]))).toEqual([...body, ['نموذج', 'body']]);
    expect((await placesOf(makePdf([{ content }, { content }], [font.made()]))).slice(0, 4)).toEqual([
      ...body,
      ['نموذج', 'header'],
    ]);
  });

  it('is a comment where a reader typed it, and the file says that it has comments', async () => {
    const font = new PaintedFont('F');
    const file = Buffer.from(makePdf([{ content: text(font) }], [font.made()])).toString('latin1');
    const words = 'BT /H 12 Tf 4 6 Td (check) Tj ET';
    const typed = file.replace('/Type /Page /Parent', '/Type /Page /Annots [90 0 R] /Parent').replace(
      'xref\n',
      `90 0 obj\n<< /Type /Annot /Subtype /FreeText /Rect [400 670 560 690] /F 4 /DA (/H 12 Tf) /Contents (check) /AP << /N 91 0 R >> >>\nendobj
91 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 160 20] /Resources << /Font << /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Length ${String(words.length)} >>\nstream\n${words}\nendstream\nendobj\nxref\n`,
    );
    const { evidence } = await readWhole(new Uint8Array(Buffer.from(typed, 'latin1')));
    expect(evidence.lines.map(({ text: own, place }) => [own, place])).toEqual([
      ...body,
      ['check', 'header'],
    ]);
    expect(evidence.notes.map(({ code }) => code)).toEqual(['comments']);
  });
});
