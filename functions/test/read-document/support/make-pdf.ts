import { deflateSync } from 'node:zlib';

/** A font of a made PDF: its glyphs by their codes, with the letters that its map gives and their width in 1/1000. */
export interface MadeFont {
  readonly name: string;
  readonly glyphs: readonly { readonly letters: string; readonly width: number }[];
  /** Without a map, a reader knows the numbers of glyphs and no letters. */
  readonly mapped?: boolean;
}

export interface MadePage {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

const toUnicode = (font: MadeFont): string =>
  [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Made def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    `${String(font.glyphs.length)} beginbfchar`,
    ...font.glyphs.map(({ letters }, at) => `<${(at + 1).toString(16).padStart(4, '0')}> <${hex(letters)}>`),
    'endbfchar endcmap end end',
  ].join('\n');

/** A stream with its dictionary; `filters` packs it so often by Flate. */
export const stream = (body: string | Uint8Array, filters = 0, more = ''): Buffer => {
  let data = Buffer.from(body);
  for (let time = 0; time < filters; time += 1) data = deflateSync(data, { level: 9 });
  const filter = filters === 0 ? '' : `/Filter [${'/FlateDecode '.repeat(filters)}]`;
  return Buffer.concat([
    Buffer.from(`<< /Length ${String(data.length)} ${filter} ${more} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
};

/** Numbers objects from 1 and writes them with their table of places (ISO 32000-2, 7.5). The first is the catalogue. */
export const assemble = (objects: readonly (Buffer | string)[], trailer = ''): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((body, at) => {
    const place = length;
    const object = Buffer.concat([
      Buffer.from(`${String(at + 1)} 0 obj\n`, 'latin1'),
      Buffer.from(body),
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    parts.push(object);
    length += object.length;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = String(objects.length + 1);
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${String(length)}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};

/** Writes a PDF whose pages use the given fonts under their names, and pictures under theirs. */
export const makePdf = (
  pages: readonly MadePage[],
  fonts: readonly MadeFont[],
  pictures: Readonly<Record<string, Buffer>> = {},
  producer = 'Microsoft Word',
): Uint8Array => {
  const objects: (Buffer | string)[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (body: Buffer | string): string => `${String(objects.push(body))} 0 R`;
  const named = fonts.map((font) => {
    const widths = `[1 [${font.glyphs.map(({ width }) => String(width)).join(' ')}]]`;
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${font.name} /Flags 4 /FontBBox [0 -300 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -300 /CapHeight 700 /StemV 80 >>`,
    );
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${font.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /W ${widths} >>`,
    );
    const map = font.mapped === false ? '' : `/ToUnicode ${add(stream(toUnicode(font)))}`;
    return `/${font.name} ${add(`<< /Type /Font /Subtype /Type0 /BaseFont /${font.name} /Encoding /Identity-H /DescendantFonts [${descendant}] ${map} >>`)}`;
  });
  const named2 = Object.entries(pictures).map(([name, body]) => `/${name} ${add(body)}`);
  const resources = add(`<< /Font << ${named.join(' ')} >> /XObject << ${named2.join(' ')} >> >>`);
  const kids = pages.map(({ content, width = 595, height = 842, rotate = 0 }) => {
    const body = add(stream(content));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] /Rotate ${String(rotate)} /Resources ${resources} /Contents ${body} >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${String(pages.length)} >>`;
  const info = add(`<< /Producer (${producer}) >>`);
  return assemble(objects, `/Info ${info}`);
};
