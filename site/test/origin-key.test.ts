import { followFormHmac } from '@mithaq/domain/follow/follow-form-token';
import { issueSubmissionToken } from '@mithaq/domain/request/submission-token';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { formHmac, honest, openForm, postForm } from './support/form.ts';
import { startOwnSite } from './support/own-site.ts';
import { startStandInApi } from './support/requests-api.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';
import type { RunningSite } from './support/site-server.ts';

const api = await startStandInApi();
afterAll(() => api.stop());
const originKey = 'key-of-the-origin';
const { root, site } = await siteForThisFile({ requestsApiUrl: api.url, originKey });

let keys: unknown[];
beforeEach(() => {
  keys = [];
  api.behave((request, response) => {
    keys.push(request.headers['x-origin-key']);
    response.writeHead(403).end('{}');
  });
});

const policy = 'beneficiary-relations';
const following = (): string =>
  issueSubmissionToken(
    { association: 'ihsan-tabuk', policyVersion: undefined },
    Date.now() - 60_000,
    new Uint8Array(16),
    followFormHmac(policy, formHmac),
  );

/** Sends a request, a follow and a look at a request, each of which the site hands on. */
const askEach = async (asked: RunningSite): Promise<void> => {
  await postForm(asked, 'rusukh', { ...honest, token: await openForm(asked, 'rusukh') });
  await fetch(`${asked.url}/ihsan-tabuk/policies/${policy}/follow/`, {
    method: 'POST',
    headers: { origin: asked.url },
    body: new URLSearchParams({ email: 'reader@example.org', website: '', token: following() }),
  });
  await fetch(`${asked.url}/ihsan-tabuk/track/`, { headers: { cookie: `track=${'s'.repeat(43)}` } });
};

it('every call of the functions’ API has the key by which the API knows the site', async () => {
  await askEach(site);
  expect(keys).toEqual([originKey, originKey, originKey]);
});

it('no reader sees it, and no log line has it', async () => {
  const page = await fetch(`${site.url}/rusukh/request/`);
  expect(JSON.stringify([...page.headers]) + (await page.text()) + site.log()).not.toContain(originKey);
});

it('a site without a key sends none', async () => {
  const other = await startOwnSite({ registerDir: root, requestsApiUrl: api.url });
  await askEach(other);
  expect(keys).toEqual([undefined, undefined, undefined]);
});
