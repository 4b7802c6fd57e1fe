import { clausesAmong } from '@mithaq/domain/policy/outline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versionDesk } from '../src/versions/endpoints/version-desk-shape.ts';
import { enterDemoApproval, untouchedImport } from '../src/import/demo-publication.ts';
import { publishDue } from '../src/versions/publish/publish-due.ts';
import { codesOf, docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';

let cms: Cms;
let version: string;
const secretary = 'board-secretary of kafel';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  const req = await cms.request();
  const draft = await untouchedImport(req, 'kafel');
  if (draft === undefined) throw new Error('kafel was not imported');
  version = draft.id;
  await enterDemoApproval(cms.payload, req, 'kafel', draft);
});
afterAll(() => cms.stop());

const desk = async (id = version, who: Parameters<Cms['call']>[0] = secretary) =>
  versionDesk.parse((await cms.call(who, 'GET', `/api/policy-versions/${id}/desk`)).body);
const blocks = async (id = version) =>
  (await desk(id)).findings.filter(({ severity }) => severity === 'block');
const firstBlock = async (id = version) => {
  const [block] = await blocks(id);
  if (block === undefined) throw new Error('nothing blocks');
  return block;
};
const overrule = (who: Parameters<Cms['call']>[0], fingerprint: string, reason: string, id = version) =>
  cms.call(who, 'POST', `/api/policy-versions/${id}/overrule`, { fingerprint, reason });
const move = (id: string, to: string, words: object = {}) =>
  cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to, ...words });
const rows = async (id = version) =>
  (
    await cms.payload.find({
      collection: 'version-events',
      where: { and: [{ version: { equals: id } }, { action: { equals: 'finding-overruled' } }] },
    })
  ).docs;
/** Saves the preface with other words in its only clause. */
const writePreface = async (id: string, change: (words: string) => string) => {
  const { sections } = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
  const changed = sections?.map((section) =>
    section.role === 'preface'
      ? {
          ...section,
          items: clausesAmong(section.items).map((item) => ({ ...item, text: change(item.text) })),
        }
      : section,
  );
  const saved = await cms.call(secretary, 'PATCH', `/api/policy-versions/${id}`, { sections: changed });
  expect(saved.status).toBe(200);
};

describe('a finding of the guard', () => {
  it('is shown at the desk, in Arabic, at the field that causes it', async () => {
    const { findings } = await desk();
    expect(findings[0]).toMatchObject({
      severity: 'block',
      path: 'sections.0.items.0.text',
      overruled: null,
    });
    expect(findings[0]?.message).toContain('جمعية البر الخيرية في شعبة نصاب');
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['cover', 'sections.3.heading', 'sections.5.items.4.text', 'sections']),
    );
    // The policy lists five channels without a contact, in its own words.
    expect(warnings.filter(({ message }) => message.includes('قناةً للتواصل'))).toHaveLength(5);
  });

  it('disappears when its cause is fixed elsewhere: a contact ends the warning of its channel', async () => {
    const { docs } = await cms.payload.find({
      collection: 'channels',
      where: { and: [{ code: { equals: 'phone' } }, { 'association.slug': { equals: 'kafel' } }] },
    });
    const before = (await desk()).findings.length;
    await cms.call(secretary, 'PATCH', `/api/channels/${docs[0]?.id ?? ''}`, { contact: '0112345678' });
    expect((await desk()).findings).toHaveLength(before - 1);
  });

  it('can be read, and not overruled, by the auditor', async () => {
    const seen = await desk(version, 'auditor of kafel');
    expect(seen.mayOverrule).toBe(false);
    expect(seen.findings.length).toBeGreaterThan(0);
  });

  it('covers the names of the other associations of the platform', async () => {
    const copy = docOf(
      (await cms.call(secretary, 'POST', `/api/policy-versions/${version}/duplicate`)).body,
    ).id;
    await writePreface(copy, () => 'تضع جمعية رسوخ العلمية السياسات.');
    expect((await blocks(copy)).map(({ message }) => message)).toEqual([
      'في النص اسم جمعية أخرى: «جمعية رسوخ العلمية». صحّحه إلى اسم جمعيتك، أو اكتب سبب بقائه.',
    ]);
    await writePreface(copy, () => 'تضع جمعية كفل لرعاية السجناء وأسرهم السياسات.');
    expect(await blocks(copy)).toEqual([]);
  });
});

