import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { stateNoticeWords } from '../../site/src/features/policy/state-notice.ar.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { logInToAdmin } from '../support/log-in-to-admin.ts';
import { freshCodesOf } from '../support/second-step.ts';
import { copyOf, edit, versionInForce } from '../support/secretary.ts';

const { site, cms } = inject('system');
const policyJson = `${site}/rusukh/policies/beneficiary-relations.json`;

const published = z.object({
  version: z.int(),
  hash: z.string(),
  sections: z.array(z.object({ items: z.array(z.object({ text: z.string() })) })),
});

const browser = await browserForThisFile();
const page = await browser.newPage({ width: 1280, javaScript: true });
const secretary = await logIn(cms, 'secretary@rusukh.example');

const readPublished = async () => published.parse(await (await fetch(policyJson)).json());

const draftDocument = z.object({
  id: z.string(),
  status: z.literal('draft'),
  sections: z.array(z.looseObject({ items: z.array(z.looseObject({ text: z.string() })) })),
});

/** Changes the first paragraph of a draft and describes the change. */
const rewrite = async ({ id, sections }: z.infer<typeof draftDocument>, text: string): Promise<string> => {
  const [first, ...others] = sections;
  await edit(secretary, id, {
    changeNote: 'عُدّلت فقرة في التمهيد.',
    changeKind: 'minor',
    sections: [
      {
        ...first,
        items: (first?.items ?? []).map((item, index) => (index === 0 ? { ...item, text } : item)),
      },
      ...others,
    ],
  });
  return id;
};

/** A copy of the version in force as a new draft, its first paragraph changed. */
const draftFrom = async (text: string): Promise<string> => {
  const copy = await copyOf(secretary, await versionInForce(secretary));
  return rewrite(draftDocument.parse(copy), text);
};

/** Copies a version by the button of its page; leaves the page of the new draft open. */
const draftByButton = async (text: string): Promise<string> => {
  const { id: from } = await versionInForce(secretary);
  await page.goto(`${cms}/admin/collections/policy-versions/${from}`);
  await page.getByRole('button', { name: 'بدء إصدار جديد من هذا النص' }).click();
  await page.waitForURL((url) => url.pathname.includes('/policy-versions/') && !url.pathname.endsWith(from));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const answer = await secretary.get(`/api/policy-versions/${id}?depth=0`);
  return rewrite(draftDocument.parse(await answer.json()), text);
};

/** Says something of the first clause, sees it beside the clause, and marks it as dealt with. */
const commentAndResolve = async (words: string): Promise<void> => {
  await page.getByText('النص وتعليقات المراجعة').click();
  await page.getByRole('button', { name: /^علّق/u }).first().click();
  await page.getByLabel('تعليقك على هذا البند').fill(words);
  await page.getByRole('button', { name: 'احفظ التعليق' }).click();
  const comment = page.locator('.mithaq-clause').first().locator('.mithaq-comment');
  await comment.getByText(words).waitFor();
  await comment.getByRole('button', { name: 'عولج' }).click();
  await comment.getByText('عالجه').waitFor();
};

/** Sends a version back, first without a reason, which is refused beside the field, then with one. */
const sendBack = async (reason: string): Promise<void> => {
  await page.getByRole('button', { name: 'إعادة إلى المسودة' }).click();
  await page.getByRole('button', { name: 'أعده إلى المسودة' }).click();
  await page.locator('.mithaq-fault').getByText('اكتب سبب الإعادة').waitFor();
  await page.getByLabel('سبب الإعادة').fill(reason);
  await page.getByRole('button', { name: 'أعده إلى المسودة' }).click();
  await page.getByRole('button', { name: 'إرسال للمراجعة' }).waitFor();
};

/** Presses a move and waits until the life cycle no longer offers it. */
const press = async (on: Page, move: string): Promise<void> => {
  await on.getByRole('button', { name: move }).click();
  await on.getByRole('button', { name: move }).waitFor({ state: 'detached' });
};

