import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { withPdfium } from './support/pdfium.ts';
import { addPolicy, approvedVersion, draftVersion } from './support/policies.ts';
import { publishImported } from './support/publish.ts';
import type { Who } from './support/who.ts';

let cms: Cms;
let draft: string;
let other: string;
let published: string;
let next: string;
let foreign: string;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  draft = (await draftVersion(cms, await addPolicy(cms, 'one'), { title: 'سياسة المنح', approval: {} })).id;
  other = await approvedVersion(cms, await addPolicy(cms, 'two'), '');
  published = await publishImported(cms, 'rusukh');
  const { policy } = await cms.payload.findByID({ collection: 'policy-versions', id: published, depth: 0 });
  next = (await draftVersion(cms, typeof policy === 'string' ? policy : policy.id)).id;
  const { sections } = await cms.payload.findByID({ collection: 'policy-versions', id: next, depth: 0 });
  const changed = JSON.parse(
    JSON.stringify(sections).replace('تقديم خدمة متميزة', 'تقديم خدمة نافعة متميزة'),
  );
  await cms.payload.update({
    collection: 'policy-versions',
    id: next,
    data: { sections: changed, changeNote: 'التزام أوضح' },
  });
  foreign = await firstIn(cms, 'policy-versions', 'kafel');
});
afterAll(() => cms.stop());

const solid = (text: string): string => text.replace(/[\s\p{M}\p{Cf}ـ]+/gu, '');
const read = (pdf: Uint8Array): Promise<string[]> =>
  withPdfium(pdf, (pages) => pages.map(({ copied }) => solid(copied)));
const draftPdf = (who: Who, id = draft, query = '') =>
  cms.raw(who, 'GET', `/api/policy-versions/${id}/draft-pdf${query}`);
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const paper = (who: Who, body: unknown) => {
  const text = JSON.stringify(body);
  return cms.raw(who, 'POST', '/api/policy-versions/board-paper', {
    body: text,
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) },
  });
};
const codes = async (answer: Response) => [answer.status, ...codesOf(await answer.json())];

describe('the PDF of a draft', () => {
  it('is answered to the staff who may read the draft, as a file that no cache keeps', async () => {
    for (const who of [
      secretary,
      'auditor of rusukh',
      'committee-member of rusukh',
      'administrator',
    ] as const) {
      const answer = await draftPdf(who);
      expect([who, answer.status, answer.headers.get('content-type')]).toEqual([who, 200, 'application/pdf']);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      const pages = await read(await bytesOf(answer));
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) expect(page).toContain('مسودة');
      expect(pages.join()).toContain(solid('سياسة المنح'));
    }
  });

  it.each(['board-secretary of kafel', 'auditor of kafel', 'service', 'nobody'] as const)(
    'is not there for %s',
    async (who) => {
      expect((await draftPdf(who)).status).toBe(404);
      expect((await draftPdf(who, draft, '?changes=true')).status).toBe(404);
    },
  );

  it('has what changed against the version in force where that is asked for', async () => {
    const pages = (await read(await bytesOf(await draftPdf(secretary, next, '?changes=true')))).join();
    for (const part of ['ما يتغيّر', 'التزام أوضح', 'تغيّر نصه', 'نافعة']) expect(pages).toContain(solid(part));
    const plain = (await read(await bytesOf(await draftPdf(secretary, next)))).join();
    expect(plain).not.toContain(solid('ما يتغيّر'));
    expect(plain).toContain('نافعة');
  });

  it('is not made of a published version, which has a PDF of its own', async () => {
    expect(await codes(await draftPdf(secretary, published))).toEqual([409, 'draft.published']);
  });

  it('refuses a query of another shape and a version that is not there', async () => {
    expect((await draftPdf(secretary, draft, '?changes=perhaps')).status).toBe(400);
    expect((await draftPdf(secretary, 'nothing')).status).toBe(404);
  });
});

describe('a board paper', () => {
  it('is one PDF of the drafts that were chosen, in their order, with the resolution of each', async () => {
    const answer = await paper(secretary, {
      drafts: [{ id: next, resolution: '٧' }, { id: draft }, { id: other, resolution: '' }],
      meeting: 'الخامس',
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pages = await read(await bytesOf(answer));
    const all = pages.join();
    expect(all.split(solid('مشروع القرار'))).toHaveLength(4);
    expect(pages[0]).toContain(solid('الخامس'));
    expect(all.indexOf('نافعة')).toBeLessThan(all.lastIndexOf(solid('سياسة المنح')));
    for (const page of pages) expect(page).toContain('مسودة');
  });

  it.each([
    'beneficiary-relations-officer of rusukh',
    'social-research-officer of rusukh',
    'committee-member of rusukh',
    'auditor of rusukh',
    'administrator',
    'service',
    'nobody',
  ] as const)('is not made by %s', async (who) => {
    expect((await paper(who, { drafts: [{ id: draft }] })).status).toBe(403);
  });

  it('holds drafts of the secretary’s own association alone', async () => {
    expect(await codes(await paper('board-secretary of kafel', { drafts: [{ id: draft }] }))).toEqual([
      404,
      'not-found',
    ]);
    expect((await paper(secretary, { drafts: [{ id: draft }, { id: foreign }] })).status).toBe(404);
  });

  it('refuses a published version', async () => {
    expect(await codes(await paper(secretary, { drafts: [{ id: draft }, { id: published }] }))).toEqual([
      409,
      'draft.published',
    ]);
  });

  it.each([
    ['no draft', { drafts: [] }],
    ['a draft twice', { drafts: [{ id: 'x' }, { id: 'x' }] }],
    ['more than thirty', { drafts: Array.from({ length: 31 }, (_, place) => ({ id: String(place) })) }],
    ['a number that is no text', { drafts: [{ id: 'x', resolution: 7 }] }],
    ['a meeting of more than sixty letters', { drafts: [{ id: 'x' }], meeting: 'ا'.repeat(61) }],
    ['no list', {}],
  ])('refuses %s', async (_, body) => {
    expect((await paper(secretary, body)).status).toBe(400);
  });

  it('is bounded by the size of one version’s text', async () => {
    const large = {
      id: 'large',
      role: 'other' as const,
      heading: 'قسم كبير',
      items: Array.from({ length: 900 }, (_, place) => ({
        id: `large-${String(place)}`,
        text: 'ا'.repeat(300),
        items: [],
      })),
    };
    const policy = await addPolicy(cms, 'large');
    const one = (await draftVersion(cms, policy, { sections: [large] })).id;
    const two = (await draftVersion(cms, policy, { sections: [large] })).id;
    expect(await codes(await paper(secretary, { drafts: [{ id: one }, { id: two }] }))).toEqual([
      422,
      'pdf.too-large',
    ]);
  });
});
