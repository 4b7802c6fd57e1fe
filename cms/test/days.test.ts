import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { addDays, hijriOfGregorian, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { Field } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatInstant } from '../src/admin/format-instant.ar.ts';
import { codesOf, docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
let draft = '';
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  draft = await firstIn(cms, 'policy-versions', 'rusukh');
});
afterAll(() => cms.stop());

const today = riyadhDayAt(Date.now());
const tomorrow = addDays(today, 1);
const parts = ({ year, month, day }: { year: number; month: number; day: number }) => ({ year, month, day });
const save = (approvedOn: object) =>
  cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, {
    approval: { meeting: { printed: '(9)', value: 9 }, approvedOn },
  });
const move = (to: string) => cms.call(secretary, 'POST', `/api/policy-versions/${draft}/move`, { to });
const none = { year: null, month: null, day: null };
const blank = { printed: '', weekday: null, computed: null, hijri: none, gregorian: none };
const approvedOn = z.object({ approval: z.object({ approvedOn: z.unknown() }) });

describe('the approval of a draft', () => {
  it.each([
    ['a Gregorian day of tomorrow', { ...blank, gregorian: parts(tomorrow) }, 'gregorian'],
    ['a Hijri day of tomorrow', { ...blank, hijri: parts(hijriOfGregorian(tomorrow)) }, 'hijri'],
    [
      'a year with a slip of the finger',
      { ...blank, gregorian: { year: 2036, month: 11, day: 1 } },
      'gregorian',
    ],
  ])('is refused on saving for %s, with a sentence at its field', async (_which, date, calendar) => {
    const answer = await save(date);
    expect(answer.status).toBe(400);
    const said = JSON.stringify(answer.body);
    expect(said).toContain(`"path":"approval.approvedOn.${calendar}.year"`);
    expect(said).toContain('لم يأتِ بعد');
  });

  it('is taken for today', async () => {
    expect((await save({ ...blank, gregorian: parts(today) })).status).toBe(200);
  });

  it.each([
    ['١٠ ربيع الأول ١٤٤٦هـ', 'hijri', { year: 1446, month: 3, day: 10 }, { year: 2024, month: 9, day: 13 }],
    ['1446/03/10', 'hijri', { year: 1446, month: 3, day: 10 }, { year: 2024, month: 9, day: 13 }],
    ['١٣/٩/٢٠٢٤م', 'gregorian', { year: 1446, month: 3, day: 10 }, { year: 2024, month: 9, day: 13 }],
  ])('is read from its printed form alone: «%s»', async (printed, written, hijri, gregorian) => {
    const answer = await save({ ...blank, printed });
    expect(answer.status).toBe(200);
    expect(approvedOn.parse(docOf(answer.body)).approval.approvedOn).toMatchObject({
      printed,
      hijri,
      gregorian,
      computed: written === 'hijri' ? 'gregorian' : 'hijri',
    });
  });

  it('is not in the future by a row that is older than the rule, either', async () => {
    const row = await cms.payload.findByID({ collection: 'policy-versions', id: draft, depth: 0 });
    await cms.payload.db.updateOne({
      collection: 'policy-versions',
      id: draft,
      data: {
        approval: {
          ...row.approval,
          approvedOn: { printed: '2036', gregorian: { year: 2036, month: 11, day: 1 } },
        },
      },
      req: await cms.request(),
    });
    expect((await move('in-review')).status).toBe(200);
    const answer = await move('approved');
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toContain('approval.in-future');
  });
});

describe('a day of a disclosure', () => {
  const disclose = (change: object) =>
    cms.call(secretary, 'POST', '/api/disclosures', {
      entry: 'financial-statements',
      title: 'القوائم المالية',
      link: 'https://association.example/reports/2025.pdf',
      ...change,
    });

  it.each([
    ['1446/03/10', '2024-09-13T12:00:00.000Z'],
    ['10-3-1446', '2024-09-13T12:00:00.000Z'],
    ['١٠ ربيع الأول ١٤٤٦هـ', '2024-09-13T12:00:00.000Z'],
    ['١٣/٩/٢٠٢٤', '2024-09-13T12:00:00.000Z'],
    ['2024-09-13', '2024-09-13T12:00:00.000Z'],
  ])('is taken as «%s»', async (publishedOn, kept) => {
    const answer = await disclose({ publishedOn });
    expect(answer.status).toBe(201);
    expect(docOf(answer.body)).toMatchObject({ publishedOn: kept });
  });

  it.each(['30/1/1446', '1/1/46', '1446م/1/1', `${isoDay(tomorrow)}T12:00:00.000Z`])(
    'is refused as «%s»',
    async (publishedOn) => {
      const answer = await disclose({ publishedOn });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain('"path":"publishedOn"');
    },
  );
});

