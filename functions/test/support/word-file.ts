import { strToU8, zipSync } from 'fflate';

const transitional = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Parts of a Word file as XML without their root; each is left out where it is not given. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Headers and footers by the id that `w:headerReference` names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  /** Pages of HTML that the body imports as `w:altChunk`, the first with the id `chunk1`. */
  readonly chunks?: readonly string[];
  /** Data of the drawings of steps and trees that Word lays out itself, the first with the id `diagram1`. */
  readonly diagrams?: readonly string[];
  /** Other entries of the archive by their names. */
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
  readonly isStrict?: boolean;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Returns a Word file with these parts, packed as Word packs it. */
export const wordFile = ({
  headers = {},
  footers = {},
  chunks = [],
  diagrams = [],
  extra = {},
  isStrict = false,
  ...parts
}: WordParts): Uint8Array => {
  const { w, r } = isStrict ? strict : transitional;
  const spaces =
    `xmlns:w="${w}" xmlns:r="${r}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
  const xml = (root: string, content: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${spaces}>${content}</w:${root}>`,
    );
  const relations: string[] = [];
  const relate = (id: string, type: string, target: string): void => {
    relations.push(`<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"/>`);
  };
  const entries: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
        (['styles', 'numbering', 'settings', 'footnotes', 'endnotes', 'comments'] as const)
          .filter((name) => parts[name] !== undefined)
          .map(
            (name) =>
              `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
          )
          .join('') +
        Object.keys(headers)
          .map(
            (id) =>
              `<Override PartName="/word/${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`,
          )
          .join('') +
        Object.keys(footers)
          .map(
            (id) =>
              `<Override PartName="/word/${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml('document', `<w:body>${parts.body}</w:body>`),
  };
  for (const name of ['styles', 'numbering', 'settings', 'footnotes', 'endnotes', 'comments'] as const) {
    const content = parts[name];
    if (content === undefined) continue;
    entries[`word/${name}.xml`] = xml(name, content);
    relate(`part-${name}`, name, `${name}.xml`);
  }
  for (const [id, content] of Object.entries(headers)) {
    entries[`word/${id}.xml`] = xml('hdr', content);
    relate(id, 'header', `${id}.xml`);
  }
  for (const [id, content] of Object.entries(footers)) {
    entries[`word/${id}.xml`] = xml('ftr', content);
    relate(id, 'footer', `/word/${id}.xml`);
  }
  for (const [at, page] of chunks.entries()) {
    entries[`word/chunk${String(at + 1)}.html`] = strToU8(page);
    relate(`chunk${String(at + 1)}`, 'aFChunk', `/word/chunk${String(at + 1)}.html`);
  }
  for (const [at, data] of diagrams.entries()) {
    entries[`word/diagrams/data${String(at + 1)}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${data}</dgm:dataModel>`,
    );
    relate(`diagram${String(at + 1)}`, 'diagramData', `diagrams/data${String(at + 1)}.xml`);
  }
  entries['word/_rels/document.xml.rels'] = strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  );
  for (const [name, content] of Object.entries(extra))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries);
};

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** Returns a paragraph of runs; `properties` is the content of its `w:pPr`. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** Returns a paragraph of a list. */
export const item = (text: string, list: number | string, level = 0, properties = ''): string =>
  paragraph(
    run(text),
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${properties}`,
  );

export interface Level {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
  /** More elements of the level, as `<w:isLgl/>`, in the order of the schema. */
  readonly more?: string;
  readonly run?: string;
}

export const level = (
  depth: number,
  { format = 'decimal', text = `%${depth + 1}.`, start = 1, more = '', run: properties = '' }: Level,
): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escaped(text)}"/><w:lvlJc w:val="left"/>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}</w:lvl>`;

/** Returns the definition of a list with its levels. */
export const definition = (id: number, levels: readonly Level[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.map((found, depth) => level(depth, found)).join('')}</w:abstractNum>`;

/** Returns a list of a definition. */
export const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${properties}</w:tcPr>${content}</w:tc>`;
export const row = (cells: string, properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
export const table = (rows: string, properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}<w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows}</w:tbl>`;
