import { describe, expect, it } from 'vitest';
import { readWord, shownLines } from '../support/evidence.ts';
import { definition, item, list, paragraph, run, type Level } from '../support/word-file.ts';

const rightToLeft = '<w:bidi/>';

/** Labels of a list's first items, at level 0. */
const labelsOf = async (level: Level, count: number, properties = ''): Promise<(string | undefined)[]> => {
  const items = Array.from({ length: count }, (_, index) => item(`بند ${index + 1}`, 1, 0, properties));
  const { lines } = await readWord({ numbering: definition(1, [level]) + list(1, 1), body: items.join('') });
  return lines.map(({ label }) => label);
};

describe('labels of Word lists', () => {
  it.each([
    ['decimal', ['1', '2', '3']],
    ['hindiNumbers', ['١', '٢', '٣']],
    ['decimalZero', ['01', '02', '03']],
    ['arabicAbjad', ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن']],
    ['arabicAlpha', ['أ', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ']],
    ['upperRoman', ['I', 'II', 'III', 'IV']],
    ['lowerRoman', ['i', 'ii', 'iii', 'iv']],
    ['upperLetter', ['A', 'B', 'C']],
    ['lowerLetter', ['a', 'b', 'c']],
    ['cardinalText', ['واحد', 'اثنان', 'ثلاثة']],
    [
      'ordinalText',
      ['أولاً', 'ثانياً', 'ثالثاً', 'رابعاً', 'خامساً', 'سادساً', 'سابعاً', 'ثامناً', 'تاسعاً', 'عاشراً', 'حادي عشر'],
    ],
    ['ordinal', ['1.', '2.', '3.']],
    ['numberInDash', ['- 1 -', '- 2 -']],
    ['decimalEnclosedCircle', ['①', '②']],
    ['decimalEnclosedParen', ['⑴', '⑵']],
    ['decimalEnclosedFullstop', ['⒈', '⒉']],
    ['decimalFullWidth', ['１', '２']],
    ['hebrew1', ['א', 'ב', 'ג']],
    ['hebrew2', ['א', 'ב', 'ג']],
    ['chicago', ['*', '†', '‡', '§', '**']],
    ['hex', ['1', '2', '3']],
    ['thaiNumbers', ['๑', '๒']],
  ])('prints %s in a right-to-left paragraph as Arabic Word does', async (format, labels) => {
    expect(await labelsOf({ format, text: '%1' }, labels.length, rightToLeft)).toEqual(labels);
  });

  it.each([
    ['ordinal', ['1st', '2nd', '3rd', '4th']],
    ['cardinalText', ['One', 'Two']],
    ['ordinalText', ['First', 'Second', 'Third']],
  ])('counts %s in English in a left-to-right paragraph', async (format, labels) => {
    expect(await labelsOf({ format, text: '%1' }, labels.length)).toEqual(labels);
  });

  it('counts in Arabic words beside Arabic letters in any paragraph', async () => {
    expect(await labelsOf({ format: 'ordinalText', text: 'البند %1:' }, 2)).toEqual([
      'البند أولاً:',
      'البند ثانياً:',
    ]);
  });

  it.each([
    [{ format: 'decimal', text: 'المادة (%1):', start: 8 }, ['المادة (8):', 'المادة (9):']],
    [{ format: 'lowerLetter', text: '%1)', start: 26 }, ['z)', 'aa)']],
    [{ format: 'arabicAbjad', text: '%1.', start: 28 }, ['غ.', 'أأ.']],
    [{ format: 'ordinalText', text: '%1', start: 20 }, ['عشرون', 'حادي وعشرون']],
    [{ format: 'cardinalText', text: '%1', start: 20 }, ['عشرون', 'واحد وعشرون']],
    [{ format: 'hebrew1', text: '%1', start: 15 }, ['טו', 'טז']],
    [{ format: 'upperRoman', text: '%1', start: 49 }, ['XLIX', 'L']],
    [{ format: 'decimalEnclosedCircle', text: '%1', start: 20 }, ['⑳', '21']],
    [{ format: 'hindiNumbers', text: '%1', start: 0 }, ['٠', '١']],
    [{ format: 'lowerRoman', text: '%1', start: 0 }, ['0', 'i']],
    [{ format: 'ordinalText', text: '%1', start: 100 }, ['100', '101']],
    [{ format: 'ideographTraditional', text: '%1', start: 3 }, ['3', '4']],
  ])('goes on counting from the start of %o', async (level, labels) => {
    expect(await labelsOf(level, 2, rightToLeft)).toEqual(labels);
  });

  it('keeps the zeros of a format that a later Word writes as a pattern', async () => {
    const pattern =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/>${pattern}<w:lvlText w:val="%1"/></w:lvl></w:abstractNum>` +
      list(1, 1);
    expect(shownLines(await readWord({ numbering, body: item('أ', 1) + item('ب', 1) }))).toEqual([
      '009 أ',
      '010 ب',
    ]);
  });

  it.each([
    ['Symbol', '\uF0B7', '•'],
    ['Symbol', '\u00B7', '•'],
    ['Wingdings', '\uF0A7', '▪'],
    ['Wingdings', '\uF0D8', '➢'],
    ['Wingdings', '\uF0FC', '✓'],
    ['Wingdings', '\uF076', '❖'],
    ['Wingdings', '\uF0FE', '☑'],
    ['Wingdings', '§', '▪'],
    ['Courier New', 'o', 'o'],
    ['Times New Roman', '-', '-'],
    ['Arial', '●', '●'],
    [undefined, '\uF0B7', '•'],
  ])('shows the bullet of %s that is %j as %s', async (font, text, sign) => {
    const run = font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:hint="default"/>`;
    expect(await labelsOf({ format: 'bullet', text, run }, 2)).toEqual([sign, sign]);
  });

  it('prints nothing for none and keeps the text around it', async () => {
    expect(await labelsOf({ format: 'none', text: '' }, 1)).toEqual([undefined]);
    expect(await labelsOf({ format: 'none', text: 'ملاحظة:%1' }, 1)).toEqual(['ملاحظة:']);
  });

  it('moves a label that is longer than a label may be into the text', async () => {
    const words = 'يراعى ما ورد في نظام الجمعيات والمؤسسات الأهلية ولائحته التنفيذية وما يصدر';
    const { lines } = await readWord({
      numbering: definition(1, [{ text: `${words} %1:` }]) + list(1, 1),
      body: item('نص', 1),
    });
    expect(lines[0]).toMatchObject({ text: `${words} 1: نص` });
    expect(lines[0]).not.toHaveProperty('label');
  });
});

describe('counting of Word lists', () => {
  const decimal = [{ text: '%1' }, { text: '%1-%2' }, { text: '%1-%2-%3' }, { text: '%1.%2.%3.%4' }];
  const shown = async (numbering: string, body: string, styles = ''): Promise<string[]> =>
    shownLines(await readWord({ numbering, body, ...(styles !== '' && { styles }) }));

  it('joins the numbers of several levels, each in its own format', async () => {
    const levels = [
      { format: 'arabicAbjad', text: '%1' },
      { format: 'hindiNumbers', text: '%1/%2-' },
    ];
    expect(
      await shown(definition(1, levels) + list(1, 1), item('س', 1, 0) + item('ص', 1, 1) + item('ع', 1, 1)),
    ).toEqual(['أ س', 'أ/١- ص', 'أ/٢- ع']);
  });

  it('restarts a level below every higher one and goes on above it', async () => {
    const depths = [0, 1, 2, 2, 1, 2, 0, 1, 2];
    const body = depths.map((depth) => item('س', 1, depth)).join('');
    expect(await shown(definition(1, decimal) + list(1, 1), body)).toEqual(
      ['1', '1-1', '1-1-1', '1-1-2', '1-2', '1-2-1', '2', '2-1', '2-1-1'].map((label) => `${label} س`),
    );
  });

  it('never restarts a level that says 0, and restarts one only below the level that it names', async () => {
    const levels = [
      { text: '%1' },
      { text: '%2)', more: '<w:lvlRestart w:val="0"/>' },
      { text: '%3*', more: '<w:lvlRestart w:val="1"/>' },
    ];
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((depth) => item('س', 1, depth)).join('');
    expect(await shown(definition(1, levels) + list(1, 1), body)).toEqual(
      ['1', '1)', '1*', '2)', '2*', '2', '3)', '1*'].map((label) => `${label} س`),
    );
  });

  it('counts a level that was skipped as passed at its start', async () => {
    const body = item('س', 1, 2) + item('س', 1, 0) + item('س', 1, 1);
    expect(await shown(definition(1, decimal) + list(1, 1), body)).toEqual(['1-1-1 س', '2 س', '2-1 س']);
  });

  it('writes all numbers of a legal level in digits, with the zeros that a level asks for', async () => {
    const levels = [
      { format: 'upperRoman', text: '%1' },
      { format: 'decimalZero', text: '%2' },
      { format: 'lowerLetter', text: '%1.%2.%3', more: '<w:isLgl/>' },
    ];
    const body = [0, 0, 1, 2].map((depth) => item('س', 1, depth)).join('');
    expect((await shown(definition(1, levels) + list(1, 1), body)).at(-1)).toBe('2.01.1 س');
  });

  it('goes on across paragraphs, and in another list of the same definition', async () => {
    const body = item('س', 1) + paragraph(run('نص')) + item('س', 1) + item('س', 2) + item('س', 1);
    expect(await shown(definition(1, decimal) + list(1, 1) + list(2, 1), body)).toEqual([
      '1 س',
      'نص',
      '2 س',
      '3 س',
      '4 س',
    ]);
  });

  it('counts lists of two definitions apart', async () => {
    const numbering = definition(1, decimal) + definition(2, decimal) + list(1, 1) + list(2, 2);
    expect(await shown(numbering, item('س', 1) + item('س', 2) + item('س', 1))).toEqual(['1 س', '1 س', '2 س']);
  });

  it('starts a list once where its override says', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = definition(1, decimal) + list(1, 1) + list(2, 1, restart);
    const body = item('س', 1) + item('س', 1) + item('س', 2) + item('س', 2) + item('س', 1);
    expect(await shown(numbering, body)).toEqual(['1 س', '2 س', '5 س', '6 س', '7 س']);
  });

  it('takes the level that a list puts in place of the definition’s', async () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="arabicAbjad"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
    expect(await shown(definition(1, decimal) + list(1, 1, own), item('س', 1) + item('س', 1))).toEqual([
      'ج) س',
      'د) س',
    ]);
  });

  it('finds the levels of a list style in the definition that the style names', async () => {
    const numbering =
      definition(1, [{ text: '%1/' }], '<w:styleLink w:val="Own"/>') +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Own"/></w:abstractNum>' +
      list(1, 1) +
      list(2, 2);
    expect(await shown(numbering, item('س', 2) + item('س', 1))).toEqual(['1/ س', '2/ س']);
  });

  it('starts a level without a start at 0', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>' +
      list(1, 1);
    expect(await shown(numbering, item('س', 1) + item('س', 1))).toEqual(['0 س', '1 س']);
  });

  it('counts and keeps a numbered paragraph without text', async () => {
    expect(await shown(definition(1, decimal) + list(1, 1), item('', 1) + item('س', 1))).toEqual([
      '1 ',
      '2 س',
    ]);
  });

  it('gives no label to a paragraph of a list that is not there', async () => {
    expect(await shown(definition(1, decimal) + list(1, 1), item('س', 7))).toEqual(['س']);
  });

  it('counts the body, a text box and a footer apart', async () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${item('إطار', 1)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const evidence = await readWord({
      numbering: definition(1, decimal) + list(1, 1),
      body: `${item('س', 1)}${box}${item('ص', 1)}<w:sectPr><w:footerReference w:type="default" r:id="f"/></w:sectPr>`,
      footers: { f: item('تذييل', 1) },
    });
    expect(shownLines(evidence)).toEqual(['1 س', '1 إطار', '2 ص', '1 تذييل']);
  });

  it('says the depth of each label and its list, which a restart ends and another number does not', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const { lines } = await readWord({
      numbering: definition(1, decimal) + list(4, 1) + list(5, 1) + list(6, 1, restart),
      body:
        item('س', 4) + item('ص', 4, 1) + paragraph(run('ع')) + item('ف', 5) + item('ق', 6) + item('ر', 6, 1),
    });
    expect(lines.map(({ list: found }) => found)).toEqual([
      { id: '1.0', level: 0 },
      { id: '1.0', level: 1 },
      undefined,
      { id: '1.0', level: 0 },
      { id: '1.1', level: 0 },
      { id: '1.1', level: 1 },
    ]);
  });
});

