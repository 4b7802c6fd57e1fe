import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { trackedRequest, trackOpened } from '@mithaq/domain/contracts/tracking-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  formField,
  formFieldNames,
  formFields,
  isNeeded,
  storedFieldNames,
  type FormField,
  type FormFieldName,
} from '@mithaq/domain/request/form-fields';
import { formFieldWords } from '@mithaq/domain/request/form-fields.ar';
import type { Field } from 'payload';
import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import { httpEvent, queueEvent, tokenAged } from '../../functions/test/support/post.ts';
import { drain } from '../../functions/test/support/received.ts';
import { formTokenSecret, referenceSecret } from '../../functions/test/support/secrets.ts';
import { localAwsEnvironment } from '../../infra/local/src/emulators/local-aws.ts';
import { startQueues, type QueuesEmulator } from '../../infra/local/src/emulators/queues.ts';
import { createRequestsApi } from '../../site/src/features/request/requests-api.server.ts';
import { submitRequest } from '../../site/src/features/request/submit-request.server.ts';
import type { Request as RequestDocument } from '../src/payload-types.ts';
import { startCmsWith, type Cms } from './support/cms.ts';

/*
 * The test sends a request on its path in production except for the browser: the site's check of the posted form,
 * both functions by the entry points that Lambda calls, the queue and the CMS over HTTP. The fields come from the
 * table of the form, so the test notices a lost field however new the field is.
 */

const serviceKey = 'a key of this test, as long as the key of a service has to be';

let cms: Cms;
let queues: QueuesEmulator;
let apiUrl: string;
let services: { readonly code: string; readonly label: string }[];
let work: (event: unknown) => Promise<unknown>;
const servers: Server[] = [];

const serve = async (answer: (request: IncomingMessage) => Promise<Response>): Promise<string> => {
  const server = createServer((request, response) => {
    void answer(request).then(async (given) => {
      response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text());
    });
  });
  servers.push(server);
  return `http://127.0.0.1:${String(await listen(server))}`;
};

const cmsAnswer = async (request: IncomingMessage): Promise<Response> =>
  cms.raw('nobody', request.method ?? '', request.url ?? '', {
    headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
    body: await text(request),
  });

