import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { demoPassword, logIn, type CmsUser } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { mailsTo } from '../support/inbox.ts';
import { freshCodesOf } from '../support/second-step.ts';
import { edit, jsonOf, make, moveTo } from '../support/secretary.ts';
import { sendSourceFile, sourceFixtures } from '../support/send-source-file.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { site, cms, inbox } = inject('system');
const browser = await browserForThisFile();

/** A person of the association who is invited and sets a password by the link of the e-mail; returns her log-in. */
const invited = async (administrator: CmsUser, association: string, email: string): Promise<CmsUser> => {
  await make(administrator, 'users', {
    email,
    name: 'أمين ثانٍ للتجربة',
    roles: ['board-secretary'],
    association,
  });
  const token = await eventually(async () => {
    const mails = await mailsTo(inbox, email);
    return /set-password#([\w-]+)/u.exec(mails.at(-1)?.text ?? '')?.[1];
  });
  const answer = await fetch(`${cms}/api/users/set-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password: demoPassword }),
  });
  expect(answer.status).toBe(200);
  return logIn(cms, email);
};

const rows = z.object({ docs: z.array(z.looseObject({ id: z.string() })) });

test(
  'a secretary sends a Word file, reviews what was read, has it reviewed and released by two others, and its articles and table are published',
  { timeout: 400_000 },
  async () => {
    const page = await browser.newPage({ width: 1280, javaScript: true });
    await takeSession(page, cms, 'secretary@libraries.example');
    await sendSourceFile(page, cms, join(sourceFixtures, 'retention.libreoffice.docx'));

    const text = page.getByRole('textbox', { name: 'نص السياسة' });
    await text.getByText('المادة (2-1): مدد الحفظ').waitFor();
    expect(await text.locator('th', { hasText: 'الوثيقة' }).count()).toBe(1);
    await text.getByText('جميع العاملين').click();
    await page.locator('.mithaq-source__line[aria-current=true]', { hasText: 'جميع العاملين' }).waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await widthOverflow(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.getByLabel('عنوان السياسة في الرابط').fill('document-retention');
    await page.getByRole('button', { name: 'اصنع المسودة', exact: true }).click();
    await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.context().close();

    const secretary = await logIn(cms, 'secretary@libraries.example');
    await edit(secretary, id, {
      approval: {
        meeting: { printed: 'الاجتماع الثالث', value: 3 },
        approvedOn: { gregorian: { year: 2026, month: 11, day: 1 } },
      },
    });
    await moveTo(secretary, id, 'in-review');

    // The researcher asks for something at a clause, and the secretary answers it before the board approves.
    const researcher = await logIn(cms, 'research@libraries.example');
    const { sections } = z
      .object({ sections: z.array(z.looseObject({ id: z.string() })) })
      .parse(await jsonOf(await secretary.get(`/api/policy-versions/${id}?depth=0`)));
    const comment = { clause: sections[0]?.id ?? '', text: 'هل العنوان كما أقره المجلس؟' };
    await jsonOf(await researcher.post(`/api/policy-versions/${id}/comments`, comment));
    const [asked] = rows.parse(await jsonOf(await secretary.get('/api/review-comments?depth=0'))).docs;
    await jsonOf(await secretary.post(`/api/review-comments/${asked?.id ?? ''}/resolve`, {}));
    await moveTo(secretary, id, 'approved');

    // Who records an approval does not release it in an association that requires two people for that.
    const administrator = await logIn(cms, 'admin@mithaq.example', freshCodesOf(inject('administratorKey')));
    const found = await administrator.get('/api/associations?where[slug][equals]=libraries&depth=0');
    const association = rows.parse(await jsonOf(found)).docs[0]?.id ?? '';
    const requireTwo = async (fourEyes: boolean) =>
      jsonOf(await administrator.patch(`/api/associations/${association}`, { fourEyes }));
    await requireTwo(true);
    try {
      const alone = await secretary.post(`/api/policy-versions/${id}/move`, { to: 'in-force' });
      expect([alone.status, await alone.text()]).toEqual([
        422,
        expect.stringContaining('four-eyes.same-person'),
      ]);
      const second = await invited(administrator, association, 'second@libraries.example');
      await moveTo(second, id, 'in-force');
    } finally {
      await requireTwo(false);
    }

    const address = `${site}/libraries/policies/document-retention`;
    const reader = await browser.newPage({ width: 320, javaScript: false });
    await eventually(async () => ((await reader.goto(`${address}/`))?.status() === 200 ? true : undefined));
    expect(await reader.locator('main h2, main h3').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('الباب (1): أحكام عامة'),
        expect.stringContaining('المادة (2-1): مدد الحفظ'),
      ]),
    );
    expect(await reader.locator('main table th[scope=col]').allInnerTexts()).toEqual([
      'م',
      'الوثيقة',
      'المدة',
    ]);
    expect(await widthOverflow(reader)).toBe(0);
    await reader.context().close();

    const json = z
      .object({ sections: z.array(z.looseObject({ heading: z.string() })) })
      .parse(await (await fetch(`${address}.json`)).json());
    expect(json.sections.map(({ heading }) => heading)).toEqual([
      'الباب (1): أحكام عامة',
      'الباب (2): أحكام خاصة',
    ]);
  },
);

test('a file that is no document is named as one, with what to do', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await takeSession(page, cms, 'secretary@libraries.example');
  await sendSourceFile(page, cms, join(sourceFixtures, 'user-password.pdf'));
  await page.getByText('الملف مقفل بكلمة مرور').waitFor();
  await page.context().close();
});
