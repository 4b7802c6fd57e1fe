import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicStateLabels } from '../src/components/public-states.ar.ts';
import { buildRegister } from './fixtures/build-register.ts';
import { startSite, type RunningSite } from './support/site-server.ts';

const readme = await readFile(path.join(import.meta.dirname, '../../README.md'), 'utf8');
const tour = readme.slice(readme.indexOf('## A tour'), readme.indexOf('## Deploy'));
const addresses = [...tour.matchAll(/http:\/\/localhost:4321(\/[^\s>)]*)|`(\/[^`]+)`/gu)].map(
  ([, linked, quoted]) => linked ?? quoted ?? '',
);

let root: string;
let site: RunningSite;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'site-tour-'));
  await buildRegister(root);
  site = await startSite({ registerDir: root, requestsApiUrl: 'http://127.0.0.1:9' });
});
afterAll(async () => {
  await site.stop();
  await rm(root, { recursive: true });
});

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
