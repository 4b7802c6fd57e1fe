import { expect, inject, test } from 'vitest';
import { stateNoticeWords } from '../../site/src/features/policy/state-notice.ar.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { make, moveTo } from '../support/secretary.ts';

const { site, cms } = inject('system');

const title = 'سياسة جمع التبرعات';
const text = 'تجمع الجمعية التبرعات كما تجمعها جمعية البر الخيرية في شعبة نصاب، وفق الأنظمة.';
const reason = 'تبدأ الحملة غدًا، ولا تُجمع التبرعات بلا سياسة منشورة.';

const browser = await browserForThisFile();
const secretary = await logIn(cms, 'secretary@robotweak.example');

/** Approved by the board, and kept back by the guard: the text names another association. */
const keptBack = async (): Promise<string> => {
  const policy = await make(secretary, 'policies', { slug: 'fundraising', title, documentType: 'policy' });
  const version = await make(secretary, 'policy-versions', {
    policy,
    title,
    changeNote: 'أول إصدار.',
    changeKind: 'major',
    sections: [{ role: 'preface', heading: 'تمهيد', items: [{ text }] }],
    approval: {
      meeting: { printed: 'الاجتماع الرابع', value: 4 },
      approvedOn: { gregorian: { year: 2026, month: 11, day: 2 } },
    },
  });
  await moveTo(secretary, version, 'in-review', 'approved');
  return version;
};

test('a version that the guard blocks is published as an emergency, with a required reason and a notice to readers', async () => {
  const version = await keptBack();
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@robotweak.example');
  await page.goto(`${cms}/admin/collections/policy-versions/${version}`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await button('نشر الإصدار').click();
  await page.getByRole('alert').filter({ hasText: 'لم تُنفَّذ الخطوة' }).waitFor();
  await button('نشر عاجل').click();
  await button('انشره الآن').click();
  await page.locator('.mithaq-moves__panel .mithaq-fault').waitFor();
  await page.getByLabel('ما يدعو إلى النشر العاجل').fill(reason);
  await button('انشره الآن').click();
  await button('إنهاء العمل بالإصدار').waitFor();
  expect(await page.getByRole('region', { name: 'حالة الإصدار' }).innerText()).toContain(reason);

  const reader = await browser.newPage({ width: 320, javaScript: false });
  const shown = await eventually(async () => {
    const answer = await reader.goto(`${site}/robotweak/policies/fundraising/`);
    return answer?.status() === 200 ? await reader.locator('main').innerText() : undefined;
  });
  expect(shown).toContain(stateNoticeWords.emergency);
  expect(shown).toContain(text);
});
