import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { readDocx } from '../../src/read-document/docx/read-docx.ts';
import { accepted, textsOf } from '../support/evidence.ts';
import { cell, paragraph, row, run, table, wordFile } from '../support/word-file.ts';

// Many files are read in one test, beside other suites.
vi.setConfig({ testTimeout: 60_000 });

const body = paragraph(run('نص'));
const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (xml: string): Uint8Array => wordFile({ body, extra: { 'word/document.xml': xml } });

/** Returns a file whose directory says another size for its largest entry than it has. */
const withFalseSize = (bytes: Uint8Array, size: number): Uint8Array => {
  const changed = Buffer.from(bytes);
  const name = Buffer.from('word/document.xml');
  for (let at = changed.indexOf('PK\x01\x02'); at >= 0; at = changed.indexOf('PK\x01\x02', at + 4))
    if (changed.subarray(at + 46, at + 46 + name.length).equals(name)) changed.writeUInt32LE(size, at + 24);
  return changed;
};

const megabytes = (count: number): string => ' '.repeat(count * 1024 * 1024);

describe('a Word file that is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'empty'],
    ['without any text', wordFile({ body: paragraph('') }), 'empty'],
    ['cut at its middle', wordFile({ body }).slice(0, 700), 'damaged'],
    ['cut at its last byte', wordFile({ body }).slice(0, -1), 'damaged'],
    ['no archive', strToU8('PK\x03\x04 and nothing more'), 'damaged'],
    ['an archive without a document', zipSync({ 'word/styles.xml': strToU8('<a/>') }), 'damaged'],
    ['XML that ends early', documentOf(`<w:document ${spaces}><w:body><w:p>`), 'damaged'],
    ['XML that is none', documentOf('{"json": true}'), 'damaged'],
    [
      'letters that are no UTF-8',
      wordFile({ body, extra: { 'word/document.xml': Uint8Array.of(0x3c, 0x61, 0xff, 0x3e) } }),
      'damaged',
    ],
    ['a prefix without a namespace', documentOf(`<w:document ${spaces}><x:body/></w:document>`), 'damaged'],
    ['a document without a body', documentOf(`<w:document ${spaces}/>`), 'damaged'],
    [
      'a document of another program',
      documentOf('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
      'unknown-kind',
    ],
    [
      'entities',
      documentOf(
        `<!DOCTYPE a [<!ENTITY b "c">]><w:document ${spaces}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'hostile',
    ],
    [
      'an external part',
      documentOf(`<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document ${spaces}/>`),
      'hostile',
    ],
    [
      'an entity that is not declared',
      documentOf(`<w:document ${spaces}><w:body>&xxe;</w:body></w:document>`),
      'damaged',
    ],
    [
      'elements nested without end',
      documentOf(`<w:document ${spaces}><w:body>${'<w:sdt><w:sdtContent>'.repeat(300)}`),
      'hostile',
    ],
    [
      'an entry that unpacks to a thousand times its size',
      wordFile({ body, extra: { 'word/customXml/item1.xml': megabytes(32) } }),
      'hostile',
    ],
    [
      'a part that is larger than any document',
      wordFile({
        body:
          body +
          megabytes(7) +
          Array.from(
            { length: 600_000 },
            (_, index) => `<w:p w:x="${(index * 7919).toString(36)}"/>${' '.repeat(60)}`,
          ).join(''),
      }),
      'hostile',
    ],
    ['a part that is larger than it says', withFalseSize(wordFile({ body }), 100), 'hostile'],
    ['a part that is smaller than it says', withFalseSize(wordFile({ body }), 5000), 'damaged'],
    [
      'more entries than any document',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 5001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
        ),
      ),
      'hostile',
    ],
    ['two parts of one name', wordFile({ body, extra: { 'word/Document.xml': '<a/>' } }), 'hostile'],
    [
      'an encrypted one',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(1600).fill(0)),
      'encrypted',
    ],
    ['more lines than a policy', wordFile({ body: body.repeat(20_001) }), 'too-long'],
    ['a line that never ends', wordFile({ body: paragraph(run('س'.repeat(20_001))) }), 'too-long'],
    ['more tables than a policy', wordFile({ body: table(row(cell(body))).repeat(301) }), 'too-long'],
    ['a table of too many cells', wordFile({ body: table(row(cell('<w:p/>')).repeat(5001)) }), 'too-long'],
    ['a row of too many cells', wordFile({ body: table(row(cell('<w:p/>').repeat(101))) }), 'too-long'],
  ])('is %s', async (_, bytes, fault) => {
    expect(await readDocx(bytes)).toBe(fault);
  });

  it('is one whose entries are encrypted', async () => {
    const bytes = Buffer.from(wordFile({ body }));
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    expect(await readDocx(bytes)).toBe('encrypted');
  });

  it('is one in which any single byte of a part was changed', async () => {
    const bytes = Buffer.from(wordFile({ body }));
    const at = bytes.indexOf('word/document.xml') + 40;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    expect(await readDocx(bytes)).toBe('damaged');
  });
});

describe('a Word file that is read all the same', () => {
  it('points outside itself, and nothing there is asked for', async () => {
    const bytes = wordFile({
      body: `${body}<w:sectPr><w:headerReference w:type="default" r:id="out"/></w:sectPr>`,
      extra: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="out" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="http://127.0.0.1:9/header.xml"/><Relationship Id="up" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../etc/passwd"/></Relationships>',
      },
    });
    expect(textsOf(accepted(await readDocx(bytes)))).toEqual(['نص']);
  });

  it('has bytes behind its end, as mail gateways add them', async () => {
    for (const rest of ['\r\n', '\0'.repeat(300)]) {
      const bytes = Buffer.concat([wordFile({ body }), Buffer.from(rest)]);
      expect(textsOf(accepted(await readDocx(bytes)))).toEqual(['نص']);
    }
  });

  it('names parts by a path from the root, in other letters, under another name', async () => {
    const xml = `<w:document ${spaces}><w:body>${body}</w:body></w:document>`;
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/Document2.xml"/></Relationships>',
      ),
      'word/document2.xml': strToU8(xml),
    });
    expect(textsOf(accepted(await readDocx(bytes)))).toEqual(['نص']);
  });

  it('has tables inside tables, as deep as a person makes them', async () => {
    const nested = Array.from({ length: 20 }).reduce<string>(
      (inner) => table(row(cell(`${inner}<w:p/>`))),
      body,
    );
    expect(accepted(await readDocx(wordFile({ body: nested }))).tables).toHaveLength(20);
  });
});
