import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { associationIndexPath, filePath } from '@mithaq/domain/register/paths';
import { FRESH_MS } from '../src/features/page-cache/page-cache.server.ts';
import { fileBytes, publishedFile } from './fixtures/build-register.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { hash, name } = publishedFile;
const address = (association: string, itsHash = hash, itsName = name): string =>
  `/${association}/files/${itsHash}/${encodeURIComponent(itsName)}`;

const { root, site } = await siteForThisFile();

const ask = (where: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${site.url}${where}`, { redirect: 'manual', ...init });

describe("a tool's file", () => {
  it('comes byte for byte, to be saved under its name, and may be cached for ever', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const answer = await ask(address('rusukh'), { headers: { 'accept-encoding': 'br' } });
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(fileBytes)).toBe(true);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-length')).toBe(String(fileBytes.length));
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      );
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=31536000,.*immutable$/u);
    }
  });

  it('is not sent again to a browser that has it, nor for a HEAD request', async () => {
    const again = await ask(address('rusukh'), { headers: { 'if-none-match': `"${hash}"` } });
    expect(again.status).toBe(304);
    const head = await ask(address('rusukh'), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(fileBytes.length),
      '',
    ]);
  });

  it.each([
    ['of another hash', address('rusukh', 'a'.repeat(64))],
    ['of another name', address('rusukh', hash, 'other.pdf')],
    ['of an association that lists none', address('bare')],
    ['of an unknown association', address('nobody')],
    ['of another type', address('rusukh', hash, 'دليل-الدعم.png')],
    ['above its folder', `/rusukh/files/${hash}/..%2F..%2F..%2Findex.pdf`],
    ['above the register', `/rusukh/files/..%2F..%2F..%2F..%2Fetc/passwd.pdf`],
  ])('%s is not there', async (_what, where) => {
    const answer = await ask(where);
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toContain('xxxx');
  });

  it('is linked from the tools and from the policy, with its type and its size', async () => {
    for (const where of ['/rusukh/tools/', '/rusukh/policies/beneficiary-relations/']) {
      const html = await (await ask(where)).text();
      expect(html).toContain(`href="${address('rusukh')}"`);
      expect(html).toMatch(/تنزيل الملف[\s\S]{0,120}\(PDF\u200f، 1\.4 ميغابايت\)/u);
    }
    expect(await (await ask('/robotweak/tools/')).text()).toContain('(PDF\u200f، ١٫٤ ميغابايت)');
  });

  it('says of a tool for the staff that its file is not published', async () => {
    expect(await (await ask('/rusukh/tools/')).text()).toContain(
      'للاستخدام الداخلي في الجمعية، وملفه غير منشور.',
    );
  });

  it('that an index no longer lists is not served, although the folder has it', async () => {
    const index = path.join(root, associationIndexPath('kafel'));
    const before = associationIndex.parse(JSON.parse(await readFile(index, 'utf8')));
    expect((await ask(address('kafel'))).status).toBe(200);
    await writeFile(index, JSON.stringify({ ...before, tools: [] }));
    await new Promise((resolve) => setTimeout(resolve, FRESH_MS + 50));
    expect((await ask(address('kafel'))).status).toBe(404);
  });

  it('that is not as long as listed, or is lost, is an outage', async () => {
    const file = path.join(root, filePath('libraries', hash, name));
    await truncate(file, 1000);
    expect((await ask(address('libraries'))).status).toBe(503);
    await rm(file);
    const lost = await ask(address('libraries'));
    expect([lost.status, lost.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(site.log()).toContain('register-unavailable');
  });
});
