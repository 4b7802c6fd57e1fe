import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';

const { cms } = inject('system');
const browser = await browserForThisFile();

/** A document as Word puts it on the clipboard: the numbers of its lists are text, in spans that browsers skip. */
const wordHtml = `<html><head><style>p.MsoNormal{direction:rtl}</style></head><body dir=RTL>
<p class=MsoTitle>سياسة تعارض المصالح</p>
<h1>أولاً: تمهيد</h1>
<p class=MsoNormal>تحترم الجمعية خصوصية
كل شخص.</p>
<h1>ثانياً: الالتزامات</h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>يلتزم العضو بالآتي:</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span>أ.<span>&nbsp; </span></span><![endif]>الإفصاح</p>
<ol start=2><li>الامتناع</li></ol>
<table><tr><td><p>الجهة</p></td><td><p>المدة</p></td></tr></table>
<p class=MsoNormal><b><span lang=AR-SA>ثالثاً: المدد</span></b></p>
<table><tr><th colspan=2><p>النوع</p></th><th><p>المدة</p></th></tr><tr><td rowspan=2><p>مالية</p></td><td><p>سندات</p></td><td><p>عشر سنوات</p></td></tr><tr><td><p>فواتير</p></td><td><p>خمس سنوات</p></td></tr></table>
</body></html>`;

const draft = z.object({
  title: z.string(),
  status: z.literal('draft'),
  sections: z.array(
    z.object({
      heading: z.string(),
      items: z.array(z.looseObject({})),
    }),
  ),
});

test('a secretary pastes a policy out of Word on its own page and gets a draft of it', async () => {
  const secretary = await logIn(cms, 'secretary@robotweak.example');
  const made = await secretary.post('/api/policies', {
    title: 'سياسة تعارض المصالح',
    slug: 'conflict-of-interest',
    documentType: 'policy',
  });
  const { doc } = z.object({ doc: z.object({ id: z.string() }) }).parse(await made.json());
  const page = await browser.newPage({ width: 320, javaScript: true });
  await takeSession(page, cms, 'secretary@robotweak.example');
  await page.goto(`${cms}/admin/collections/policies/${doc.id}`);
  const field = page.getByLabel('النص الملصق');
  await field.evaluate((target, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, wordHtml);
  expect((await field.inputValue()).split('\n')).toHaveLength(13);
  await page.getByRole('button', { name: 'اصنع المسودة' }).click();
  await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const read = draft.parse(await (await secretary.get(`/api/policy-versions/${id}?depth=0`)).json());
  expect(read.title).toBe('سياسة تعارض المصالح');
  expect(read.sections).toMatchObject([
    { heading: 'أولاً: تمهيد', items: [{ text: 'تحترم الجمعية خصوصية كل شخص.' }] },
    {
      heading: 'ثانياً: الالتزامات',
      items: [
        { marker: '1.', text: 'يلتزم العضو بالآتي:', items: [{ marker: 'أ.', text: 'الإفصاح' }] },
        { marker: '2.', text: 'الامتناع' },
        { text: 'الجهة | المدة' },
      ],
    },
    {
      heading: 'ثالثاً: المدد',
      items: [
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            { cells: [{ text: 'النوع' }, { text: '' }, { text: 'المدة' }] },
            { cells: [{ text: 'مالية' }, { text: 'سندات' }, { text: 'عشر سنوات' }] },
            { cells: [{ text: '' }, { text: 'فواتير' }, { text: 'خمس سنوات' }] },
          ],
        },
      ],
    },
  ]);
  await page.context().close();
});
