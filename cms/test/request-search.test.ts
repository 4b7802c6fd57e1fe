import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { formatReferenceNumber, referenceNumberFor } from '@mithaq/domain/request/reference-number';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { accepted } from './support/requests.ts';

const requests = z.object({ docs: z.array(z.object({ reference: z.string() })) });
const events = z.object({ docs: z.array(z.object({ title: z.string() })) });
const reference = referenceNumberFor('search', () => new Uint8Array(32).fill(0xa7));

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  await publishImported(cms, 'rusukh');
  for (const request of [accepted(0, { reference }), accepted(1)]) {
    expect((await cms.call('service', 'POST', '/api/requests/record', request)).status).toBeLessThan(300);
  }
});
afterAll(() => cms.stop());

const printed = formatReferenceNumber(reference);

const answered = async (collection: string, condition: string, typed: string): Promise<unknown> => {
  const query = new URLSearchParams({ [`where[or][0]${condition}`]: typed }).toString();
  return (await cms.call('beneficiary-relations-officer of rusukh', 'GET', `/api/${collection}?${query}`))
    .body;
};

const found = async (typed: string): Promise<string[]> =>
  requests.parse(await answered('requests', '[reference][like]', typed)).docs.map((row) => row.reference);

it.each([
  ['as e-mails print it', printed],
  ['in small letters', printed.toLowerCase()],
  ['as it is stored', reference],
  ['by its beginning', reference.slice(0, 5)],
])('a request is found by its number %s, and shows the number as e-mails print it', async (_how, typed) => {
  expect(await found(typed)).toEqual([printed]);
});

it('a filter for the number accepts it as e-mails print it', async () => {
  const same = requests.parse(await answered('requests', '[reference][equals]', printed));
  expect(same.docs.map((row) => row.reference)).toEqual([printed]);
});

it('the events of a request are found by its number and have it as their title', async () => {
  const rows = events.parse(await answered('request-events', '[title][like]', printed));
  expect(rows.docs).toMatchObject([{ title: printed }]);
});

it('a request that moves on keeps its number', async () => {
  const officer = 'beneficiary-relations-officer of rusukh';
  const answer = await cms.call(officer, 'GET', '/api/requests?depth=0');
  const { docs } = z
    .object({ docs: z.array(z.object({ id: z.string(), reference: z.string() })) })
    .parse(answer.body);
  const id = docs.find((row) => row.reference === printed)?.id ?? '';
  expect((await cms.call(officer, 'POST', `/api/requests/${id}/move`, { to: 'checking' })).status).toBe(200);
  expect(await found(reference.slice(0, 5))).toEqual([printed]);
});

it('an unknown number finds nothing', async () => {
  expect(await found('ZZZZ-ZZZZ-ZZZ')).toEqual([]);
});
