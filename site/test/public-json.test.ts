import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allParts } from '@mithaq/domain/policy/text-parts';
import { nestedPolicyVersion, publicPolicyVersion } from '@mithaq/domain/contracts/public-policy';
import { slugs } from './fixtures/build-register.ts';
import { buildNestedRegister, nested } from './fixtures/nested-register.ts';
import { nestedText } from './fixtures/nested-text.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';

const policy = 'policies/beneficiary-relations';
const { ask, json } = await machineSiteForThisFile();
const { site: nestedSite } = await siteForThisFile({ siteUrl, fill: buildNestedRegister });
const authorities = `/${nested.slug}/policies/${nested.policy}`;

describe('the published JSON Schema', () => {
  const validator = async (name: string, version = 1) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const address = `/schemas/v${String(version)}/${name}.json`;
    const schema = z.record(z.string(), z.unknown()).parse(await json(address));
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(`${siteUrl}${address}`);
    return ajv.compile(schema);
  };

  it('fits the JSON of every text of format 1, which names the first version and is valid by the second too', async () => {
    const valid = await validator('policy-version');
    const validToo = await validator('policy-version', 2);
    const versions = [
      ...slugs.map((slug) => `/${slug}/${policy}.json`),
      ...[1, 2, 3].map((version) => `/history/${policy}/v${String(version)}.json`),
    ];
    for (const address of versions) {
      const { answer, text } = await ask(address);
      const content: unknown = JSON.parse(text);
      expect(valid(content), JSON.stringify(valid.errors)).toBe(true);
      expect(validToo(content), JSON.stringify(validToo.errors)).toBe(true);
      expect(content).toHaveProperty('$schema', `${siteUrl}/schemas/v1/policy-version.json`);
      expect(answer.headers.get('link')).toContain('</schemas'.replace('<', `<${siteUrl}`));
      expect(publicPolicyVersion.strict().safeParse(content).success).toBe(true);
    }
  });

  it('of the second version alone fits a text of format 2, which names it', async () => {
    const [valid, validBefore] = [await validator('policy-version', 2), await validator('policy-version')];
    for (const address of [`${authorities}.json`, `${authorities}/v1.json`]) {
      const content: unknown = await (await fetch(`${nestedSite.url}${address}`)).json();
      expect(valid(content), JSON.stringify(valid.errors)).toBe(true);
      expect(validBefore(content)).toBe(false);
      expect(content).toHaveProperty('$schema', `${siteUrl}/schemas/v2/policy-version.json`);
    }
  });

  it('refuses what is no such JSON, down to a clause within a clause', async () => {
    const valid = await validator('policy-version');
    const good = publicPolicyVersion.parse(await json(`/rusukh/${policy}.json`));
    expect(valid(good)).toBe(true);
    expect(valid({ ...good, hash: 'ABC' })).toBe(false);
    expect(valid({ ...good, inForceFrom: '1446-13-45x' })).toBe(false);
    const { inForceUntil: _, ...without } = good;
    expect(valid(without)).toBe(false);
    const item = { id: 'a', marker: null, text: 'نص', items: [] };
    const nested = (inner: unknown) => [
      { id: 's', role: 'other', heading: 'عنوان', items: [{ ...item, items: [inner] }] },
    ];
    expect(valid({ ...good, sections: nested(item) })).toBe(true);
    expect(valid({ ...good, sections: nested({ ...item, text: 5 }) })).toBe(false);
  });

  it('fits the list of what an association published', async () => {
    const valid = await validator('policy-list');
    for (const slug of [...slugs, 'bare', 'history']) {
      const list = await json(`/${slug}/policies.json`);
      expect(valid(list), JSON.stringify(valid.errors)).toBe(true);
    }
    expect(await json('/bare/policies.json')).toMatchObject({ policies: [] });
    expect(await json('/history/policies.json')).toHaveProperty(
      'policies[0].versions[2].json',
      `${siteUrl}/history/${policy}/v3.json`,
    );
  });
});

describe('the JSON of a version', () => {
  it('says from when until when it was in force, what replaced it and why it was withdrawn', async () => {
    expect(await json(`/history/${policy}/v1.json`)).toMatchObject({
      status: 'superseded',
      inForceFrom: '2024-07-23',
      inForceBasis: 'board',
      inForceUntil: '2025-06-01T21:30:00.000Z',
      supersededBy: 2,
      withdrawal: null,
    });
    expect(await json(`/history/${policy}/v2.json`)).toMatchObject({
      status: 'withdrawn',
      // Published at half past midnight of the 2nd in Riyadh.
      inForceFrom: '2025-06-02',
      inForceBasis: 'publication',
      withdrawal: { kind: 'published-in-error', reason: 'نُشر نص لم يعتمده المجلس' },
      supersededBy: null,
      changeKind: 'minor',
    });
    expect(await json(`/history/${policy}/v3.json`)).toMatchObject({
      status: 'in-force',
      inForceUntil: null,
      changeNote: 'ملاحظة التغيير 3',
      emergency: { reason: 'تصحيح عاجل' },
      address: `${siteUrl}/history/${policy}/v3/`,
    });
  });

  it('gives a floor as a floor: days at the least and nothing at the most', async () => {
    for (const slug of slugs) {
      const { decisionPeriod } = publicPolicyVersion.parse(await json(`/${slug}/${policy}.json`));
      expect(decisionPeriod?.atLeastDays).toBe(14);
      expect(decisionPeriod?.atMostDays).toBeUndefined();
      expect(decisionPeriod?.printed).toContain('لا تقل');
    }
  });

  it('names clauses as their anchors on the page do', async () => {
    const { sections } = publicPolicyVersion.parse(await json(`/rusukh/${policy}.json`));
    const { text: html } = await ask(`/rusukh/${policy}/`);
    for (const section of sections) {
      expect(html).toContain(`id="${section.id}"`);
      for (const item of section.items) expect(html).toContain(`id="${item.id}"`);
    }
  });

  it('has every part of a nested text by its kind, with its words and the name by which it is cited', async () => {
    const content: unknown = await (await fetch(`${nestedSite.url}${authorities}/v1.json`)).json();
    const { sections } = nestedPolicyVersion.parse(content);
    const written = JSON.stringify(sections);
    for (const { part } of allParts(nestedText.sections)) {
      expect(written).toContain(`"id":"${part.id}"`);
      for (const text of part.cells?.map((cell) => cell.text) ?? [part.text])
        expect(written).toContain(JSON.stringify(text));
    }
    const article = sections[1]?.sections?.[1]?.sections?.[0];
    expect(article).toMatchObject({ kind: 'article', marker: 'المادة الثانية:', ordinal: 2 });
    expect(article?.items[2]).toMatchObject({
      kind: 'table',
      headerRows: 2,
      citation: 'الباب الأول، الفصل الثاني، المادة الثانية، «جدول الصلاحيات المالية»',
    });
    expect(sections[0]?.items[0]).toMatchObject({ kind: 'clause', notes: [{ id: 'note-1', at: 17 }] });
  });
});