describe('a block', () => {
  it('refuses publication and nothing before it, with the field that causes it', async () => {
    expect((await move(version, 'in-review')).status).toBe(200);
    expect((await move(version, 'approved')).status).toBe(200);
    const answer = await move(version, 'in-force');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      errors: [{ code: 'guard.organisation.foreign', path: 'sections.0.items.0.text' }],
    });
    await move(version, 'draft', { note: 'لتصحيح الاسم' });
  });

  it('is not overruled without a reason, for another finding, for a warning, or by somebody else', async () => {
    const { fingerprint } = await firstBlock();
    const warning = (await desk()).findings.find(({ severity }) => severity === 'warning')?.fingerprint ?? '';
    expect((await overrule(secretary, fingerprint, '  ')).status).toBe(422);
    expect((await overrule(secretary, fingerprint, 'س'.repeat(2001))).status).toBe(400);
    expect((await overrule(secretary, 'f'.repeat(64), 'سبب')).status).toBe(409);
    expect((await overrule(secretary, warning, 'سبب')).status).toBe(409);
    expect((await overrule('board-secretary of rusukh', fingerprint, 'سبب')).status).toBe(404);
    for (const who of [
      'auditor of kafel',
      'beneficiary-relations-officer of kafel',
      'administrator',
    ] as const) {
      expect((await overrule(who, fingerprint, 'سبب')).status).toBe(403);
    }
    for (const who of ['service', 'nobody'] as const) {
      expect((await overrule(who, fingerprint, 'سبب')).status).toBe(403);
    }
    expect(await rows()).toEqual([]);
  });

  it('is overruled by a secretary with a reason that nobody can change', async () => {
    const { fingerprint, message } = await firstBlock();
    expect((await overrule(secretary, fingerprint, ' الاسم وارد في قرار المجلس ')).status).toBe(200);
    const [row] = await rows();
    expect(row).toMatchObject({
      note: 'الاسم وارد في قرار المجلس',
      actorName: 'أمين المجلس (تجريبي)',
      finding: { code: 'organisation.foreign', fingerprint, sentence: message },
    });
    const id = row?.id ?? '';
    await expect(
      cms.payload.update({ collection: 'version-events', id, data: { note: 'x' } }),
    ).rejects.toThrow();
    await expect(cms.payload.delete({ collection: 'version-events', id })).rejects.toThrow();
    expect((await cms.call(secretary, 'DELETE', `/api/version-events/${id}`)).status).toBe(404);
    expect((await overrule(secretary, fingerprint, 'مرة ثانية')).status).toBe(409);
    expect(await rows()).toHaveLength(1);
    expect((await firstBlock()).overruled).toMatchObject({
      reason: 'الاسم وارد في قرار المجلس',
      by: 'أمين المجلس (تجريبي)',
    });
  });

  it('has to be overruled again when the text at its place changes, and not when the text is restored', async () => {
    await writePreface(version, (words) => `${words} وما بعده.`);
    expect((await firstBlock()).overruled).toBeNull();
    expect(codesOf((await move(version, 'in-force')).body)).toContain('guard.organisation.foreign');
    await writePreface(version, (words) => words.replace(' وما بعده.', ''));
    expect((await firstBlock()).overruled).not.toBeNull();
  });

  it('lets the version be published once it is overruled, and the reason stays readable', async () => {
    await move(version, 'in-review');
    await move(version, 'approved');
    expect((await move(version, 'in-force')).status).toBe(200);
    const published = await desk();
    expect(published).toMatchObject({ status: 'in-force', mayOverrule: false, missing: [] });
    expect(published.findings).toMatchObject([
      { severity: 'block', path: null, overruled: { reason: 'الاسم وارد في قرار المجلس' } },
    ]);
    const { fingerprint } = await firstBlock();
    expect((await overrule(secretary, fingerprint, 'بعد النشر')).status).toBe(409);
  });

  it('is passed by an emergency, whose reason is kept, and its overruling does not apply to a copy of the version', async () => {
    const copied = await cms.call(secretary, 'POST', `/api/policy-versions/${version}/duplicate`);
    const copy = docOf(copied.body).id;
    const first = await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 });
    await cms.call(secretary, 'PATCH', `/api/policy-versions/${copy}`, {
      approval: first.approval,
      changeNote: 'تصحيح',
      changeKind: 'minor',
    });
    await move(copy, 'in-review');
    expect((await move(copy, 'approved')).status).toBe(200);
    expect((await firstBlock(copy)).overruled).toBeNull();
    expect((await move(copy, 'in-force')).status).toBe(422);
    expect((await desk(copy)).emergency).toBe(true);
    expect(codesOf((await move(copy, 'in-force', { emergency: '  ' })).body)).toEqual([
      'emergency.reason-missing',
      'guard.organisation.foreign',
    ]);
    expect((await move(copy, 'in-force', { emergency: 'خطر على السلامة' })).status).toBe(200);
  });

  it('is passed by the emergency that a version was scheduled with, when its day has come', async () => {
    const copied = await cms.call(secretary, 'POST', `/api/policy-versions/${version}/duplicate`);
    const copy = docOf(copied.body).id;
    const first = await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 });
    await cms.call(secretary, 'PATCH', `/api/policy-versions/${copy}`, {
      approval: first.approval,
      changeNote: 'تصحيح ثانٍ',
      changeKind: 'minor',
      inForceFrom: { gregorian: { year: 2040, month: 1, day: 1 } },
    });
    await move(copy, 'in-review');
    await move(copy, 'approved');
    expect((await move(copy, 'in-force')).status).toBe(422);
    const scheduled = await move(copy, 'in-force', { emergency: 'خطر على السلامة' });
    expect(scheduled.body).toMatchObject({ status: 'approved', scheduledFor: '2040-01-01' });
    expect(await publishDue(cms.register, await cms.request(), '2040-01-01T09:00:00.000Z')).toEqual({
      published: [copy],
      failed: [],
      more: false,
    });
  });
});

it('a body that is no overruling is refused', async () => {
  for (const body of [{}, { fingerprint: 1, reason: 'س' }, { fingerprint: 'x'.repeat(65), reason: 'س' }]) {
    const answer = await cms.call(secretary, 'POST', `/api/policy-versions/${version}/overrule`, body);
    expect(answer.status).toBe(400);
    expect(codesOf(answer.body)).toEqual(['malformed']);
  }
});
