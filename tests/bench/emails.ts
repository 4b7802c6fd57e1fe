/**
 * `npm run bench -- emails`: the built `send-email` sends 5,000 e-mails, one message after the other, as an instance on
 * Lambda does for hours, between stand-ins of CMS and SES; prints its memory on the way and the processor time of one.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import { localAwsEnvironment } from '../../infra/local/src/emulators/local-aws.ts';
import { startFunction } from '../../infra/local/src/lambda/lambda-function.ts';
import { close } from '../../infra/local/src/net/close.ts';
import { listen } from '../../infra/local/src/net/listen.ts';
import { cpuSeconds, residentMiB } from './processes.ts';
import { row } from './statistics.ts';

const EMAILS = 5000;
/** E-mails after which the process has its full size; what it gains after them would be a leak. */
const WARM = 1000;
const STEP = 500;
/** Most that the process may gain between `WARM` and the end; MiB. */
const MOST_GAINED = 20;

const deliveryOf = (id: string): DeliveryToSend => ({
  id,
  kind: 'acknowledgement',
  to: `${id}@mithaq.example`,
  association: { slug: 'rusukh', name: 'Rusukh', neutralCorrespondence: false, accent: undefined },
  reference: '7K3M9QPAT2X',
  request: `request-${id}`,
  acceptedAt: '2026-11-21T22:30:00.000Z',
  decisionAtLeastDays: 14,
  steps: ['a', 'b', 'c'],
});

const cms = createServer((request, response) => {
  const id = /^\/api\/deliveries\/([^/]+)\/(claim|mark)$/u.exec(request.url ?? '');
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(id?.[2] === 'claim' ? deliveryOf(id[1] ?? '') : {}));
  });
});
const ses = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(
      '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m</MessageId></SendRawEmailResult></SendRawEmailResponse>',
    );
  });
});

const address = async (server: typeof cms): Promise<string> =>
  `http://127.0.0.1:${String(await listen(server))}`;
const secret = 'x'.repeat(40);
const sender = await startFunction({
  name: 'send-email',
  root: join(import.meta.dirname, '../../functions/dist/send-email'),
  handler: 'index.handler',
  timeoutMs: 60_000,
  environment: {
    ...localAwsEnvironment({ mail: await address(ses) }),
    CMS_URL: await address(cms),
    CMS_API_KEY: secret,
    SITE_URL: 'https://mithaq.example',
    PUBLIC_API_URL: 'https://mithaq.example/api',
    FOLLOW_LINK_SECRET: secret,
    REFERENCE_SECRET: secret,
    MAIL_FROM: 'no-reply@mithaq.example',
    MAIL_REGION: 'eu-central-1',
  },
  onOutput: () => undefined,
});
const resident = (): number => residentMiB(sender.pid()) ?? Number.NaN;
const used = (): number => cpuSeconds(sender.pid());

try {
  let warm = Number.NaN;
  const begun = used();
  for (let sent = 1; sent <= EMAILS; sent += 1) {
    const body = JSON.stringify({ schema: 1, delivery: `delivery-${String(sent)}` });
    const answer: unknown = await sender.invoke({ Records: [{ messageId: 'm', body }] });
    if (JSON.stringify(answer) !== '{"batchItemFailures":[]}')
      throw new Error(`e-mail ${String(sent)} was not sent: ${JSON.stringify(answer)}`);
    if (sent === WARM) warm = resident();
    if (sent % STEP === 0)
      process.stdout.write(
        `${row(`resident after ${String(sent)} e-mails`, `${resident().toFixed(0)} MiB`)}\n`,
      );
  }
  const gained = resident() - warm;
  process.stdout.write(
    `${row('gained after the first thousand', `${gained.toFixed(0)} MiB`, `<= ${String(MOST_GAINED)} MiB`, gained <= MOST_GAINED)}\n`,
  );
  process.stdout.write(
    `${row('an e-mail, of a processor', `${(((used() - begun) * 1000) / EMAILS).toFixed(1)} ms`)}\n`,
  );
} finally {
  await sender.stop();
  await close(cms);
  await close(ses);
}
