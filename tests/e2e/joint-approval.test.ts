import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { seriousAxeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { logInToAdmin, takeSession } from '../support/log-in-to-admin.ts';
import { jsonOf, make, moveTo } from '../support/secretary.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { cms } = inject('system');
const browser = await browserForThisFile();
const address = 'secretary@robotweak.example';

const me = z.object({ user: z.object({ emails: z.object({ versionApproved: z.boolean() }) }) });

const approved = z.object({
  status: z.string(),
  approval: z.object({
    meeting: z.object({ value: z.number().nullish() }).nullish(),
    resolution: z.object({ printed: z.string().nullish(), value: z.number().nullish() }).nullish(),
    approvedOn: z.looseObject({ computed: z.string().nullish() }).nullish(),
  }),
});

const titles = ['سياسة التطوع', 'سياسة حفظ الوثائق', 'لائحة الصلاحيات'];

/** Makes three versions in review, each of a policy of its own; the last part of their addresses tells runs apart. */
const threeInReview = async (run: string): Promise<string[]> => {
  const secretary = await logIn(cms, address);
  const ids: string[] = [];
  for (const [index, title] of titles.entries()) {
    const policy = await make(secretary, 'policies', {
      slug: `together-${run}-${String(index)}`,
      title,
      documentType: 'policy',
    });
    const id = await make(secretary, 'policy-versions', {
      policy,
      title,
      sections: [{ heading: 'أحكام عامة', items: [{ text: 'يعمل بهذه السياسة من تاريخ اعتمادها.' }] }],
    });
    await moveTo(secretary, id, 'in-review');
    ids.push(id);
  }
  return ids;
};

const versionOf = async (id: string) => {
  const secretary = await logIn(cms, address);
  return approved.parse(await jsonOf(await secretary.get(`/api/policy-versions/${id}?depth=0`)));
};

test('a secretary records what one meeting approved for three policies at once, on a phone', async () => {
  const ids = await threeInReview('phone');
  const page = await browser.newPage({ width: 320, javaScript: true });
  await logInToAdmin(page, cms, address);
  await page.getByRole('link', { name: 'سجّل اعتماد عدة سياسات معًا' }).click();
  await page.getByRole('heading', { name: 'اعتماد عدة سياسات في اجتماع واحد' }).waitFor();
  expect(await widthOverflow(page)).toBe(0);
  expect(await seriousAxeViolations(page)).toEqual([]);

  await page.getByLabel('رقم الاجتماع').fill('٦');
  await page.getByLabel('تاريخ الاجتماع').fill('١٧/١/١٤٤٦');
  await page.getByText('23 يوليو 2024م').waitFor();
  for (const [index, title] of titles.entries()) {
    await page.getByLabel(`اعتُمدت: ${title}`).check();
    await page.getByLabel(`رقم القرار: ${title}`).fill(index === 1 ? 'ستة' : String(index + 1));
  }
  await page.getByText('المختار: 3 سياسات.').waitFor();
  await page.getByRole('button', { name: 'سجّل الاعتماد', exact: true }).click();
  const refusal = page.locator('.mithaq-moves__refused');
  await refusal.getByText('«سياسة حفظ الوثائق»: لم نتعرّف على رقم القرار').waitFor();
  expect(await seriousAxeViolations(page)).toEqual([]);
  for (const id of ids) expect((await versionOf(id)).status).toBe('in-review');

  await page.getByLabel('رقم القرار: سياسة حفظ الوثائق').fill('٢/١٤٤٦');
  await page.getByRole('button', { name: 'سجّل الاعتماد', exact: true }).click();
  await page.getByText('سُجّل الاعتماد. العدد: 3 سياسات.').waitFor();
  for (const [index, id] of ids.entries()) {
    expect(await versionOf(id)).toMatchObject({
      status: 'approved',
      approval: {
        meeting: { value: 6 },
        resolution: { value: index + 1, printed: index === 1 ? '٢/١٤٤٦' : String(index + 1) },
        approvedOn: { computed: 'gregorian' },
      },
    });
    await page.getByLabel(`اعتُمدت: ${titles[index] ?? ''}`).waitFor({ state: 'detached' });
  }
  await page.context().close();
});

test('nobody but a secretary is offered the page, and nobody reads it without a log-in', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await page.goto(`${cms}/admin/joint-approval`);
  await page.waitForURL((url) => url.pathname === '/admin/login');
  await takeSession(page, cms, 'officer@robotweak.example');
  expect(await page.getByRole('link', { name: 'سجّل اعتماد عدة سياسات معًا' }).count()).toBe(0);
  await page.goto(`${cms}/admin/joint-approval`);
  await page.getByText('هذه الصفحة لأمين المجلس').waitFor();
  expect(await page.getByRole('button', { name: 'سجّل الاعتماد', exact: true }).count()).toBe(0);
  await page.context().close();
});

test('a person chooses on her account which e-mails she gets', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await page.setViewportSize({ width: 320, height: 2400 });
  await takeSession(page, cms, 'auditor@robotweak.example');
  await page.goto(`${cms}/admin/account`);
  await page.getByText('الرسائل التي تصلني').waitFor();
  const box = page.getByLabel('سياسة سُجّل اعتمادها');
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  await page.getByRole('button', { name: 'حفظ', exact: true }).click();
  const auditor = await logIn(cms, 'auditor@robotweak.example');
  await eventually(async () => {
    const { user } = me.parse(await jsonOf(await auditor.get('/api/users/me')));
    return user.emails.versionApproved ? undefined : true;
  });
  await page.reload();
  expect(await page.getByLabel('سياسة سُجّل اعتمادها').isChecked()).toBe(false);
  expect(await page.getByLabel('سياسة أُرسلت للمراجعة').isChecked()).toBe(true);
  await page.context().close();
});
