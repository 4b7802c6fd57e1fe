import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { acceptRequestAccepted } from '@mithaq/domain/contracts/accept-request-api';
import { documentEvidence } from '@mithaq/domain/contracts/document-evidence';
import { sourceFileKeys } from '@mithaq/domain/contracts/source-file';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import { readInbox } from '@mithaq/infra/local/emulators/inbox';
import { startMail, type MailEmulator } from '@mithaq/infra/local/emulators/mail';
import { startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { startLambdaHost, type LambdaHost } from '@mithaq/infra/local/lambda/lambda-host';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { functionNames } from '../src/env-names/index.ts';
import { makePdf, stream } from './read-document/support/make-pdf.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { delivery } from './support/delivery.ts';
import { posted } from './support/post.ts';
import { followLinkSecret, formTokenSecret, referenceSecret } from './support/secrets.ts';

/** The built bundles run in their own processes, between real emulators, as they run in AWS. */
let queues: QueuesEmulator;
let mail: MailEmulator;
let cms: CmsStandIn;
let host: LambdaHost;

const packageFolder = join(import.meta.dirname, '..');
/** Folder of a build that `npm test` has just made for the browser, where it has. */
const made = process.env['MITHAQ_FUNCTIONS_BUILD'];
/** The bundles run outside of the repository, whose packages they must not find. */
const bundles = mkdtempSync(join(tmpdir(), 'mithaq-bundles-'));
const uploads = mkdtempSync(join(tmpdir(), 'mithaq-uploads-'));

const startHost = (cmsUrl = cms.url): Promise<LambdaHost> =>
  startLambdaHost({
    bundles,
    environment: {
      FORM_TOKEN_SECRET: formTokenSecret,
      REFERENCE_SECRET: referenceSecret,
      FOLLOW_LINK_SECRET: followLinkSecret,
      SITE_URL: 'https://mithaq.example',
      PUBLIC_API_URL: 'https://mithaq.example/api',
      UPLOADS_URL: pathToFileURL(uploads).href,
      CMS_URL: cmsUrl,
      CMS_API_KEY: cms.apiKey,
      MAIL_FROM: 'no-reply@mithaq.example',
    },
    port: 0,
    queuesUrl: queues.url,
    mailUrl: mail.url,
    dailyEverySeconds: 1,
    tellEverySeconds: 1,
  });

const post = (body: string | Uint8Array<ArrayBuffer>, slug = 'rusukh'): Promise<Response> =>
  fetch(`${host.url}/associations/${slug}/requests`, { method: 'POST', body });

const eventually = <Value>(check: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 });

/** Messages of the queues are kept here, so that they survive a restart. */
const kept = mkdtempSync(join(tmpdir(), 'mithaq-queues-'));

/** Starts the one cloud of all tests: a process for each function takes longer to start than most tests. */
beforeAll(async () => {
  if (made === undefined) {
    await promisify(execFile)(process.execPath, ['scripts/build.ts', `--into=${bundles}`], {
      cwd: packageFolder,
    });
  } else await cp(made, bundles, { recursive: true });
  mail = await startMail();
  queues = await startQueues({ folder: kept, visibilitySeconds: 1 });
  cms = await startCms();
  host = await startHost();
}, 120_000);
afterEach(() => {
  cms.faults.clear();
});
afterAll(async () => {
  await host.stop();
  await queues.stop();
  await cms.stop();
  await mail.stop();
  for (const folder of [bundles, uploads, kept]) await rm(folder, { recursive: true });
});

/** Sends a request and returns its number. */
const sent = async (body = posted()): Promise<string> => {
  const response = await post(body);
  expect(response.status).toBe(202);
  return acceptRequestAccepted.parse(await response.json()).reference;
};
/** Counts the records of a request, among those of all tests. */
const recordsOf = (reference: string): number =>
  cms.recorded.filter((request) => request.reference === reference).length;

/** Returns the e-mails that name a request by its printed number. */
const mailsAbout = async (reference: string) => {
  const printed = [reference.slice(0, 4), reference.slice(4, 8), reference.slice(8)].join('-');
  return (await readInbox(mail.url)).filter(({ body }) => body.text?.includes(printed) === true);
};

