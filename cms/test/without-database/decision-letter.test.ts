import { describe, expect, it } from 'vitest';
import { decisionLetter, type LetterFacts } from '../../src/requests/decisions/decision-letter.ts';
import { noticeSentences } from '@mithaq/domain/request/notice-text.ar';
import { wordsForHer } from '../../src/requests/decisions/decision-words.ar.ts';
import { deskDocumentPdf } from '../../src/pdf/desk-document.ts';
import { readPdf } from '../support/pdf-text.ts';

const at = '2026-11-29T10:00:00.000Z';

const facts = (
  outcome: 'accepted' | 'rejected',
  association: Partial<LetterFacts['association']> = {},
): LetterFacts => ({
  version: undefined,
  association: {
    id: 'a',
    slug: 'rusukh',
    name: 'جمعية رسوخ للتنمية الأسرية',
    shortName: 'رسوخ',
    licenceNumber: '05049',
    phone: '0112345678',
    numerals: 'western',
    neutralCorrespondence: false,
    services: [{ id: 's', code: 'training', label: 'التدريب والتأهيل' }],
    updatedAt: at,
    createdAt: at,
    ...association,
  },
  request: {
    id: 'r',
    reference: '7K3M9QPAT2X',
    association: 'a',
    state: outcome,
    acceptedAt: '2026-11-01T09:00:00.000Z',
    nonce: 'n',
    submission: {
      name: 'فاطمة أحمد',
      mobile: '+966501112222',
      city: 'الرياض',
      service: 'training',
      description: 'أرغب في دورة.',
      contactBy: 'call',
    },
    updatedAt: at,
    createdAt: at,
  },
  decision: {
    id: 'd',
    request: 'r',
    sitting: 's',
    association: 'a',
    minutesNumber: '7/1448',
    heldOn: '2026-11-29',
    outcome,
    service: outcome === 'accepted' ? 'التدريب والتأهيل' : null,
    granted: outcome === 'accepted' ? 'مقعد في دورة الحاسب، وقيمته 1200 ريال' : null,
    conditions: outcome === 'accepted' ? 'حضور أربعة أخماس الدورة' : null,
    reason: outcome === 'rejected' ? 'لا تنطبق على الطلب شروط الخدمة المطلوبة.' : null,
    words: 'الدورة لمن أتموا الثانوية.\nوتفتح الدورة القادمة في شعبان. # $ * @',
    deciders: ['m'],
    actorName: 'عضو',
    at,
    updatedAt: at,
    createdAt: at,
  },
});

const textOf = async (letter: LetterFacts): Promise<string> => {
  const { text } = await readPdf(await deskDocumentPdf(decisionLetter(letter)));
  return text.replace(/\s+/gu, '');
};

describe('the decision letter', () => {
  it('of a rejection has head, number, reason, minutes in both calendars, and the right to object with its time', async () => {
    const text = await textOf(facts('rejected'));
    for (const said of ['رسوخ', '7K3M-9QPA-T2X', '7/1448', '2026', '1448', 'حقك في الاعتراض', '30', 'شعبان'])
      expect(text).toContain(said.replaceAll(' ', ''));
    expect(text).toContain('#$*@');
    expect(text).toContain('فاطمةأحمد');
  });

  it('names the last day to object where she has been told', async () => {
    const letter = facts('rejected');
    const text = await textOf({ ...letter, request: { ...letter.request, objectionUntil: '2026-12-29' } });
    expect(text).toContain('29ديسمبر');
  });

  it('of an acceptance says what is granted and what follows, and has no objection', async () => {
    const text = await textOf(facts('accepted'));
    for (const said of ['1200', 'التدريب', 'التسجيل']) expect(text).toContain(said);
    expect(text).not.toContain('الاعتراض');
  });

  it('of neutral correspondence names neither the association nor the service, in its text and its properties', async () => {
    const letter = facts('accepted', { neutralCorrespondence: true });
    const { text, info } = await readPdf(await deskDocumentPdf(decisionLetter(letter)));
    for (const said of ['رسوخ', 'التدريب', '05049']) expect(text).not.toContain(said);
    expect(JSON.stringify(info)).not.toContain('رسوخ');
    expect(text).toContain('7K3M-9QPA-T2X');
  });

  it('has the digits of the association', async () => {
    expect(await textOf(facts('accepted', { numerals: 'eastern' }))).toContain('١٤٤٨');
  });
});

describe('what she is told of the outcome', () => {
  const item = { request: 'r', recused: [], reason: 'الخدمة المطلوبة خارج نطاق خدمات الجمعية.' } as const;
  const told = (outcome: 'rejected' | 'postponed') =>
    noticeSentences({ occasion: outcome, kind: 'service', words: wordsForHer({ ...item, outcome }) }).join(
      ' ',
    );

  it('names the reason once: the sentence of a rejection says that it follows, that of a postponement does not', () => {
    expect(told('rejected')).toContain(`وسبب ذلك: ${item.reason}`);
    expect(told('postponed')).toContain(`إلى جلسة أخرى. السبب: ${item.reason}`);
  });
});
