import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RegisteredDisclosure } from '@mithaq/domain/contracts/disclosure';
import { publicDisclosure, publicDisclosureList } from '@mithaq/domain/contracts/public-disclosure';
import { hashEntry } from '@mithaq/domain/contracts/register';
import { disclosurePath, filePath, hashPath } from '@mithaq/domain/register/paths';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../src/features/register/cached-reader.server.ts';
import { write } from './fixtures/build-register.ts';
import {
  documentBytes as bytes,
  documentFile as file,
  firstVersion as first,
  hashOf,
  listDisclosures,
} from './fixtures/disclosures.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';

const { root, ask, json } = await machineSiteForThisFile();

const second: RegisteredDisclosure = {
  ...first,
  version: 2,
  file: { ...file, hash: sha256Of(Buffer.from('two')), bytes: 3 },
  changeNote: 'صُحّح رقم في الصفحة الرابعة.',
  publishedAt: '2026-05-20T08:00:00.000Z',
  previousHash: hashOf(first),
};
const mistaken: RegisteredDisclosure = {
  ...first,
  disclosure: 'general-assembly-1447',
  entry: 'general-assembly',
  entryTitle: 'أعضاء الجمعية العمومية ومحاضرها لكل عام',
  title: 'أعضاء الجمعية العمومية',
  period: { calendar: 'hijri', from: 1447 },
  file: { ...file, hash: sha256Of(Buffer.from('secret')), bytes: 6 },
  publishedAt: '2026-05-21T08:00:00.000Z',
};

const own = '/rusukh/disclosures/financial-statements-2025';

beforeAll(async () => {
  await listDisclosures(root, [
    [first, { status: 'superseded', supersededBy: 2 }],
    [second, { status: 'in-force' }],
    [
      mistaken,
      {
        status: 'withdrawn',
        withdrawal: {
          kind: 'published-in-error',
          reason: 'فيها أرقام هويات.',
          at: '2026-05-22T08:00:00.000Z',
        },
      },
    ],
  ]);
  for (const [hash, content] of [
    [first.file.hash, bytes],
    [second.file.hash, Buffer.from('two')],
    [mistaken.file.hash, Buffer.from('secret')],
  ] as const) {
    const place = filePath('rusukh', hash, file.name);
    await mkdir(path.dirname(path.join(root, place)), { recursive: true });
    await writeFile(path.join(root, place), content);
  }
});

