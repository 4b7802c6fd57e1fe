import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FRESH_MS } from '../src/features/page-cache/page-cache.server.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const policy = 'policies/beneficiary-relations';

const { site } = await siteForThisFile();

const get = (address: string, init: RequestInit = {}) => fetch(`${site.url}${address}`, init);

describe('the PDF of a version', () => {
  it('is what the register has, shown in the browser under a safe name, and never changes', async () => {
    const answer = await get(`/ihsan-tabuk/${policy}/v1.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      'inline; filename="ihsan-tabuk-beneficiary-relations-v1.pdf"',
    );
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toBe('%PDF-1.7 ihsan-tabuk beneficiary-relations v1');
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/u);
    const again = await get(`/ihsan-tabuk/${policy}/v1.pdf`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('is that of the version in force at the policy’s own address, and may change there', async () => {
    const answer = await get(`/ihsan-tabuk/${policy}.pdf`);
    expect(await answer.text()).toBe('%PDF-1.7 ihsan-tabuk beneficiary-relations v2');
    expect(answer.headers.get('cache-control')).not.toContain('immutable');
  });

  it('answers HEAD without its bytes', async () => {
    const answer = await get(`/rusukh/${policy}/v1.pdf`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(10);
    expect(await answer.text()).toBe('');
  });

  it('is linked from the page of a version that has one, and from no other', async () => {
    expect(await (await get(`/rusukh/${policy}/`)).text()).toContain(`href="/rusukh/${policy}/v1.pdf"`);
    expect(await (await get(`/kafel/${policy}/`)).text()).not.toContain(`${policy}/v1.pdf`);
  });

  it.each([
    `/kafel/${policy}.pdf`,
    `/kafel/${policy}/v1.pdf`,
    `/rusukh/${policy}/v9.pdf`,
    `/rusukh/${policy}/v01.pdf`,
    '/rusukh/policies/none.pdf',
    `/none/${policy}.pdf`,
  ])('is not found at %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('is never served with other bytes than the published ones, nor in an outage', async () => {
    const own = await ownRegister();
    const other = await startOwnSite({ registerDir: own });
    const file = path.join(own, `associations/rusukh/${policy}/v1.pdf`);
    await writeFile(file, '%PDF-1.7 something else');
    expect((await fetch(`${other.url}/rusukh/${policy}/v1.pdf`)).status).toBe(503);
    await rename(own, `${own}-away`);
    await new Promise((resolve) => setTimeout(resolve, FRESH_MS + 50));
    expect((await fetch(`${other.url}/rusukh/${policy}/v1.pdf`)).status).toBe(503);
  });
});
