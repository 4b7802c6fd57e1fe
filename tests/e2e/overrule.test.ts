import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { copyOf, versionInForce } from '../support/secretary.ts';

const { cms } = inject('system');

/** The name that Kafel's preface takes over from another association's policy. */
const otherName = 'جمعية البر الخيرية في شعبة نصاب';
const reason = 'ورد الاسم في نص أقره المجلس، وسيُصحح في الإصدار التالي.';

const desk = z.object({
  findings: z.array(
    z.object({
      severity: z.string(),
      message: z.string(),
      overruled: z.object({ reason: z.string() }).nullable(),
    }),
  ),
});

const browser = await browserForThisFile();
const page = await browser.newPage({ width: 1280, javaScript: true });
const secretary = await logIn(cms, 'secretary@kafel.example');

/** A copy of the association's version in force, as a new draft. */
const newDraft = async (): Promise<string> => (await copyOf(secretary, await versionInForce(secretary))).id;

/** Returns the words of the clause in which the cursor is, and whether they are visible without scrolling. */
const cursor = () =>
  page.evaluate(() => {
    if (document.activeElement?.getAttribute('role') !== 'textbox') return undefined;
    const at = window.getSelection()?.anchorNode;
    const clause = (at instanceof Element ? at : at?.parentElement)?.closest('[data-id]');
    if (!clause) return undefined;
    const { top, bottom } = clause.getBoundingClientRect();
    return { words: clause.textContent, inSight: top >= 0 && bottom <= window.innerHeight };
  });

test('a finding leads to the clause, also one in another tab, and a block is overruled by a reason that is kept', async () => {
  await takeSession(page, cms, 'secretary@kafel.example');
  const draft = await newDraft();
  await page.goto(`${cms}/admin/collections/policy-versions/${draft}`);
  const finding = page.locator('.mithaq-finding', { hasText: otherName }).first();
  await finding.waitFor();

  await page.locator('.tabs-field__tab-button', { hasText: 'اعتماد مجلس الإدارة' }).click();
  await finding.getByRole('button', { name: 'اذهب إلى موضعه' }).click();
  const there = await eventually(cursor);
  expect(there).toMatchObject({ inSight: true });
  expect(there.words).toContain(otherName);

  await finding.getByRole('button', { name: 'انشر رغم ذلك، بسبب مكتوب' }).click();
  await finding.getByRole('button', { name: 'احفظ السبب' }).click();
  await finding.getByRole('alert').waitFor();
  expect(await finding.getByRole('alert').innerText()).toContain('سبب');
  await finding.getByLabel('السبب').fill(reason);
  await finding.getByRole('button', { name: 'احفظ السبب' }).click();
  await finding.getByText('جرى تجاوزه').waitFor();
  expect(await finding.innerText()).toContain(`«${reason}»`);

  const kept = desk.parse(await (await secretary.get(`/api/policy-versions/${draft}/desk`)).json());
  expect(kept.findings.find(({ message }) => message.includes(otherName))?.overruled).toMatchObject({
    reason,
  });
});
