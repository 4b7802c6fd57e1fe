import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { boundedReading } from '../../src/read-document/bounded-reading.ts';
import { readPdf } from '../../src/read-document/pdf/read-pdf.ts';
import { assemble, makePdf, stream } from './support/make-pdf.ts';
import { paintedLine, PaintedFont } from './support/painted-text.ts';
import { readWhole, textsOf } from './support/read.ts';

const fixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`./fixtures/${name}`, import.meta.url)));

const sha256Of = (bytes: Uint8Array = new Uint8Array()): string =>
  createHash('sha256').update(bytes).digest('hex');

const onePage = (text: string): Uint8Array => {
  const font = new PaintedFont('F');
  const content = paintedLine(font, [text], 540, 700);
  return makePdf([{ content }], [font.made()]);
};

describe('a file that is no readable PDF', () => {
  it('refuses a file without a byte as empty', async () => {
    expect(await readPdf(new Uint8Array())).toBe('empty');
  });

  it('refuses a PDF without a page as empty', async () => {
    expect(await readPdf(makePdf([], []))).toBe('empty');
  });

  it('refuses a PDF that was cut, at whatever place', async () => {
    const font = new PaintedFont('F');
    const pages = ['الأولى', 'الثانية', 'الثالثة'].map((word) => ({
      content: paintedLine(font, [word], 540, 700),
    }));
    const whole = makePdf(pages, [font.made()]);
    for (const part of [0.2, 0.5, 0.9, 0.98]) {
      expect(await readPdf(whole.subarray(0, Math.floor(whole.length * part))), String(part)).toBe('damaged');
    }
  });

  it('refuses a PDF whose last change was cut, though the pages before it can be read', async () => {
    const whole = onePage('المادة الأولى');
    const change = Buffer.from(`90 0 obj\n<< /Length 9000 >>\nstream\n${'0 0 m '.repeat(1000)}`, 'latin1');
    expect(await readPdf(new Uint8Array(Buffer.concat([whole, change])))).toBe('damaged');
  });

  it('refuses bytes that are no PDF', async () => {
    expect(await readPdf(new Uint8Array(randomBytes(5000)))).toBe('damaged');
    expect(await readPdf(new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(300)}\n%%EOF`))).toBe('damaged');
  });

  it('refuses a file that wants a password, and opens one with an owner’s password alone', async () => {
    expect(await readPdf(await fixture('user-password.pdf'))).toBe('encrypted');
    expect(textsOf((await readWhole(await fixture('owner-password.pdf'))).evidence)).toEqual([
      'المادة الأولى',
    ]);
  });

  it('refuses more than 150 pages without a letter before it reads one', async () => {
    const pages = (scans: number) => Array.from({ length: scans }, () => ({ content: '' }));
    expect(await readPdf(makePdf(pages(151), []))).toBe('too-many-scans');
  });

  it('refuses more than 300 pages before it reads one, and reads no page of them', async () => {
    const font = new PaintedFont('F');
    const content = paintedLine(font, ['المادة'], 540, 700);
    const told: number[] = [];
    const pages = Array.from({ length: 301 }, () => ({ content }));
    expect(await readPdf(makePdf(pages, [font.made()]), { onPage: (page) => told.push(page) })).toBe(
      'too-many-pages',
    );
    expect(told).toEqual([]);
  });
});

// A thread loads its decoders first, on a busy machine for seconds.
describe('a reading in its own thread', { timeout: 30_000 }, () => {
  it('gives the evidence and the pictures, and tells of each page', async () => {
    const font = new PaintedFont('F');
    const pages = ['الأولى', 'الثانية'].map((word) => ({
      content: paintedLine(font, [`المادة ${word}`], 540, 700),
    }));
    const told: string[] = [];
    const reading = await boundedReading('pdf', makePdf(pages, [font.made()]), {
      onPage: (page, all) => told.push(`${String(page)}/${String(all)}`),
    });
    if (typeof reading === 'string') throw new Error(reading);
    expect(textsOf(reading.evidence)).toEqual(['المادة الأولى', 'المادة الثانية']);
    expect(new Set(reading.pictures.map(({ sha256 }) => sha256))).toEqual(
      new Set(reading.evidence.pages?.map(({ picture }) => picture)),
    );
    expect(reading.pictures[0]?.sha256).toBe(sha256Of(reading.pictures[0]?.bytes));
    expect(told).toEqual(['0/2', '1/2', '2/2']);
  });

  it('gives up on a stream of some kilobytes that unpacks to gigabytes', async () => {
    const billion = Buffer.alloc(1 << 28, '0 0 m ');
    const bomb = stream(billion, 2);
    expect(bomb.length).toBeLessThan(20_000);
    const file = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [${'4 0 R '.repeat(12)}] >>`,
      bomb,
    ]);
    const started = process.memoryUsage.rss();
    expect(await boundedReading('pdf', file, { memoryBytes: 300 * 2 ** 20 })).toBe('gave-up');
    expect(process.memoryUsage.rss() - started).toBeLessThan(700 * 2 ** 20);
  });

  it('gives up on a file that takes longer than it may', async () => {
    expect(await boundedReading('pdf', onePage('المادة الأولى'), { timeMs: 1 })).toBe('gave-up');
  });

  it('ends with the signal’s reason when it is aborted', async () => {
    const controller = new AbortController();
    const reading = boundedReading('pdf', onePage('المادة الأولى'), { signal: controller.signal });
    controller.abort(new Error('The association was deleted.'));
    await expect(reading).rejects.toThrow('The association was deleted.');
  });

  it('calls a file damaged when a decoder throws, and tells the decoder’s message', async () => {
    const causes: string[] = [];
    const broken = new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), randomBytes(500)]),
    );
    const png = new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(60)]));
    expect(await boundedReading('image', broken, { onCause: (cause) => causes.push(cause) })).toBe('damaged');
    expect(await boundedReading('image', png, { onCause: (cause) => causes.push(cause) })).toBe('damaged');
    expect(causes.length).toBeGreaterThan(0);
  });

  it('refuses a picture of more pixels than memory holds before it decodes one', async () => {
    const header = Buffer.alloc(33);
    header.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
    header.writeUInt32BE(13, 8);
    header.write('IHDR', 12, 'latin1');
    header.writeUInt32BE(60_000, 16);
    header.writeUInt32BE(60_000, 20);
    expect(await boundedReading('image', new Uint8Array(header))).toBe('too-many-pixels');
  });

  it('refuses a picture of another kind', async () => {
    expect(await boundedReading('image', new TextEncoder().encode('GIF89a and more bytes'))).toBe(
      'unknown-kind',
    );
  });
});
