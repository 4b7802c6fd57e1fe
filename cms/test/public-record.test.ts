import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../src/payload/access/roles.ts';
import { messages } from '../src/versions/labels.ar.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let id: string;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  id = await publishImported(cms, 'rusukh');
});
afterAll(() => cms.stop());

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n28\n%%EOF\n');

const stored = async (): Promise<string> => {
  const { updatedAt: _at, ...version } = await cms.payload.findByID({ collection: 'policy-versions', id });
  return JSON.stringify(version);
};

describe('a version in force', () => {
  const unchangedBy = async (attempt: () => Promise<unknown>): Promise<unknown> => {
    const before = await stored();
    let refusal: unknown;
    try {
      refusal = await attempt();
    } catch (error) {
      refusal = error;
    }
    expect(await stored()).toBe(before);
    return refusal;
  };

  it('is not changed by its secretary through REST', async () => {
    const answer = await unchangedBy(() =>
      cms.call(secretary, 'PATCH', `/api/policy-versions/${id}`, { title: 'عنوان آخر' }),
    );
    expect(answer).toMatchObject({ status: 403 });
  });

  it('is not changed by a bulk update through REST', async () => {
    const path = `/api/policy-versions?where[id][equals]=${id}`;
    await unchangedBy(() => cms.call(secretary, 'PATCH', path, { title: 'عنوان آخر' }));
  });

  it('is not changed by the platform administrator', async () => {
    const answer = await unchangedBy(() =>
      cms.call('administrator', 'PATCH', `/api/policy-versions/${id}`, { title: 'عنوان آخر' }),
    );
    expect(answer).toMatchObject({ status: 403 });
  });

  it('is not changed through the Local API with access overridden, in any part', async () => {
    const version = await cms.payload.findByID({ collection: 'policy-versions', id });
    const [first, ...rest] = version.sections ?? [];
    if (first === undefined) throw new Error('the version has no section');
    const changes = [
      { title: 'عنوان آخر' },
      { issueNumber: 'B-1' },
      { sections: rest },
      { sections: [{ ...first, heading: 'عنوان قسم آخر' }, ...rest] },
      { approval: { ...version.approval, demonstration: true } },
      { hash: '0'.repeat(64) },
      { versionNumber: 9 },
      { changeNote: 'لاحقة' },
    ];
    for (const data of changes) {
      const refusal = await unchangedBy(() =>
        cms.payload.update({ collection: 'policy-versions', id, data }),
      );
      expect(refusal, Object.keys(data).join()).toMatchObject({ status: 409 });
    }
  });

  it('does not return to draft, and makes no move that the table lacks', async () => {
    for (const status of ['draft', 'in-review', 'approved', 'superseded', 'withdrawn'] as const) {
      const refusal = await unchangedBy(() =>
        cms.payload.update({ collection: 'policy-versions', id, data: { status } }),
      );
      expect(refusal, status).toMatchObject({ status: 409 });
    }
    const move = await cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to: 'draft' });
    expect(move.status).toBe(409);
  });

  it('is not changed by a bulk update through the Local API', async () => {
    await unchangedBy(() =>
      cms.payload.update({
        collection: 'policy-versions',
        where: { id: { equals: id } },
        data: { title: 'آخر' },
      }),
    );
  });

  it('is not deleted by anyone, one by one or in bulk', async () => {
    for (const who of [secretary, 'administrator', 'auditor of rusukh', 'service', 'nobody'] as const) {
      const answer = await unchangedBy(() => cms.call(who, 'DELETE', `/api/policy-versions/${id}`));
      expect(answer, who).toMatchObject({ status: 403 });
    }
    await unchangedBy(() => cms.call(secretary, 'DELETE', `/api/policy-versions?where[id][equals]=${id}`));
    const refusal = await unchangedBy(() => cms.payload.delete({ collection: 'policy-versions', id }));
    expect(refusal).toMatchObject({ status: 409, message: messages.publicRecord });
    await unchangedBy(() =>
      cms.payload.delete({ collection: 'policy-versions', where: { id: { equals: id } } }),
    );
  });

  it('is not replaced through REST, restored, or overwritten by its copy', async () => {
    const path = `/api/policy-versions/${id}`;
    for (const [method, at] of [
      ['PUT', path],
      ['POST', `/api/policy-versions/versions/${id}`],
      ['POST', `/api/policy-versions/versions/${id}?draft=true`],
      ['PATCH', `${path}?draft=true&autosave=true`],
      ['PATCH', `${path}?trash=true`],
    ] as const) {
      const answer = await unchangedBy(() => cms.call(secretary, method, at, { title: 'عنوان آخر' }));
      expect(answer, `${method} ${at}`).toMatchObject({ status: expect.toSatisfy((code) => code >= 400) });
    }
    await unchangedBy(async () => {
      const copy = await cms.call(secretary, 'POST', `${path}/duplicate`, { id, title: 'نسخة' });
      const made = docOf(copy.body).id;
      expect(made).not.toBe(id);
      const draft = await cms.payload.findByID({ collection: 'policy-versions', id: made, depth: 0 });
      expect(Date.parse(draft.updatedAt)).toBeGreaterThanOrEqual(Date.parse(draft.createdAt));
      expect((await cms.call(secretary, 'DELETE', `/api/policy-versions/${made}`)).status).toBe(200);
    });
    await unchangedBy(() => cms.payload.restoreVersion({ collection: 'policy-versions', id }));
    await unchangedBy(() => cms.payload.duplicate({ collection: 'policy-versions', id }));
  });

  it('is not created a second time under its own id', async () => {
    const version = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
    await unchangedBy(() =>
      cms.payload.create({ collection: 'policy-versions', data: { ...version, title: 'عنوان آخر' } }),
    );
  });

  it('is not changed by the import, however often it is run', async () => {
    await unchangedBy(() => cms.load('rusukh'));
  });

  it('keeps the file of its minutes, and the file keeps its bytes', async () => {
    const { association } = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
    const minutes = await cms.payload.create({
      collection: 'documents',
      data: { title: 'محضر', association: idOf(association) ?? '' },
      file: { name: 'minutes.pdf', mimetype: 'application/pdf', data: pdf, size: pdf.length },
    });
    const draft = docOf((await cms.call(secretary, 'POST', `/api/policy-versions/${id}/duplicate`)).body).id;
    const first = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
    const saved = await cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, {
      approval: { ...first.approval, minutes: minutes.id },
      changeNote: 'بمحضره',
      changeKind: 'minor',
    });
    expect(saved.status).toBe(200);
    for (const to of ['in-review', 'approved']) {
      expect((await cms.call(secretary, 'POST', `/api/policy-versions/${draft}/move`, { to })).status).toBe(
        200,
      );
    }
    const path = `/api/documents/${minutes.id}`;
    expect((await cms.call(secretary, 'DELETE', path)).status).toBe(409);
    const body = new FormData();
    body.set('file', new File([new Uint8Array(pdf)], 'other.pdf', { type: 'application/pdf' }));
    body.set('_payload', JSON.stringify({ title: 'محضر آخر' }));
    // The body is sent as bytes, like a request from the network.
    const encoded = new Response(body);
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
    const bytes = await encoded.arrayBuffer();
    expect((await cms.raw(secretary, 'PATCH', path, { body: bytes, headers })).status).toBe(409);
    expect((await cms.call(secretary, 'PATCH', path, { title: 'محضر الاجتماع' })).status).toBe(200);
    await expect(cms.payload.delete({ collection: 'documents', id: minutes.id })).rejects.toMatchObject({
      status: 409,
    });
    const publish = { to: 'in-force' };
    expect((await cms.call(secretary, 'POST', `/api/policy-versions/${draft}/move`, publish)).status).toBe(
      200,
    );
    expect((await cms.call(secretary, 'DELETE', path)).status).toBe(409);
  });

  it('keeps the minutes that a draft names until the draft drops them', async () => {
    const { association } = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
    const minutes = await cms.payload.create({
      collection: 'documents',
      data: { title: 'محضر', association: idOf(association) ?? '' },
      file: { name: 'draft.pdf', mimetype: 'application/pdf', data: pdf, size: pdf.length },
    });
    const draft = docOf((await cms.call(secretary, 'POST', `/api/policy-versions/${id}/duplicate`)).body).id;
    const name = (document: string | null) =>
      cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, { approval: { minutes: document } });
    const remove = () => cms.call(secretary, 'DELETE', `/api/documents/${minutes.id}`);
    expect((await name(minutes.id)).status).toBe(200);
    const refused = await remove();
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('أزله من المسودة أولًا');
    expect((await name(null)).status).toBe(200);
    expect((await remove()).status).toBe(200);
  });

  it('keeps its policy and its association from being deleted', async () => {
    const version = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
    const policy = idOf(version.policy) ?? '';
    const association = idOf(version.association) ?? '';
    expect((await cms.call(secretary, 'DELETE', `/api/policies/${policy}`)).status).toBe(409);
    const refused = await cms.call('administrator', 'DELETE', `/api/associations/${association}`);
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('سجلات الجمعية تبقى');
    await expect(cms.payload.delete({ collection: 'associations', id: association })).rejects.toMatchObject({
      status: 409,
    });
    expect(await cms.payload.count({ collection: 'policies' })).toMatchObject({ totalDocs: 1 });
  });
});
