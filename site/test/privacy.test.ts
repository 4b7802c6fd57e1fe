import { describe, expect, it } from 'vitest';
import { privacyPolicyOf } from '../src/features/privacy/privacy-policy.ts';
import { placeSentences } from '../src/features/privacy/privacy.ar.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { site } = await siteForThisFile();
const page = async (address: string) => (await fetch(`${site.url}${address}`)).text();

describe('the page on people’s data and their rights', () => {
  it('says who is responsible, why, for how long, which rights there are and who hears a complaint', async () => {
    const html = await page('/rusukh/privacy/');
    for (const words of [
      'المسؤول عن بياناتك',
      'بناءً على موافقتك',
      'خلال ثلاثين يومًا',
      'سدايا',
      'سجل الخدمات',
    ])
      expect(html).toContain(words);
    expect(html).toContain('href="https://dgp.sdaia.gov.sa/"');
    expect(html).toContain('href="/rusukh/track/"');
    expect(html).toContain('10 سنوات');
    expect(html).not.toMatch(/<script/u);
    expect(html).toContain('هذه نسخة للتجربة');
    expect(html).not.toContain('نسخة احتياطية');
  });

  it('is linked from every page of the association, from the form and from nowhere else', async () => {
    for (const address of ['/rusukh/', '/rusukh/request/', '/rusukh/track/', '/rusukh/channels/'])
      expect(await page(address)).toContain('href="/rusukh/privacy/"');
    expect((await page('/rusukh/request/')).match(/href="\/rusukh\/privacy\/"/gu)).toHaveLength(2);
    expect(await page('/')).not.toContain('/privacy/');
  });

  it('declares the regions and the days of back-ups of its stage', async () => {
    const own = await startOwnSite({
      registerDir: await ownRegister(),
      processing: { DATA_REGION: 'me-south-1', MAIL_REGION: 'eu-central-1', BACKUP_DAYS: '35' },
    });
    const html = await (await fetch(`${own.url}/rusukh/privacy/`)).text();
    expect(html).toContain('تُحفظ بياناتك وتُعالَج في البحرين.');
    expect(html).toContain('وتُرسل رسائل البريد من ألمانيا.');
    expect(html).toContain('خارج المملكة');
    expect(html).toContain('35 يومًا');
  });
});

it('a transfer out of the Kingdom is said only where there is one', () => {
  const inside = placeSentences({ region: 'me-west-1', mailRegion: 'me-west-1', backupDays: 7 }).join(' ');
  expect(inside).toContain('المملكة العربية السعودية');
  expect(inside).not.toContain('خارج المملكة');
  expect(placeSentences({ region: 'xx-new-9', mailRegion: undefined, backupDays: 7 }).join(' ')).toContain(
    'خارج المملكة',
  );
});

it('the policy on personal data is found by its title, in force only', () => {
  const version = {
    version: 1,
    hash: 'a'.repeat(64),
    title: 'سياسة خصوصية البيانات',
    demonstration: false,
    publishedAt: '2026-11-20T09:00:00.000Z',
  };
  const policy = (status: 'in-force' | 'withdrawn', title = version.title) => ({
    slug: 'privacy',
    title,
    documentType: 'policy' as const,
    versions: [{ ...version, title, status }],
  });
  expect(privacyPolicyOf({ policies: [policy('in-force')] })?.slug).toBe('privacy');
  expect(privacyPolicyOf({ policies: [policy('withdrawn')] })).toBeUndefined();
  expect(privacyPolicyOf({ policies: [policy('in-force', 'سياسة المتطوعين')] })).toBeUndefined();
});
