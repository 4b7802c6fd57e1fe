import { associationIndex } from '@mithaq/domain/contracts/register';
import { emblemPictures, type EmblemPictures } from '@mithaq/domain/contracts/emblem';
import { EMBLEM_NAME } from '@mithaq/domain/look/emblem-boxes';
import { associationIndexPath, filePath } from '@mithaq/domain/register/paths';
import { pngSize } from '@mithaq/domain/upload/png-size';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyRegister } from '../src/register/verify-register.ts';
import { other, own } from './support/access-table.ts';
import { codesOf, docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import type { Who } from './support/who.ts';

const secretary = own('board-secretary');

let cms: Cms;
let rusukh: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await publishImported(cms, 'rusukh');
  rusukh = await firstIn(cms, 'associations', 'rusukh');
});
afterAll(() => cms.stop());

const svg = (inner: string, more = 'viewBox="0 0 100 50"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${inner}</svg>`;
const star = '<path fill="#14594a" d="M16 1l4 5H27v7l4 3-4 4v7h-7l-4 4-4-4H5v-7l-4-4 4-4V5h7z"/>';
const picture = sharp({ create: { width: 300, height: 200, channels: 4, background: '#0000' } }).composite([
  { input: Buffer.from(svg(star, 'width="150" height="150" viewBox="0 0 32 32"')), left: 20, top: 30 },
]);

const sent = async (
  file: string | Uint8Array,
  { who = secretary, ground = 'light', id = rusukh }: { who?: Who; ground?: string; id?: string } = {},
) => {
  const body = typeof file === 'string' ? Buffer.from(file) : file;
  const answer = await cms.raw(who, 'POST', `/api/associations/${id}/emblem?ground=${ground}`, {
    body: new Uint8Array(body),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const read: unknown = await answer.json();
  return { status: answer.status, body: read };
};
const picturesOf = (body: unknown): EmblemPictures =>
  z.object({ pictures: emblemPictures }).parse(body).pictures;
const save = (fields: object, who: Who = secretary) =>
  cms.call(who, 'PATCH', `/api/associations/${rusukh}`, fields);
const published = async () => {
  const bytes = await cms.register.read(associationIndexPath('rusukh'));
  return associationIndex.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8'))).profile;
};

describe('an emblem', () => {
  it.each([
    ['SVG', Promise.resolve(Buffer.from(svg(star)))],
    ['PNG', picture.clone().png().toBuffer()],
    ['JPEG', picture.clone().flatten({ background: '#fff' }).jpeg().toBuffer()],
    ['WebP', picture.clone().webp().toBuffer()],
  ])('in %s is drawn as PNG without its margins, for screens and for paper', async (_type, file) => {
    const { status, body } = await sent(await file);
    expect(status).toBe(200);
    const { screen, print } = picturesOf(body);
    for (const drawn of [screen, print]) {
      const bytes = await cms.register.read(filePath('rusukh', drawn.hash, EMBLEM_NAME));
      expect(pngSize(bytes ?? new Uint8Array())).toEqual({ width: drawn.width, height: drawn.height });
      // The star is about as wide as it is high; its canvas is not.
      expect(drawn.width / drawn.height).toBeCloseTo(1, 1);
    }
    expect(screen.height).toBeLessThanOrEqual(112);
  });

  it('is in the public index with its words once it is saved, and leaves it when it is removed', async () => {
    const drawn = picturesOf((await sent(svg(star))).body);
    const dark = z
      .object({ pictures: emblemPictures.pick({ dark: true }) })
      .parse((await sent(svg(star.replace('#14594a', '#9fe0cf')), { ground: 'dark' })).body).pictures;
    expect((await published()).emblem).toBeUndefined();
    const saved = await save({ emblem: { ...drawn, ...dark }, emblemText: 'نجمة' });
    expect(saved.status).toBe(200);
    expect((await published()).emblem).toEqual({ ...drawn, ...dark, text: 'نجمة' });
    const shown = await cms.raw(secretary, 'GET', `/api/associations/${rusukh}/emblem/dark`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await verifyRegister(cms.register, undefined)).toMatchObject({ faults: [] });
    expect((await save({ shortName: docOf(saved.body).shortName })).status).toBe(200);
    expect((await save({ emblem: null })).status).toBe(200);
    expect((await published()).emblem).toBeUndefined();
  });

  it('that the CMS did not draw for this association is refused, by whatever door', async () => {
    const drawn = picturesOf((await sent(svg(star))).body);
    const { screen, print } = drawn;
    const kafel = await firstIn(cms, 'associations', 'kafel');
    const foreign = picturesOf(
      (await sent(svg(star.replace('#14594a', '#222222')), { who: other('board-secretary'), id: kafel }))
        .body,
    );
    for (const emblem of [
      foreign,
      { screen: { ...screen, width: screen.width - 1 }, print },
      { screen, print: { ...print, hash: 'a'.repeat(64) } },
      { screen },
      'emblem',
    ])
      expect((await save({ emblem })).status, JSON.stringify(emblem)).toBe(400);
    expect((await save({ emblem: drawn }, 'administrator')).status).toBe(200);
    expect((await save({ emblem: null })).status).toBe(200);
  });

  it.each([
    own('beneficiary-relations-officer'),
    own('auditor'),
    other('board-secretary'),
    'service',
  ] as const)('is not drawn for %s', async (who) => {
    expect((await sent(svg(star), { who })).status).toBe(403);
  });
  it('is not drawn for nobody, nor for a ground that there is none of', async () => {
    expect((await sent(svg(star), { who: 'nobody' })).status).toBe(401);
    expect((await sent(svg(star), { ground: 'red' })).status).toBe(400);
  });
});

const nestedUses = (): string => {
  const levels = Array.from(
    { length: 11 },
    (_, level) => `<g id="g${String(level + 1)}">${`<use xlink:href="#g${String(level)}"/>`.repeat(10)}</g>`,
  );
  return svg(`<defs><g id="g0">${star}</g>${levels.join('')}</defs><use xlink:href="#g11"/>`);
};

describe('a file that is no emblem is refused with its reason', () => {
  it.each<[string, string, string | Promise<Uint8Array>]>([
    ['nothing', 'empty', ''],
    ['a page', 'unknown-type', '<!doctype html><p>x'],
    ['words', 'unknown-type', 'شعار'],
    ['a drawing that is cut', 'cut', svg(star).slice(0, -6)],
    [
      'entities',
      'svg-entities',
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<desc>&b;</desc>' + star)}`,
    ],
    [
      'a file of the server',
      'svg-picture',
      svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'),
    ],
    [
      'an address',
      'svg-picture',
      svg('<svg:image href="http://127.0.0.1/x.png"/>', 'xmlns:svg="http://www.w3.org/2000/svg"'),
    ],
    ['a picture in a filter', 'svg-picture', svg(`<filter id="f"><feImage href="#x"/></filter>${star}`)],
    [
      'a page in a drawing',
      'svg-picture',
      svg('<foreignObject width="9" height="9"><p>x</p></foreignObject>'),
    ],
    ['letters of a font', 'svg-text', svg('<text y="20">جمعية</text>')],
    ['another encoding', 'unknown-type', `<?xml version="1.0" encoding="UTF-7"?>${svg(star)}`],
    ['a wide sheet', 'too-many-pixels', svg(star, 'width="100000" height="100000"')],
    ['copies of copies', 'unreadable', nestedUses()],
    ['nothing to see', 'blank', svg('<rect width="9" height="9" fill="none"/>')],
    [
      'one colour',
      'blank',
      sharp({ create: { width: 200, height: 200, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    ],
    [
      'a stamp',
      'too-small',
      sharp(Buffer.from(svg(star, 'width="60" height="60" viewBox="0 0 32 32"')))
        .png()
        .toBuffer(),
    ],
    [
      'many points',
      'too-many-pixels',
      sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#123' } })
        .png()
        .toBuffer(),
    ],
    [
      'broken points',
      'unreadable',
      picture
        .clone()
        .png()
        .toBuffer()
        .then((bytes) => bytes.fill(7, 60, 160)),
    ],
    ['more than may be', 'too-large', Promise.resolve(new Uint8Array(2 * 1024 * 1024 + 1))],
  ])('%s: %s', { timeout: 30_000 }, async (_what, code, file) => {
    const { status, body } = await sent(await file);
    expect([status, codesOf(body)]).toEqual([code === 'too-large' ? 413 : 422, [code]]);
  });

  it('a script, a handler and an address of a style do nothing in a drawing', async () => {
    const busy = svg(
      `<script>while (true) {}</script><style>@import url(http://127.0.0.1:9/x.css);</style>${star}`,
      'viewBox="0 0 100 50" onload="alert(1)"',
    );
    const { body } = await sent(busy);
    expect(picturesOf(body)).toEqual(picturesOf((await sent(svg(star))).body));
  });
});
