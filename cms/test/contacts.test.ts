import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssociationIndex } from '../src/register/register-files.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
let association = '';
let channel = '';
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  await publishImported(cms, 'rusukh');
  association = await firstIn(cms, 'associations', 'rusukh');
  channel = await firstIn(cms, 'channels', 'rusukh');
});
afterAll(() => cms.stop());

const change = (collection: string, id: string, data: object) =>
  cms.call(secretary, 'PATCH', `/api/${collection}/${id}`, data);
const published = () => readAssociationIndex(cms.register, 'rusukh');

describe('what a secretary types about the association', () => {
  it.each([
    ['website', 'example.org', 'https://example.org'],
    ['website', ' \u200fHTTPS://Example.org/a. ', 'https://example.org/a'],
    ['website', 'https://بريد.السعودية', 'https://xn--ngbof4h.xn--mgberp4a5d4ar'],
    ['email', 'mailto:Info@example.org', 'Info@example.org'],
    ['email', 'info@بريد.السعودية', 'info@xn--ngbof4h.xn--mgberp4a5d4ar'],
    ['phone', '\u202a0112345678 تحويلة 5\u202c', '0112345678 تحويلة 5'],
    ['phone', '٩٢٠٠١٢٣٤٥', '٩٢٠٠١٢٣٤٥'],
    ['phone', '0551234567 / 0112345678', '0551234567 / 0112345678'],
  ])('is kept and published, for %s «%s»', async (field, typed, kept) => {
    const answer = await change('associations', association, { [field]: typed });
    expect(answer.status).toBe(200);
    expect(docOf(answer.body)).toMatchObject({ [field]: kept });
    expect((await published())?.profile).toMatchObject({ [field]: kept });
  });

  it('is published as its letterhead: who supervises it, its city and its own accounts', async () => {
    const typed = {
      supervisingBody: 'المركز الوطني لتنمية القطاع غير الربحي',
      city: 'تبوك',
      accounts: [{ link: 'x.com/example' }, { link: ' https://www.youtube.com/@example ' }],
    };
    expect((await change('associations', association, typed)).status).toBe(200);
    expect((await published())?.profile).toMatchObject({
      supervisingBody: typed.supervisingBody,
      city: typed.city,
      accounts: ['https://x.com/example', 'https://www.youtube.com/@example'],
    });
    const none = { supervisingBody: '', city: '', accounts: [] };
    expect((await change('associations', association, none)).status).toBe(200);
    for (const field of Object.keys(none)) expect((await published())?.profile).not.toHaveProperty(field);
  });

  it.each(['javascript:alert(1)', '@example', 'https://user:secret@x.com/example'])(
    'is refused with a sentence, for the account «%s»',
    async (link) => {
      const answer = await change('associations', association, { accounts: [{ link }] });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain('اكتب رابطًا يبدأ');
      expect((await published())?.profile).not.toHaveProperty('accounts');
    },
  );

  it.each([
    ['website', 'javascript:alert(1)', 'اكتب رابطًا يبدأ'],
    ['website', 'data:text/html,x', 'اكتب رابطًا يبدأ'],
    ['website', 'https://user:secret@example.org', 'اكتب رابطًا يبدأ'],
    ['website', 'https:///example.org', 'اكتب رابطًا يبدأ'],
    ['website', 'https://example.org\\@evil.example', 'اكتب رابطًا يبدأ'],
    ['website', 'http://127.0.0.1/', 'اكتب رابطًا يبدأ'],
    ['email', 'جمعية@example.org', 'حروف غير إنجليزية قبل العلامة @'],
    ['email', 'a@example.org، b@example.org', 'بريدًا إلكترونيًا واحدًا'],
    ['email', 'info@example', 'كاملًا'],
    ['phone', '055123456789', 'رقم هاتف'],
    ['phone', 'قريبًا', 'رقم هاتف'],
  ])('is refused with a sentence, for %s «%s»', async (field, typed, sentence) => {
    const answer = await change('associations', association, { [field]: typed });
    expect(answer.status).toBe(400);
    const said = JSON.stringify(answer.body);
    expect(said).toContain(`"path":"${field}"`);
    expect(said).toContain(sentence);
  });
});

describe('the contact of a channel', () => {
  it.each([
    ['example.org/contact', 'https://example.org/contact'],
    ['wa.me/0551234567', 'https://wa.me/966551234567'],
    ['Info <info@example.org>', 'Info <info@example.org>'],
    ['mailto:info@example.org', 'info@example.org'],
    ['0551234567 أو 0112345678', '0551234567 أو 0112345678'],
    ['@rusukh', '@rusukh'],
  ])('«%s» is kept as %s', async (typed, kept) => {
    const answer = await change('channels', channel, { contact: typed });
    expect(answer.status).toBe(200);
    expect(docOf(answer.body)).toMatchObject({ contact: kept });
  });

  it.each([
    ['javascript:alert(1)', 'لا نستطيع فتح هذا الرابط'],
    ['http://localhost/', 'لا نستطيع فتح هذا الرابط'],
    ['info@example', 'لا تصل الرسائل إلى هذا البريد'],
    ['05512', 'رقم هاتف كاملًا'],
  ])('«%s» is refused with a sentence', async (typed, sentence) => {
    const answer = await change('channels', channel, { contact: typed });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(sentence);
  });
});

describe('a link that an earlier release took', () => {
  it('is published no more, keeps no page from its corrections, and is named to the secretary on saving', async () => {
    await cms.payload.db.updateOne({
      collection: 'associations',
      id: association,
      data: { website: 'javascript:alert(1)' },
      req: await cms.request(),
    });
    expect((await change('channels', channel, { contact: '0112345678' })).status).toBe(200);
    const index = await published();
    expect(index?.channels.map(({ contact }) => contact)).toContain('0112345678');
    expect(index?.profile).not.toHaveProperty('website');
    const answer = await change('associations', association, { shortName: 'رسوخ' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('"path":"website"');
    expect((await change('associations', association, { website: 'example.org' })).status).toBe(200);
  });
});
