import type { RequestState } from '../../src/request/request-lifecycle.ts';
import { describe, expect, it } from 'vitest';
import { deliveryState } from '../../src/contracts/cms-service-api.ts';
import { noticeAfterDelivery } from '../../src/request/notice-after-delivery.ts';
import { noticeSentences } from '../../src/request/notice-text.ar.ts';
import { requestKinds } from '../../src/request/request-kind.ts';
import {
  mayWaive,
  noticeAfterCall,
  noticeOccasions,
  noticeStates,
} from '../../src/request/request-notice.ts';

describe('a notice', () => {
  it('is told by an e-mail that went out, and is a call after one that reached nobody', () => {
    const after = Object.fromEntries(
      deliveryState.options.map((state) => [state, noticeAfterDelivery('mailing', state)]),
    );
    expect(after).toEqual({
      pending: 'mailing',
      sent: 'mailed',
      delivered: 'mailed',
      bounced: 'to-call',
      complained: 'to-call',
      failed: 'to-call',
      'not-mailed': 'to-call',
    });
  });

  it('that a call settled stays settled, whatever becomes of the e-mail', () => {
    for (const state of deliveryState.options)
      for (const notice of noticeStates.filter((one) => one === 'called' || one === 'waived'))
        expect(noticeAfterDelivery(notice, state)).toBe(notice);
  });

  it('is told by a call only where somebody spoke with her', () => {
    expect(noticeAfterCall('spoke')).toBe('called');
    expect(noticeAfterCall('no-answer')).toBe('to-call');
    expect(noticeAfterCall('wrong-number')).toBe('to-call');
    expect(noticeAfterCall('asked-not-to-call')).toBe('waived');
  });

  it('is given up after three calls at three times, or where she asked for it', () => {
    const at = (...hours: number[]) =>
      hours.map((hour) => ({
        at: `2026-11-29T${String(hour).padStart(2, '0')}:00:00.000Z`,
        outcome: 'no-answer' as const,
      }));
    expect(mayWaive(at(8, 10), false)).toBe(false);
    expect(mayWaive(at(8, 8, 8), false)).toBe(false);
    expect(mayWaive(at(8, 9, 10), false)).toBe(true);
    expect(mayWaive([...at(8, 9), { at: '2026-11-29T12:00:00.000Z', outcome: 'spoke' }], false)).toBe(false);
    expect(mayWaive([], true)).toBe(true);
  });
});

describe('the sentences of an occasion', () => {
  const words = 'كلمات كتبها الموظف';

  it.each(noticeOccasions)('«%s» are whole sentences for every kind of request', (occasion) => {
    for (const kind of requestKinds) {
      const sentences = noticeSentences({ occasion, kind, openUntil: '2026-12-29' });
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence).toMatch(/[.:؟]$/u);
      expect(sentences.join(' ')).not.toMatch(/undefined|null/u);
    }
  });

  it('hold the words that were written for her, wherever a move asks for them', () => {
    for (const occasion of [
      'needs-information',
      'reminder',
      'rejected',
      'answered',
      'closed',
      'taken-back',
    ] as const)
      expect(noticeSentences({ occasion, kind: 'service', words })).toContain(words);
  });

  it('name the floor and the ceiling only where the policy prints them', () => {
    const said = (days: { earliestOn?: string; latestOn?: string }) =>
      noticeSentences({ occasion: 'with-committee', kind: 'service', ...days }).join(' ');
    expect(said({})).not.toContain('قبل يوم');
    expect(said({ earliestOn: '2026-12-13' })).toContain(
      'تنص السياسة على ألا يصدر القرار قبل يوم الأحد 4 رجب 1448هـ الموافق 13 ديسمبر 2026م',
    );
    expect(said({ earliestOn: '2026-12-13' })).not.toContain('يتأخر');
    expect(said({ earliestOn: '2026-12-13', latestOn: '2026-12-28' })).toContain(
      'وألا يتأخر عن يوم الاثنين 19 رجب 1448هـ الموافق 28 ديسمبر 2026م',
    );
  });

  it('ask for an answer to the survey where a request with an answer is closed, and never where she gave none', () => {
    const asked = (closedFrom: RequestState | undefined) =>
      noticeSentences({ occasion: 'closed', kind: 'complaint', closedFrom }).join(' ');
    for (const closedFrom of ['served', 'rejected', 'answered'] as const)
      expect(asked(closedFrom)).toContain('ما مدى رضاك عن تعامل الجمعية مع شكواك؟');
    for (const closedFrom of ['needs-information', undefined] as const)
      expect(asked(closedFrom)).not.toContain('رضاك');
  });

  it('call a complaint, a suggestion and an enquiry by their names wherever they have such an occasion', () => {
    const occasions = [
      'received',
      'needs-information',
      'reminder',
      'answered',
      'closed',
      'withdrawn',
    ] as const;
    for (const kind of ['complaint', 'suggestion', 'enquiry'] as const)
      for (const occasion of occasions)
        expect(noticeSentences({ occasion, kind, closedFrom: 'answered' }).join(' ')).not.toMatch(
          /طلبك|طلبًا جديدًا/u,
        );
    expect(noticeSentences({ occasion: 'withdrawn', kind: 'complaint' }).join(' ')).toContain('شكوى جديدة');
  });

  it('never speak of a service that was given where a request was closed otherwise', () => {
    for (const closedFrom of ['needs-information', 'rejected', 'answered', undefined] as const)
      expect(noticeSentences({ occasion: 'closed', kind: 'service', closedFrom }).join(' ')).not.toContain(
        'الخدمة',
      );
  });
});
