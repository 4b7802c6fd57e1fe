import { associationIndex } from '@mithaq/domain/contracts/register';
import { DRAFT_PREVIEW_DAYS, draftPreview, draftPreviewFile } from '@mithaq/domain/contracts/draft-preview';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { associationIndexPath } from '@mithaq/domain/register/paths';
import { buildNestedRegister, nested } from './fixtures/nested-register.ts';
import { nestedTextAfter } from './fixtures/nested-text.ts';
import { startSite } from './support/site-server.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const previewsDir = await mkdtemp(path.join(tmpdir(), 'site-previews-'));
afterAll(() => rm(previewsDir, { recursive: true }));
const { site, root } = await siteForThisFile({ previewsDir, fill: buildNestedRegister });

const DAY_MS = 86_400_000;
const { slug } = nested;
const { profile } = associationIndex.parse(
  JSON.parse(await readFile(path.join(root, associationIndexPath(slug)), 'utf8')),
);
const draft = {
  format: 1,
  profile,
  channels: [],
  policy: { title: 'لائحة الصرف', documentType: 'bylaw' },
  state: 'in-review',
  takenAt: new Date(Date.now() - DAY_MS).toISOString(),
  expiresAt: new Date(Date.now() + DRAFT_PREVIEW_DAYS * DAY_MS).toISOString(),
  title: 'لائحة الصرف المعدلة',
  sections: nestedTextAfter.sections,
};
const fileOf = (token: string): string =>
  path.join(previewsDir, draftPreviewFile(createHash('sha256').update(token).digest('hex')));

/** Keeps a draft as the CMS does; returns the token of its link. */
const keep = async (changes: object = {}): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await writeFile(fileOf(token), JSON.stringify(draftPreview.parse({ ...draft, ...changes })));
  return token;
};
const open = (token: string, association: string = slug) =>
  fetch(`${site.url}/${association}/preview/${token}/`);

const kept = await keep();
const answer = await open(kept);
const page = await answer.text();

const expectPrivate = (headers: Headers): void => {
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toMatch(/^noindex/u);
};