beforeAll(async () => {
  cms = await startCmsWith(['rusukh'], { CMS_API_KEY: serviceKey });
  const { docs } = await cms.payload.find({ collection: 'associations', limit: 1 });
  services = docs[0]?.services ?? [];
  queues = await startQueues();
  const variables = {
    ...localAwsEnvironment({ queues: queues.url }),
    FORM_TOKEN_SECRET: formTokenSecret,
    REFERENCE_SECRET: referenceSecret,
    REQUEST_QUEUE_URL: queues.queueUrls.requests,
    MAIL_QUEUE_URL: queues.queueUrls.mail,
    CMS_URL: await serve(cmsAnswer),
    CMS_API_KEY: serviceKey,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const accept = await import('../../functions/src/accept-request/index.ts');
  const record = await import('../../functions/src/record-request/index.ts');
  work = record.handler;
  apiUrl = await serve(async (request) => {
    const answer = await accept.handler(httpEvent(await text(request)));
    return new Response(answer.body ?? '', { status: answer.statusCode ?? 500 });
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const server of servers) await close(server);
  await queues.stop();
  await cms.stop();
});

/** Words that a person types into a field of each kind, and the value that is stored. */
const answers: Readonly<
  Record<FormField['kind'], (name: FormFieldName, words: string) => { typed: string; stored?: string | true }>
> = {
  line: (name, words) => ({ typed: ` ${words} ${name}`, stored: `${words} ${name}` }),
  text: (name, words) => ({ typed: `${words}\r\n${name}`, stored: `${words}\n${name}` }),
  mobile: () => ({ typed: '٠٥٠١٢٣٤٥٦٧', stored: '+966501234567' }),
  email: (name) => ({ typed: `${name}@example.org`, stored: `${name}@example.org` }),
  service: () => ({ typed: services[0]?.code ?? '', stored: services[0]?.code ?? '' }),
  contact: () => ({ typed: 'message', stored: 'message' }),
  services: () => ({ typed: '' }),
  wish: () => ({ typed: 'on', stored: true }),
  'request-kind': () => ({ typed: 'service' }),
  tick: () => ({ typed: 'on' }),
  honeypot: () => ({ typed: '' }),
};
const answerTo = (name: FormFieldName, words: string) => answers[formField(name).kind](name, words);
const storedOf = (words: string) =>
  Object.fromEntries(storedFieldNames.map((name) => [name, answerTo(name, words).stored]));

/** Sends the form with these fields filled in and waits for its row. */
const sent = async (
  token: string,
  words: string,
  fields: readonly FormFieldName[],
  kind = 'service',
): Promise<RequestDocument> => {
  const posted = new URLSearchParams({ token });
  for (const name of formFieldNames)
    posted.set(name, fields.includes(name) ? answerTo(name, words).typed : '');
  posted.set('kind', kind);
  const api = createRequestsApi({ url: apiUrl, originKey: undefined }, 10_000);
  const outcome = await submitRequest(
    { kind: 'form', fields: posted },
    { slug: 'rusukh', services, neutralCorrespondence: false },
    api,
  );
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  const messages = await drain(queues, 'requests');
  expect(messages).toHaveLength(1);
  expect(await work(queueEvent(...messages))).toEqual({ batchItemFailures: [] });
  const { docs } = await cms.payload.find({
    collection: 'requests',
    where: { reference: { equals: outcome.reference } },
  });
  const [row, ...others] = docs;
  if (row === undefined || others.length > 0) throw new Error('the request is not one row');
  return row;
};

const kept = (row: object) => {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(storedFieldNames.map((name) => [name, values.get(name)]));
};

it('every stored field of the form arrives in its row, and in the row of an earlier form where other words are sent later', async () => {
  const token = tokenAged(60_000);
  const row = await sent(token, 'أول', formFieldNames);
  expect(kept(row.submission)).toEqual(storedOf('أول'));
  const amended = await sent(token, 'ثان', formFieldNames);
  expect(amended.id).toBe(row.id);
  expect(kept(amended.submission)).toEqual(storedOf('ثان'));
  const { docs } = await cms.payload.find({
    collection: 'request-amendments',
    where: { request: { equals: row.id } },
  });
  expect(docs.map(({ submission }) => kept(submission))).toEqual([storedOf('أول')]);
});

it('an optional field that was left empty is empty in the row', async () => {
  const required = formFieldNames.filter((name) => name === 'kind' || isNeeded(formFields[name]));
  const row = await sent(tokenAged(60_000), 'دونها', required);
  const optional = storedFieldNames.filter((name) => !isNeeded(formFields[name]));
  expect(optional.length).toBeGreaterThan(0);
  const empty = Object.fromEntries(optional.map((name) => [name, null]));
  expect(kept(row.submission)).toEqual({ ...storedOf('دونها'), ...empty });
});

it.each(['complaint', 'suggestion', 'enquiry'] as const)(
  'a form of the kind %s arrives as that, with nothing that only a request for a service has',
  async (kind) => {
    const token = tokenAged(60_000);
    const service = await sent(token, 'خدمة', formFieldNames);
    const row = await sent(token, 'غيرها', formFieldNames, kind);
    expect(row.id).not.toBe(service.id);
    expect(row.kind).toBe(kind);
    expect(row.attestation?.by ?? null).toBeNull();
    expect(kept(row.submission)).toEqual({ ...storedOf('غيرها'), city: null, service: null });
  },
);

/** Calls the CMS as the functions do. */
const asService = async (method: string, path: string, body: object) => {
  const answer = await cms.raw('nobody', method, path, {
    headers: { authorization: `services API-Key ${serviceKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const read: unknown = await answer.json();
  return { status: answer.status, body: read };
};

describe('several services of one sending', () => {
  const [first, second, third] = ['0', '1', '2'] as const;
  const at = (place: string): string => services[Number(place)]?.code ?? '';
  const rowsOf = async (visit: string) => {
    const { docs } = await cms.payload.find({
      collection: 'requests',
      where: { visit: { equals: visit } },
      sort: 'createdAt',
      depth: 0,
      showHiddenFields: true,
    });
    return docs;
  };
  const sending = async (token: string, places: readonly string[], email = 'visit@example.org') => {
    const posted = new URLSearchParams({ token });
    for (const name of formFieldNames) posted.set(name, answerTo(name, 'زيارة').typed);
    posted.set('email', email);
    posted.delete('otherServices');
    const [main = '', ...others] = places;
    posted.set('service', at(main));
    for (const other of others) posted.append('otherServices', at(other));
    const api = createRequestsApi({ url: apiUrl, originKey: undefined }, 10_000);
    const outcome = await submitRequest(
      { kind: 'form', fields: posted },
      { slug: 'rusukh', services, neutralCorrespondence: false },
      api,
    );
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    const messages = await drain(queues, 'requests');
    expect(messages, 'one durable write').toHaveLength(1);
    expect(await work(queueEvent(...messages))).toEqual({ batchItemFailures: [] });
    return outcome;
  };

  it('are a request each under one number of the visit, with one acknowledgement, one notice and one code', async () => {
    const token = tokenAged(60_000);
    const sent = await sending(token, [first, second, third]);
    expect(sent.others).toHaveLength(2);
    const rows = await rowsOf(sent.reference);
    expect(rows.map(({ submission }) => submission.service)).toEqual([at(first), at(second), at(third)]);
    expect(rows.map(({ reference }) => reference.replaceAll('-', ''))).toEqual([
      sent.reference,
      ...sent.others,
    ]);
    const { docs: mails } = await cms.payload.find({
      collection: 'deliveries',
      where: { request: { in: rows.map(({ id }) => id) } },
      depth: 0,
      pagination: false,
    });
    const acknowledgements = mails.filter(({ kind }) => kind === 'acknowledgement');
    expect(acknowledgements).toHaveLength(1);
    expect(new Set(mails.map(({ request }) => request)).size).toBe(1);
    const claimed = await asService('POST', `/api/deliveries/${acknowledgements[0]?.id ?? ''}/claim`, {
      leaseSeconds: 60,
    });
    expect(claimed.body).toMatchObject({
      reference: sent.reference,
      others: sent.others,
      nonce: rows[0]?.nonce,
    });
    const marked = { state: 'sent', sesMessageId: 'ses-visit', at: new Date().toISOString() };
    await asService('POST', `/api/deliveries/${acknowledgements[0]?.id ?? ''}/mark`, marked);
    const { docs: notices } = await cms.payload.find({
      collection: 'request-notices',
      where: { request: { in: rows.map(({ id }) => id) } },
      depth: 0,
      pagination: false,
    });
    expect(notices.map(({ state }) => state)).toEqual(['mailed', 'mailed', 'mailed']);
    for (const reference of [sent.reference, ...sent.others]) {
      const opened = await asService('POST', '/api/requests/track/open', {
        association: 'rusukh',
        caller: `caller of ${reference}`,
        reference,
        code: sent.code,
      });
      expect([reference, opened.status]).toEqual([reference, 200]);
    }
    const { session } = trackOpened.parse(
      (
        await asService('POST', '/api/requests/track/open', {
          association: 'rusukh',
          caller: 'again',
          reference: sent.others[0],
          code: sent.code,
        })
      ).body,
    );
    const seen = await asService('POST', '/api/requests/track/view', {
      association: 'rusukh',
      session,
    });
    expect(trackedRequest.parse(seen.body).visit).toEqual([sent.reference, sent.others[1]]);
  });

  it('are sent again and changed after «back» without a second request of any', async () => {
    const token = tokenAged(60_000);
    const sent = await sending(token, [first, second]);
    expect(await sending(token, [first, second])).toMatchObject({
      reference: sent.reference,
      others: sent.others,
    });
    expect(await rowsOf(sent.reference)).toHaveLength(2);
    expect(await sending(token, [first, third])).toMatchObject({ others: sent.others });
    const changed = await rowsOf(sent.reference);
    expect(changed.map(({ submission }) => submission.service)).toEqual([at(first), at(third)]);
    // A service that the newer form leaves out stays, because its number was shown; the desk is told to ask.
    expect((await sending(token, [second])).others).toEqual([]);
    const rows = await rowsOf(sent.reference);
    expect(rows).toHaveLength(2);
    const { docs } = await cms.payload.find({
      collection: 'request-events',
      where: { request: { equals: rows[1]?.id ?? '' } },
      pagination: false,
    });
    expect(docs.map(({ note }) => note)).toContain(
      'أعاد صاحب الطلب إرسال النموذج دون هذه الخدمة. اسأله هل ما زال يريدها.',
    );
  });

  it('join the request of the first form where they are added after «back»', async () => {
    const token = tokenAged(60_000);
    const alone = await sending(token, [first], 'added@example.org');
    expect(await rowsOf(alone.reference)).toEqual([]);
    const more = await sending(token, [first, second], 'added@example.org');
    expect(more.reference).toBe(alone.reference);
    expect(await rowsOf(alone.reference)).toHaveLength(2);
  });

  it('are refused where one is not offered, or there are more than five', async () => {
    const post = (otherServices: string) => {
      const fields = new URLSearchParams({ token: tokenAged(60_000), otherServices });
      for (const name of formFieldNames)
        if (name !== 'otherServices') fields.set(name, answerTo(name, 'زيارة').typed);
      const api = createRequestsApi({ url: apiUrl, originKey: undefined }, 10_000);
      const many = 'abcdefg'.split('').map((code) => ({ code, label: code }));
      return submitRequest(
        { kind: 'form', fields },
        { slug: 'rusukh', services: [...services, ...many], neutralCorrespondence: false },
        api,
      );
    };
    for (const wrong of ['cars', 'a b c d e f'])
      expect(await post(wrong), wrong).toMatchObject({
        kind: 'refused',
        faults: [{ field: 'otherServices', code: 'unknown-choice' }],
      });
    expect(await drain(queues, 'requests')).toEqual([]);
  });
});

it('the CMS has a field for every stored field and no other, with the form’s label', () => {
  const fieldsAt = (
    name: string,
    collection: 'requests' | 'request-amendments' = 'requests',
  ): readonly Field[] => {
    const found = cms.payload.collections[collection].config.fields.find(
      (field) => 'name' in field && field.name === name,
    );
    return found !== undefined && 'fields' in found ? found.fields : [];
  };
  const labels = (fields: readonly Field[]) =>
    fields.flatMap((field) => ('name' in field && 'label' in field ? [[field.name, field.label]] : []));
  const expected = Object.fromEntries(
    storedFieldNames.map((name) => [
      name,
      { ar: formFieldWords[name].label, en: formFieldWords[name].english },
    ]),
  );
  expect(Object.fromEntries(labels(fieldsAt('submission')))).toEqual(expected);
  expect(Object.fromEntries(labels(fieldsAt('submission', 'request-amendments')))).toEqual(expected);
  const { receivedAt: _at, id: _id, ...amended } = Object.fromEntries(labels(fieldsAt('amendments')));
  expect(amended).toEqual(expected);
});