describe('disclosures', () => {
  it('are listed by what they fulfil, those in force alone, and lead from the association’s page', async () => {
    const { text, answer } = await ask('/rusukh/disclosures/');
    expect(answer.headers.get('cache-control')).toMatch(/^public/u);
    expect(text).toContain(`href="${own}/"`);
    expect(text).toContain('القوائم المالية السنوية المدققة</h2>');
    expect(text).toContain('3 ذو الحجة 1447هـ الموافق 20 مايو 2026م'.replace('ذو', 'ذي'));
    expect(text).not.toContain('general-assembly-1447');
    expect((await ask('/rusukh/')).text).toContain('href="/rusukh/disclosures/"');
    expect((await ask('/kafel/')).text).not.toContain('/disclosures/');
    expect((await ask('/kafel/disclosures/')).text).toContain('لم تنشر الجمعية وثائق إفصاح');
  });

  it('have a page with approval, document, both hashes and every version with what changed', async () => {
    const { text } = await ask(`${own}/`);
    for (const words of [
      'الجمعية العمومية',
      '24 شوال 1447هـ الموافق 12 أبريل 2026م',
      '2025م',
      second.file.hash,
      hashOf(second),
      hashOf(first),
      'صُحّح رقم في الصفحة الرابعة.',
      'أول ما نُشر من هذه الوثيقة.',
      `href="${own}/v1/"`,
      `href="/rusukh/files/${second.file.hash}/${encodeURIComponent(file.name)}"`,
      `<link rel="canonical" href="${siteUrl}${own}/">`,
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/<script/u);
    const { text: old } = await ask(`${own}/v1/`);
    expect(old).toContain('هذا إصدار سابق');
    expect(old).toContain(`<link rel="canonical" href="${siteUrl}${own}/v1/">`);
  });

  it('give their document and their file byte for byte', async () => {
    const document = await ask(`/rusukh/files/${file.hash}/${encodeURIComponent(file.name)}`);
    expect(document.answer.headers.get('content-type')).toBe('application/pdf');
    expect(document.text).toBe(bytes.toString());
    const { text } = await ask(`${own}/v1/register.json`);
    expect(sha256Of(Buffer.from(text))).toBe(hashOf(first));
  });

  it('are found by title, kind and year in the association and across associations, and by no type of policies', async () => {
    for (const [at, q] of [
      ['/rusukh/search/', 'المدققة'],
      ['/rusukh/search/', 'قوائم 2025'],
      ['/search/', 'القوائم المالية السنوية'],
    ] as const) {
      const { text } = await ask(`${at}?${new URLSearchParams({ q }).toString()}`);
      expect(text, q).toContain(`href="${own}/"`);
      expect(text, q).toMatch(/<span>إفصاح<\/span>/u);
    }
    const { text: typed } = await ask(
      `/rusukh/search/?${new URLSearchParams({ q: 'المدققة', type: 'policy' }).toString()}`,
    );
    expect(typed).not.toContain(own);
    // A disclosure that was published in error is found by nobody.
    const { text: withdrawn } = await ask(
      `/search/?${new URLSearchParams({ q: 'أعضاء العمومية' }).toString()}`,
    );
    expect(withdrawn).not.toContain('general-assembly-1447');
  });

  it('are found by either hash without the association being known', async () => {
    for (const hash of [hashOf(second), second.file.hash]) {
      await write(
        root,
        hashPath(hash),
        hashEntry.parse({ format: 1, association: 'rusukh', disclosure: second.disclosure, version: 2 }),
      );
      const { answer } = await ask(`/proof/?q=${hash}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/rusukh/proof/${hash}/`]);
      const proof = await ask(`/rusukh/proof/${hash}/`);
      expect(proof.answer.headers.get('location')).toBe(`${own}/v2/`);
    }
  });

  it('offer no document that was published in error, and keep its page with the reason', async () => {
    const { text, answer } = await ask('/rusukh/disclosures/general-assembly-1447/');
    expect(answer.status).toBe(200);
    expect(text).toContain('فيها أرقام هويات.');
    expect(text).toContain('noindex');
    expect(text).not.toContain('/rusukh/files/');
    const { hash } = mistaken.file;
    expect((await ask(`/rusukh/files/${hash}/${encodeURIComponent(file.name)}`)).answer.status).toBe(404);
    expect(
      publicDisclosure.parse(await json('/rusukh/disclosures/general-assembly-1447.json')).document,
    ).toBe(null);
  });

  it('are answered to programs by their schemas', async () => {
    const all = publicDisclosureList.parse(await json('/rusukh/disclosures.json'));
    expect(all.disclosures.map(({ version, status }) => [version, status])).toEqual([
      [1, 'superseded'],
      [2, 'in-force'],
      [1, 'withdrawn'],
    ]);
    expect(publicDisclosure.parse(await json(`${own}.json`))).toMatchObject({
      version: 2,
      address: `${siteUrl}${own}/v2/`,
      document: { sha256: second.file.hash },
    });
    const one = publicDisclosure.parse(await json(`${own}/v1.json`));
    expect(one.supersededBy).toBe(2);
    for (const { $schema } of [all, one]) {
      const { answer } = await ask(new URL($schema).pathname);
      expect(answer.status).toBe(200);
    }
  });

  it('are in the feed and in the sitemap, where there are any', async () => {
    const { text: feed } = await ask('/rusukh/feed.xml');
    expect(feed).toContain(`<id>${siteUrl}${own}/v2/</id>`);
    expect(feed).toContain('نُشر الإصدار 2 من وثيقة الإفصاح «القوائم المالية المدققة لعام 2025»');
    expect(feed).toContain('السبب: فيها أرقام هويات.');
    const { text: map } = await ask('/rusukh/sitemap.xml');
    for (const page of ['/rusukh/disclosures/', `${own}/`, `${own}/v1/`])
      expect(map).toContain(`<loc>${siteUrl}${page}</loc>`);
    expect(map).not.toContain('general-assembly-1447');
    expect((await ask('/kafel/sitemap.xml')).text).not.toContain('disclosures');
  });

  it.each([
    ['the hash of the document', () => file.hash, 1],
    ['the hash of the record', () => hashOf(second), 2],
    ['the beginning of a hash', () => hashOf(second).slice(0, 16), 2],
  ])('are found by %s', async (_, hash, version) => {
    const { answer } = await ask(`/rusukh/proof/${hash()}/`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${own}/v${String(version)}/`);
    const typed = await ask(`/rusukh/proof/?q=${hash()}`);
    expect(typed.answer.status).toBe(303);
  });

  it.each(['x', 'financial-statements-2025/v3', 'financial-statements-2025/v01'])(
    'answer 404 for «%s»',
    async (name) => {
      expect((await ask(`/rusukh/disclosures/${name}/`)).answer.status).toBe(404);
    },
  );

  // No test above opened the page of the second version, which the site would still have.
  it('are an outage, and not an empty page, where a file does not have its hash', async () => {
    const place = path.join(root, disclosurePath('rusukh', hashOf(second)));
    const kept = await readFile(place);
    await writeFile(place, '{}');
    expect((await ask(`${own}/v2/`)).answer.status).toBe(503);
    await rm(place);
    expect((await ask(`${own}/v2.json`)).answer.status).toBe(503);
    await writeFile(place, kept);
  });
});
