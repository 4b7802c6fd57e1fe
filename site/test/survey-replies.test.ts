import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { surveyReply, type SurveyReply } from '@mithaq/domain/contracts/survey-reply';
import { associationIndexPath, surveyReplyPath } from '@mithaq/domain/register/paths';
import { sha256Of } from '../src/features/register/cached-reader.server.ts';
import { write } from './fixtures/build-register.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';

const { root, ask } = await machineSiteForThisFile();

const reply: SurveyReply = {
  format: 1,
  association: { slug: 'rusukh', name: 'رسوخ' },
  number: 1,
  from: '2026-01',
  until: '2026-03',
  byRating: { 1: 0, 2: 1, 3: 2, 4: 3, 5: 4 },
  recommendation: 'نوصي بزيادة ساعات الاستقبال.',
  decision: 'وافق المجلس على التوصية.',
  meeting: { value: 7, printed: 'السابع' },
  heldOn: {
    printed: '12/4/2026',
    gregorian: { calendar: 'gregorian', year: 2026, month: 4, day: 12 },
    hijri: { calendar: 'hijri', year: 1447, month: 10, day: 24 },
    computed: 'hijri',
  },
  reply: 'سنستقبلكم مساءً أيضًا.\nشكرًا لمن أجاب.',
  publishedAt: '2026-04-20T08:00:00.000Z',
};

const list = async (...replies: readonly SurveyReply[]): Promise<void> => {
  const at = associationIndexPath('rusukh');
  const index = associationIndex.parse(JSON.parse(await readFile(path.join(root, at), 'utf8')));
  const surveyReplies = [];
  for (const one of replies) {
    const file = surveyReply.parse(one);
    const hash = sha256Of(Buffer.from(JSON.stringify(file)));
    await write(root, surveyReplyPath('rusukh', hash), file);
    const { number, from, until, publishedAt, corrects } = file;
    surveyReplies.push({ number, from, until, publishedAt, corrects, answers: 10, hash });
  }
  await write(root, at, associationIndex.parse({ ...index, surveyReplies }));
};

beforeAll(() => list(reply, { ...reply, number: 2, reply: 'سنستقبلكم يوم السبت أيضًا.', corrects: 1 }));

describe('replies to results of the survey', () => {
  it('are listed by their months, the newest of each result alone, and lead from the association’s page', async () => {
    const { text } = await ask('/rusukh/satisfaction/');
    expect(text).toContain('href="/rusukh/satisfaction/2/"');
    expect(text).not.toContain('href="/rusukh/satisfaction/1/"');
    expect(text).toContain('من يناير 2026م إلى مارس 2026م');
    expect(text).toContain('10 أجوبة');
    expect((await ask('/rusukh/')).text).toContain('href="/rusukh/satisfaction/"');
    expect((await ask('/kafel/')).text).not.toContain('satisfaction');
    expect((await ask('/kafel/satisfaction/')).text).toContain('لم تنشر الجمعية ردًّا');
  });

  it('show figures, recommendation, decision with its meeting, and what beneficiaries are told', async () => {
    const { answer, text } = await ask('/rusukh/satisfaction/1/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toMatch(/^public/u);
    for (const words of [reply.recommendation, reply.decision, 'سنستقبلكم مساءً أيضًا.', 'السابع'])
      expect(text).toContain(words);
    expect(text).toContain('24 شوال 1447هـ الموافق 12 أبريل 2026م');
    expect(text).not.toMatch(/<script/u);
    const shown = [...text.matchAll(/<dd>\s*(?:<bdi>)?([^<]*جواب[^<]*|[^<]*أجوبة)(?:<\/bdi>)?\s*<\/dd>/gu)];
    expect(shown.map(([, answers]) => answers?.trim())).toEqual([
      '4 أجوبة',
      '3 أجوبة',
      'جوابان',
      'جواب واحد',
      'لا جواب',
    ]);
  });

  it('say which of two corrects the other', async () => {
    expect((await ask('/rusukh/satisfaction/1/')).text).toContain('href="/rusukh/satisfaction/2/"');
    expect((await ask('/rusukh/satisfaction/2/')).text).toContain('href="/rusukh/satisfaction/1/"');
  });

  it('are in the sitemap where there are any', async () => {
    const { text } = await ask('/rusukh/sitemap.xml');
    for (const page of ['', '1/', '2/'])
      expect(text).toContain(`<loc>${siteUrl}/rusukh/satisfaction/${page}</loc>`);
    expect((await ask('/kafel/sitemap.xml')).text).not.toContain('satisfaction');
  });

  it.each(['3', '0', 'x', '01', '-1', '1e0', '99999999'])('answers 404 for number %s', async (number) => {
    expect((await ask(`/rusukh/satisfaction/${number}/`)).answer.status).toBe(404);
  });
});
