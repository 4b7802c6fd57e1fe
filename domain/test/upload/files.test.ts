import { describe, expect, test } from 'vitest';
import { examineFile, UPLOAD_LIMIT_BYTES } from '../../src/upload/file-kind.ts';
import {
  markedFileName,
  NAME_LIMIT_BYTES,
  shownFileName,
  uploadedFileName,
} from '../../src/upload/file-name.ts';
import { publicBytes } from '../../src/upload/public-image.ts';
import fc from 'fast-check';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const body = '1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n28\n';
const pdf = `%PDF-1.4\n${body}%%EOF\n`;
const linearised = (length: number) =>
  `%PDF-1.6\n1 0 obj\n<</Linearized 1/L ${String(length)}/H [1 2]>>\nendobj\nstartxref\n0\n%%EOF\n${'x'.repeat(300)}startxref\n9\n%%EOF`;

/** An archive with one entry, as `zip` writes it; its end record has a comment of `comment` bytes. */
const zip = (comment: number): string =>
  `PK\x03\x04${'\0'.repeat(26)}PK\x01\x02${'\0'.repeat(42)}PK\x05\x06${'\0'.repeat(16)}${String.fromCharCode(comment & 255, comment >> 8)}${'\xff\xd9'.repeat(comment / 2)}`;
const jpeg = '\xff\xd8\xff\xe0\0\x04AA\xff\xda\0\x02abc\xff\xd9';
const png = `\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR${'\0'.repeat(17)}\0\0\0\0IEND\0\0\0\0`;
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

