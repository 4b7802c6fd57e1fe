import { describe, expect, it } from 'vitest';
import { normalisedAddress } from '../src/features/page-cache/normalised-address.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const policy = '/history/policies/beneficiary-relations';

const { site } = await siteForThisFile();

const ask = async (address: string, method = 'GET') => {
  const headers = { 'accept-encoding': 'br' };
  const answer = await fetch(`${site.url}${address}`, { method, headers, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer;
};

/** A page that was rendered for this request says how long that took; a page that the site held ready does not. */
const wasHeldReady = (answer: Response): boolean =>
  answer.headers.get('content-encoding') === 'br' && !answer.headers.has('server-timing');

describe('a page that reads no query is rendered once, whatever is written behind its address', () => {
  it.each([
    ['a policy', `${policy}/`],
    ['a comparison', `${policy}/compare/1/3/`],
    ['a version', `${policy}/v1/`],
    ['a version for programs', `${policy}/v2.json`],
    ['an association', '/rusukh/'],
    ['all associations', '/'],
    ['the feed', '/rusukh/feed.xml'],
  ])('%s', async (_, address) => {
    expect(wasHeldReady(await ask(address))).toBe(false);
    const first = await ask(address);
    expect(wasHeldReady(first)).toBe(true);
    const queries = ['?', '?utm_source=x', '?q=1', '?day=2', '?a=1&a=2&b', `?x=${'y'.repeat(3000)}`];
    for (const query of queries) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await ask(`${address}${query}`, method);
        expect(answer.status, `${method} ${query}`).toBe(200);
        expect(wasHeldReady(answer), `${method} ${query}`).toBe(true);
        expect(answer.headers.get('etag')).toBe(first.headers.get('etag'));
      }
    }
  });

  it('though the first to ask sends a query, or only asks for the headers', async () => {
    expect(wasHeldReady(await ask(`${policy}/compare/1/2/?first=1`))).toBe(false);
    expect(wasHeldReady(await ask(`${policy}/compare/1/2/`))).toBe(true);
    await ask(`${policy}/compare/2/1/`, 'HEAD');
    expect(wasHeldReady(await ask(`${policy}/compare/2/1/`))).toBe(true);
  });

  it('though its letters are written as numbers', async () => {
    await ask('/rusukh/policies/');
    expect(wasHeldReady(await ask('/rusukh/%70olicies/'))).toBe(true);
  });
});

describe('a page that reads its query', () => {
  it('reads it still, beside parameters that it does not read', async () => {
    const found = await fetch(`${site.url}/rusukh/search/?utm=1&q=${encodeURIComponent('المستفيد')}&x=2`);
    expect(await found.text()).toContain('<mark>');
    const day = await ask(`${policy}/on/?x=1&day=10/1/2025`);
    expect(day.headers.get('location')).toBe(`${policy}/on/2025-01-10/`);
    expect((await ask('/rusukh/proof/?q=')).status).toBe(400);
  });
});

describe('the address under which a page is held', () => {
  it.each([
    ['/rusukh/?q=1', '/rusukh/'],
    ['/rusukh/search/?x=1&type=policy&q=a', '/rusukh/search/?q=a&type=policy'],
    ['/rusukh/search/?q=a&q=b', '/rusukh/search/?q=a'],
    ['/search/?q=a&association=&type=&from=0000001&words=all', '/search/?q=a'],
    [
      '/search/?association=rusukh&words=any&from=20&q=a',
      '/search/?q=a&association=rusukh&from=20&words=any',
    ],
    ['/rusukh/search/?association=rusukh', '/rusukh/search/'],
    ['/rusukh/proof/?q=', '/rusukh/proof/?q='],
    [`/proof/?q=${'a'.repeat(5000)}`, `/proof/?q=${'a'.repeat(121)}`],
    ['/rusukh/policies/beneficiary-relations/on?day=1', '/rusukh/policies/beneficiary-relations/on?day=1'],
    [
      '/rusukh/policies/beneficiary-relations/on/2025-01-10/?day=1',
      '/rusukh/policies/beneficiary-relations/on/2025-01-10/',
    ],
    ['/%72usukh/', '/rusukh/'],
    ['/a%2fb%252f/', '/a%2Fb%252f/'],
    ['/%d8%A3/', '/%D8%A3/'],
    ['/%ff/?x=1', '/%ff/?x=1'],
  ])('%s is %s', (address, key) => {
    expect(normalisedAddress(address)).toBe(key);
  });
});
