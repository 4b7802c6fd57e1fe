import { toEasternDigits } from '@mithaq/domain/text/digits';
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
  ['by its beginning as printed', printed.slice(0, 9)],
  ['by its end in small letters', printed.slice(5).toLowerCase()],
  ['in Arabic digits', toEasternDigits(printed)],
  ['with O for 0 and I for 1', printed.replace(/0/gu, 'O').replace(/1/gu, 'I')],
  ['with spaces', printed.replaceAll('-', ' ')],
  ['with dashes of a word processor', printed.replaceAll('-', '\u2011')],
  ['within marks of direction', `\u202a${printed}\u202c`],
  ['with a zero-width space', `${printed.slice(0, 6)}\u200b${printed.slice(6)}`],
  ['in brackets', `(${printed})`],
  ['in quotes', `«${printed}».`],
  ['with a word before it', `الرقم المرجعي: ${printed}`],
  ['with a number sign', `#${printed}`],
  [
    'in letters of full width',
    printed.replace(/[0-9A-Z]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
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
