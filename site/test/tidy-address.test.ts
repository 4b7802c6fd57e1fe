import { describe, expect, it } from 'vitest';
import { tidyAddress } from '../src/tidy-address.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { site } = await siteForThisFile();

const ask = (address: string): Promise<Response> => fetch(`${site.url}${address}`, { redirect: 'manual' });

/** Follows redirects and returns where they end, with the status there. */
const endOf = async (address: string): Promise<[string, number]> => {
  let at = address;
  for (let hops = 0; hops < 4; hops += 1) {
    const answer = await ask(at);
    const next = answer.headers.get('location');
    if (next === null) return [at, answer.status];
    at = new URL(next, site.url).pathname + new URL(next, site.url).search;
  }
  throw new Error(`no end of ${address}`);
};

const policy = '/rusukh/policies/beneficiary-relations/';

describe('an address as people copy and type it', () => {
  it.each([
    ['/Rusukh/', '/rusukh/'],
    ['/RUSUKH/Policies/', '/rusukh/policies/'],
    [`${policy}،`, policy],
    [`${policy}»`, policy],
    [`${policy}).`, policy],
    [`${policy}؟`, policy],
    [`${policy.slice(0, -1)}»`, policy],
    [`${policy}V1/`, `${policy}v1/`],
    [`${policy}v١/`, `${policy}v1/`],
    [`${policy}v1.JSON`, `${policy}v1.json`],
    [`/rusukh/\u200Fpolicies/\u200E`, '/rusukh/policies/'],
    ['/Rusukh/search/?q=منحة', `/rusukh/search/?q=${encodeURIComponent('منحة')}`],
  ])('leads to the page that was meant: %s', async (typed, meant) => {
    expect(await endOf(typed)).toEqual([meant, 200]);
  });

  it.each([
    '/rusukh/preview/AbC/',
    '/rusukh/nothing/',
    '/nobody/',
    '/%',
    '/%E0%A4%A/',
    '/..%2f..%2fetc/',
    '/rusukh/policies/beneficiary-relations/compare/1/٢/',
    '/rusukh/files/A/B.PDF',
  ])('that means no page leads nowhere: %s', async (typed) => {
    const answer = await ask(typed);
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
  });
});

it('a long run of signs takes no longer than its length wants', () => {
  const before = process.cpuUsage().user;
  expect(tidyAddress(`/rusukh/${'.'.repeat(100_000)}x/`)).toBeUndefined();
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1000);
});