describe('the page of a draft', () => {
  it('shows the text in the look of a policy page, with its tables, definitions and forms', () => {
    expect(answer.status).toBe(200);
    expect(page).toContain('لائحة الصرف المعدلة');
    expect(page).toContain('<nav class="contents"');
    expect(page).toContain('<caption>جدول الصلاحيات المالية</caption>');
  });

  it('says «مسودة» in its title, above the text, at the head of each printed page and across it', () => {
    expect(/<title>([^<]*)/u.exec(page)?.[1]).toMatch(/^مسودة: لائحة الصرف المعدلة/u);
    expect(/<p class="draft-band">.*?<\/p>/su.exec(page)?.[0]).toContain('مسودة');
    expect(page).toMatch(/@page\{@top-right\{content:"مسودة · /u);
    expect(page).toMatch(/<p class="draft-watermark" aria-hidden="true">مسودة<\/p>/u);
  });

  it('says what it is, from when its text is, and when the link closes', () => {
    const notice = /<aside class="note draft-notice".*?<\/aside>/su.exec(page)?.[0] ?? '';
    expect(notice).toContain('قيد المراجعة');
    expect(notice).toContain('تعرض الصفحة النص كما كان في');
    expect(notice).toContain('يُغلق هذا الرابط في');
    // A link outlives the publication of its text.
    expect(notice).toMatch(
      /فالمعمول به هو المنشور في صفحة\s+<a href="\/[a-z-]+\/policies\/">سياسات الجمعية<\/a>/u,
    );
  });

  it('is kept from search engines, caches and other sites', () => {
    expectPrivate(answer.headers);
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).not.toContain('rel="canonical"');
    expect(page).not.toContain('property="og:');
  });

  it('shows no approval, no hash, no permanent address and no citation', () => {
    expect(page).not.toMatch(
      /class="seal"|class="proof"|class="cite-part|املأ نموذج طلب الخدمة|كما اعتُمد|\/proof\//u,
    );
  });

  it('runs no script and is in Arabic from right to left', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('<html lang="ar" dir="rtl">');
  });

  it.each([
    ['draft', 'لم يعتمدها مجلس الإدارة'],
    ['approved', 'اعتمد مجلس الإدارة هذا النص ولم يُنشر بعد'],
  ])('says of the state %s what a reader may rely on', async (state, sentence) => {
    expect(await (await open(await keep({ state }))).text()).toContain(sentence);
  });

  it('opens for a draft that has no title and no text yet', async () => {
    const empty = await open(await keep({ title: '', sections: [] }));
    expect(empty.status).toBe(200);
    expect(await empty.text()).toContain('لا نص في هذه المسودة بعد');
  });

  it('opens for an association that has published nothing', async () => {
    const other = await keep({ profile: { ...profile, slug: 'newly-founded' } });
    expect((await open(other, 'newly-founded')).status).toBe(200);
  });

  it('shows a renewed text at the next request, and nothing once its file is gone', async () => {
    const token = await keep();
    await open(token);
    await writeFile(fileOf(token), JSON.stringify({ ...draft, title: 'نص محدَّث' }));
    expect(await (await open(token)).text()).toContain('نص محدَّث');
    await rm(fileOf(token));
    expect((await open(token)).status).toBe(404);
  });
});

describe('a link that opens no draft', () => {
  const unknown = randomBytes(32).toString('base64url');
  const cases = {
    'is made up': () => open(unknown),
    'is cut short': () => open(kept.slice(0, -1)),
    'is no token': () => open('..%2f..%2fassociations'),
    'has expired': async () => open(await keep({ expiresAt: new Date(Date.now() - 1000).toISOString() })),
    'belongs to another association': () => open(kept, 'another'),
  };
  it.each(Object.entries(cases))(
    'answers alike where it %s: 404, in Arabic, and never cached',
    async (_, ask) => {
      const refused = await ask();
      const made = await open(unknown);
      expect(refused.status).toBe(404);
      expectPrivate(refused.headers);
      const text = await refused.text();
      expect(text).toBe(await made.text());
      expect(text).toContain('لا يفتح هذا الرابط مسودة');
      expect(text).toContain('اطلب رابطًا جديدًا');
      expect(text).not.toContain(profile.name);
    },
  );

  it('does not open by the name of its file, which is in the database', async () => {
    const hash = createHash('sha256').update(kept).digest('hex');
    for (const name of [hash, hash.slice(0, 43)]) expect((await open(name)).status).toBe(404);
    expect((await fetch(`${site.url}/${slug}/preview/`)).status).toBe(404);
  });
});

it('says that it is an outage where the draft cannot be read, and caches nothing of that', async () => {
  const token = randomBytes(32).toString('base64url');
  await writeFile(fileOf(token), '{"format":1');
  const broken = await open(token);
  expect(broken.status).toBe(503);
  expectPrivate(broken.headers);
  expect(site.log()).not.toContain(token);
});

it('writes no token into its log', () => {
  expect(site.log()).not.toContain(kept);
});

it('names a draft in no sitemap, feed, index, list or search', async () => {
  for (const address of [
    '/sitemap.xml',
    `/${slug}/sitemap.xml`,
    `/${slug}/feed.xml`,
    `/${slug}/`,
    `/${slug}/policies/`,
    `/${slug}/policies.json`,
    `/${slug}/search/?q=${encodeURIComponent('المعدلة')}`,
  ]) {
    const text = await (await fetch(`${site.url}${address}`)).text();
    expect([address, text.includes('preview')]).toEqual([address, false]);
    expect([address, text.includes('لائحة الصرف المعدلة')]).toEqual([address, false]);
  }
});

it('opens no link on a site that has no place for drafts', async () => {
  const without = await startSite({ registerDir: root });
  try {
    const refused = await fetch(`${without.url}/${slug}/preview/${kept}/`);
    expect(refused.status).toBe(404);
  } finally {
    await without.stop();
  }
});