describe('the bytes of a file', () => {
  test.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
  ])('%s is taken, and refused where an archive follows it, with a comment or without', (type, text) => {
    expect(examineFile(bytes(text))).toEqual({ type });
    for (const comment of [0, 2, 60_000])
      expect(examineFile(bytes(text + zip(comment)))).toEqual({ fault: 'unknown-type' });
    // The four bytes of an archive's end among others make no archive.
    if (type === 'image/jpeg')
      expect(examineFile(bytes(text.replace('abc', `PK\x05\x06${'a'.repeat(40)}`)))).toEqual({ type });
  });

  test('are as many as 25 MB and not one more', () => {
    const limit = new Uint8Array(UPLOAD_LIMIT_BYTES + 1);
    limit.set(bytes(png));
    expect(examineFile(limit)).toEqual({ fault: 'too-large' });
    expect(examineFile(limit.subarray(0, UPLOAD_LIMIT_BYTES))).toEqual({ type: 'image/png' });
  });

  test.each([
    ['a PDF', pdf],
    ['a PDF of version 2.0', pdf.replace('1.4', '2.0')],
    ['a PDF after a byte order mark', `\xef\xbb\xbf${pdf}`],
    ['a PDF after blank lines', `\r\n\n  \n${pdf}`],
    ['a PDF after bytes of a scanner', `${'\0'.repeat(128)}${pdf}`],
    ['a PDF with bytes after its end', `${pdf}${'\0'.repeat(5000)}`],
    ['a PDF with a page of a server after its end', `${pdf}<!-- served in 3 ms -->`],
    ['a PDF without a line break at its end', pdf.trimEnd()],
    ['an encrypted PDF', pdf.replace('trailer<<>>', 'trailer<</Encrypt 2 0 R>>')],
    ['a linearised PDF', linearised(linearised(100).length)],
  ])('%s is a PDF', (_name, text) => {
    expect(examineFile(bytes(text))).toEqual({ type: 'application/pdf' });
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a PDF without its end', `%PDF-1.4\n${body}`, 'cut'],
    ['a linearised PDF without its second half', linearised(999_999), 'cut'],
    ['a header alone', '%PDF-1.4', 'cut'],
    ['a PDF that begins as a page', `<html><script>x</script>${pdf}`, 'unknown-type'],
    ['a PDF that begins as a program', `MZ${pdf}`, 'unknown-type'],
    ['a PDF that ends as an archive', `${pdf}PK\x03\x04xxPK\x05\x06`, 'unknown-type'],
    ['a header that comes too late', `${' '.repeat(2000)}${pdf}`, 'unknown-type'],
    ['a Word document', 'PK\x03\x04[Content_Types].xml', 'unknown-type'],
    ['the test file of virus scanners', eicar, 'unknown-type'],
    ['a page', '<!doctype html><p>', 'unknown-type'],
    ['a GIF', 'GIF89a\x01\0\x01\0', 'unknown-type'],
    ['a JPEG without its end', '\xff\xd8\xff\xe0\0\x04AA\xff\xda\0\x02abc', 'cut'],
    ['a JPEG that is none', '\xff\xd8\xff<h', 'cut'],
    ['a PNG without its end', '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 'cut'],
    ['a HEIC without its end', '\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\x09\0mdatabc', 'cut'],
    ['an AVIF', '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf', 'unknown-type'],
    ['a film', '\0\0\0\x14ftypisom\0\0\0\0mp42', 'unknown-type'],
  ])('%s is refused', (_name, text, fault) => {
    expect(examineFile(bytes(text))).toEqual({ fault });
  });

  test('are examined without a fault for any bytes', () => {
    const beginnings = ['', '%PDF-', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', '\0\0\0\x18ftypheic'];
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (begin, rest) => {
        const whole = Uint8Array.from([...bytes(begin), ...rest]);
        const found = examineFile(whole);
        if ('type' in found && found.type !== 'image/heic') publicBytes(whole, found.type);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the name of a file', () => {
  test.each([
    ['محضر الاجتماع الثالث.pdf', 'محضر الاجتماع الثالث.pdf'],
    ['C:\\fakepath\\محضر.pdf', 'محضر.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['محضر %22نهائي%22.pdf', 'محضر نهائي .pdf'.replace(' .', '.')],
    ['\u202efdp.exe.pdf', 'fdp.exe.pdf'],
    ['.hidden.pdf', 'hidden.pdf'],
    ['محضر .  .pdf', 'محضر.pdf'],
    ['CON.pdf', 'file-CON.pdf'],
    ['aux', 'file-aux.pdf'],
    ['a\0b\r\nc.pdf', 'ab c.pdf'],
    ['نسبة 50% + 😀.pdf', 'نسبة 50% + 😀.pdf'],
    ['صورة.heic', 'صورة.pdf'],
    ['صفحة.html', 'صفحة.pdf'],
    ['محضر.PDF', 'محضر.pdf'],
    ['إصدار 1.0', 'إصدار 1.0.pdf'],
    ['', 'file.pdf'],
    ['\u200f\u200e.pdf', 'file.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
  ])('«%s» is kept as «%s»', (name, kept) => {
    expect(uploadedFileName(name, 'application/pdf')).toBe(kept);
  });

  test('of 130 Arabic letters is cut between letters to what a file system takes', () => {
    const kept = uploadedFileName(`${'م\u0651'.repeat(130)}.pdf`, 'application/pdf');
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(NAME_LIMIT_BYTES);
    expect(kept).toMatch(/^(?:م\u0651)+\.pdf$/u);
  });

  test('is a name that any file system takes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (name) => {
        const kept = uploadedFileName(name, 'image/png');
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
        expect(kept).toMatch(/^[^./\\\s][^/\\<>:"|?*\p{Cc}]*\.png$/u);
        expect(uploadedFileName(kept, 'image/png')).toBe(kept);
      }),
    );
  });
});

describe('what readers get of a picture', () => {
  /** A photo of 64 × 48, taken upright, with the place in its Exif. */
  const photo = Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4QCuRXhpZgAATU0AKgAAAAgAAwEQAAIAAAANAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAAQAAAAABTZWNyZXRDYW1lcmEAAAAEAAEAAgAAAAJOAAAAAAIABQAAAAMAAAB2AAMAAgAAAAJFAAAAAAQABQAAAAMAAACOAAAAAAAAABgAAAABAAAAKgAAAAEAAAAAAAAAAQAAAC4AAAABAAAAKAAAAAEAAAAAAAAAAf/bAEMADQkKCwoIDQsKCw4ODQ8TIBUTEhITJxweFyAuKTEwLiktLDM6Sj4zNkY3LC1AV0FGTE5SU1IyPlphWlBgSlFST//bAEMBDg4OExETJhUVJk81LTVPT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT//AABEIADAAQAMBIgACEQEDEQH/xAAfAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgv/xAC1EAACAQMDAgQDBQUEBAAAAX0BAgMABBEFEiExQQYTUWEHInEUMoGRoQgjQrHBFVLR8CQzYnKCCQoWFxgZGiUmJygpKjQ1Njc4OTpDREVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2d3h5eoOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4eLj5OXm5+jp6vHy8/T19vf4+fr/xAAfAQADAQEBAQEBAQEBAAAAAAAAAQIDBAUGBwgJCgv/xAC1EQACAQIEBAMEBwUEBAABAncAAQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/AOSooor7U4QooooA0KKKK/OT78KKKKAM+iiiv0Y+ACiiigDQooor85PvwooooAz6KKK/Rj4AKKKKANCiiivzk+/CiiigD//Z',
    'base64',
  );
  const latin = (part: Uint8Array): string => Buffer.from(part).toString('latin1');

  test('says neither place nor device, and keeps its pixels and its orientation', () => {
    expect(latin(photo)).toContain('SecretCamera');
    const shown = publicBytes(photo, 'image/jpeg');
    expect(latin(shown)).not.toContain('SecretCamera');
    const orientation = Buffer.from('01120003000000010006', 'hex');
    expect(Buffer.from(shown).includes(orientation)).toBe(true);
    const scan = (from: Uint8Array) => latin(from).slice(latin(from).indexOf('\xff\xda'));
    expect(scan(shown)).toBe(scan(photo));
    expect(examineFile(shown)).toEqual({ type: 'image/jpeg' });
    expect(publicBytes(shown, 'image/jpeg')).toEqual(shown);
  });

  test('has no film behind it', () => {
    const moving = Buffer.concat([photo, Buffer.from('\0\0\0\x18ftypmp42 film')]);
    expect(latin(publicBytes(moving, 'image/jpeg'))).not.toContain('ftyp');
  });

  test('says nothing between the scans of a progressive picture', () => {
    const scan = '\xff\xda\0\x02abc';
    const [table, place] = ['\xff\xc4\0\x04AA', '\xff\xe1\0\x0aplace 24'];
    const begin = '\xff\xd8\xff\xe0\0\x04AA';
    const shown = publicBytes(
      bytes(`${begin}${scan}${place}${table}${scan}\xff\xfe\0\x04me\xff\xd9`),
      'image/jpeg',
    );
    expect(latin(shown)).toBe(`\xff\xd8${scan}${table}${scan}\xff\xd9`);
  });

  test.each(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'caBX', 'meTa', 'mkBT', 'fcTL', 'fdAT', 'vpAg'])(
    'has no chunk %s in a PNG',
    (unneeded) => {
      const chunk = (name: string, data: string) =>
        `${String.fromCharCode(0, 0, 0, data.length)}${name}${data}CRC!`;
      const png = `\x89PNG\r\n\x1a\n${chunk('IHDR', 'x'.repeat(13))}${chunk(unneeded, 'place')}${chunk('IDAT', 'abc')}${chunk('IEND', '')}`;
      const shown = latin(publicBytes(bytes(`${png}more`), 'image/png'));
      expect(shown).toBe(png.replace(chunk(unneeded, 'place'), ''));
    },
  );

  test('is byte for byte the upload where there is nothing to hide', () => {
    expect(publicBytes(bytes(pdf), 'application/pdf')).toEqual(bytes(pdf));
  });
});

test.each(['guide.pdf', 'محضر (1).pdf', 'a~b.jpeg', 'دليل~0f3c.png', 'a.b.c.jpg'])(
  'the mark of the store leaves the name %s to readers',
  (name) => {
    const kept = markedFileName(name, '0f3c9a71');
    expect(kept).not.toBe(name);
    expect(kept).toMatch(/~0f3c9a71\.[a-z]+$/u);
    expect(shownFileName(kept)).toBe(name);
    expect(shownFileName(name)).toBe(name);
  },
);
