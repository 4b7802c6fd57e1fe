import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { publicStateLabels } from '../src/components/public-states.ar.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const readme = await readFile(path.join(import.meta.dirname, '../../README.md'), 'utf8');
const tour = readme.slice(readme.indexOf('## A tour'), readme.indexOf('## Deploy'));
const addresses = [...tour.matchAll(/http:\/\/localhost:4321(\/[^\s>)]*)|`(\/[^`]+)`/gu)].map(
  ([, linked, quoted]) => linked ?? quoted ?? '',
);

const { site } = await siteForThisFile();

it('has every address to which the tour of the README leads', async () => {
  expect(addresses.length).toBeGreaterThan(6);
  for (const address of addresses)
    expect([address, (await fetch(`${site.url}${address}`)).status]).toEqual([address, 200]);
});

it('shows on the first of them what the tour promises', async () => {
  const html = await (await fetch(`${site.url}${addresses[0] ?? ''}`)).text();
  for (const promised of ['A-008', publicStateLabels.version['in-force'], 'history/'])
    expect(html).toContain(promised);
});
