import { compareFacts } from '@mithaq/domain/comparison/compare-facts';
import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { deskDocumentPdf } from '../../src/pdf/desk-document.ts';
import { policyPdf } from '../../src/pdf/policy-pdf.ts';
import { boardPaperPdf, draftPdf } from '../../src/pdf/draft-pdf.ts';
import type { DraftForBoard } from '../../src/pdf/printed-draft.ts';
import { nestedText } from '../support/nested-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { withPdfium } from '../support/pdfium.ts';
import { toPrint } from '../support/policy-to-print.ts';

const at = '2026-11-29T09:00:00.000Z';
const { profile } = await toPrint('rusukh');

/** Returns the text of a PDF, page by page, as a reader copies it. */
const copied = (pdf: Uint8Array): Promise<{ pages: string[]; text: string }> =>
  withPdfium(pdf, (found) => {
    const pages = found.map((page) => page.copied);
    return { pages, text: pages.join('\n') };
  });

const solid = (text: string): string => text.replace(/[\s\p{M}\p{Cf}ـ«»]+/gu, '');
const has = (text: string, ...parts: readonly string[]): void => {
  for (const part of parts) expect(solid(text)).toContain(solid(part));
};
const hasNot = (text: string, ...parts: readonly string[]): void => {
  for (const part of parts) expect(solid(text)).not.toContain(solid(part));
};

const clause = (id: string, text: string, marker?: string) => ({
  id,
  text,
  items: [],
  ...(marker === undefined ? {} : { marker }),
});
const section = (id: string, heading: string, items: PolicySection['items']): PolicySection => ({
  id,
  role: 'other',
  heading,
  items,
});

const before: PolicySection[] = [
  section('one', 'المادة الأولى: الصرف', [
    clause('one-1', 'يعتمد المدير الصرف حتى ألف ريال.', '1-'),
    clause('one-2', 'يودع النقد في آخر الشهر.', '2-'),
    {
      kind: 'table',
      id: 'limits',
      headerRows: 1,
      headerColumns: 0,
      rows: [
        { id: 'limits-1', cells: [{ text: 'الجهة' }, { text: 'الحد' }, { text: '' }] },
        { id: 'limits-2', cells: [{ text: 'المدير' }, { text: 'خمسة آلاف' }, { text: '' }] },
        { id: 'limits-3', cells: [{ text: 'الوكيل' }, { text: 'ثلاثة آلاف' }] },
      ],
    },
  ]),
  section('two', 'المادة الثانية: السفر', [clause('two-1', 'تُصرف تذاكر السفر بقرار.')]),
];
const after: PolicySection[] = [
  section('one', 'المادة الأولى: الصرف', [
    clause('one-1', 'يعتمد المجلس الصرف حتى ألف ريال.', '1-'),
    clause('new', 'يُراجع المحاسب كل سند.', '2-'),
    {
      kind: 'table',
      id: 'limits',
      headerRows: 1,
      headerColumns: 0,
      rows: [
        { id: 'limits-1', cells: [{ text: 'الجهة' }, { text: 'الحد' }, { text: '' }] },
        { id: 'limits-2', cells: [{ text: 'المدير' }, { text: 'سبعة آلاف' }, { text: '' }] },
      ],
    },
  ]),
];
const text = (sections: readonly PolicySection[]) => ({
  title: 'لائحة الصرف',
  cover: [],
  sections: [...sections],
});

const draft: DraftForBoard = {
  documentType: 'bylaw',
  state: 'in-review',
  title: 'لائحة الصرف',
  sections: after,
  changeNote: 'رفع حد الصرف.',
  changes: {
    inForce: 3,
    before,
    comparison: compareVersions(text(before), text(after)),
    facts: compareFacts(
      { text: text(before), issueNumber: 'A-008' },
      { text: text(after), issueNumber: 'A-009', isDraft: true },
    ),
  },
  supersedesAllPrevious: false,
};
const plain: DraftForBoard = {
  documentType: 'policy',
  state: 'draft',
  title: 'سياسة الإفصاح',
  sections: nestedText,
  changes: 'first',
  supersedesAllPrevious: true,
};
const withoutChanges: DraftForBoard = {
  documentType: 'bylaw',
  state: 'draft',
  title: 'لائحة الصرف',
  sections: after,
  supersedesAllPrevious: false,
};

