import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { atomFeed } from '../src/features/feed/atom-feed.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { oneOrMore, parseXml } from './support/xml.ts';

const policy = 'policies/beneficiary-relations';
const { root, ask } = await machineSiteForThisFile();

const linkElement = z.object({ '@href': z.string(), '@rel': z.string().optional() });
const atom = z.object({
  feed: z.object({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    '@xml:lang': z.literal('ar'),
    id: z.string(),
    title: z.string(),
    updated: z.iso.datetime(),
    author: z.object({ name: z.string() }),
    link: z.array(linkElement),
    entry: oneOrMore(
      z.object({
        id: z.string(),
        title: z.object({ '@type': z.literal('html'), '#text': z.string() }),
        updated: z.iso.datetime(),
        link: linkElement,
        summary: z.object({ '#text': z.string() }).optional(),
      }),
    ),
  }),
});
const feedOf = async (association: string) =>
  atom.parse(parseXml((await ask(`/${association}/feed.xml`)).text)).feed;

describe('the feed of an association', () => {
  it('lists publications, supersessions and withdrawals, the newest first, each once', async () => {
    const feed = await feedOf('history');
    const at = `${siteUrl}/history/${policy}/`;
    const entries = feed.entry.filter(({ id }) => id.startsWith(at));
    expect(entries.map(({ id }) => id.replace(at, ''))).toEqual([
      'v3/',
      'v2/#withdrawn',
      'v2/',
      'v1/#superseded',
      'v1/',
    ]);
    expect(entries[0]?.title['#text']).toContain('نُشر الإصدار 3');
    expect(entries[1]?.title['#text']).toContain('لأنه نُشر خطأً');
    expect(entries[1]?.summary?.['#text']).toContain('نُشر نص لم يعتمده المجلس');
    expect(entries[3]?.title['#text']).toContain('حلّ الإصدار 2 محل الإصدار 1');
    const days = feed.entry.map(({ updated }) => updated);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(feed.updated).toBe(days[0]);
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
    expect(feed.link).toContainEqual({ '@href': `${siteUrl}/history/feed.xml`, '@rel': 'self' });
    for (const { link } of feed.entry) {
      expect((await ask(new URL(link['@href']).pathname)).answer.status).toBe(200);
    }
  });

  it('holds the newest fifty, however long the history is', async () => {
    const index = associationIndex.parse(
      JSON.parse(await readFile(path.join(root, 'associations/rusukh/index.json'), 'utf8')),
    );
    const [published] = index.policies;
    const [entry] = published?.versions ?? [];
    if (published === undefined || entry === undefined) throw new Error('rusukh published nothing');
    const versions = Array.from({ length: 60 }, (_, place) => ({
      ...entry,
      version: place + 1,
      publishedAt: new Date(Date.UTC(2026, 0, place + 1)).toISOString(),
    }));
    const text = atomFeed({ ...index, policies: [{ ...published, versions }] }, new URL(siteUrl));
    const entries = atom.parse(parseXml(text)).feed.entry;
    expect(entries).toHaveLength(50);
    expect(entries[0]?.id).toContain('/v60/');
    expect(entries.at(-1)?.id).toContain('/v11/');
  });

  it('of an association without a policy is an empty feed', async () => {
    expect((await feedOf('bare')).entry).toEqual([]);
  });

  it('is found from every page of the association, and marks demonstrations as such', async () => {
    for (const address of ['/kafel/', `/kafel/${policy}/`, '/kafel/policies/'])
      expect((await ask(address)).text).toMatch(/application\/atom\+xml[^>]*\/kafel\/feed\.xml/u);
    expect((await feedOf('kafel')).entry[0]?.summary?.['#text']).toContain('بيانات تجريبية');
  });

  it('is well-formed and holds no markup whatever somebody put into a title', async () => {
    const own = await ownRegister();
    const file = path.join(own, 'associations/history/index.json');
    const index = associationIndex.parse(JSON.parse(await readFile(file, 'utf8')));
    const hostile = '<script>alert(1)</script> & ]]> "\' &lt;b&gt;';
    const policies = index.policies.map((each) => ({
      ...each,
      versions: each.versions.map((entry) => ({ ...entry, title: hostile, changeNote: hostile })),
    }));
    await writeFile(
      file,
      JSON.stringify({ ...index, policies, profile: { ...index.profile, name: hostile } }),
    );
    const other = await startOwnSite({ registerDir: own, siteUrl });
    const text = await (await fetch(`${other.url}/history/feed.xml`)).text();
    const { feed } = atom.parse(parseXml(text));
    for (const entry of feed.entry) {
      expect(entry.title['#text']).not.toContain('<');
      expect(entry.title['#text']).toContain('&lt;script&gt;');
    }
  });
});