describe('a number that is asked', () => {
  it.each([
    ['١٢', 12],
    ['۱۲', 12],
    ['\u202a12\u202c', 12],
    [' 12 ', 12],
    ['１２', 12],
    ['', null],
  ])('is taken as «%s»', async (typed, kept) => {
    const answer = await cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, {
      approval: {
        meeting: { printed: '(9)', value: typed },
        approvedOn: { ...blank, gregorian: parts(today) },
      },
    });
    expect(answer.status).toBe(200);
    expect(JSON.stringify(docOf(answer.body))).toContain(
      `"meeting":{"printed":"(9)","value":${String(kept)}}`,
    );
  });

  it.each(['ثلاثة', '12 أو 13', '1e3', '99999'])('is refused at its field as «%s»', async (typed) => {
    const answer = await cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, {
      approval: {
        meeting: { printed: '(9)', value: typed },
        approvedOn: { ...blank, gregorian: parts(today) },
      },
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('"path":"approval.meeting.value"');
  });

  it('is taken for the parts of a day, and the other calendar is computed', async () => {
    const answer = await save({ ...blank, hijri: { year: '١٤٤٦', month: '٣', day: '١٠' } });
    expect(answer.status).toBe(200);
    expect(approvedOn.parse(docOf(answer.body)).approval.approvedOn).toMatchObject({
      hijri: { year: 1446, month: 3, day: 10 },
      gregorian: { year: 2024, month: 9, day: 13 },
    });
  });
});

it('every number and every day of the admin has the box in which people type both as they write them', () => {
  const boxes: string[] = [];
  const others: string[] = [];
  const walk = (collection: string, fields: readonly Field[]): void => {
    for (const field of fields) {
      const asked =
        field.type === 'number' ||
        (field.type === 'date' && field.admin?.date?.pickerAppearance === 'dayOnly');
      // Payload's own facts of a file are no box of a form, and neither is what the page says in other words.
      if (asked && field.admin?.hidden !== true) {
        const box = JSON.stringify(field.admin?.components ?? {});
        if (/NoBox/u.test(box)) continue;
        (/NumberBox|DayBox/u.test(box) ? boxes : others).push(`${collection}: ${field.name}`);
      }
      if ('fields' in field) walk(collection, field.fields);
      if (field.type === 'tabs') for (const tab of field.tabs) walk(collection, tab.fields);
      if (field.type === 'blocks') for (const block of field.blocks) walk(collection, block.fields);
    }
  };
  for (const { slug, fields } of cms.payload.config.collections)
    if (!slug.startsWith('payload-')) walk(slug, fields);
  expect(boxes).toContain('disclosures: publishedOn');
  expect(boxes).toContain('policy-versions: day');
  expect(others).toEqual([]);
});

it('every date of the admin’s forms and lists is written by our own cell, none in the browser’s zone', () => {
  const own: string[] = [];
  const others: string[] = [];
  const walk = (collection: string, fields: readonly Field[]): void => {
    for (const field of fields) {
      // Payload's own facts of a log-in are on no page.
      const { admin } = field;
      const isOff = admin !== undefined && 'disabled' in admin && admin.disabled;
      if (isOff || ('hidden' in field && field.hidden)) continue;
      if (field.type === 'date') {
        const { Cell, Field: box } = field.admin?.components ?? {};
        const isOurs =
          /(?:Instant|Day)Cell/u.test(JSON.stringify(Cell ?? '')) && /Box/u.test(JSON.stringify(box ?? ''));
        (isOurs ? own : others).push(`${collection}: ${field.name}`);
      }
      if ('fields' in field) walk(collection, field.fields);
      if (field.type === 'tabs') for (const tab of field.tabs) walk(collection, tab.fields);
    }
  };
  for (const { slug, fields } of cms.payload.config.collections)
    if (!slug.startsWith('payload-')) walk(slug, fields);
  expect(own).toEqual(
    expect.arrayContaining([
      'policies: updatedAt',
      'users: createdAt',
      'disclosures: publishedOn',
      'deliveries: stateAt',
    ]),
  );
  expect(others).toEqual([]);
});

it('an instant is told in Riyadh and in both calendars, wherever its reader is', () => {
  expect(formatInstant('2026-11-29T21:30:00.000Z')).toBe(
    '20 جمادى الآخرة 1448هـ الموافق 30 نوفمبر 2026م، 12:30\u00a0ص',
  );
});