describe('the PDF of a draft', () => {
  it('says «مسودة» on every page: across it, in its head and at its foot, and in its notice', async () => {
    const { pages } = await copied(await draftPdf(profile, plain, at));
    expect(pages.length).toBeGreaterThan(4);
    for (const [place, page] of pages.entries()) {
      const marks = solid(page).split('مسودة').length - 1;
      expect([place, marks >= 2]).toEqual([place, true]);
      has(page, 'لم تُنشر ولا يُعمل بها');
    }
    has(pages[0] ?? '', 'لم يعتمدها مجلس الإدارة');
  });

  it('is tagged, in Arabic, and its text is all there', async () => {
    const pdf = await draftPdf(profile, { ...plain, sections: after }, at);
    const { info, outline } = await readPdf(pdf);
    const { text: extracted } = await copied(pdf);
    expect(info).toMatchObject({ Title: 'سياسة الإفصاح', Language: 'ar' });
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    has(extracted, 'يراجع المحاسب كل سند', 'المادة الأولى: الصرف', 'سبعة آلاف');
    expect(outline.map(({ title }) => solid(title))).toContain(solid('المادة الأولى: الصرف'));
  });

  it('opens with the letterhead of the association, and with its emblem where it has one', async () => {
    const licensed = { ...profile, licenceNumber: '05049', city: 'تبوك' };
    const pdf = await draftPdf(licensed, plain, at);
    const { pages } = await copied(pdf);
    has(pages[0] ?? '', 'ترخيص رقم 05049', 'تبوك');
    const picture = await sharp({
      create: { width: 40, height: 20, channels: 3, background: '#14594a' },
    })
      .png()
      .toBuffer();
    const pictures = (file: Uint8Array): number =>
      Buffer.from(file).toString('latin1').split('/Subtype /Image').length - 1;
    expect(pictures(await draftPdf(licensed, plain, at, picture)) - pictures(pdf)).toBe(1);
  });

  it('proves no publication: it has no address, no hash, no code and no approval', async () => {
    const pdf = await draftPdf(profile, plain, at);
    const { links } = await readPdf(pdf);
    const { text: extracted } = await copied(pdf);
    expect(links).toEqual([]);
    hasNot(extracted, 'SHA-256', 'بيان الاعتماد', 'proof');
  });

  it('without what changed has the draft alone', async () => {
    const { text: extracted } = await copied(await draftPdf(profile, withoutChanges, at));
    hasNot(extracted, 'ما يتغيّر', 'بند جديد', 'يودع النقد');
    has(extracted, 'يعتمد المجلس الصرف');
  });

  it('with what changed lists each change with its place, and marks it in the text', async () => {
    const { pages, text: extracted } = await copied(await draftPdf(profile, draft, at));
    const listed = pages.find((page) => solid(page).includes(solid('كيف تُقرأ التغييرات'))) ?? '';
    has(
      listed,
      'رقم الإصدارمن بيانات الوثيقة',
      '008',
      '009',
      'رفع حد الصرف',
      'المادة الأولى',
      'المديرالمجلس',
      'بند جديد',
      'بند محذوف',
      'صف محذوف',
    );
    has(listed, 'المادة الثانية', 'تذاكر السفر');
    // An empty cell leaves no sign behind the last words of its row.
    hasNot(listed, 'آلاف |');
    has(listed, 'المدير | خمسة سبعة آلاف');
    const marked = pages.slice(pages.indexOf(listed) + 1).join('\n');
    has(marked, 'يراجع المحاسب كل سند', 'يودع النقد في آخر الشهر', 'خمسة سبعة آلاف', 'ثلاثة آلاف');
    has(marked, 'بند جديد', 'بند محذوف', 'تغيّر نصه', 'صف محذوف', 'المادة الثانية: السفر');
    has(extracted, 'يُقارن بالإصدار الساري');
  });

  it('says that a first version has nothing to be compared with', async () => {
    const { text: extracted } = await copied(await draftPdf(profile, plain, at));
    has(extracted, 'لا إصدار ساريًا لهذه الوثيقة');
  });

  it('says that nothing differs where nothing does', async () => {
    const same = { inForce: 1, before, comparison: compareVersions(text(before), text(before)), facts: [] };
    const { text: extracted } = await copied(
      await draftPdf(profile, { ...draft, sections: before, changes: same }, at),
    );
    has(extracted, 'لا فرق بين نص المسودة ونص الإصدار الساري');
  });

  it('says so, and the facts that differ, where its text is the same', async () => {
    const same = { inForce: 1, before, comparison: compareVersions(text(before), text(before)) };
    const year = (of: number) => ({
      text: text(before),
      issueDate: { calendar: 'hijri', year: of } as const,
    });
    const { text: extracted } = await copied(
      await draftPdf(
        profile,
        { ...draft, sections: before, changes: { ...same, facts: compareFacts(year(1446), year(1447)) } },
        at,
      ),
    );
    has(extracted, 'لا فرق بين نص المسودة ونص الإصدار الساري', 'تاريخ الإصدارمن بيانات الوثيقة', '1447');
  });

  it('is made of a draft without a title and without a text', async () => {
    const { text: extracted } = await copied(
      await draftPdf(profile, { ...withoutChanges, title: '', sections: [] }, at),
    );
    has(extracted, 'سياسة بلا عنوان بعد', 'لا نص في هذه المسودة بعد');
  });

  it('keeps the signs of notes in a clause whose words changed', async () => {
    const noted = (words: string, place: number): PolicySection[] => [
      section('one', 'المادة الأولى', [
        { ...clause('one-1', words), notes: [{ id: 'n-1', marker: '(9)', text: 'حاشية باقية.', at: place }] },
      ]),
    ];
    const [older, newer] = [noted('يُصرف المبلغ بالنقد.', 12), noted('يُصرف كل المبلغ بالشيك.', 15)];
    const changes = {
      inForce: 1,
      before: older,
      comparison: compareVersions(text(older), text(newer)),
      facts: [],
    };
    const { text: extracted } = await copied(
      await draftPdf(profile, { ...draft, sections: newer, changes }, at),
    );
    has(extracted, 'حاشية باقية', 'بالنقد', 'بالشيك');
  });

  it('lists the first two hundred of very many changes, and says how many more there are', async () => {
    const many = (word: string): PolicySection[] => [
      section(
        'one',
        'المادة الأولى',
        Array.from({ length: 250 }, (_, place) => clause(`c-${String(place)}`, `${word} ${String(place)}`)),
      ),
    ];
    const changes = {
      inForce: 1,
      before: many('يصرف المبلغ رقم'),
      comparison: compareVersions(text(many('يصرف المبلغ رقم')), text(many('يودع المبلغ رقم'))),
      facts: [],
    };
    const { text: extracted } = await copied(
      await draftPdf(profile, { ...draft, sections: many('يودع المبلغ رقم'), changes }, at),
    );
    has(extracted, '50', 'خارج هذه القائمة');
  });

  it('sets what a person wrote as words and never as commands', async () => {
    const hostile = '#read("/etc/passwd") $x$ *غليظ* <وسم> @مرجع';
    const { text: extracted } = await copied(
      await draftPdf(
        profile,
        { ...withoutChanges, title: hostile, sections: [section('a', hostile, [clause('a-1', hostile)])] },
        at,
      ),
    );
    has(extracted, 'passwd', 'غليظ', 'وسم');
    expect(extracted).not.toContain('root:');
  });
});

