import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { root, site } = await siteForThisFile();
const index = associationIndex.parse(
  JSON.parse(await readFile(path.join(root, 'associations/history/index.json'), 'utf8')),
);
const hashes: ReadonlyMap<string, string> = new Map(
  index.policies.flatMap((policy) =>
    policy.versions.map((entry) => [`${policy.slug} ${String(entry.version)}`, entry.hash] as const),
  ),
);
/** Keys are policy and version. */

const page = async (address: string) => {
  const answer = await fetch(`${site.url}${address}`, { redirect: 'manual' });
  return { answer, html: await answer.text() };
};

const hashOf = (name: string): string => hashes.get(name) ?? 'none';
const typed = (text: string) => page(`/history/proof/?q=${encodeURIComponent(text)}`);

describe('the page of a hash', () => {
  it.each([
    ['beneficiary-relations 3', 'نعم، هذا هو الإصدار الساري'],
    ['beneficiary-relations 2', 'لا، نُشر هذا النص خطأً'],
    ['beneficiary-relations 1', 'لا، حلّ محل هذا الإصدار إصدار أحدث'],
    ['withdrawn 1', 'لا، هذه الوثيقة ملغاة'],
    ['published-in-error 1', 'لا، نُشر هذا النص خطأً'],
  ])('of %s says «%s»', async (name, verdict) => {
    const { answer, html } = await page(`/history/proof/${hashOf(name)}/`);
    expect(answer.status).toBe(200);
    expect(html).toContain(verdict);
    expect(html.match(/نعم، هذا/gu) ?? []).toHaveLength(name === 'beneficiary-relations 3' ? 1 : 0);
  });

  it('of another association, or of none, is unknown', async () => {
    for (const hash of ['0'.repeat(64), hashOf('withdrawn 1').replace(/^./u, 'f'), 'x']) {
      const { answer, html } = await page(`/history/proof/${hash}/`);
      expect(answer.status).toBe(404);
      expect(html).toContain('لا نعرف هذه النسخة');
    }
    expect((await page(`/rusukh/proof/${hashOf('withdrawn 1')}/`)).answer.status).toBe(404);
  });

  it('is linked from the policy page, and its file gives the hash when somebody computes it', async () => {
    const { html } = await page('/history/policies/beneficiary-relations/');
    expect(html).toContain(`href="/history/proof/${hashOf('beneficiary-relations 3')}/"`);
    const file = await fetch(`${site.url}/history/policies/beneficiary-relations/v3/register.json`);
    const digest = createHash('sha256')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('hex');
    expect(digest).toBe(hashOf('beneficiary-relations 3'));
    expect((await page('/history/policies/beneficiary-relations/v9/register.json')).answer.status).toBe(404);
  });

  it('never says yes of a file that is gone or was changed', async () => {
    const file = path.join(root, 'associations/history/policies/withdrawn/v1.json');
    await rename(file, `${file}.away`);
    const { answer, html } = await page(`/history/proof/${hashOf('withdrawn 1').toUpperCase()}/`);
    // An address in capitals redirects to the true one first; the cache has nothing of it yet.
    expect(answer.status).toBe(303);
    expect(html).not.toContain('نعم');
    const bytes = await readFile(`${file}.away`, 'utf8');
    await writeFile(file, bytes.replace('B-1', 'B-2'));
    expect((await page('/history/policies/withdrawn/v1/register.json')).answer.status).toBe(503);
    await rename(`${file}.away`, file);
  });
});

describe('the form', () => {
  it('takes a hash with spaces, capitals and Arabic digits, and its first 16 characters', async () => {
    const hash = hashOf('beneficiary-relations 1');
    const arabic = hash.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const grouped = hash.replace(/(.{4})/gu, '$1 ');
    for (const text of [hash, grouped, hash.toUpperCase(), arabic, hash.slice(0, 16)]) {
      const { answer } = await typed(text);
      expect(answer.status, text).toBe(303);
      expect(answer.headers.get('location')).toBe(`/history/proof/${hash}/`);
    }
  });

  it('may be indexed while it is empty, and none of its answers may', async () => {
    const shown = async (query: string) => (await fetch(`${site.url}/history/proof/${query}`)).text();
    expect(await shown('')).not.toContain('name="robots"');
    expect(await shown('?q=Z-999')).toContain('<meta name="robots" content="noindex">');
  });

  it('takes an issue number, and shows all versions where several have it', async () => {
    expect((await typed('a-٠٠٣')).answer.headers.get('location')).toBe(
      `/history/proof/${hashOf('beneficiary-relations 3')}/`,
    );
    const { answer, html } = await typed('B1');
    expect(answer.status).toBe(200);
    expect(html).toContain(hashOf('withdrawn 1'));
    expect(html).toContain(hashOf('published-in-error 1'));
  });

  it.each([
    ['', 400, 'اكتب البصمة أو رقم الإصدار أولًا'],
    ['Z-999', 404, 'لا يوجد في سجل جمعية الإصدارات الثلاثة إصدار بهذا الرقم'],
    ['0'.repeat(64), 404, 'ملف بهذه البصمة'],
    ['"><img src=x>', 404, 'إصدار بهذا الرقم'],
    ['9'.repeat(3000), 400, 'أطول من أي بصمة أو رقم إصدار'],
  ])('answers «%s» with %d and in Arabic', async (text, status, message) => {
    const { answer, html } = await typed(text);
    expect(answer.status).toBe(status);
    expect(html).toContain(message);
    expect(html).not.toContain('"><img');
  });

  it('of the platform finds the association by the whole hash', async () => {
    const hash = hashOf('withdrawn 1');
    const { answer } = await page(`/proof/?q=${hash}`);
    expect(answer.headers.get('location')).toBe(`/history/proof/${hash}/`);
    expect((await page(`/proof/?q=${'0'.repeat(64)}`)).answer.status).toBe(404);
    expect((await page(`/proof/?q=${hash.slice(0, 20)}`)).answer.status).toBe(400);
    expect((await page('/proof/')).answer.status).toBe(200);
  });
});

describe('a policy without a version in force', () => {
  it.each([
    ['withdrawn', 'هذه الوثيقة ملغاة', 'سبب withdrawn'],
    ['published-in-error', 'نُشر هذا النص خطأً', 'سبب published-in-error'],
  ])('%s says at its own address what happened and shows no text to rely on', async (slug, title, reason) => {
    const { answer, html } = await page(`/history/policies/${slug}/`);
    expect(answer.status).toBe(200);
    expect(html).toContain(title);
    expect(html).toContain(reason);
    expect(html).toContain('لا يوجد الآن إصدار سارٍ');
    expect(html).not.toContain('<section class="clause-section"');
    const version = await page(`/history/policies/${slug}/v1/`);
    expect(version.html).toContain(title);
    expect(version.html).toContain('<section class="clause-section"');
    expect(version.html.includes('noindex')).toBe(slug === 'published-in-error');
  });

  it('has another page than a superseded version', async () => {
    const { html } = await page('/history/policies/beneficiary-relations/v1/');
    expect(html).toContain('هذا إصدار سابق.');
    expect(html).toContain('href="/history/policies/beneficiary-relations/compare/1/2/"');
    expect(html).not.toContain('ملغاة');
    expect((await page('/history/policies/beneficiary-relations/v3/')).html).toContain('بصفة عاجلة');
  });
});
