import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../src/access/roles.ts';
import { startCms, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let id: string;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCms();
  await cms.load('rusukh');
  id = await publishImported(cms, 'rusukh');
});
afterAll(() => cms.stop());

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

  it('does not go back to draft, nor anywhere but where the table lets it go', async () => {
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
    expect(refusal).toMatchObject({ status: 409 });
    await unchangedBy(() =>
      cms.payload.delete({ collection: 'policy-versions', where: { id: { equals: id } } }),
    );
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