describe('a board paper', () => {
  it('lists its drafts with the pages on which they are, in the order that was chosen', async () => {
    const { pages } = await copied(
      await boardPaperPdf(
        profile,
        { meeting: '28', session: 'الثانية', day: '1 ديسمبر 2026م' },
        [draft, plain],
        at,
      ),
    );
    expect(pages.slice(1).map(solid).join('')).toContain(
      solid('في اجتماعه الثامن والعشرين من الدورة الثانية على مشروع'),
    );
    const cover = pages[0] ?? '';
    has(
      cover,
      'ورقة اجتماع مجلس الإدارة',
      profile.name,
      '28',
      'الثانية',
      'ديسمبر',
      'تُعرض على المجلس وثيقتان',
    );
    const begins = (title: string): number =>
      pages.findIndex(
        (page) =>
          solid(page).includes(solid('مشروع القرار')) && solid(page).includes(solid(`اعتماد «${title}»`)),
      ) + 1;
    expect([begins('لائحة الصرف'), begins('سياسة الإفصاح')]).toEqual([2, expect.any(Number)]);
    has(cover, 'تعديل', 'إصدار أول');
    // The column of pages is copied after the others.
    const shown = cover
      .replace(/.*إصدار أول/su, '')
      .replace(/\D+/gu, ' ')
      .trim()
      .split(' ');
    expect(shown.map(Number).toSorted((one, other) => one - other)).toEqual([2, begins('سياسة الإفصاح')]);
    expect(solid(cover).indexOf(solid('لائحة الصرف'))).toBeLessThan(
      solid(cover).indexOf(solid('سياسة الإفصاح')),
    );
  });

  it('has for each draft the wording of its resolution, what changes and the text', async () => {
    const { text: extracted, pages } = await copied(
      await boardPaperPdf(
        profile,
        { meeting: 'الرابع' },
        [{ ...draft, resolution: '4/12', inForceFrom: '1 يناير 2027م' }, plain],
        at,
      ),
    );
    expect(solid(extracted).split(solid('مشروع القرار')).length - 1).toBe(2);
    has(extracted, '4/12', 'لتحل محل الإصدار رقم', 'يُعمل بها من', 'يناير');
    has(extracted, 'يُعمل بها من تاريخ نشرها', 'تحل هذه الوثيقة محل جميع السياسات الموضوعة سابقًا');
    for (const page of pages) has(page, 'مسودة');
  });

  it('leaves numbers that are not given as room to write', async () => {
    const { text: extracted } = await copied(await boardPaperPdf(profile, {}, [plain], at));
    has(extracted, 'قرار مجلس الإدارة رقم', 'وبعد المداولة قرّر ما يأتي');
    expect(extracted.split('............')).toHaveLength(5);
  });
});

