import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as messages from '@mithaq/domain/contracts/messages';
import * as register from '@mithaq/domain/contracts/register';
import type { PolicyBlock, PolicyItem } from '@mithaq/domain/contracts/policy-text';
import { withVersionInForce } from '@mithaq/domain/register/association-index';
import { textFormatOf } from '@mithaq/domain/register/text-format';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  readAssociationIndex,
  readRegisteredVersion,
  writeAssociationIndex,
} from '../../cms/src/register/register-files.ts';
import { FolderRegisterWriter } from '../../cms/src/register/folder-register-writer.ts';
import { RegisterUnavailable as RegisterRefused } from '../../cms/src/register/register-writer.ts';
import { startCms, type CmsStandIn } from '../../functions/test/support/cms-stand-in.ts';
import { keepLog } from '../../functions/test/support/logged.ts';
// Before the functions: they start when they are imported.
import '../../functions/test/support/environment.ts';
import { wire as recordRequest } from '../../functions/src/record-request/index.ts';
import { wire as sendEmail } from '../../functions/src/send-email/index.ts';
import { folderStore } from '../../site/src/features/register/folder-store.server.ts';
import { createRegisterReader } from '../../site/src/features/register/register.server.ts';
import * as frozen from './format-1/schemas.ts';
import { samplesOf, withUnknownFields } from './samples.ts';

const golden = join(import.meta.dirname, 'format-1');
const text = (name: string): string => readFileSync(join(golden, name), 'utf8');
const json = (name: string): unknown => JSON.parse(text(name));
const policies = 'register/associations/rusukh/policies/beneficiary-relations';

const files: readonly [string, z.ZodType, z.ZodType][] = [
  ['register/associations.json', register.platformIndex, frozen.platformIndex],
  ['register/associations/rusukh/index.json', register.associationIndex, frozen.associationIndex],
  ['withdrawn-index.json', register.associationIndex, frozen.associationIndex],
  [`${policies}/v1.json`, register.registeredVersion, frozen.registeredVersion],
  [`${policies}/v3.json`, register.registeredVersion, frozen.registeredVersion],
  ['accepted-request.json', messages.acceptedRequest, frozen.acceptedRequest],
  ['accepted-request-without-email.json', messages.acceptedRequest, frozen.acceptedRequest],
  ['delivery.json', messages.deliveryMessage, frozen.deliveryMessage],
];

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mithaq-upgrade-'));
  cpSync(join(golden, 'register'), home, { recursive: true });
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});
const site = () => createRegisterReader(folderStore(home), Date.now);
const cms = () => new FolderRegisterWriter(home);
const indexFile = (): string => join(home, 'associations/rusukh/index.json');

/** Variables of every function. The queues do not answer: a request is recorded before its e-mails are queued. */
const environment = ({ url, apiKey }: CmsStandIn): Record<string, string> => ({
  CMS_URL: url,
  CMS_API_KEY: apiKey,
  SITE_URL: 'https://mithaq.example',
  PUBLIC_API_URL: 'https://mithaq.example',
  FOLLOW_LINK_SECRET: 'a secret of 32 characters or more, for links',
  REFERENCE_SECRET: 'a secret of 32 characters or more, for numbers',
  MAIL_FROM: 'no-reply@mithaq.example',
  MAIL_REGION: 'me-south-1',
  MAIL_QUEUE_URL: 'http://127.0.0.1:1/queue/mail',
  AWS_REGION: 'me-south-1',
});

