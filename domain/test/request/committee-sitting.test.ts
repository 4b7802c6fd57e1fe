import { describe, expect, test } from 'vitest';
import {
  quorumOf,
  refusalsOfSitting,
  type AgendaItem,
  type Committee,
  type HeardRequest,
  type SittingMinutes,
  type SittingRefusal,
} from '../../src/request/committee-sitting.ts';
import { sittingRefusalMessage, usualRejectionReasons } from '../../src/request/committee-sitting.ar.ts';

const today = '2026-11-29';
const reason = usualRejectionReasons[0] ?? '';
const committee: Committee = {
  members: ['a', 'b', 'c', 'd', 'e'],
  reasons: usualRejectionReasons,
  services: ['training'],
};
const waiting: HeardRequest = {
  state: 'with-committee',
  reachedOn: '2026-11-05',
  earliestOn: '2026-11-15',
  checkedBy: ['officer'],
  objected: false,
  decidedBefore: [],
};
const accepted: AgendaItem = {
  request: 'r1',
  recused: [],
  outcome: 'accepted',
  service: 'training',
  granted: 'مقعد في دورة الحاسب',
};
const rejected: AgendaItem = {
  request: 'r1',
  recused: [],
  outcome: 'rejected',
  reason,
  words: 'الدورة لمن أتموا الثانوية.',
};

interface Case {
  readonly minutes?: Partial<SittingMinutes>;
  readonly item?: Partial<AgendaItem>;
  readonly heard?: Partial<HeardRequest>;
  readonly committee?: Partial<Committee>;
  readonly recorder?: string;
  readonly today?: string;
}

const refusals = (change: Case, base: AgendaItem = accepted): SittingRefusal[] =>
  refusalsOfSitting(
    {
      number: '12',
      heldOn: '20/11/2026',
      present: ['a', 'b', 'c'],
      agenda: [{ ...base, ...change.item }],
      ...change.minutes,
    },
    new Map([['r1', { ...waiting, ...change.heard }]]),
    { ...committee, ...change.committee },
    { recorder: change.recorder ?? 'a', today: change.today ?? today },
  );
const codes = (change: Case, base?: AgendaItem): string[] => refusals(change, base).map(({ code }) => code);

describe('a sitting', () => {
  test('with a quorum, a number, a day and a decision of each request is recorded', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, rejected)).toEqual([]);
  });

  test('is held on a day in either calendar and either digits, and never on one that has not come', () => {
    expect(codes({ minutes: { heldOn: '١٠/٦/١٤٤٨' } })).toEqual([]);
    expect(codes({ minutes: { heldOn: '2026-11-29' } })).toEqual([]);
    expect(refusals({ minutes: { heldOn: '30/11/2026' } })).toEqual([
      { code: 'sitting.date', fault: 'in-future' },
    ]);
    expect(refusals({ minutes: { heldOn: '31/11/2026' } })).toEqual([
      { code: 'sitting.date', fault: 'unreal' },
    ]);
    expect(refusals({ minutes: { heldOn: '' } })).toEqual([{ code: 'sitting.date', fault: 'empty' }]);
  });

  test('without a number or an agenda is refused', () => {
    expect(codes({ minutes: { number: ' \u200b' } })).toEqual(['sitting.number-missing']);
    expect(codes({ minutes: { agenda: [] } })).toEqual(['sitting.agenda-empty']);
  });

  test('needs more than half of the members, or the number that the association set, and never one alone', () => {
    expect([1, 2, 3, 4, 5, 6].map((n) => quorumOf({ members: Array.from({ length: n }, String) }))).toEqual([
      2, 2, 2, 3, 3, 4,
    ]);
    expect(quorumOf({ members: ['a'], quorum: 1 })).toBe(2);
    expect(refusals({ minutes: { present: ['a', 'b'] } })).toEqual([
      { code: 'sitting.no-quorum', present: 2, needed: 3 },
      { code: 'item.no-quorum', deciding: 2, needed: 3, request: 'r1', index: 0 },
    ]);
    expect(codes({ minutes: { present: ['a', 'b'] }, committee: { quorum: 2 } })).toEqual([]);
    // A name that is repeated is one person.
    expect(codes({ minutes: { present: ['a', 'a', 'a'] } })).toContain('sitting.no-quorum');
    expect(codes({ minutes: { present: ['a', 'b', 'c'] }, committee: { quorum: 4 } })).toContain(
      'sitting.no-quorum',
    );
  });

  test('of an association with too few members is refused with their number', () => {
    const alone = refusals({ minutes: { present: ['a'] }, committee: { members: ['a'] } });
    expect(alone).toContainEqual({ code: 'sitting.committee-too-small', members: 1, needed: 2 });
  });

  test('counts members alone, and is recorded by one who was there', () => {
    expect(refusals({ minutes: { present: ['a', 'b', 'c', 'officer'] } })).toEqual([
      { code: 'sitting.not-a-member', people: ['officer'] },
    ]);
    expect(codes({ recorder: 'd' })).toEqual(['sitting.recorder-absent']);
  });
});