test('a secretary publishes a new version in the admin and the site shows it', async () => {
  const before = await readPublished();
  const text = 'فقرة جديدة كتبها أمين المجلس في التجربة.';
  await logInToAdmin(page, cms, 'secretary@rusukh.example');
  expect(await page.locator('html').getAttribute('dir')).toMatch(/^rtl$/iu);

  const draft = await draftByButton(text);
  await page.goto(`${cms}/admin/collections/policy-versions/${draft}`);
  await page.locator('.tabs-field__tab-button', { hasText: 'ما تغيّر عن الساري' }).click();
  const compared = page.locator('.mithaq-compared');
  await compared.getByText('تغيّر نصه').first().waitFor();
  expect((await compared.locator('ins').allInnerTexts()).join(' ')).toContain('المجلس');
  await press(page, 'إرسال للمراجعة');
  await commentAndResolve('العنوان بلا رقم.');
  await sendBack('صُحّح العنوان.');
  await press(page, 'إرسال للمراجعة');

  // A copy has no approval: the board approved the text before it and not this one.
  await page.getByRole('button', { name: 'تسجيل الاعتماد' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'الاعتماد' });
  await refused.waitFor();
  expect(await refused.innerText()).toContain('سجّل بيانات الاعتماد من محضر المجلس');

  // The form draws a field when it comes into sight: on a tall screen all of them.
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.locator('.tabs-field__tab-button', { hasText: 'اعتماد مجلس الإدارة' }).click();
  const field = (name: string) => page.locator(`[id="field-approval__${name}"]`);
  // A day of the month that the cover names: the guard keeps a version back whose cover leaves its day open.
  await field('meeting__printed').fill('الاجتماع السابع');
  await field('meeting__value').fill('7');
  await field('approvedOn__printed').fill('17 / 01 / 1446هـ');
  await field('approvedOn__hijri__day').fill('17');
  await field('approvedOn__hijri__month').fill('1');
  await field('approvedOn__hijri__year').fill('1446');
  await page.locator('#action-save').click();
  await eventually(async () => {
    const saved = z
      .object({ approval: z.looseObject({ approvedOn: z.looseObject({ computed: z.string().nullish() }) }) })
      .parse(await (await secretary.get(`/api/policy-versions/${draft}?depth=0`)).json());
    return saved.approval.approvedOn.computed === 'gregorian' ? saved : undefined;
  });
  await page.reload();
  await press(page, 'تسجيل الاعتماد');
  await press(page, 'نشر الإصدار');

  const after = await eventually(async () => {
    const now = await readPublished();
    return now.version === before.version + 1 ? now : undefined;
  });
  expect(after.sections[0]?.items[0]?.text).toBe(text);
  expect(after.hash).not.toBe(before.hash);
  const reader = await browser.newPage({ width: 320, javaScript: false });
  await reader.goto(`${site}/rusukh/policies/beneficiary-relations/`);
  expect(await reader.locator('main').innerText()).toContain(text);
  await reader.goto(`${site}/rusukh/policies/beneficiary-relations/v${String(before.version)}/`);
  expect(await reader.locator('main').innerText()).toContain(stateNoticeWords.meaning.superseded);
  await reader.context().close();
});

test('a version in force cannot be changed, and the published register stays', async () => {
  const before = await readPublished();
  const path = `/api/policy-versions/${(await versionInForce(secretary)).id}`;
  const users = [
    secretary,
    await logIn(cms, 'admin@mithaq.example', freshCodesOf(inject('administratorKey'))),
    await logIn(cms, 'auditor@rusukh.example'),
  ];
  for (const user of users) {
    expect((await user.patch(path, { title: 'عنوان آخر' })).status).toBeGreaterThanOrEqual(400);
    expect((await user.delete(path)).status).toBeGreaterThanOrEqual(400);
  }
  expect(await readPublished()).toEqual(before);
});

test('another association does not see the version', async () => {
  const stranger = await logIn(cms, 'secretary@kafel.example');
  const { id } = await versionInForce(secretary);
  expect((await stranger.get(`/api/policy-versions/${id}`)).status).toBe(404);
  const own = await versionInForce(stranger);
  expect((await secretary.get(`/api/policy-versions/${own.id}`)).status).toBe(404);
});

test('a draft without an approval is refused with all reasons in Arabic', async () => {
  const draft = await draftFrom('مسودة بلا اعتماد.');
  await secretary.patch(`/api/policy-versions/${draft}`, {
    approval: {
      meeting: { printed: null, value: null },
      approvedOn: { printed: null, gregorian: null, hijri: null },
    },
  });
  const answer = await secretary.post(`/api/policy-versions/${draft}/move`, { to: 'in-force' });
  expect([409, 422]).toContain(answer.status);
  const reasons = problemReasons(problem.parse(await answer.json()));
  expect(reasons.length).toBeGreaterThanOrEqual(2);
  for (const { detail } of reasons) expect(detail).toMatch(/[\u0600-\u06ff]/u);
});
