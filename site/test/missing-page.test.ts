import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { associationIndexPath } from '@mithaq/domain/register/paths';
import { describe, expect, it, test } from 'vitest';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { root, site } = await siteForThisFile();

const ask = async (address: string) => {
  const answer = await fetch(`${site.url}${address}`);
  return { status: answer.status, cached: answer.headers.get('cache-control'), html: await answer.text() };
};

describe('the page of an address that leads nowhere', () => {
  test.each([
    '/rusukh/policies/none/',
    '/rusukh/nothing-here/',
    '/rusukh/policies/beneficiary-relations/v99/',
  ])('below an association has its head, its search and its policies: %s', async (address) => {
    const { status, cached, html } = await ask(address);
    expect([status, cached]).toEqual([404, 'public, max-age=0, s-maxage=10']);
    expect(html).toContain('لا توجد صفحة بهذا العنوان');
    expect(html).toContain('action="/rusukh/search/"');
    expect(html).toMatch(/<main[\s\S]*href="\/rusukh\/policies\/"/u);
  });

  test.each(['/nobody/policies/', '/nothing.txt', '/associations/none/', '/RUSUKH-2/x/'])(
    'elsewhere leads to all associations: %s',
    async (address) => {
      const { status, html } = await ask(address);
      expect(status).toBe(404);
      expect(html).toMatch(/<main[\s\S]*<a class="button" href="\/"/u);
      expect(html).not.toContain('role="search"');
    },
  );

  it('of a private link that is worth nothing names no association', async () => {
    const { status, html } = await ask('/rusukh/preview/nothing/more/');
    expect(status).toBe(404);
    expect(html).not.toContain('رسوخ');
  });

  it('says so without a name while the register cannot be read', async () => {
    const at = path.join(root, associationIndexPath('kafel'));
    expect(await readFile(at, 'utf8')).toContain('kafel');
    await rename(at, `${at}.away`);
    try {
      const { status, html } = await ask('/kafel/nothing-here/');
      expect([status, html.includes('لا توجد صفحة بهذا العنوان')]).toEqual([404, true]);
    } finally {
      await rename(`${at}.away`, at);
    }
  });
});