describe('a request on the agenda', () => {
  test('that was withdrawn, is elsewhere, of another association or listed twice is refused', () => {
    expect(codes({ heard: { state: 'withdrawn' } })).toEqual(['item.withdrawn']);
    for (const state of ['received', 'checking', 'objection', 'closed', 'served', 'duplicate'] as const) {
      expect(codes({ heard: { state } })).toEqual(['item.not-before-committee']);
    }
    expect(codes({ item: { request: 'foreign' } })).toEqual(['item.unknown']);
    expect(codes({ minutes: { agenda: [accepted, rejected] } })).toEqual(['item.twice']);
  });

  test('is not decided by a sitting of a day before it came before the committee', () => {
    expect(refusals({ minutes: { heldOn: '4/11/2026' }, item: { earlyReason: 'خطر' } })).toEqual([
      { code: 'item.not-yet-before-committee', reachedOn: '2026-11-05', request: 'r1', index: 0 },
    ]);
  });

  test('is decided before the printed first day with a written reason alone', () => {
    expect(refusals({ minutes: { heldOn: '14/11/2026' } })).toEqual([
      { code: 'item.early', earliestOn: '2026-11-15', request: 'r1', index: 0 },
    ]);
    expect(codes({ minutes: { heldOn: '15/11/2026' } })).toEqual([]);
    expect(codes({ minutes: { heldOn: '14/11/2026' }, item: { earlyReason: 'خطر على حياتها.' } })).toEqual(
      [],
    );
    expect(codes({ minutes: { heldOn: '14/11/2026' }, item: { earlyReason: ' \u200f' } })).toEqual([
      'item.early',
    ]);
    expect(codes({ minutes: { heldOn: '14/11/2026' }, heard: { earliestOn: undefined } })).toEqual([]);
    const question = { outcome: 'question', words: 'أرسل عقد الإيجار.' } as const;
    expect(codes({ minutes: { heldOn: '14/11/2026' }, item: question })).toEqual([]);
  });

  test('has an outcome with everything that the outcome needs', () => {
    expect(codes({ item: { outcome: undefined } })).toEqual(['item.outcome-missing']);
    expect(codes({ item: { service: undefined, granted: ' ' } })).toEqual([
      'item.service-missing',
      'item.granted-missing',
    ]);
    expect(codes({ item: { service: 'foreign' } })).toEqual(['item.service-missing']);
    expect(codes({ item: { reason: '', words: '' } }, rejected)).toEqual([
      'item.reason-missing',
      'item.words-missing',
    ]);
    expect(codes({ item: { reason: 'لأنني أرى ذلك' } }, rejected)).toEqual(['item.reason-not-listed']);
    expect(codes({ item: { outcome: 'postponed' } })).toEqual(['item.reason-missing', 'item.words-missing']);
    expect(codes({ item: { outcome: 'question' } })).toEqual(['item.words-missing']);
  });

  test('is not decided by the one who checked it, present or not', () => {
    expect(refusals({ heard: { checkedBy: ['b'] } })).toEqual([
      { code: 'item.checker-decides', people: ['b'], request: 'r1', index: 0 },
      { code: 'item.no-quorum', deciding: 2, needed: 3, request: 'r1', index: 0 },
    ]);
    const four = { present: ['a', 'b', 'c', 'd'] };
    expect(codes({ minutes: four, heard: { checkedBy: ['b'] }, item: { recused: ['b'] } })).toEqual([]);
    expect(codes({ heard: { checkedBy: ['e'] } })).toEqual([]);
  });

  test('is decided without a recused member, who does not count for it', () => {
    expect(refusals({ item: { recused: ['c'] } })).toEqual([
      { code: 'item.no-quorum', deciding: 2, needed: 3, request: 'r1', index: 0 },
    ]);
    expect(codes({ minutes: { present: ['a', 'b', 'c', 'd'] }, item: { recused: ['c'] } })).toEqual([]);
    expect(codes({ item: { recused: ['officer'] } })).toEqual(['item.recused-not-member']);
  });

  test('is, after an objection, decided by members who did not decide before', () => {
    const objected = { objected: true, decidedBefore: ['a', 'b'] };
    expect(codes({ heard: objected })).toEqual(['item.decided-before', 'item.no-quorum']);
    expect(codes({ heard: objected, minutes: { present: ['c', 'd', 'e'] }, recorder: 'c' })).toEqual([]);
    // Without an objection the same members may hear the request again, which they had postponed.
    expect(codes({ heard: { ...objected, objected: false } })).toEqual([]);
  });

  test('waits for more members where too few of all could decide it', () => {
    const decided = refusals({ heard: { objected: true, decidedBefore: ['a', 'b', 'c', 'd'] } });
    expect(decided).toEqual([{ code: 'item.too-few-members', able: 1, needed: 2, request: 'r1', index: 0 }]);
  });

  test('is decided by the rest of a small committee, more than half of those who may and two at least', () => {
    const three = { members: ['a', 'b', 'c'] };
    expect(codes({ committee: three, item: { recused: ['c'] } })).toEqual([]);
    const heard = { objected: true, decidedBefore: ['a', 'b', 'c'] };
    const present = { present: ['a', 'd', 'e'] };
    expect(codes({ heard, minutes: present, recorder: 'd', item: { recused: ['a'] } })).toEqual([]);
    expect(codes({ heard, minutes: present, recorder: 'd' })).toEqual(['item.decided-before']);
  });

  test('has votes that are counted whole, fit the deciders and agree with the decision', () => {
    expect(codes({ item: { votesFor: 2, votesAgainst: 1 } })).toEqual([]);
    expect(codes({ item: { votesFor: 2 } })).toEqual(['item.votes-half']);
    expect(codes({ item: { votesFor: 3, votesAgainst: 1 } })).toEqual(['item.votes-too-many']);
    expect(codes({ item: { votesFor: 1, votesAgainst: 1 } })).toEqual(['item.votes-disagree']);
    expect(codes({ item: { votesFor: 1, votesAgainst: 2 } }, rejected)).toEqual([]);
    expect(codes({ item: { votesFor: 2, votesAgainst: 1 } }, rejected)).toEqual(['item.votes-disagree']);
  });

  test('is heard again to correct a decision, with what was wrong in it and by a decision alone', () => {
    for (const state of ['accepted', 'rejected'] as const) {
      expect(codes({ heard: { state } })).toEqual(['item.correction-missing']);
      expect(codes({ heard: { state }, item: { correction: 'خطأ في المبلغ.' } })).toEqual([]);
    }
    const later = { outcome: 'postponed', reason: 'نقص', words: 'نقص', correction: 'خطأ.' } as const;
    expect(codes({ heard: { state: 'accepted' }, item: later })).toEqual(['item.correction-undecided']);
  });
});

test('every reason is given at once, each as an Arabic sentence that names the request and people it is about', () => {
  const all = refusals({
    minutes: { number: '', heldOn: '1/1/47', present: ['b', 'officer'] },
    item: { recused: ['officer'], granted: '', votesFor: 1 },
    heard: { checkedBy: ['b'] },
  });
  expect(all.length).toBeGreaterThan(7);
  const naming = { reference: () => '7K3M-9QPA-T2X', name: (id: string) => `عضو ${id}` };
  const sentences = all.map((refusal) => sittingRefusalMessage(refusal, naming));
  expect(new Set(sentences).size).toBe(all.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[\u0621-\u064a].*\.$/u);
  expect(sentences.filter((sentence) => sentence.includes('7K3M-9QPA-T2X')).length).toBeGreaterThan(3);
  expect(sentences.join()).toContain('عضو b');
});