describe('numbering by style', () => {
  const style = (id: string, properties: string, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
  const numPr = (id: number, level?: number): string =>
    `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
  const styled = (id: string, own = ''): string => paragraph(run('س'), `<w:pStyle w:val="${id}"/>${own}`);
  const numbering =
    definition(1, [
      { text: 'الباب %1', format: 'ordinalText', more: '<w:pStyle w:val="Part"/>' },
      { text: 'مادة %2', more: '<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/>' },
    ]) + list(1, 1);
  const styles =
    style('Part', numPr(1)) +
    style('Article', numPr(1)) +
    style('SpecialArticle', '', 'Article') +
    style('Plain', numPr(0), 'Article') +
    style('Deeper', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'Part');

  it('takes list and depth from the style that a level names, and from the styles that it is based on', async () => {
    const body =
      styled('Part') + styled('Article') + styled('SpecialArticle') + styled('Part') + styled('Deeper');
    expect(shownLines(await readWord({ numbering, styles, body }))).toEqual([
      'الباب أولاً س',
      'مادة 1 س',
      'مادة 2 س',
      'الباب ثانياً س',
      'مادة 3 س',
    ]);
  });

  it('gives no number where a style or a paragraph switches it off', async () => {
    const body = styled('Article') + styled('Plain') + styled('Article', numPr(0)) + styled('Article');
    expect(shownLines(await readWord({ numbering, styles, body }))).toEqual([
      'مادة 1 س',
      'س',
      'س',
      'مادة 2 س',
    ]);
  });

  it('lets a paragraph say another depth in the list of its style', async () => {
    const body = styled('Part') + styled('Part', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
    expect(shownLines(await readWord({ numbering, styles, body }))).toEqual(['الباب أولاً س', 'مادة 1 س']);
  });

  it('reads styles that are based on each other in a circle', async () => {
    const circle = style('A', numPr(1, 1), 'B') + style('B', '', 'A');
    expect(shownLines(await readWord({ numbering, styles: circle, body: styled('B') }))).toEqual([
      'مادة 1 س',
    ]);
  });
});
