import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publicAssociationList, publicAssociationPart } from '@mithaq/domain/contracts/public-sector';
import type { SectorOverview, SectorRow } from '@mithaq/domain/contracts/sector';
import { searchDirectoryPath, sectorPaths, segmentsFolder } from '@mithaq/domain/register/paths';
import { sectorLists } from '@mithaq/domain/sector/sector';
import { describe, expect, it } from 'vitest';
import { ownRegister, startOwnSite } from './support/own-site.ts';

const siteUrl = 'https://mithaq.example';
const name = 'a'.repeat(32);

/** Writes a register that has a list, the lists of the sector and nothing else. */
const writeSector = async (folder: string, rows: readonly SectorRow[], latest: SectorOverview['latest']) => {
  const associations = rows.map((row) => ({ slug: row.slug, name: row.name }));
  const { byName, byCity, ...glance } = sectorLists(rows);
  const parts: Buffer[] = [];
  const placed = (blocks: readonly (readonly SectorRow[])[]): number[] =>
    blocks.map((block) => {
      const from = Buffer.concat(parts).byteLength;
      parts.push(Buffer.from(JSON.stringify(block)));
      return from;
    });
  const places = { byName: placed(byName), byCity: placed(byCity) };
  const file = Buffer.concat(parts);
  const overview: SectorOverview = {
    format: 1,
    ...glance,
    latest,
    ...places,
    bytes: file.byteLength,
    unlisted: [],
    waiting: 0,
  };
  await mkdir(path.join(folder, segmentsFolder), { recursive: true });
  const write = (at: string, content: unknown) => writeFile(path.join(folder, at), JSON.stringify(content));
  await write('associations.json', { format: 1, associations });
  await writeFile(path.join(folder, sectorPaths(name).rows), file);
  await write(sectorPaths(name).overview, overview);
  await write(searchDirectoryPath, { format: 1, segments: [], former: [], merged: [], sector: name });
};

const rowsOf = (count: number): SectorRow[] =>
  Array.from({ length: count }, (_, number) => ({
    slug: `a-${String(number)}`,
    name: `جمعية ${number % 3 === 0 ? 'البر' : 'الورد'} ${String(10_000 + number)}`,
    city: number % 2 === 0 ? 'مكة المكرمة' : `بلدة ${String(number)}`,
    policies: 20,
    changedAt: '2026-11-20T09:00:00.000Z',
  }));

const latest: SectorOverview['latest'] = Array.from({ length: 40 }, (_, place) => ({
  association: place < 30 ? 'a-1' : `a-${String(place)}`,
  name: 'جمعية الورد',
  publication: {
    policy: `p-${String(place)}`,
    title: `سياسة ${String(place)}`,
    documentType: 'policy',
    version: 2,
    publishedAt: '2026-11-20T09:00:00.000Z',
    demonstration: place === 1,
  },
}));

const startSector = async (count: number) => {
  const folder = await ownRegister((at) => writeSector(at, rowsOf(count), latest));
  const { url } = await startOwnSite({ registerDir: folder, siteUrl });
  return async (address: string) => {
    const answer = await fetch(`${url}${address}`, { redirect: 'manual' });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
};

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a (?:[^>]* )?href="(?<href>[^"]*)"/gu)].map(({ groups }) => groups?.['href'] ?? '');

describe('the pages of a sector of 7,500 associations', () => {
  it('are small, and lead to every association by its letter and by its city', async () => {
    const ask = await startSector(7500);
    const home = await ask('/');
    expect(Buffer.byteLength(home.text)).toBeLessThan(40 * 1024);
    expect(home.text).toContain('150,000 سياسة سارية');
    expect(home.text).not.toContain('<script');
    const latestLinks = linksIn(home.text).filter((href) => href.includes('/policies/p-'));
    expect(latestLinks).toEqual([
      '/a-1/policies/p-0/',
      '/a-1/policies/p-1/',
      ...[30, 31, 32, 33, 34, 35].map((place) => `/a-${String(place)}/policies/p-${String(place)}/`),
    ]);
    const all = await ask('/associations/');
    expect(Buffer.byteLength(all.text)).toBeLessThan(60 * 1024);
    const letters = linksIn(all.text).filter((href) => href.startsWith('/associations/letter/'));
    expect(letters.map((href) => decodeURIComponent(href))).toEqual([
      '/associations/letter/ب/',
      '/associations/letter/و/',
    ]);
    const reached = new Set<string>();
    for (const first of [
      ...letters,
      '/associations/city/%D9%85%D9%83%D8%A9-%D8%A7%D9%84%D9%85%D9%83%D8%B1%D9%85%D8%A9/',
    ]) {
      let next: string | undefined = first;
      while (next !== undefined) {
        const page = await ask(next);
        expect(page.status, next).toBe(200);
        expect(Buffer.byteLength(page.text)).toBeLessThan(40 * 1024);
        expect(page.text).toContain(`<link rel="canonical" href="${siteUrl}${next}">`);
        for (const href of linksIn(page.text)) if (/^\/a-\d+\/$/u.test(href)) reached.add(`${first} ${href}`);
        next = /rel="next" href="(?<next>[^"]*)"/u.exec(page.text)?.groups?.['next'];
      }
    }
    expect(reached.size).toBe(7500 + 3750);
  });

  it('have one address each', async () => {
    const ask = await startSector(250);
    const makkah = '/associations/city/%D9%85%D9%83%D8%A9-%D8%A7%D9%84%D9%85%D9%83%D8%B1%D9%85%D8%A9/';
    expect((await ask(makkah)).text).toContain('125 جمعية');
    const other = await ask(`/associations/city/${encodeURIComponent('مدينة-مكه-المكرمه')}/`);
    expect([other.status, other.headers.get('location')]).toEqual([301, makkah]);
    for (const address of [
      `${makkah}1/`,
      `${makkah}3/`,
      `${makkah}02/`,
      `${makkah}x/`,
      '/associations/city/%D9%86%D9%8A%D9%88%D9%8A%D9%88%D8%B1%D9%83/',
      '/associations/letter/%D8%A7/',
      '/associations/letter/x/',
      '/associations/3/',
      '/associations/4.json',
      '/associations/01.json',
    ])
      expect((await ask(address)).status, address).toBe(404);
  });

  it('are a list for programs, in parts', async () => {
    const ask = await startSector(250);
    const list = publicAssociationList.parse(JSON.parse((await ask('/associations.json')).text));
    expect(list).toMatchObject({ associations: 250, policies: 5000 });
    const slugs: string[] = [];
    for (const part of list.parts) {
      const { associations } = publicAssociationPart.parse(
        JSON.parse((await ask(new URL(part).pathname)).text),
      );
      expect(associations.length).toBeLessThanOrEqual(100);
      slugs.push(...associations.map(({ slug }) => slug));
    }
    expect(slugs.toSorted()).toEqual(
      rowsOf(250)
        .map(({ slug }) => slug)
        .toSorted(),
    );
  });

  it('name every association where there are few, with its city and number', async () => {
    const ask = await startSector(5);
    const home = await ask('/');
    expect(linksIn(home.text).filter((href) => /^\/a-\d\/$/u.test(href) && href !== '/a-1/')).toEqual([
      '/a-0/',
      '/a-2/',
      '/a-3/',
      '/a-4/',
    ]);
    expect(home.text).toContain('20 سياسة سارية');
    expect(home.text).not.toContain('class="letters"');
  });
});
