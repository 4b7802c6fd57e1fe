import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { formatReferenceNumber, referenceNumberFor } from '@mithaq/domain/request/reference-number';
import { startCms, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { accepted } from './support/requests.ts';

const page = z.object({ docs: z.array(z.object({ reference: z.string() })) });
const reference = referenceNumberFor('search', () => new Uint8Array(32).fill(0xa7));

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  await cms.load('rusukh');
  await publishImported(cms, 'rusukh');
  for (const request of [accepted(0, { reference }), accepted(1)]) {
    expect((await cms.call('service', 'POST', '/api/requests/record', request)).status).toBeLessThan(300);
  }
});
afterAll(() => cms.stop());

const found = async (typed: string): Promise<string[]> => {
  const query = new URLSearchParams({ 'where[or][0][reference][like]': typed }).toString();
  const answer = await cms.call('beneficiary-relations-officer of rusukh', 'GET', `/api/requests?${query}`);
  return page.parse(answer.body).docs.map((request) => request.reference);
};

it.each([
  ['as e-mails print it', formatReferenceNumber(reference)],
  ['in small letters', formatReferenceNumber(reference).toLowerCase()],
  ['as it is stored', reference],
  ['by its beginning', reference.slice(0, 5)],
])('a request is found by its number %s', async (_how, typed) => {
  expect(await found(typed)).toEqual([reference]);
});

it('a number that no request has finds nothing', async () => {
  expect(await found('ZZZZ-ZZZZ-ZZZ')).toEqual([]);
});
