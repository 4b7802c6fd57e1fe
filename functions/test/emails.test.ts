import { followUpCodeFor, formatFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { noticeSentences } from '@mithaq/domain/request/notice-text.ar';
import { noticeOccasions } from '@mithaq/domain/request/request-notice';
import { describe, expect, it, test } from 'vitest';
import { composeEmail, type Email } from '../src/email/compose-email.ts';
import { toMime } from '../src/email/mime.ts';
import { hmacSha256 } from '../src/shared/hmac.ts';
import { accountChange, versionNoticeKinds } from '@mithaq/domain/contracts/cms-service-api';
import { readFollowLink } from '@mithaq/domain/follow/follow-link';
import { contrastOf } from '@mithaq/domain/look/contrast';
import { renderHtml } from '../src/email/render-html.ts';
import { emailLinks } from '../src/email/links.ts';
import {
  delivery,
  disclosuresPublished,
  followConfirmation,
  followConfirmationOfDisclosures,
  policyChanged,
  reviewReminder,
  steps,
  versionNotice,
} from './support/delivery.ts';
import { followLinkSecret, referenceSecret } from './support/secrets.ts';

const cmsUrl = 'https://cms.mithaq.example';
const links = emailLinks(
  { cmsUrl, siteUrl: 'https://mithaq.example', publicApiUrl: 'https://mithaq.example/api' },
  hmacSha256(followLinkSecret),
  hmacSha256(referenceSecret),
);
const acknowledgement = (changes = {}) => composeEmail(delivery(changes), links);
const staffNotice = (changes = {}) => composeEmail(delivery({ kind: 'staff-notice', ...changes }), links);
const contact = { phone: '0114567890', email: 'care@rusukh.example' };
const update = (changes = {}) =>
  composeEmail(
    delivery({ kind: 'request-update', requestKind: 'service', occasion: 'referred', contact, ...changes }),
    links,
  );
const neutral = { association: { slug: 'kafel', name: 'جمعية كفل', neutralCorrespondence: true } };

describe('the acknowledgement of a complaint', () => {
  const email = acknowledgement({
    requestKind: 'complaint',
    contact: { email: 'info@example.org', phone: '0112345678' },
  });

  test('names it, and promises neither a decision nor the steps of a request for a service', () => {
    expect(email.subject).toBe('استلمنا شكواك');
    expect(email.text).toContain('استلمنا شكواك');
    expect(email.text).not.toContain('قبوله');
    expect(email.text).toContain('7K3M-9QPA-T2X');
  });

  test('names how to reach the association, and an answer to it reaches it', () => {
    expect(email.text).toContain('0112345678');
    expect(email.replyTo).toBe('info@example.org');
  });
});

describe('an update', () => {
  test('keeps the lines that staff wrote, in its HTML as in its text', () => {
    const { html, text } = update({ words: 'أرسل:\n1. <صورة> العقد\n2. تعريف بالراتب' });
    expect(html).toContain('أرسل:<br>1. &lt;صورة&gt; العقد<br>2. تعريف بالراتب');
    expect(text).toContain('أرسل:\n1. <صورة> العقد\n2. تعريف بالراتب');
  });

  test('shows a phone in the order of its digits, its plus before them', () => {
    const { html, text } = update({ contact: { phone: '+966114567890', email: 'care@rusukh.example' } });
    expect(html).toContain('<bdi dir="ltr">+966114567890</bdi>');
    for (const line of ['+966114567890', 'care@rusukh.example']) expect(text.split('\n')).toContain(line);
  });
});

describe('the emblem at the head of an e-mail', () => {
  const emblem = { hash: 'ab'.repeat(32), width: 224, height: 112, bytes: 2400 };
  const withEmblem = (more = {}) => ({
    association: { slug: 'rusukh', name: 'جمعية رسوخ', neutralCorrespondence: false, emblem, ...more },
  });
  const address = `https://mithaq.example/rusukh/files/${emblem.hash}/emblem.png`;

  test('is a hosted picture with its size, and the text says the name alone', () => {
    const { html, text } = acknowledgement(withEmblem());
    expect(html.match(/<img[^>]*>/gu)).toHaveLength(1);
    expect(html).toContain(`<img src="${address}" width="112" height="56" alt=""`);
    expect(text).not.toContain('emblem');
    expect(text).toContain('جمعية رسوخ');
  });

  test('is in no neutral e-mail, even where one was sent along, and in none with a code', () => {
    const once = { kind: 'lost-code', code: '7K3M9QPAT2', expiresAt: '2026-11-29T12:00:00.000Z' };
    for (const { html } of [
      acknowledgement(withEmblem({ neutralCorrespondence: true })),
      update(withEmblem({ neutralCorrespondence: true })),
      composeEmail(delivery({ ...once, ...withEmblem() }), links),
    ])
      expect(html).not.toMatch(/<img|emblem/u);
  });
});

describe('the acknowledgement', () => {
  test('leads to the page on her data, and a neutral one to no page of the association', () => {
    expect(acknowledgement().text).toMatch(/https:\/\/mithaq\.example\/[a-z-]+\/privacy\//u);
  });

  test('has the number in its text, alone on its line, and in its HTML', () => {
    expect(acknowledgement().text.split('\n')).toContain('7K3M-9QPA-T2X');
    expect(acknowledgement().html).toContain('<bdi dir="ltr">7K3M-9QPA-T2X</bdi>');
  });

  test('says that receipt is no acceptance', () => {
    expect(acknowledgement().text).toContain('استلام الطلب لا يعني قبوله.');
  });

  test('names the steps of the policy in the reader’s words, and not in those for staff', () => {
    const { text, html } = acknowledgement({ handling: ['reception', 'committee', 'service'] });
    for (const line of [
      '1. تستقبلك الجمعية وتجيب عن أسئلتك',
      '2. تدرس لجنة البحث طلبك ويصلك الرد بالقبول أو الرفض',
      '3. تقدّم لك الجمعية الخدمة',
    ])
      expect(text).toContain(line);
    for (const step of steps) expect(text + html).not.toContain(step);
  });

  test('carries the code that opens the tracking page, its link and the contact, where an answer goes to', async () => {
    const email = acknowledgement({
      nonce: '0'.repeat(32),
      contact: { phone: '0114567890', email: 'care@rusukh.example', address: 'الرياض، حي العليا' },
    });
    const code = formatFollowUpCode(followUpCodeFor('0'.repeat(32), hmacSha256(referenceSecret)));
    expect(email.text.split('\n')).toContain(code);
    expect(email.text).toContain('https://mithaq.example/rusukh/track/');
    expect(email.text).toContain('0114567890');
    expect(email.text).toContain('الرياض، حي العليا');
    expect(email.text).toContain('يصل ردك عليها إلى الجمعية');
    const mime = (await toMime('d', email, 'no-reply@mithaq.example', 0)).toString();
    expect(mime).toMatch(/^Reply-To: care@rusukh\.example/mu);
  });

  test('says that no answer arrives where the association has no address', async () => {
    const mime = (await toMime('d', acknowledgement(), 'no-reply@mithaq.example', 0)).toString();
    expect(mime).not.toMatch(/^Reply-To:/mu);
    expect(acknowledgement().text).toContain('لا تصلنا الردود عليها');
  });

  test('names the ceiling where the policy prints one', () => {
    const { text } = acknowledgement({ earliestOn: '2026-12-06', latestOn: '2026-12-21' });
    expect(text).toContain(
      'تنص السياسة على ألا يصدر القرار قبل يوم الأحد 26 جمادى الآخرة 1448هـ الموافق 6 ديسمبر 2026م، وألا يتأخر عن يوم الاثنين 12 رجب 1448هـ الموافق 21 ديسمبر 2026م',
    );
  });

  test('counts the day of receipt and the floor in Riyadh, in both calendars', () => {
    // 22:30Z on 21 November is the 22nd in Riyadh.
    const { text } = acknowledgement();
    expect(text).toContain('يوم الأحد 12 جمادى الآخرة 1448هـ الموافق 22 نوفمبر 2026م');
    expect(text).toContain(
      'تنص السياسة على ألا يصدر القرار قبل يوم الأحد 26 جمادى الآخرة 1448هـ الموافق 6 ديسمبر 2026م.',
    );
  });

  test('names no day where the policy prints no period', () => {
    const { text, html } = acknowledgement({ decisionAtLeastDays: undefined });
    expect(text + html).not.toContain('القرار');
  });

  test('leaves the steps out where there is no policy to take them from', () => {
    expect(acknowledgement({ steps: [] }).text).not.toContain('على ترتيب السياسة');
  });

  test('says the same in both its parts', () => {
    const { text, html } = acknowledgement();
    const words = html
      .replace(/<style>[^]*<\/style>|<title>.*<\/title>|<[^>]+>|&nbsp;/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    expect(words).toBe(
      text
        .replace(/—|https:\S+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  });
});

describe('the update of a request', () => {
  test.each(noticeOccasions)(
    'says the news of «%s» in whole sentences, with number, page and contact',
    (occasion) => {
      const { text, subject } = update({ occasion, words: 'نحتاج إلى صورة عقد الإيجار.' });
      expect(subject).toBe('لديك تحديث جديد');
      const sentences = noticeSentences({ occasion, kind: 'service', words: 'نحتاج إلى صورة عقد الإيجار.' });
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(text).toContain(sentence);
      expect(text).toContain('7K3M-9QPA-T2X');
      expect(text).toContain('https://mithaq.example/rusukh/track/');
      expect(text).toContain('0114567890');
      expect(text).not.toContain('undefined');
    },
  );

  test('a rejection says its reason, and the right to object with its last day in both calendars', () => {
    const { text } = update({ occasion: 'rejected', words: 'دخل الأسرة فوق الحد.', openUntil: '2026-12-29' });
    expect(text).toContain('دخل الأسرة فوق الحد.');
    expect(text).toContain('آخر موعد للاعتراض يوم الثلاثاء 20 رجب 1448هـ الموافق 29 ديسمبر 2026م');
  });

  test('closing after a rejection never says that a service was given', () => {
    expect(update({ occasion: 'closed', closedFrom: 'rejected' }).text).not.toContain('الخدمة');
    expect(update({ occasion: 'closed', closedFrom: 'served' }).text).toContain('الخدمة');
  });

  test('a repeat names the number of the request that goes on', () => {
    const { text, html } = update({ occasion: 'duplicate', original: '7K3M9QPAT3Z' });
    expect([text, html].map((part) => part.includes('برقمه المرجعي: 7K3M-9QPA-T3Z.'))).toEqual([true, true]);
  });

  test('neutral correspondence says that there is news, and neither what of nor from whom', async () => {
    for (const occasion of noticeOccasions) {
      const email = update({ occasion, words: 'سر', contact, ...neutral });
      const said = `${email.senderName}${email.subject}${email.text}${email.html}`;
      expect(said).toContain('7K3M-9QPA-T2X');
      expect(said).not.toMatch(/سر |طلب|جمعية|كفل|kafel|لجنة|مساعد|خدمة|0114567890|care@/u);
      const mime = (await toMime('d', email, 'no-reply@mithaq.example', 0)).toString();
      expect(mime).not.toMatch(/kafel|Reply-To/u);
    }
  });
});

describe('the staff notice', () => {
  test('of a referral tells the researcher so, with the number and the link alone', () => {
    const { text, subject } = staffNotice({ occasion: 'referred' });
    expect(subject).toBe('طلب أُحيل إليك');
    expect(text).toContain('أُحيل إلى البحث الاجتماعي');
    expect(text).toContain(`${cmsUrl}/admin/collections/requests/request-1`);
  });

  test.each([
    ['service', 'طلب جديد يحتاج إلى مراجعة'],
    ['complaint', 'شكوى جديدة تحتاج إلى مراجعة'],
    ['suggestion', 'اقتراح جديد يحتاج إلى مراجعة'],
    ['enquiry', 'استفسار جديد يحتاج إلى رد'],
  ] as const)('names the kind %s, and an earlier CMS none', (requestKind, subject) => {
    expect(staffNotice({ requestKind }).subject).toBe(subject);
    expect(staffNotice({ requestKind: undefined }).subject).toBe('طلب جديد يحتاج إلى مراجعة');
  });

  test.each(['data-right', 'data-right-due'] as const)('of a %s leads to the list of rights', (occasion) => {
    const { text } = staffNotice({ occasion });
    expect(text).toContain(`${cmsUrl}/admin/collections/data-right-requests`);
    expect(text).toContain('7K3M-9QPA-T2X');
  });

  test('carries the reference and the link and nothing else of the request', () => {
    const { text, html, subject } = staffNotice();
    expect(subject).toBe('طلب جديد يحتاج إلى مراجعة');
    expect(text).toContain('7K3M-9QPA-T2X');
    expect(text).toContain(`${cmsUrl}/admin/collections/requests/request-1`);
    expect(html).toContain(`href="${cmsUrl}/admin/collections/requests/request-1"`);
    for (const step of steps) expect(text).not.toContain(step);
  });
});

describe('the e-mails of a follow', () => {
  const partOf = (text: string, before: string): string =>
    new RegExp(`${before.replaceAll('.', '\\.')}([^/\\s]+)/`, 'u').exec(text)?.[1] ?? '';

  test('the confirmation leads to a page whose link confirms this follow for seven days', () => {
    const { text, html } = composeEmail(followConfirmation(), links);
    const link = partOf(text, 'https://mithaq.example/rusukh/follow/confirm/');
    const asked = Date.parse('2026-11-21T22:30:00.000Z');
    const day = 24 * 3600_000;
    const hmac = hmacSha256(followLinkSecret);
    expect(readFollowLink(link, asked + 7 * day, hmac)).toEqual({
      act: 'confirm',
      follow: 'f0f0f0f0-0000-4000-8000-000000000001',
    });
    expect(readFollowLink(link, asked + 7 * day + 1, hmac)).toBe('link-expired');
    expect(html).toContain(link);
  });

  test('a change says what changed and leads to the policy, the comparison and the end', () => {
    const { text } = composeEmail(policyChanged(), links);
    expect(text).toContain(
      'نشرت جمعية رسوخ العلمية يوم الأحد 12 جمادى الآخرة 1448هـ الموافق 22 نوفمبر 2026م',
    );
    expect(text).toContain('صارت مدة الرد أسبوعين على الأقل.\n\nوأُضيفت قناة الواتساب.');
    expect(text).toContain('https://mithaq.example/rusukh/policies/beneficiary-relations/\n');
    expect(text).toContain('https://mithaq.example/rusukh/policies/beneficiary-relations/compare/2/3/');
    const end = partOf(text, 'https://mithaq.example/rusukh/follow/end/');
    expect(readFollowLink(end, 0, hmacSha256(followLinkSecret))).toMatchObject({ act: 'end' });
  });

  test('a note of several lines is as many paragraphs, and its blank lines are none', () => {
    const { html } = composeEmail(policyChanged({ changeNote: '\nأولًا\n \n\nثانيًا\n' }), links);
    const paragraphs = [...html.matchAll(/<p style="margin:0">([^<]*)<\/p>/gu)];
    const words = paragraphs.map(([, text = '']) => text.trim());
    expect(words).toEqual(expect.arrayContaining(['أولًا', 'ثانيًا']));
    expect(words).not.toContain('');
  });

  test('a change without a version before it or a note leads to no comparison and invents no note', () => {
    const { text } = composeEmail(policyChanged({ before: undefined, changeNote: undefined }), links);
    expect(text).not.toMatch(/compare|ما الذي تغيّر/u);
  });

  test('of disclosures leads to each document, says what a new version changed, and can be ended', () => {
    const { text, subject, oneClickEnd = '' } = composeEmail(disclosuresPublished(), links);
    expect(subject).toBe('نُشر جديد مما تتابعه');
    expect(text).toContain('نشرت جمعية رسوخ العلمية ما يأتي من وثائق الإفصاح، ولكل منها صفحة');
    expect(text).toContain('https://mithaq.example/rusukh/disclosures/financial-statements-2025/');
    expect(text).toContain('https://mithaq.example/rusukh/disclosures/board-2024-2028/');
    expect(text).toContain('ما الذي تغيّر؟ انضم عضو جديد. وانتهت عضوية آخر.');
    expect(text.match(/ما الذي تغيّر/gu)).toHaveLength(1);
    expect(oneClickEnd).toMatch(/^https:\/\/mithaq\.example\/api\/follows\/e_/u);
    const end = partOf(text, 'https://mithaq.example/rusukh/follow/end/');
    expect(readFollowLink(end, 0, hmacSha256(followLinkSecret))).toMatchObject({ act: 'end' });
    const one = [{ slug: 'board-2024-2028', title: 'أعضاء مجلس الإدارة', version: 1 }];
    const { text: ofOne } = composeEmail(disclosuresPublished({ disclosures: one }), links);
    expect(ofOne).toContain('نشرت جمعية رسوخ العلمية وثيقة الإفصاح الآتية، وفي صفحتها الملف');
  });

  test('a confirmation of disclosures names the association and no policy', () => {
    const { text } = composeEmail(followConfirmationOfDisclosures(), links);
    expect(text).toContain('لمتابعة إفصاحات جمعية رسوخ العلمية.');
    expect(text).not.toContain('سياسة');
  });

  test('a change can be ended by one press in the mail client, and only a change', async () => {
    const headersOf = async (email: Email) =>
      (await toMime('d', email, 'no-reply@mithaq.example', 0)).toString().split('\r\n\r\n')[0] ?? '';
    const headers = await headersOf(composeEmail(policyChanged(), links));
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/mu);
    const address = /^List-Unsubscribe:\s+<https:\/\/mithaq\.example\/api\/follows\/([^/>\s]+)\/end>/mu;
    const end = address.exec(headers)?.[1] ?? '';
    expect(readFollowLink(end, 0, hmacSha256(followLinkSecret))).toMatchObject({ act: 'end' });
    expect(await headersOf(composeEmail(followConfirmation(), links))).not.toContain('List-Unsubscribe');
  });

  test('neutral correspondence names the association neither as the sender nor in the words', () => {
    for (const made of [
      followConfirmation(neutral),
      policyChanged(neutral),
      followConfirmationOfDisclosures(neutral),
      disclosuresPublished(neutral),
    ]) {
      const { senderName, subject, text } = composeEmail(made, links);
      expect(`${senderName}${subject}${text}`).not.toMatch(/كفل|جمعية/u);
    }
  });
});

describe('the reminder of a review', () => {
  test('names the day in both calendars and leads to the version in the admin', () => {
    const { text } = composeEmail(reviewReminder(), links);
    expect(text).toContain('اقترب موعد مراجعة «سياسة تنظيم العلاقة مع المستفيدين»');
    expect(text).toContain('الأحد 11 رجب 1448هـ الموافق 20 ديسمبر 2026م');
    expect(text).toContain(`${cmsUrl}/admin/collections/policy-versions/version%207`);
  });

  test('says so once the day is over', () => {
    const passed = composeEmail(reviewReminder({ occasion: 'passed' }), links);
    expect(passed.text).toContain('مضى موعد مراجعة');
    expect(passed.subject).toBe('مضى موعد مراجعة سياسة');
    expect(composeEmail(reviewReminder({ occasion: 'near' }), links).subject).toBe('اقترب موعد مراجعة سياسة');
  });
});

describe('an e-mail about versions on their way to approval', () => {
  const two = {
    versions: [
      { id: 'v1', title: 'سياسة تعارض المصالح', reason: 'سبب أول' },
      { id: 'v2', title: 'سياسة الخصوصية', reason: 'سبب ثان' },
    ],
  };

  test.each(versionNoticeKinds)('%s lists each version with a link to it, and one as one', (kind) => {
    const one = composeEmail(versionNotice({ kind }), links);
    const many = composeEmail(versionNotice({ kind, ...two }), links);
    expect(one.text).toContain(
      `سياسة تعارض المصالح\n${cmsUrl}/admin/collections/policy-versions/version%207\n`,
    );
    expect(many.html).toContain(`href="${cmsUrl}/admin/collections/policy-versions/v1"`);
    expect(many.text).toContain(`سياسة الخصوصية\n${cmsUrl}/admin/collections/policy-versions/v2\n`);
    expect(one.subject).not.toBe(many.subject);
    expect(one.text).toMatch(/(?:السياسة|للسياسة) الآتية/u);
    expect(many.text).toMatch(/(?:ما|لما) يأتي من السياسات/u);
    expect(many.text).not.toMatch(/(?:افتح صفحة السياسة|من صفحتها في لوحة)/u);
  });

  test.each(versionNoticeKinds)('%s says at its foot where its reader chooses what comes', (kind) => {
    const { text } = composeEmail(versionNotice({ kind }), links);
    expect(text).toContain(`اختر من صفحة حسابك الرسائل التي تصلك\n${cmsUrl}/admin/account\n`);
  });

  test('a return says the reason of each, line by line, and no other e-mail says one', () => {
    const { text } = composeEmail(versionNotice({ kind: 'version-returned' }), links);
    expect(text).toContain('\n\nسبب الإعادة: راجعوا المادة 4.\n\nوالجدول.\n\n');
    expect(composeEmail(versionNotice(), links).text).not.toContain('سبب');
  });

  test('counts what it does not list', () => {
    const textOf = (more: number) => composeEmail(versionNotice({ more }), links).text;
    expect(textOf(1)).toContain('وسياسة أخرى تجدها');
    expect(textOf(2)).toContain('وسياستان أخريان تجدهما');
    expect(textOf(5)).toContain('و5 سياسات أخرى تجدها');
    expect(textOf(12)).toContain('و12 سياسة أخرى تجدها');
    expect(textOf(101)).toContain('و101 سياسة أخرى تجدها');
    expect(textOf(0)).not.toContain('أخرى');
  });

  test('a reminder of a review leads to the same choice', () => {
    expect(composeEmail(reviewReminder(), links).text).toContain(`${cmsUrl}/admin/account`);
  });
});

describe('every e-mail', () => {
  const all = [
    acknowledgement(),
    staffNotice(),
    acknowledgement(neutral),
    staffNotice(neutral),
    update(),
    update(neutral),
    ...versionNoticeKinds.flatMap((kind) => [
      composeEmail(versionNotice({ kind }), links),
      composeEmail(versionNotice({ kind, ...neutral, more: 3 }), links),
    ]),
    ...[followConfirmation, policyChanged, disclosuresPublished, reviewReminder].flatMap((make) => [
      composeEmail(make(), links),
      composeEmail(make(neutral), links),
    ]),
  ];

  test.each(all)('says its direction in every cell: $subject', ({ html }) => {
    const cells = html.match(/<t[dh]\b[^>]*>/gu) ?? [];
    expect(cells.length).toBeGreaterThan(3);
    for (const cell of cells) expect(cell).toMatch(/ dir="(?:rtl|ltr)"/u);
    expect(html).toContain('<html lang="ar" dir="rtl">');
  });

  test.each(all)('fetches nothing and fits 320 px: $subject', ({ html }) => {
    expect(html).not.toMatch(/<img|<link|url\(|src=/u);
    expect(html).not.toMatch(/[^-]width[:=]"?(?:3[3-9]\d|[4-9]\d\d)/u);
  });

  test.each(all)('has a subject that names no association and no number: $subject', ({ subject }) => {
    expect(subject).not.toMatch(/جمعية|رسوخ|كفل|\d|[A-Z]/u);
  });
});

test('neutral correspondence names the association nowhere: not the sender, not the subject, not a line', async () => {
  for (const email of [acknowledgement(neutral), update(neutral), staffNotice(neutral)]) {
    const { senderName, subject, text, html } = email;
    expect(`${senderName}${subject}${text}${html}`).not.toMatch(/كفل|جمعية|kafel/u);
    const mime = await toMime('delivery-1', email, 'no-reply@mithaq.example', 0);
    expect(mime.toString()).not.toMatch(/kafel/u);
  }
  for (const { text } of [acknowledgement(neutral), update(neutral)])
    expect(text).toContain('https://mithaq.example/track/');
  expect(acknowledgement().senderName).toBe('جمعية رسوخ العلمية');
});

test('an e-mail with a code names no association, whichever it is, because others may read the mailbox', () => {
  const accent = '#8a1c2b';
  const association = { slug: 'rusukh', name: 'جمعية رسوخ', neutralCorrespondence: false, accent };
  const code = { kind: 'lost-code', association, code: '7K3M9QPAT2', expiresAt: '2026-12-05T09:00:00.000Z' };
  const { senderName, subject, text, html } = composeEmail(delivery(code), links);
  expect(text).toContain('7K3M9-QPAT2');
  expect(`${senderName}${subject}${text}${html}`).not.toMatch(/جمعية|رسوخ|rusukh|8a1c2b/u);
});

test('without any style a webmail still shows head, headings, codes and paragraphs as such', () => {
  const { html } = acknowledgement({ handling: ['reception'], nonce: '0'.repeat(32), contact });
  const bare = html.replaceAll(/ (?:style|class)="[^"]*"/gu, '');
  expect(bare).toContain('<h1>جمعية رسوخ العلمية</h1>');
  expect(bare).toContain('<h2>ماذا بعد ذلك؟</h2>');
  expect(bare).toContain('<strong><bdi dir="ltr">7K3M-9QPA-T2X</bdi></strong>');
  // Each paragraph is one, so that the browser's own margins part it from the next.
  const loose = [...bare.matchAll(/<td[^>]*>(?<words>[^<]*)/gu)].map(({ groups }) => groups?.['words'] ?? '');
  expect(loose.filter((words) => /\p{Script=Arabic}/u.test(words))).toEqual([
    'تستقبلك الجمعية وتجيب عن أسئلتك',
  ]);
});

test('a complaint is spoken of in the feminine, to its sender and to staff', () => {
  expect(acknowledgement({ requestKind: 'complaint' }).text).toContain('استلمنا شكواك المقدَّمة إلى جمعية');
  expect(acknowledgement({ requestKind: 'suggestion' }).text).toContain('استلمنا اقتراحك المقدَّم إلى جمعية');
  expect(staffNotice({ requestKind: 'complaint' }).text).toContain('افتح الشكوى في لوحة الإدارة');
  expect(staffNotice({ occasion: 'referred' }).text).toContain('افتح الطلب في لوحة الإدارة');
});

describe('the head', () => {
  const coloured = (accent: string, neutralCorrespondence = false) =>
    acknowledgement({ association: { slug: 'rusukh', name: 'جمعية رسوخ', neutralCorrespondence, accent } });
  const colourOf = (html: string, name: string): string =>
    new RegExp(`class="${name}"[^>]*style="[^"]*?(?<!-)color:(#[0-9a-f]{6})`, 'u').exec(html)?.[1] ?? '';

  it('names who writes in both parts, before everything else', () => {
    const { html, text } = coloured('#14594a');
    expect(text.startsWith('جمعية رسوخ\n———\n\nالسلام عليكم')).toBe(true);
    expect(html.indexOf('>جمعية رسوخ</h1>')).toBeLessThan(html.indexOf('السلام عليكم'));
  });

  it.each(['#14594a', '#ffe14d', '#101010', '#c8102e'])(
    'has the colour %s, readable on paper and in the dark, without its style sheet too',
    (accent) => {
      const { html } = coloured(accent);
      const light = colourOf(html, 'head');
      expect(contrastOf(light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(colourOf(html, 'code')).toBe(light);
      const dark = /\.head \{ color: (#[0-9a-f]{6})/u.exec(html)?.[1] ?? '';
      expect(contrastOf(dark, '#141917')).toBeGreaterThanOrEqual(4.5);
      if (accent === '#14594a' || accent === '#c8102e') expect(light).toBe(accent);
    },
  );

  it('keeps name and colour to itself where others may read the mail', () => {
    const { html } = coloured('#c8102e', true);
    expect(colourOf(html, 'head')).toBe(colourOf(coloured('#14594a').html, 'head'));
    expect(html).toContain('>ميثاق</h1>');
  });

  it('needs no colour of a CMS of the previous release', () => {
    expect(colourOf(acknowledgement().html, 'head')).toMatch(/^#/u);
  });
});

test('markup in an address, a label or a title stays text too', () => {
  const address = 'https://mithaq.example/?a="><script>';
  const html = renderHtml('<b>', [{ kind: 'link', label: "<i>&'", address }]);
  expect(html).toContain('<title>&lt;b&gt;</title>');
  expect(html).toContain('href="https://mithaq.example/?a=&quot;&gt;&lt;script&gt;"');
  expect(html).toContain('>&lt;i&gt;&amp;&#39;</a>');
});

test('markup in a name or a step stays text', () => {
  const hostile = '<img src=x onerror="alert(1)">&';
  const { html } = acknowledgement({
    steps: [hostile],
    association: { slug: 'rusukh', name: hostile, neutralCorrespondence: false },
  });
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;');
});

describe('the message on the wire', () => {
  const mime = async () =>
    (await toMime('delivery-1', acknowledgement(), 'no-reply@mithaq.example', 1_790_000_000_000)).toString();

  test('is ASCII throughout, in lines that every server takes', async () => {
    const wire = await mime();
    // eslint-disable-next-line no-control-regex -- the test is about which bytes there are
    expect(wire).toMatch(/^[\x00-\x7f]*$/u);
    for (const line of wire.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  });

  test('says that a machine wrote it and carries our id, the same at every try', async () => {
    const headers = (await mime()).split('\r\n\r\n')[0] ?? '';
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).toContain('Message-ID: <delivery-1@mithaq.example>');
    // The date is the day on which the message was made, not the day of a test or a retry.
    expect(headers).toMatch(/^Date: Mon, 21 Sep 2026 14:13:20 /mu);
  });

  test('has text and HTML as alternatives in UTF-8', async () => {
    const wire = await mime();
    expect(wire).toContain('multipart/alternative');
    expect(wire).toContain('text/plain; charset=utf-8');
    expect(wire).toContain('text/html; charset=utf-8');
  });

  test('a name with a line break adds no header', async () => {
    const hostile = { ...acknowledgement(), senderName: 'جمعية\r\nBcc: x@example.com' };
    const headers =
      (await toMime('d', hostile, 'no-reply@mithaq.example', 0)).toString().split('\r\n\r\n')[0] ?? '';
    expect(headers).not.toMatch(/^Bcc:/mu);
  });
});

describe('an e-mail about an account', () => {
  const token = 'tokenTokenTokenTokenTokenTokenTokenToken123';
  const linked = { id: 'delivery-9', to: 'new@example.org', token, expiresAt: '2026-12-05T09:00:00.000Z' };

  test.each(['invitation', 'password-link'] as const)(
    'carries the link of %s behind a hash sign, where no server sees it, and says until when it works',
    (kind) => {
      const email = composeEmail({ kind, ...linked }, links);
      expect(email.text).toContain(`${cmsUrl}/admin/set-password#${token}`);
      expect(email.text).toContain('مرة واحدة');
      expect(email.text).toContain('الساعة 12:00');
      expect(email.subject).not.toContain(token);
      expect(email.senderName).toBe('ميثاق');
    },
  );

  test.each(accountChange.options)(
    'says of %s what to do if it was somebody else, and carries no token',
    (change) => {
      const changedAt = '2026-12-05T09:00:00.000Z';
      const email = composeEmail(
        { kind: 'account-changed', id: 'delivery-9', to: 'old@example.org', change, changedAt },
        links,
      );
      expect(email.text).toContain('وإن لم تكن أنت');
      expect(email.text).not.toContain('#');
      // The former address is told of a new one, and gets no link for a password any more.
      expect(email.text.includes('فاطلب كلمة مرور جديدة')).toBe(change !== 'email-changed');
      expect(email.text.includes('انتهى الدخول من الأجهزة الأخرى')).toBe(!change.startsWith('recovery-code'));
    },
  );
});
