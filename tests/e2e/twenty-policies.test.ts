import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { paragraph, run, wordFile } from '../../functions/test/support/word-file.ts';
import { seriousAxeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { countPresses } from '../support/count-presses.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { screenFaults } from '../support/screen-faults.ts';
import { jsonOf } from '../support/secretary.ts';

const { site, cms } = inject('system');
const browser = await browserForThisFile();
const email = 'secretary@libraries.example';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Number of files of an afternoon; three show what each one more costs. `MITHAQ_FILES` asks for another. */
const FILES = Number(process.env['MITHAQ_FILES'] ?? 3);

const subjects = ['التطوع', 'الزيارات', 'المخاطر', 'الضيافة', 'التدريب', 'الإعارة', 'الشراء', 'السفر'];
const titleOf = (at: number): string =>
  `سياسة ${subjects[at % subjects.length] ?? ''}${at < subjects.length ? '' : ` رقم ${String(at + 1)}`}`;

/** A Word file that says by which meeting and resolution it was approved. */
const policyFile = (at: number) => ({
  name: `${titleOf(at)}.docx`,
  mimeType: docx,
  buffer: Buffer.from(
    wordFile({
      body: [
        titleOf(at),
        'اعتمدها مجلس الإدارة في اجتماعه السادس بتاريخ 17/1/1446هـ',
        'أولاً: أحكام عامة',
        '1. تضع الجمعية خطة في كل عام.',
        '2. يعتمد المجلس الخطة.',
        'ثانياً: أحكام ختامية',
        'تسري السياسة من اعتمادها.',
      ]
        .map((words) => paragraph(run(words)))
        .join(''),
    }),
  ),
});

const approvedVersions = z.object({
  docs: z.array(
    z.object({
      title: z.string(),
      status: z.string(),
      approval: z.object({
        meeting: z.object({ value: z.number().nullish() }).nullish(),
        resolution: z.object({ value: z.number().nullish() }).nullish(),
      }),
    }),
  ),
});

test(
  'files become published policies by two presses each and one approval for all',
  { timeout: 180_000 + FILES * 60_000 },
  async () => {
    const page = await browser.newPage({ width: 1280, javaScript: true });
    page.setDefaultTimeout(60_000 + FILES * 15_000);
    const presses = await countPresses(page);
    await takeSession(page, cms, email);
    await page.goto(`${cms}/admin`);
    const began = performance.now();
    const minutes = (): string => ((performance.now() - began) / 60_000).toFixed(1);
    const told: string[] = [];
    const tell = (step: string): void => {
      const { clicks, keys } = presses();
      told.push(`${step}: ${String(clicks)} clicks, ${String(keys)} keys, ${minutes()} min`);
    };

    await page.getByRole('link', { name: 'أضف سياسات من ملفاتها (Word أو PDF أو صور)' }).first().click();
    const choose = page.locator('.mithaq-upload input[type=file]');
    await choose.waitFor({ state: 'attached' });
    await choose.setInputFiles(Array.from({ length: FILES }, (_, at) => policyFile(at)));
    await page.getByText(`وصل من الملفات: ${String(FILES)} من ${String(FILES)}`).waitFor();
    await page.locator('.mithaq-source__several li').first().getByRole('link').click();

    for (let at = 0; at < FILES; at += 1) {
      const isLast = at === FILES - 1;
      await page.getByRole('textbox', { name: 'نص السياسة' }).getByText('يعتمد المجلس الخطة').waitFor();
      await page.getByRole('button', { name: 'تأكدت منها كلها في الأصل' }).click();
      const before = page.url();
      const next = page.getByRole('button', { name: 'اصنع المسودة وافتح الملف التالي' });
      const only = page.getByRole('button', { name: 'اصنع المسودة', exact: true });
      await only.waitFor();
      if (isLast) expect(await next.count()).toBe(0);
      else await next.waitFor();
      await (isLast ? only : next).click();
      await page.waitForURL((url) => url.href !== before);
    }
    tell('drafts');
    const { clicks: forDrafts } = presses();
    // A link, the first file, two presses a file; the last one is taken from its draft to all of them.
    expect(forDrafts).toBeLessThanOrEqual(2 + 2 * FILES);

    await page.getByRole('link', { name: 'أرسل المسودات للمراجعة معًا' }).click();
    const drafts = page.getByRole('region', { name: 'المسودات: أرسلها للمراجعة' });
    await drafts.getByRole('button', { name: 'اختر الكل' }).click();
    expect(await screenFaults(page)).toEqual([]);
    await drafts.getByRole('button', { name: 'أرسل المختار للمراجعة' }).click();
    await drafts.getByText('نُفّذت الخطوة لها كلها.').waitFor();
    tell('sent to review');

    const meeting = page.getByRole('group', { name: 'اعتماد عدة سياسات في اجتماع واحد' });
    await meeting.getByLabel(`رقم القرار: ${titleOf(FILES - 1)}`, { exact: true }).waitFor();
    // The files said which meeting it was, and she has confirmed it in each.
    expect(await meeting.getByLabel('رقم الاجتماع').inputValue()).toBe('6');
    expect(await meeting.getByLabel('تاريخ الاجتماع').inputValue()).toContain('1446');
    await meeting.getByRole('button', { name: 'اختر الكل' }).click();
    await meeting.getByLabel(`رقم القرار: ${titleOf(0)}`, { exact: true }).click();
    for (let at = 0; at < FILES; at += 1) {
      await page.keyboard.type(String(at + 1));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    }
    await meeting.getByRole('button', { name: 'سجّل الاعتماد', exact: true }).click();
    await page.getByText('سُجّل الاعتماد. العدد:').waitFor();
    tell('approved');

    const approved = page.getByRole('region', { name: 'ما سُجّل اعتماده: انشره' });
    await approved.getByRole('button', { name: 'اختر الكل' }).click();
    await approved.getByRole('button', { name: 'انشر المختار' }).click();
    expect(await seriousAxeViolations(page)).toEqual([]);
    await approved.getByRole('button', { name: 'نعم، انشرها' }).click();
    await approved.getByText('نُفّذت الخطوة لها كلها.').waitFor();
    tell('published');
    process.stdout.write(`${told.join('\n')}\n`);

    const { clicks } = presses();
    expect(clicks).toBeLessThanOrEqual(12 + 2 * FILES);
    const secretary = await logIn(cms, email);
    const { docs } = approvedVersions.parse(
      await jsonOf(
        await secretary.get('/api/policy-versions?where[status][equals]=in-force&limit=100&depth=0'),
      ),
    );
    for (let at = 0; at < FILES; at += 1) {
      const version = docs.find(({ title }) => title === titleOf(at));
      expect(version?.approval).toMatchObject({ meeting: { value: 6 }, resolution: { value: at + 1 } });
    }
    const reader = await browser.newPage({ width: 320, javaScript: false });
    await eventually(async () => {
      await reader.goto(`${site}/libraries/policies/`);
      return (await reader.locator('main').innerText()).includes(titleOf(FILES - 1)) ? true : undefined;
    });
    await reader.context().close();
    await page.context().close();
  },
);