test('a bundle holds of zod what it uses, and no import for which Node would load undici', async () => {
  const metafile = z.object({
    outputs: z.record(
      z.string(),
      z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.int() })) }),
    ),
  });
  for (const name of functionNames) {
    const bundle = await readFile(join(bundles, name, 'index.mjs'), 'utf8');
    expect([name, bundle.match(/from\s*"(?:node:)?https?"/gu)]).toEqual([name, null]);
    const { outputs } = metafile.parse(
      JSON.parse(await readFile(join(bundles, name, 'metafile.json'), 'utf8')),
    );
    const [, bundled] = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`)) ?? [];
    const inputs = Object.entries(bundled?.inputs ?? {});
    const ofZod = inputs.filter(([path]) => path.includes('/node_modules/zod/'));
    const bytes = ofZod.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    expect([name, bytes > 0, bytes < 140_000]).toEqual([name, true, true]);
    // A person waits for the start of these, and the whole client of the SDK would be two thirds of it.
    if (name === 'accept-request' || name === 'accept-follow')
      expect(inputs.filter(([path]) => path.includes('/@aws-sdk/'))).toEqual([]);
  }
});

describe('what is sent', () => {
  test('a posted request is recorded and both e-mails arrive with its number', async () => {
    const reference = await sent();
    await eventually(async () => {
      expect(await mailsAbout(reference)).toHaveLength(2);
    });
    expect(recordsOf(reference)).toBe(1);
    // The e-mail is in the inbox before its delivery is marked.
    await eventually(() => {
      const states = [...cms.outbox.values()]
        .filter(({ email }) => 'reference' in email && email.reference === reference)
        .map(({ state }) => typeof state === 'object' && state.state);
      expect(states).toEqual(['sent', 'sent']);
    });
  }, 30_000);

  test('with the CMS down a request is accepted all the same, and recorded when it is back', async () => {
    cms.faults.set('record', 503);
    const reference = await sent();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(recordsOf(reference)).toBe(0);
    cms.faults.clear();
    await eventually(() => {
      expect(recordsOf(reference)).toBe(1);
    });
  }, 30_000);

  test('a repeated post has one number and one record', async () => {
    const body = posted();
    const [first, second] = await Promise.all([sent(body), sent(body)]);
    expect(first).toBe(second);
    await eventually(async () => {
      expect(await mailsAbout(first)).toHaveLength(2);
    });
    expect(recordsOf(first)).toBe(1);
  }, 30_000);

  /** Puts a source file into the store and its message into the queue, and waits for its reading. */
  const readByBundle = async (id: string, name: string, bytes: Uint8Array): Promise<string[]> => {
    const path = join(uploads, sourceFileKeys.file(id));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    const file = cms.putSourceFile(id, name);
    await queues.client.send(
      new SendMessageCommand({
        QueueUrl: queues.queueUrls.reading,
        MessageBody: JSON.stringify({ schema: 1, sourceFile: id }),
      }),
    );
    await vi.waitFor(
      () => {
        expect(file.outcome).toMatchObject({ kind: 'read' });
      },
      { timeout: 80_000, interval: 100 },
    );
    const evidence: unknown = JSON.parse(await readFile(join(uploads, sourceFileKeys.evidence(id)), 'utf8'));
    return documentEvidence.parse(evidence).lines.map(({ text }) => text);
  };
  const fixture = (name: string): Promise<Buffer> =>
    readFile(join(import.meta.dirname, 'read-document/fixtures', name));

  test('a Word file is read by the bundle, outside the packages of this repository', async () => {
    const lines = await readByBundle('word', 'سياسة.docx', await fixture('retention.libreoffice.docx'));
    expect(lines.join(' ')).toContain('الوثائق');
  }, 90_000);

  test('a scan in a PDF is recognised by the bundle with the packages that it ships', async () => {
    const picture = stream(
      await fixture('scan-skewed.jpg'),
      0,
      '/Type /XObject /Subtype /Image /Width 1146 /Height 878 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
    );
    const content = 'q 412 0 0 316 0 0 cm /Scan Do Q';
    const scan = makePdf([{ content, width: 412, height: 316 }], [], { Scan: picture });
    const lines = await readByBundle('scan', 'مسح.pdf', scan);
    expect(lines.join(' ')).toContain('مجلس الإدارة');
    const page = await readFile(join(uploads, sourceFileKeys.page('scan', 1)));
    expect(page.length).toBeGreaterThan(1000);
  }, 90_000);

  test('a delivery that never reached the queue is sent by the daily sweep', async () => {
    const waiting = delivery();
    cms.put(waiting);
    await eventually(async () => {
      expect(await mailsAbout('reference' in waiting ? waiting.reference : '')).toHaveLength(1);
    });
  }, 30_000);

  test('an event of SES waits on its queue while the CMS is down, and is recorded when it is back', async () => {
    cms.faults.set('events', 503);
    await queues.client.send(
      new SendMessageCommand({
        QueueUrl: queues.queueUrls['email-events'],
        MessageBody: JSON.stringify({
          eventType: 'Delivery',
          mail: { messageId: '0100019-abc' },
          delivery: { timestamp: '2026-11-21T08:00:05.000Z' },
        }),
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(cms.events).toEqual([]);
    cms.faults.clear();
    await eventually(() => {
      expect(cms.events).toMatchObject([{ sesMessageId: '0100019-abc', kind: 'delivered' }]);
    });
  }, 30_000);

  test('a request in the queue survives a restart of everything', async () => {
    const port = Number(new URL(queues.url).port);
    cms.faults.set('record', 503);
    const reference = await sent();
    await host.stop();
    await queues.stop();
    cms.faults.clear();
    queues = await startQueues({ folder: kept, port, visibilitySeconds: 1 });
    host = await startHost();
    await eventually(() => {
      expect(recordsOf(reference)).toBe(1);
    });
  }, 40_000);

  test('a function without its environment stops the start and is named', async () => {
    await expect(startHost('no address')).rejects.toThrow(
      /record-request|send-email|record-email-event|daily/u,
    );
  }, 30_000);
});

describe('answers over HTTP', () => {
  test.each([
    ['bytes that are no UTF-8', () => new Uint8Array([0x7b, 0xff, 0x7d]), 400],
    ['2 MB', () => 'x'.repeat(2 * 1024 * 1024), 413],
    ['11 MB', () => 'x'.repeat(11 * 1024 * 1024), 413],
    ['no JSON', () => 'x', 400],
  ])(
    '%s over HTTP is answered with its status',
    async (_, body, status) => {
      expect((await post(body())).status).toBe(status);
    },
    30_000,
  );

  test.each([
    ['GET', '/associations/rusukh/requests'],
    ['POST', '/'],
    ['PUT', '/associations/rusukh/requests'],
    ['POST', '/associations/rusukh/requests/'],
    ['POST', '/associations//requests'],
    ['DELETE', '/follows/some-link/end'],
    ['POST', '/follows/%E0%A4/else'],
  ])('%s %s is no route, and the answer says so in our words', async (method, path) => {
    const answer = await fetch(`${host.url}${path}`, { method, ...(method === 'GET' ? {} : { body: '{' }) });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const told = problem.parse(await answer.json());
    expect(problemCode(told)).toBe('not-found');
    expect(told.detail).toMatch(/\p{Script=Arabic}/u);
  });
});
