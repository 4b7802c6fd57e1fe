import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFileKeys } from '@mithaq/domain/contracts/source-file';
import { expect } from 'vitest';
import { z } from 'zod';
import { logIn } from '../../support/cms-client.ts';
import { jsonOf } from '../../support/secretary.ts';
import { consumeQueue } from './consume-queue.ts';
import type { Deployment } from './deployment.ts';
import { releaseObject } from './release-object.ts';

const fixture = join(
  import.meta.dirname,
  '../../../functions/test/read-document/fixtures/retention.libreoffice.docx',
);

const begun = z.object({
  upload: z.string(),
  send: z.object({ method: z.string(), url: z.string(), headers: z.record(z.string(), z.string()) }),
});
const review = z.object({
  lines: z.array(z.object({ number: z.int(), text: z.string(), label: z.string().optional() })),
  reading: z.object({
    text: z.object({ sections: z.array(z.looseObject({ heading: z.string() })) }),
    account: z.array(z.object({ line: z.int() })),
  }),
});

/** Sends a Word file as the admin does, lets it out of quarantine, has the shipped reader read it and reviews it. */
export const readWordFile = async (deployed: Deployment): Promise<void> => {
  const { functions, queues, urls } = deployed;
  const secretary = await logIn(urls.cms, 'secretary@rusukh.example');
  const bytes = readFileSync(fixture);
  const { upload, send } = begun.parse(
    await jsonOf(
      await secretary.post('/api/documents/uploads', { name: 'سياسة الاحتفاظ.docx', size: bytes.length }),
    ),
  );
  const { method, url, headers } = send;
  const sent = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  expect(sent.status).toBe(200);
  const { id } = z
    .object({ id: z.string() })
    .parse(await jsonOf(await secretary.post('/api/source-files/take', { upload })));
  await releaseObject(deployed, sourceFileKeys.file(id));
  await consumeQueue(queues, 'reading', functions['read-document']);

  const reading = await jsonOf(await secretary.get(`/api/source-files/${id}/reading`));
  expect(reading, functions['read-document'].log()).toMatchObject({ state: 'read', fault: null });
  const found = review.parse(await jsonOf(await secretary.get(`/api/source-files/${id}/review`)));
  expect(found.lines.length).toBeGreaterThan(10);
  expect(found.reading.account.map(({ line }) => line)).toEqual(found.lines.map(({ number }) => number));
  expect(found.reading.text.sections.map(({ heading }) => heading)).toEqual([
    'الباب (1): أحكام عامة',
    'الباب (2): أحكام خاصة',
  ]);
};
