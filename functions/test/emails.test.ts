import { describe, expect, test } from 'vitest';
import { composeEmail } from '../src/send-email/emails/compose-email.ts';
import { toMime } from '../src/send-email/adapters/mime.ts';
import { delivery, steps } from './support/delivery.ts';

const cmsUrl = 'https://cms.mithaq.example';
const acknowledgement = (changes = {}) => composeEmail(delivery(changes), cmsUrl);
const staffNotice = (changes = {}) => composeEmail(delivery({ kind: 'staff-notice', ...changes }), cmsUrl);
const neutral = { association: { slug: 'kafel', name: 'جمعية كفل', neutralCorrespondence: true } };

describe('the acknowledgement', () => {
  test('has the number in its text, alone on its line, and in its HTML', () => {
    expect(acknowledgement().text.split('\n')).toContain('7K3M-9QPA-T2X');
    expect(acknowledgement().html).toContain('<bdi dir="ltr">7K3M-9QPA-T2X</bdi>');
  });

  test('says that receipt is no acceptance', () => {
    expect(acknowledgement().text).toContain('استلام الطلب لا يعني قبوله.');
  });

  test('numbers the steps as the policy prints them', () => {
    const { text, html } = acknowledgement();
    for (const [index, step] of steps.entries()) {
      expect(text).toContain(`${String(index + 1)}. ${step}`);
      expect(html).toContain(step);
    }
  });

  test('counts the day of receipt and the floor in Riyadh, in both calendars', () => {
    // 22:30Z on 21 November is the 22nd in Riyadh.
    const { text } = acknowledgement();
    expect(text).toContain('يوم الأحد 22 نوفمبر 2026م، الموافق 12 جمادى الآخرة 1448هـ');
    expect(text).toContain('لن يصدر القرار قبل يوم الأحد 6 ديسمبر 2026م، الموافق 26 جمادى الآخرة 1448هـ.');
  });

  test('names no day where the policy prints no period', () => {
    const { text, html } = acknowledgement({ decisionAtLeastDays: undefined });
    expect(text + html).not.toContain('القرار');
  });

  test('leaves the steps out where there is no policy to take them from', () => {
    expect(acknowledgement({ steps: [] }).text).not.toContain('السياسة');
  });

  test('says the same in both its parts', () => {
    const { text, html } = acknowledgement();
    const words = html
      .replace(/<style>[^]*<\/style>|<title>.*<\/title>|<[^>]+>|&nbsp;/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    expect(words).toBe(text.replace(/—/gu, ' ').replace(/\s+/gu, ' ').trim());
  });
});

describe('the staff notice', () => {
  test('carries the reference and the link and nothing else of the request', () => {
    const { text, html, subject } = staffNotice();
    expect(subject).toBe('طلب جديد يحتاج إلى المراجعة');
    expect(text).toContain('7K3M-9QPA-T2X');
    expect(text).toContain(`${cmsUrl}/admin/collections/requests/request-1`);
    expect(html).toContain(`href="${cmsUrl}/admin/collections/requests/request-1"`);
    for (const step of steps) expect(text).not.toContain(step);
  });
});

describe('every e-mail', () => {
  const all = [acknowledgement(), staffNotice(), acknowledgement(neutral), staffNotice(neutral)];

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
  for (const email of [acknowledgement(neutral), staffNotice(neutral)]) {
    const { senderName, subject, text, html } = email;
    expect(`${senderName}${subject}${text}${html}`).not.toMatch(/كفل|جمعية|kafel/u);
    const mime = await toMime('delivery-1', email, 'no-reply@mithaq.example', 0);
    expect(mime.toString()).not.toMatch(/kafel/u);
  }
  expect(acknowledgement().senderName).toBe('جمعية رسوخ العلمية');
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
    (await toMime('delivery-1', acknowledgement(), 'no-reply@mithaq.example', 1_795_300_000_000)).toString();

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