describe('the last page', () => {
  /** Returns the text of the last page of a policy with so many clauses, below one clause or side by side. */
  const lastPage = async (count: number, nested: boolean): Promise<string> => {
    const printed = await toPrint('rusukh');
    const items = Array.from({ length: count }, (_, n) =>
      clause(`one-${String(n + 2)}`, 'يلتزم العاملون بهذا البند.', `${String(n + 1)}-`),
    );
    const parent = { ...clause('one-1', 'تشمل الواجبات ما يلي:', 'أ-'), items };
    const sections = [section('one', 'المادة الأولى: الواجبات', nested ? [parent] : items)];
    const { file } = printed;
    const pdf = await policyPdf({ ...printed, file: { ...file, text: { ...file.text, sections } } });
    return (await copied(pdf)).pages.at(-1) ?? '';
  };

  // Each count leaves one line more on the page before; the approval no longer fits below it at some of them.
  it.each([20, 22, 23])('has the end of the text beside the approval: %i clauses', async (count) => {
    for (const nested of [false, true]) has(await lastPage(count, nested), 'يلتزم العاملون', 'بيان الاعتماد');
  });

  it.each([13, 14, 15])(
    'of a case file has the end of its log beside the signatures: %i rows',
    async (count) => {
      const paper = await deskDocumentPdf({
        profile,
        neutral: false,
        title: 'ملف طلب',
        at,
        footer: 'نسخة للجنة البحث.',
        signatures: ['رقم المحضر:', 'التوقيع:'],
        facts: [],
        sections: [
          {
            heading: 'ما جرى على الطلب',
            paragraphs: Array.from({ length: count }, () => 'قيد التحقق\nموظف علاقات المستفيدين'),
          },
        ],
      });
      has((await copied(paper)).pages.at(-1) ?? '', 'قيد التحقق', 'التوقيع');
    },
  );
});