describe('what the first release wrote', () => {
  test.each(files)('%s is read by this release without loss', (name, now) => {
    expect(now.parse(json(name))).toEqual(json(name));
  });

  test('the site shows: the list, the association, and every announced version with its hash', async () => {
    const reader = site();
    expect((await reader.platform()).associations.map(({ slug }) => slug)).toEqual(['rusukh']);
    const { chain } = await reader.association('rusukh');
    expect(chain).toHaveLength(2);
    for (const { policy, version, hash } of chain) {
      const { entry } = await reader.version('rusukh', policy, version);
      expect(entry.hash).toBe(hash);
      const bytes = readFileSync(join(golden, policies, `v${String(version)}.json`));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
  });

  test('the CMS continues: its next publication is in the index for this release and for the first one', async () => {
    const index = await readAssociationIndex(cms(), 'rusukh');
    const last = await readRegisteredVersion(cms(), 'rusukh', 'beneficiary-relations', 3);
    if (index === undefined || last === undefined) throw new Error('the golden register is not there');
    const next = { ...last, version: 4, previousHash: index.chain.at(-1)?.hash ?? null };
    await writeAssociationIndex(cms(), index, withVersionInForce(index, next, 'a'.repeat(64)));
    const written: unknown = JSON.parse(readFileSync(indexFile(), 'utf8'));
    const statuses = ['superseded', 'superseded', 'in-force'];
    for (const schema of [register.associationIndex, frozen.associationIndex]) {
      const [policy] = schema.parse(written).policies;
      expect(policy?.versions.map(({ status }) => status)).toEqual(statuses);
    }
  });

  describe('functions', () => {
    let stand: CmsStandIn;
    beforeEach(async () => {
      stand = await startCms();
    });
    afterEach(() => stand.stop());
    const queue = (body: string) => ({ Records: [{ messageId: 'm-1', body }] });

    test.each(['accepted-request.json', 'accepted-request-without-email.json'])(
      'record-request records %s as it was sent',
      async (name) => {
        const { log, codes } = keepLog();
        const handler = recordRequest(environment(stand), log);
        await handler(queue(text(name)));
        expect(stand.recorded).toEqual([json(name)]);
        expect(codes()).toEqual(['mail-queue-unavailable']);
      },
    );

    test('send-email understands delivery.json: it asks the CMS for that delivery', async () => {
      const { log, lines } = keepLog();
      const handler = sendEmail(environment(stand), log);
      expect(await handler(queue(text('delivery.json')))).toEqual({ batchItemFailures: [] });
      expect(lines).toMatchObject([
        { code: 'delivery-unknown', facts: { delivery: 'acknowledgement-ZMYXC6WYZVS' } },
      ]);
    });

    test('a message of another schema stays in the queue and is named, and none of its text is logged', async () => {
      const { log, lines } = keepLog();
      const handler = recordRequest(environment(stand), log);
      const later = text('accepted-request.json').replace('"schema":1', '"schema":2');
      expect(await handler(queue(later))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
      expect(lines).toMatchObject([{ code: 'message-schema-unknown', facts: { schema: 2 } }]);
      expect(JSON.stringify(lines)).not.toMatch(/\+966|mithaq\.example/u);
      expect(stand.recorded).toEqual([]);
    });
  });
});

/** Longest marker that a file of format 1 has; a text with a longer one is written in format 2. */
const MARKER = 20;

const plainBlock = (block: PolicyBlock): PolicyItem[] => {
  if (block.kind !== undefined) return [];
  const { notes: _, marker, items, ...rest } = block;
  const kept = marker === undefined ? {} : { marker: marker.slice(0, MARKER) };
  return [{ ...rest, ...kept, items: items.flatMap(plainBlock) }];
};

/** Returns a version's file without what makes a text one of format 2, which `format-2.test.ts` has. */
const asFormatOne = (sample: unknown): unknown => {
  const file = register.registeredVersion.parse(sample);
  const sections = file.text.sections.map(({ id, role, heading, items }) => ({
    id,
    role,
    heading,
    items: items.flatMap(plainBlock),
  }));
  return { ...file, format: textFormatOf({ sections }), text: { ...file.text, sections } };
};

/**
 * Returns a message as a request for a service, which the first release knew alone. It refuses the other kinds, which
 * have neither city nor service, and they wait in their queue until it has been replaced.
 */
const asService = (sample: unknown): unknown => {
  const { submission, ...message } = z.looseObject({ submission: z.looseObject({}) }).parse(sample);
  return { ...message, kind: 'service', submission: { city: 'ن', service: 'ن', ...submission } };
};

describe('what this release may write', () => {
  const shapes: readonly [string, z.ZodType, z.ZodType][] = [
    ['a version’s file', register.registeredVersion, frozen.registeredVersion],
    ['an association’s index', register.associationIndex, frozen.associationIndex],
    ['the platform’s list', register.platformIndex, frozen.platformIndex],
    ['an accepted request', messages.acceptedRequest, frozen.acceptedRequest],
    ['a delivery', messages.deliveryMessage, frozen.deliveryMessage],
  ];

  test.each(shapes)(
    '%s is read by the first release: every field, every choice, every length',
    (name, now, then) => {
      for (const drawn of samplesOf(now, name)) {
        const known = new Map<z.ZodType, (sample: unknown) => unknown>([
          [register.registeredVersion, asFormatOne],
          [messages.acceptedRequest, asService],
        ]);
        const sample = known.get(now)?.(drawn) ?? drawn;
        const read = then.safeParse(sample);
        expect(
          read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
        ).toBeUndefined();
      }
    },
  );

  test.each(files)(
    '%s with fields of a later release is read by both, which ignore them',
    (name, now, then) => {
      const later = withUnknownFields(json(name));
      expect(now.parse(later)).toEqual(json(name));
      expect(then.parse(later)).toEqual(json(name));
    },
  );
});

describe('a register of another format', () => {
  beforeEach(() => {
    writeFileSync(indexFile(), readFileSync(indexFile(), 'utf8').replace('"format":1', '"format":2'));
  });

  test('is an outage to the site, which names the format, and not an absence', async () => {
    await expect(site().association('rusukh')).rejects.toThrow(
      'associations/rusukh/index.json: of format 2, which a newer release wrote',
    );
  });

  test('is not overwritten by the CMS, which names the format', async () => {
    const before = readFileSync(indexFile(), 'utf8');
    const refusal = readAssociationIndex(cms(), 'rusukh');
    await expect(refusal).rejects.toThrow(RegisterRefused);
    await expect(refusal).rejects.toMatchObject({ cause: { message: expect.stringContaining('format 2') } });
    expect(readFileSync(indexFile(), 'utf8')).toBe(before);
  });
});
