import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { EMBLEM_NAME } from '@mithaq/domain/look/emblem-boxes';
import { associationIndexPath, filePath } from '@mithaq/domain/register/paths';
import { expect, it } from 'vitest';
import { buildRegister } from './fixtures/build-register.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';

const policy = 'policies/beneficiary-relations';

/** Bytes that stand for a picture; the site hands them on without looking into them. */
const picture = (name: string, length = 4000) => {
  const bytes = Buffer.from(`\u0089PNG ${name}`.padEnd(length, name));
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
};
const [screen, print, dark, unlisted] = ['screen', 'print', 'dark', 'unlisted'].map((name) => picture(name));
const [small, smallDark] = [picture('small', 1500), picture('small on dark', 1500)];
const [medium, mediumDark] = [picture('medium', 2000), picture('medium on dark', 2000)];
if (screen === undefined || print === undefined || dark === undefined || unlisted === undefined)
  throw new Error('four pictures were made');

/** Returns the entry of a picture in the index. */
const entryOf = ({ hash, bytes }: ReturnType<typeof picture>) => ({
  hash,
  bytes: bytes.length,
  width: 224,
  height: 112,
});

const withEmblem = (slug: string, more: object) => async (folder: string) => {
  await buildRegister(folder);
  const at = path.join(folder, associationIndexPath(slug));
  const index = associationIndex.parse(JSON.parse(await readFile(at, 'utf8')));
  const entry = ({ hash, bytes }: ReturnType<typeof picture>, width: number) => ({
    hash,
    bytes: bytes.length,
    width,
    height: 112,
  });
  const emblem = { screen: entry(screen, 224), print: entry(print, 800), ...more };
  await writeFile(
    at,
    JSON.stringify(associationIndex.parse({ ...index, profile: { ...index.profile, emblem } })),
  );
  for (const { hash, bytes } of [screen, print, dark, unlisted, small, smallDark, medium, mediumDark]) {
    const file = path.join(folder, filePath(slug, hash, EMBLEM_NAME));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
};

const darkEntry = { hash: dark.hash, bytes: dark.bytes.length, width: 224, height: 112 };

it('an emblem stands in the head of every page, is asked for last and has its size in the page', async () => {
  const registerDir = await ownRegister(withEmblem('rusukh', { dark: darkEntry, text: 'نخلة' }));
  const { url } = await startOwnSite({ registerDir });
  for (const at of ['', 'policies/', `${policy}/`, 'channels/', 'proof/', 'request/', 'privacy/']) {
    const html = await (await fetch(`${url}/rusukh/${at}`)).text();
    const head = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
    expect(head, at).toContain(`srcset="/rusukh/files/${dark.hash}/emblem.png"`);
    expect(head, at).toMatch(
      new RegExp(
        `<img src="/rusukh/files/${screen.hash}/emblem.png" width="112" height="56" alt="نخلة" loading="lazy"`,
        'u',
      ),
    );
  }
  const other = await (await fetch(`${url}/kafel/`)).text();
  expect(other).not.toContain('emblem.png');
  expect(await (await fetch(`${url}/rusukh/${policy}.jsonld`)).text()).toContain(`${print.hash}/emblem.png`);
});

const requestsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/(?:url\(|(?:src|srcset)=")(\/[^")]+)/gu)].map(([, address = '']) => address)),
];

it('a small emblem stands in the page, which is a first visit of three requests', async () => {
  const registerDir = await ownRegister(
    withEmblem('rusukh', { screen: entryOf(small), dark: entryOf(smallDark) }),
  );
  const { url } = await startOwnSite({ registerDir });
  const inPage = ({ bytes }: ReturnType<typeof picture>) =>
    `"data:image/png;base64,${bytes.toString('base64')}"`;
  for (const at of ['', `${policy}/`, 'channels/']) {
    const answer = await fetch(`${url}/rusukh/${at}`);
    const html = await answer.text();
    expect(html, at).toContain(`<img src=${inPage(small)} width="112" height="56"`);
    expect(html, at).toContain(`<source srcset=${inPage(smallDark)}`);
    expect(answer.headers.get('content-security-policy')).toContain("img-src 'self' data:;");
    const requests = [`/rusukh/${at}`, ...requestsOf(html)];
    expect(requests, at).toHaveLength(3);
    expect(await (await fetch(`${url}/rusukh/${at}`)).text()).toBe(html);
  }
});

it('two pictures that are small only one by one are asked for', async () => {
  const registerDir = await ownRegister(
    withEmblem('rusukh', { screen: entryOf(medium), dark: entryOf(mediumDark) }),
  );
  const { url } = await startOwnSite({ registerDir });
  const html = await (await fetch(`${url}/rusukh/`)).text();
  expect(html).not.toContain('base64');
  expect(requestsOf(html)).toHaveLength(4);
});

it('a small emblem that cannot be read leaves the page as it is', async () => {
  const registerDir = await ownRegister(async (folder) => {
    await withEmblem('rusukh', { screen: entryOf(small) })(folder);
    await writeFile(path.join(folder, filePath('rusukh', small.hash, EMBLEM_NAME)), 'other bytes');
  });
  const site = await startOwnSite({ registerDir });
  const answer = await fetch(`${site.url}/rusukh/`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(`src="/rusukh/files/${small.hash}/emblem.png"`);
  expect(site.log()).toContain('register-unavailable');
});

it('a picture of an emblem never changes at its address, and one that the index does not list is none', async () => {
  const registerDir = await ownRegister(withEmblem('rusukh', {}));
  const { url } = await startOwnSite({ registerDir });
  for (const { hash, bytes } of [screen, print]) {
    const answer = await fetch(`${url}/rusukh/files/${hash}/emblem.png`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  }
  for (const { hash } of [unlisted, dark])
    expect((await fetch(`${url}/rusukh/files/${hash}/emblem.png`)).status).toBe(404);
  const html = await (await fetch(`${url}/rusukh/`)).text();
  expect(html).toContain('class="emblem plate"');
  expect(html).toContain('alt="شعار الجمعية"');
});

it('an association that has published nothing yet shows its emblem, and so does its list in other sites', async () => {
  const registerDir = await ownRegister(async (folder) => {
    await withEmblem('bare', {})(folder);
    const at = path.join(folder, 'associations.json');
    const list = (await readFile(at, 'utf8')).replace('"slug":"bare",', '"slug":"bare","preparing":true,');
    await writeFile(at, list);
  });
  const { url } = await startOwnSite({ registerDir });
  const page = await fetch(`${url}/bare/`);
  expect(await page.text()).toContain(screen.hash);
  expect((await fetch(`${url}/bare/files/${screen.hash}/emblem.png`)).status).toBe(200);
});

it('the list in frames of other sites shows the emblem, and its policy lets in this picture alone', async () => {
  const registerDir = await ownRegister(withEmblem('rusukh', { dark: darkEntry }));
  const { url } = await startOwnSite({ registerDir });
  const list = await fetch(`${url}/rusukh/embed.html`);
  expect(await list.text()).toContain(`<img src="${url}/rusukh/files/${screen.hash}/emblem.png" width="112"`);
  expect(list.headers.get('content-security-policy')).toContain(`img-src ${url};`);
});
