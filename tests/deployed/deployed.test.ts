import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { MINIMUM_FILLING_MS } from '@mithaq/domain/request/submission-token';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LAMBDA_GLIBC } from '../../infra/src/artefacts/lambda-architecture.ts';
import { machineCodeIn } from '../../infra/src/artefacts/machine-code.ts';
import { walk } from '../../infra/src/artefacts/walk.ts';
import { checkRegisterCopy } from '../../infra/src/backup/check-register-copy.ts';
import { logIn, requestsOf } from '../support/cms-client.ts';
import { mailsTo } from '../support/inbox.ts';
import { askAsTheCdn, hiddenFields, type Page } from './support/as-the-cdn.ts';
import { copyBucket } from './support/copy-bucket.ts';
import { startDeployment, type Deployment } from './support/deployment.ts';
import { followJourney } from './support/follow-journey.ts';
import { publishCopy } from './support/publish-copy.ts';
import { readWordFile } from './support/read-word-file.ts';
import { unprivileged } from './support/unprivileged.ts';
import { consumeQueue } from './support/consume-queue.ts';

/** The maximum size on Lambda, unpacked, layers included; bytes. */
const LAMBDA_LIMIT = 250 * 1024 * 1024;
const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

let deployed: Deployment;
const ask = (path: string, form?: URLSearchParams, host = deployed.hosts.site): Promise<Page> =>
  askAsTheCdn(deployed, path, host, form);

/** Opens the form on a host, fills it in and posts it as a browser does. */
const sendRequest = async (host: string): Promise<Page> => {
  const form = await ask('/rusukh/request/', undefined, host);
  const fields = new URLSearchParams({
    name: 'مقدم طلب للتجربة',
    mobile: '0501234567',
    email: 'somebody@mithaq.example',
    city: 'ضباء',
    service: 'home-repair',
    description: 'نحتاج إلى ترميم سقف المسكن.',
    contactBy: 'call',
    attestation: 'yes',
    consent: 'yes',
  });
  for (const [name, value] of hiddenFields(form)) fields.set(name, value);
  for (const [, tag = ''] of form.body.matchAll(/<(input[^>]*type="checkbox"[^>]*)>/gu)) {
    const [, name = ''] = /name="([^"]*)"/u.exec(tag) ?? [];
    const [, value = 'on'] = /value="([^"]*)"/u.exec(tag) ?? [];
    // The other boxes are wishes that would contradict each other, and further services.
    if (name === 'attestation' || name === 'consent') fields.set(name, value);
  }
  const [, service = ''] = /<option value="([^"]+)"/u.exec(form.body.split('name="service"')[1] ?? '') ?? [];
  fields.set('service', service);
  await sleep(MINIMUM_FILLING_MS + 100);
  const sent = await ask('/rusukh/request/', fields, host);
  expect(sent.status, sent.body.slice(0, 3000)).toBe(303);
  return sent;
};

const path = '/rusukh/policies/beneficiary-relations';

/** An assembly from another system has no machine code for Lambda: infra refuses it and names a system that does. */
const deploysFromHere = process.platform === 'linux' && process.arch === 'x64';

