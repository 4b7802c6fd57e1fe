import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { cleanLine } from '@mithaq/domain/text/clean-text';
import { refusedSign } from '@mithaq/domain/text/refused-sign';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteUrl } from './support/machine-site.ts';

const policy = 'policies/beneficiary-relations';

/** Texts that a field accepts: cleaned, without a refused sign; among them what could end a tag, an entity or a string. */
const accepted = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '</title><script>x',
      '"><img src=x>',
      '&amp;&#0;<',
      ']]>',
      '\\u0000\\"',
      '\u2028\u2029',
      '-->',
      '{{x}}',
    ),
  )
  .map(cleanLine)
  .filter((text) => refusedSign(text) === undefined);

/** Names of the fields of a register file whose texts people write. */
const written = new Set(['title', 'heading', 'text', 'label', 'changeNote', 'reason']);

/** Adds the drawn texts, one after another, to every text of a file that people write. */
const withTexts = (value: unknown, next: () => string, key = ''): unknown => {
  if (typeof value === 'string') return written.has(key) ? `${value} ${next()}` : value;
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, next, key));
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  return object.success
    ? Object.fromEntries(
        Object.entries(object.data).map(([name, inner]) => [name, withTexts(inner, next, name)]),
      )
    : value;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Rewrites the files of an association with drawn texts, and the hashes by which its index knows its versions. */
const drawTexts = async (folder: string, next: () => string): Promise<void> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /(?:^|\/)v\d+\.json$/u.test(name),
  );
  const indexFile = path.join(folder, 'index.json');
  let index = JSON.stringify(withTexts(JSON.parse(await readFile(indexFile, 'utf8')), next));
  for (const name of names) {
    const before = await readFile(path.join(folder, name), 'utf8');
    const after = JSON.stringify(withTexts(JSON.parse(before), next));
    await writeFile(path.join(folder, name), after);
    index = index.replaceAll(sha256(before), sha256(after));
  }
  await writeFile(indexFile, index);
};

const node = z.looseObject({ nodeName: z.string() });
const elementsOf = (of: unknown): string[] => {
  const { nodeName, childNodes, content } = node
    .extend({ childNodes: z.array(z.unknown()).default([]), content: z.unknown().optional() })
    .parse(of);
  return [nodeName, ...childNodes.flatMap(elementsOf), ...(content === undefined ? [] : elementsOf(content))];
};

/** Returns what a parser of HTML finds wrong with a page, and the elements that no page of ours has. */
const faultsOfPage = (html: string): string[] => {
  const faults: string[] = [];
  const document = parse(html, {
    onParseError: ({ code, startLine, startCol }) =>
      faults.push(`${code} at ${String(startLine)}:${String(startCol)}`),
  });
  return [...faults, ...elementsOf(document).filter((name) => ['script', 'img', 'xmp'].includes(name))];
};

const faultsOfXml = (xml: string): string[] => {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.write(xml).close();
  return faults;
};

const faultsOfJson = (text: string): string[] => {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : 'no JSON'];
  }
};

it('every page, feed, sitemap and description is well-formed for every text that a field accepts', async () => {
  const texts = fc.sample(accepted, { numRuns: 600, seed: 20261128 });
  let place = 0;
  const next = (): string => texts[(place += 1) % texts.length] ?? '';
  const registerDir = await ownRegister();
  for (const slug of ['rusukh', 'history'])
    await drawTexts(path.join(registerDir, 'associations', slug), next);
  const site = await startOwnSite({ registerDir, siteUrl });
  const checks: readonly (readonly [(text: string) => string[], readonly string[]])[] = [
    [
      faultsOfPage,
      [
        '/',
        '/rusukh/',
        '/rusukh/policies/',
        `/rusukh/${policy}/`,
        `/rusukh/${policy}/history/`,
        '/rusukh/channels/',
        '/rusukh/tools/',
        '/rusukh/request/',
        '/rusukh/proof/',
        `/history/${policy}/`,
        `/history/${policy}/v1/`,
        `/history/${policy}/history/`,
        `/history/${policy}/compare/1/3/`,
        `/history/${policy}/on/`,
      ],
    ],
    [
      faultsOfXml,
      [
        '/sitemap.xml',
        '/rusukh/sitemap.xml',
        '/history/sitemap.xml',
        '/rusukh/feed.xml',
        '/history/feed.xml',
      ],
    ],
    [
      faultsOfJson,
      [
        `/rusukh/${policy}.jsonld`,
        `/history/${policy}/v1.jsonld`,
        `/rusukh/${policy}.json`,
        '/rusukh/policies.json',
      ],
    ],
  ];
  for (const [faultsOf, addresses] of checks) {
    for (const address of addresses) {
      const answer = await fetch(`${site.url}${address}`);
      expect([address, answer.status, faultsOf(await answer.text())]).toEqual([address, 200, []]);
    }
  }
}, 120_000);
