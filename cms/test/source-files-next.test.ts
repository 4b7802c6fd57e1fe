import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nextSourceFile, sourceFileReview } from '../src/sources/endpoints/source-file-shapes.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy } from './support/policies.ts';
import { evidenceOf, readFile, takenFile } from './support/source-files.ts';
import type { Who } from './support/who.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
let conflict: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  conflict = await addPolicy(cms, 'conflict-of-interest');
  await cms.payload.update({
    collection: 'policies',
    id: conflict,
    data: { title: 'سياسة المصالح المتعارضة', catalogueEntry: 'conflict-of-interest' },
  });
});
afterAll(() => cms.stop());

const reviewOf = async (id: string) =>
  sourceFileReview.parse((await cms.call(secretary, 'GET', `/api/source-files/${id}/review`)).body);
const next = async (query: string, who: Who = secretary) => {
  const { status, body } = await cms.call(who, 'GET', `/api/source-files/next?${query}`);
  const found = nextSourceFile.safeParse(body).data;
  return { status, next: found?.next, ofFile: found?.ofFile };
};
const textOf = (title: string): string => `${title}\nتمهيد\nنص البند الأول من السياسة.`;

describe('the policy of a file', () => {
  it('is the one of its kind that the association has, and not that of another association', async () => {
    const { samePolicy } = await reviewOf(
      await readFile(cms, secretary, evidenceOf(textOf('سياسة تعارض المصالح'))),
    );
    expect(samePolicy?.id).toBe(conflict);
    const { samePolicy: foreign } = await reviewOf(
      await readFile(cms, secretary, evidenceOf(textOf('سياسة الاحتفاظ بالوثائق وإتلافها'))),
    );
    expect(foreign).toBeNull();
  });

  it('is the one that she chose before, and then no other is proposed', async () => {
    const { policy, samePolicy } = await reviewOf(
      await readFile(cms, secretary, evidenceOf(textOf('سياسة تعارض المصالح')), conflict),
    );
    expect([policy?.id, samePolicy]).toEqual([conflict, null]);
  });

  it('has an address in Latin letters that no policy of the association has', async () => {
    const id = await readFile(cms, secretary, evidenceOf(textOf('لائحة شراء الأصول')));
    const { address, samePolicy } = await reviewOf(id);
    expect([address, samePolicy]).toEqual(['asset-procurement', null]);
    const { status } = await cms.call(secretary, 'POST', '/api/policies', {
      title: 'لائحة أخرى',
      slug: address,
      documentType: 'bylaw',
    });
    expect(status).toBe(201);
    expect((await reviewOf(id)).address).toBe('asset-procurement-2');
  });
});

describe('the file that waits next', () => {
  it('is the oldest that was read, then one that is still read, and never one that has its draft', async () => {
    const waiting = await takenFile(cms, secretary, 'تنتظر.docx');
    const first = await readFile(cms, secretary, evidenceOf(textOf('سياسة أولى')));
    const read = await cms.payload.find({
      collection: 'source-files',
      where: { state: { equals: 'read' }, id: { not_equals: first } },
      sort: ['createdAt', 'id'],
      pagination: false,
    });
    expect((await next(`file=${first}`)).next?.id).toBe(read.docs[0]?.id);
    for (const { id } of read.docs) await cms.payload.delete({ collection: 'source-files', id });
    expect((await next(`file=${first}`)).next).toEqual({ id: waiting, name: 'تنتظر.docx' });

    const reading = await reviewOf(first);
    const { title, cover, sections } = reading.reading.text;
    const made = await cms.call(secretary, 'POST', `/api/source-files/${first}/draft`, {
      policy: conflict,
      title,
      cover,
      sections,
    });
    expect(made.status).toBe(201);
    const { id: version } = z.object({ id: z.string() }).parse(made.body);
    expect((await next(`version=${version}`)).next?.id).toBe(waiting);
    expect(await next(`file=${waiting}`)).toMatchObject({ next: null, ofFile: true });
  });

  it('is none after a draft of no file, and nobody’s but the secretary’s', async () => {
    expect(await next('version=none')).toEqual({ status: 200, next: null, ofFile: false });
    expect((await next('')).status).toBe(400);
    expect((await next('file=1', 'auditor of rusukh')).status).toBe(403);
    expect((await next('file=1', 'nobody')).status).toBe(401);
  });

  it('is no file of another association', async () => {
    const { docs } = await cms.payload.find({ collection: 'source-files', limit: 1, depth: 0 });
    expect((await next(`file=${docs[0]?.id ?? ''}`, 'board-secretary of kafel')).next).toBeNull();
  });
});