describe.skipIf(!deploysFromHere)('what would be deployed (Linux, x86-64)', () => {
  beforeAll(async () => {
    deployed = await startDeployment();
  }, 300_000);
  afterAll(async () => {
    await deployed.end();
  }, 60_000);

  test('is synthesized without an account, Docker or network, and needs none of them before the deployment', () => {
    expect(deployed.assembly.functions.size).toBeGreaterThan(10);
    expect(deployed.assembly.leftOpen).toEqual([]);
  });

  test('fits into Lambda, unpacked', () => {
    for (const [name, bytes] of deployed.sizes) {
      expect([name, bytes < LAMBDA_LIMIT]).toEqual([name, true]);
    }
  });

  test('holds machine code of the system and processor that the template names, in the CMS only', () => {
    const holding = [...deployed.folders].flatMap(([name, folder]) => {
      const [architecture] = deployed.assembly.functions.get(`mithaq-dev-${name}`)?.Architectures ?? [];
      const code = machineCodeIn(walk(folder));
      for (const { path, system, machine, libc, glibc } of code) {
        expect([path, system, machine, libc]).toEqual([path, 'linux', architecture, 'glibc']);
        expect([path, glibc[0], glibc[1] <= LAMBDA_GLIBC[1]]).toEqual([path, LAMBDA_GLIBC[0], true]);
      }
      return code.map(
        ({ path }) =>
          `${name}: ${path.split('/').findLast((part) => /^(?:@libsql|sharp-|typst-ts-)/u.test(part)) ?? path}`,
      );
    });
    expect(holding).toEqual([
      'cms: sharp-libvips-linux-x64',
      expect.stringMatching(/^cms: sharp-linux-x64-[\d.]+node$/u),
      'cms: @libsql',
      'cms: typst-ts-node-compiler.linux-x64-gnu.node',
    ]);
  });

  test('carries in the CMS what the driver of the database signs its log-in by role with', () => {
    const cms = deployed.folders.get('cms') ?? '';
    const driver = walk(cms).find(({ path }) => path.endsWith('/node_modules/mongodb/package.json'));
    expect(driver).toBeDefined();
    expect(createRequire(join(cms, driver?.path ?? '')).resolve('aws4')).toContain(cms);
  });

  test.runIf(unprivileged.uid !== undefined)(
    'takes the code that the build compiled for the first page of the CMS',
    () => {
      const cms = deployed.folders.get('cms') ?? '';
      const next = createRequire(join(cms, 'cms/server.js')).resolve('next/dist/server/next.js');
      const { stderr } = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(next)})`], {
        ...unprivileged,
        encoding: 'utf8',
        env: {
          NODE_COMPILE_CACHE: join(cms, 'compile-cache'),
          NODE_COMPILE_CACHE_PORTABLE: '1',
          NODE_DEBUG_NATIVE: 'COMPILE_CACHE',
        },
      });
      const accepted = [...stderr.matchAll(/V8 code cache for CommonJS (\S+) was accepted/gu)];
      expect(accepted.length).toBeGreaterThan(10);
      expect(stderr).not.toMatch(/was rejected/u);
      // The handler of the CMS names the folder to its server.
      expect(readFileSync(join(cms, 'index.mjs'), 'utf8')).toContain('NODE_COMPILE_CACHE');
    },
  );

  test('shows a policy that the CMS published into the bucket', async () => {
    const page = await ask(`${path}/`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('lang="ar"');
  });

  test('lets the edge cache pages and serve them stale when the site is down, and errors for seconds only', async () => {
    expect((await ask(`${path}/`)).cacheControl).toMatch(
      /s-maxage=60, stale-while-revalidate=60, stale-if-error=\d+/u,
    );
    expect((await ask('/rusukh/request/')).cacheControl).toBe('no-store');
    const absent = await ask('/nobody/');
    expect(absent.status).toBe(404);
    expect(absent.cacheControl).toMatch(/s-maxage=10$/u);
  });

  test('keeps the hashed files of its pages beside those of the release before', async () => {
    const { queues, buckets, functions, urls, hosts } = deployed;
    const inBucket = (file: string) => fetch(`${queues.url}/${buckets.hashedFiles}${file}`);
    const before = '/_next/static/chunks/of-the-release-before.js';
    const put = await fetch(`${queues.url}/${buckets.hashedFiles}${before}`, { method: 'PUT', body: '1' });
    expect(put.ok).toBe(true);
    const copied = z.object({ files: z.int() }).parse(await functions['keep-files'].invoke({}));
    expect(copied.files).toBeGreaterThan(50);
    expect((await inBucket(before)).status).toBe(200);

    const logIn = await fetch(`${urls.cms}/admin/login`, { headers: { host: hosts.cms } });
    for (const [server, html] of [
      [urls.site, (await ask(`${path}/`)).body],
      [urls.cms, await logIn.text()],
    ] as const) {
      const named = [...html.matchAll(/\/_(?:astro|next\/static)\/[\w./~-]+\.\w+/gu)].map(([file]) => file);
      expect(named.length).toBeGreaterThan(0);
      for (const file of new Set(named)) {
        const [kept, served] = [await inBucket(file), await fetch(`${server}${file}`)];
        const about = ({ status, headers }: Response) => [
          file,
          status,
          headers.get('cache-control'),
          headers.get('content-type')?.replace('application/javascript', 'text/javascript').toLowerCase(),
        ];
        expect(about(kept)).toEqual(about(served));
        expect(Buffer.from(await kept.arrayBuffer()).equals(Buffer.from(await served.arrayBuffer()))).toBe(
          true,
        );
      }
    }
  }, 60_000);

  test('publishes a new version from the admin, and the site shows it, in print too', async () => {
    const secretary = await logIn(deployed.urls.cms, 'secretary@rusukh.example');
    const published = z.object({ version: z.int(), hash: z.string() });
    const before = published.parse(JSON.parse((await ask(`${path}.json`)).body));
    await publishCopy(secretary, { changeNote: 'نص بلا تغيير.', changeKind: 'minor' });
    // The site reads the bucket again after some seconds.
    await expect
      .poll(async () => published.parse(JSON.parse((await ask(`${path}.json`)).body)).version, {
        timeout: 20_000,
      })
      .toBe(before.version + 1);
    // Only the machine code in the zip can have made this PDF.
    const pdf = await ask(`${path}/v${String(before.version + 1)}.pdf`);
    expect([pdf.status, pdf.body.slice(0, 5)], deployed.servers.cms.log()).toEqual([200, '%PDF-']);
    expect(pdf.bytes.length).toBeGreaterThan(50_000);
    expect(deployed.servers.cms.log()).not.toContain('pdf-not-made');
  }, 60_000);

  test('asks the edge for nothing after a publication, whose pages are stale in two minutes', async () => {
    const { functions, cloudFront, buckets } = deployed;
    for (const key of [
      'associations/rusukh/index.json',
      'associations/rusukh/policies/beneficiary-relations/v1.json',
    ])
      expect(
        await functions['refresh-pages'].invoke({
          id: `e-${key}`,
          detail: { bucket: { name: buckets.register }, object: { key } },
        }),
      ).toEqual({ paths: [] });
    expect(cloudFront.invalidated).toEqual([]);
  });

  test('takes a request by form, records it, e-mails its sender and records the delivery of the e-mail', async () => {
    const { functions, queues, urls } = deployed;
    expect((await sendRequest(deployed.hosts.site)).location).toContain('/request/received/');

    await consumeQueue(queues, 'requests', functions['record-request']);
    const officer = await logIn(urls.cms, 'officer@rusukh.example');
    const [recorded] = await requestsOf(officer);
    expect(recorded).toMatchObject({ state: 'received' });

    await consumeQueue(queues, 'mail', functions['send-email']);
    const [acknowledgement] = await mailsTo(urls.inbox, 'somebody@mithaq.example');
    expect(acknowledgement?.text).toContain(recorded?.reference.slice(0, 4));

    const deliveries = z.object({
      docs: z.array(z.looseObject({ id: z.string(), state: z.string(), sesMessageId: z.string().nullish() })),
    });
    const read = async () =>
      deliveries.parse(await (await officer.get('/api/deliveries?limit=20&depth=0')).json()).docs;
    const [delivery] = (await read()).filter(({ state }) => state === 'sent');
    // SES publishes this message to the topic, and the topic delivers it raw to the queue.
    await queues.client.send(
      new SendMessageCommand({
        QueueUrl: queues.queueUrls['email-events'],
        MessageBody: JSON.stringify({
          eventType: 'Delivery',
          mail: { messageId: delivery?.sesMessageId },
          delivery: { timestamp: new Date().toISOString() },
        }),
      }),
    );
    await consumeQueue(queues, 'email-events', functions['record-email-event']);
    expect((await read()).find(({ id }) => id === delivery?.id)?.state).toBe('delivered');
    await functions.daily.invoke({});
  }, 90_000);

  test('lets a reader follow a policy, notifies of a major change and stops at one press in the mail client', async () => {
    await followJourney(deployed);
  }, 120_000);

  test('takes a form on every public host of the stage, and sends an association’s own host to its pages', async () => {
    const own = 'rusukh.dev.mithaq.example';
    expect((await sendRequest(own)).location).toContain('/request/received/');
    expect(await ask('/', undefined, own)).toMatchObject({ status: 302, location: '/rusukh/' });
    for (const host of [own, deployed.hosts.site]) {
      expect((await ask(`${path}/`, undefined, host)).body).toContain(
        `<link rel="canonical" href="https://${own}${path}/"`,
      );
    }
    await consumeQueue(deployed.queues, 'requests', deployed.functions['record-request']);
  }, 60_000);

  test('keeps an upload in quarantine until it is scanned, and returns it byte by byte', async () => {
    const { buckets, functions, queues, urls } = deployed;
    const secretary = await logIn(urls.cms, 'secretary@rusukh.example');
    const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n28\n%%EOF\n';
    const form = new FormData();
    form.set('file', new Blob([pdf], { type: 'application/pdf' }), 'دليل المستفيد.pdf');
    form.set('_payload', JSON.stringify({ title: 'دليل المستفيد' }));
    const answer = await secretary.upload('/api/documents', form);
    expect(answer.status, await answer.clone().text()).toBe(201);
    const { doc } = z
      .object({ doc: z.object({ id: z.string(), url: z.string() }) })
      .parse(await answer.json());

    const held = await secretary.get(doc.url);
    expect([held.status, await held.text()]).toEqual([409, expect.stringContaining('نفحص هذا الملف')]);

    const listed = await (await fetch(`${queues.url}/${buckets.quarantine}?list-type=2`)).text();
    const objectKey = /<Key>([^<]+)<\/Key>/u.exec(listed)?.[1];
    const eTag = /<ETag>(?:&quot;|")?([0-9a-f]+)/u.exec(listed)?.[1];
    const scanned = (scanResultStatus: string) => ({
      detail: {
        scanStatus: 'COMPLETED',
        s3ObjectDetails: { bucketName: buckets.quarantine, objectKey, eTag },
        scanResultDetails: { scanResultStatus },
      },
    });
    await expect(functions['release-upload'].invoke(scanned('THREATS_FOUND'))).rejects.toThrow('UploadHeld');
    expect((await secretary.get(doc.url)).status).toBe(409);

    await functions['release-upload'].invoke(scanned('NO_THREATS_FOUND'));
    // EventBridge may send an event twice.
    await functions['release-upload'].invoke(scanned('NO_THREATS_FOUND'));
    const released = await secretary.get(doc.url);
    expect([released.status, await released.text()]).toEqual([200, pdf]);
    const stranger = await logIn(urls.cms, 'secretary@kafel.example');
    expect([403, 404]).toContain((await stranger.get(doc.url)).status);
  }, 60_000);

  test('reads a Word file that a secretary sent into evidence, and accounts for every line of it', async () => {
    await readWordFile(deployed);
  }, 120_000);

  test('is restored from its back-up: the register whole, every row unchanged, and a PDF that changed is named', async () => {
    const home = mkdtempSync(join(tmpdir(), 'mithaq-back-up-'));
    try {
      const register = join(home, 'register');
      const paths = await copyBucket(deployed.queues.url, deployed.buckets.register, register);
      const copied = checkRegisterCopy(register);
      expect(copied.whole, copied.said).toBe(true);
      expect(copied.said).toContain('rusukh: whole, 2 published');
      expect(copied.said).not.toContain('without a PDF');
      if (deployed.mongodb !== undefined) {
        const infra = (...command: string[]) =>
          spawnSync(process.execPath, command, {
            cwd: fileURLToPath(new URL('../../infra', import.meta.url)),
            encoding: 'utf8',
            env: { ...process.env, DATABASE_URL: deployed.mongodb },
          });
        const dumped = infra('bin/dump.ts', home).stdout;
        for (const rows of ['requests', 'followers', 'version-announcements', 'policy-versions'])
          expect(dumped).toMatch(new RegExp(`[1-9] ${rows}$`, 'mu'));
        expect(infra('bin/restore-check.ts', home).stdout).toMatch(/Restored and compared: the same\.\n$/u);
      }
      const pdf = paths.find((path) => path.endsWith('.pdf')) ?? '';
      appendFileSync(join(register, pdf), ' ');
      const changed = checkRegisterCopy(register);
      expect([changed.whole, changed.said]).toEqual([
        false,
        expect.stringContaining(`${pdf}: has another SHA-256 than the index says`),
      ]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }, 120_000);

  test.each(['cms', 'site'] as const)('gives the %s no variable that its code does not read', (name) => {
    const code = readFileSync(new URL(`../../${name}/src/environment.ts`, import.meta.url), 'utf8');
    const parsed = [...code.matchAll(/^\s+([A-Z][A-Z_0-9]{2,})[:,]/gmu)].map(([, variable]) => variable);
    const given = Object.keys(
      deployed.assembly.functions.get(`mithaq-dev-${name}`)?.Environment.Variables ?? {},
    );
    // The handler beside the server reads `SERVER_ENTRY`.
    const ofTheServer = given.filter((variable) => !/^(SERVER_ENTRY$|PORT$|HOST|NODE_ENV$)/u.test(variable));
    expect(ofTheServer.length).toBeGreaterThan(3);
    expect(ofTheServer.filter((variable) => !parsed.includes(variable))).toEqual([]);
  });

  test('exempts every call of a function from the firewall’s limits for people', () => {
    const source = new URL('../../functions/src/', import.meta.url);
    const called = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(new URL(name, source), 'utf8').matchAll(/['`](\/api\/[a-z/-]+)/gu)])
      .map(([, path = '']) => path);
    const edge = JSON.stringify([...deployed.assembly.templates].filter(([stack]) => stack.endsWith('Edge')));
    const patterns = [...edge.matchAll(/"RegexString":"([^"]+)"/gu)].map(
      ([, pattern = '']) => new RegExp(pattern, 'u'),
    );
    const ofFunctions = patterns.find((pattern) => pattern.test('/api/requests/record'));
    expect(called.length).toBeGreaterThan(4);
    expect(called.filter((path) => ofFunctions?.test(path) !== true)).toEqual([]);
  });

  test('admits the CDN by its key and no other caller', async () => {
    const guard = deployed.functions['origin-guard'];
    const key = deployed.secret('mithaq/dev/origin-key');
    expect(await guard.invoke({ headers: { 'x-origin-key': key } })).toEqual({ isAuthorized: true });
    expect(await guard.invoke({ headers: { 'x-origin-key': `${key}x` } })).toEqual({ isAuthorized: false });
    expect(await guard.invoke({ headers: {} })).toEqual({ isAuthorized: false });
    // The API that forms go to has an address of its own, at which a stranger reaches nothing.
    const post = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${deployed.gateway}/api/associations/ihsan-tabuk/requests`, {
        method: 'POST',
        headers,
        body: '{}',
      });
    expect((await post({})).status).toBe(401);
    expect((await post({ 'x-origin-key': `${key}x` })).status).toBe(403);
    expect(await (await post({ 'x-origin-key': key })).text()).toContain('urn:problem-type:mithaq:');
  }, 20_000);

  test('refuses to start without a secret, naming it', async () => {
    await expect(
      deployed.startWith('accept-request', (environment) => {
        delete environment['REFERENCE_SECRET'];
      }),
    ).rejects.toThrow('REFERENCE_SECRET');
  });

  test('stays within the memory that the template gives', () => {
    const rows = Object.entries({ ...deployed.functions, ...deployed.servers }).map(([name, program]) => {
      const given = (deployed.assembly.functions.get(`mithaq-dev-${name}`)?.MemorySize ?? 0) * 1024 * 1024;
      expect([name, program.memory() < given]).toEqual([name, true]);
      const size = mebibytes(deployed.sizes.get(name) ?? 0);
      return `${name.padEnd(20)} ${size.padStart(6)} MB unpacked  ${program.startedIn.toFixed(0).padStart(5)} ms to ready  ${mebibytes(program.memory()).padStart(6)} MB resident`;
    });
    process.stdout.write(`${rows.join('\n')}\n`);
  });
});
