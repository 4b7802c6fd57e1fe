import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformIndex } from '@mithaq/domain/contracts/register';
import { newAssociationIndex } from '@mithaq/domain/register/association-index';
import { associationIndexPath, platformIndexPath } from '@mithaq/domain/register/paths';
import { buildRegister, write } from './fixtures/build-register.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const name = 'جمعية البداية الخيرية';
const profile = {
  slug: 'bidaya',
  name,
  shortName: 'البداية',
  names: [],
  numerals: 'western' as const,
  neutralCorrespondence: false,
  services: [{ code: 'other', label: 'خدمة أخرى' }],
  phone: '0112345678',
  email: 'info@bidaya.example',
};

/** Builds the usual register, and in it a new association as the CMS writes it when the association is made. */
const withNewAssociation = async (root: string): Promise<void> => {
  await buildRegister(root);
  const index = newAssociationIndex(profile, '2026-11-29T00:00:00.000Z');
  await write(root, associationIndexPath('bidaya'), index);
  const silent = { ...profile, slug: 'silent', name: 'جمعية بلا بيانات', phone: undefined, email: undefined };
  await write(root, associationIndexPath('silent'), newAssociationIndex(silent, '2026-11-29T00:00:00.000Z'));
  const listed = platformIndex.parse(JSON.parse(await readFile(path.join(root, platformIndexPath), 'utf8')));
  const associations = [
    ...listed.associations,
    { slug: 'bidaya', name, preparing: true as const },
    { slug: 'silent', name: silent.name, preparing: true as const },
  ];
  await write(root, platformIndexPath, { ...listed, associations });
};

const { site } = await siteForThisFile({ fill: withNewAssociation });
const page = async (address: string, init: RequestInit = {}) => {
  const answer = await fetch(`${site.url}${address}`, { redirect: 'manual', ...init });
  return { status: answer.status, html: await answer.text() };
};

describe.each(['/bidaya/', '/bidaya/policies/'])('the page of a new association, %s', (address) => {
  it('says with its name that its first policies are being prepared, and how to reach it', async () => {
    const { status, html } = await page(address);
    expect(status).toBe(200);
    expect(html).toContain(`<h1>${name}</h1>`);
    expect(html).toContain('أولى سياساتها');
    expect(html).toContain('href="tel:');
    expect(html).toContain('info@bidaya.example');
    expect(html).toContain('ببياناتها أدناه');
  });

  it('is kept out of search engines and names no address of its own to them', async () => {
    const { html } = await page(address);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('rel="canonical"');
  });

  it('leads to no form and to no page that does not exist', async () => {
    const { html } = await page(address);
    expect(html).not.toContain('<form');
    const own = [...html.matchAll(/href="(\/bidaya\/[^"]*)"/gu)].map(([, found = '']) => found);
    expect(own).toContain('/bidaya/');
    for (const link of own) expect((await page(link)).status, link).toBe(200);
  });
});

it('a new association without contact data says so', async () => {
  const { status, html } = await page('/silent/');
  expect(status).toBe(200);
  expect(html).toContain('لم تُضِف الجمعية بيانات التواصل بعد');
  expect(html).not.toContain('ببياناتها أدناه');
});

it.each([
  'request/',
  'request/received/',
  'channels/',
  'tools/',
  'search/',
  'proof/',
  'feed.xml',
  'sitemap.xml',
  'policies.json',
  'policies/anything/',
])('a new association has no %s yet', async (address) => {
  expect((await page(`/bidaya/${address}`)).status).toBe(404);
});

it('a form that is posted to a new association is not taken', async () => {
  const init = { method: 'POST', body: new URLSearchParams({ name: 'x' }), headers: { origin: site.url } };
  expect((await page('/bidaya/request/', init)).status).toBe(404);
});

it('no list of the platform names a new association', async () => {
  for (const address of [
    '/',
    '/search/',
    '/search/?q=%D8%A7%D9%84%D8%A8%D8%AF%D8%A7%D9%8A%D8%A9',
    '/sitemap.xml',
  ]) {
    const { status, html } = await page(address);
    expect(status, address).toBe(200);
    expect(html, address).not.toContain('bidaya');
  }
});

it('an association that nobody made is still not found', async () => {
  expect((await page('/nobody/')).status).toBe(404);
  expect((await page('/nobody/policies/')).status).toBe(404);
});

it('an outage is an outage for a new association as well', async () => {
  const folder = await ownRegister(withNewAssociation);
  const own = await startOwnSite({ registerDir: folder });
  await rename(path.join(folder, associationIndexPath('bidaya')), path.join(folder, 'away'));
  expect((await fetch(`${own.url}/bidaya/`)).status).toBe(503);
  await rename(folder, `${folder}-away`);
  expect((await fetch(`${own.url}/silent/policies/`)).status).toBe(503);
});
