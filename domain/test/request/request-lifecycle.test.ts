import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestKinds, type RequestKind } from '../../src/request/request-kind.ts';
import {
  isFinalRequestState,
  printedStepOf,
  refusalsOfRequestMove,
  requestMoves,
  requestMovesFrom,
  requestStateFacts,
  requestStates,
  type AskedMove,
  type MovableRequest,
  type RequestState,
} from '../../src/request/request-lifecycle.ts';
import { requestRefusalMessage } from '../../src/request/request-states.ar.ts';

const o = 'beneficiary-relations-officer';
const r = 'social-research-officer';
const c = 'committee-member';
const b = 'beneficiary';
const k = 'clock';
const everybody = [b, c, k, o, r];

const today = '2026-11-29';
const request = (state: RequestState, change: Partial<MovableRequest> = {}): MovableRequest => ({
  state,
  kind: 'service',
  attested: true,
  serviceGiven: true,
  periodEnds: {},
  ...change,
});
/** A move in which everything that any move needs is said. */
const whole = (to: RequestState, change: Partial<AskedMove> = {}): AskedMove => ({
  to,
  actors: [o],
  today,
  note: 'للملف',
  words: 'لصاحبة الطلب',
  original: 'another',
  bySitting: true,
  ...change,
});
const codes = (of: MovableRequest, asked: AskedMove) =>
  refusalsOfRequestMove(of, asked).map(({ code }) => code);

test('the officer begins to check a request that was received', () => {
  expect(refusalsOfRequestMove(request('received'), { to: 'checking', actors: [o], today })).toEqual([]);
});

test('a request ends as closed, withdrawn or a duplicate, and in no other state', () => {
  expect(requestStates.filter(isFinalRequestState)).toEqual(['closed', 'withdrawn', 'duplicate']);
});

test('a committee decides by its minutes, and neither the officer nor a member’s click does', () => {
  expect(codes(request('with-committee'), whole('accepted', { bySitting: undefined }))).toEqual([
    'move.not-yours',
    'move.by-sitting',
  ]);
  expect(codes(request('with-committee'), whole('accepted', { actors: [c], bySitting: undefined }))).toEqual([
    'move.by-sitting',
  ]);
  expect(codes(request('with-committee'), whole('accepted', { actors: [c] }))).toEqual([]);
});

test('everything that is wrong with a move is said at once, each in a sentence', () => {
  const refusals = refusalsOfRequestMove(request('with-committee'), {
    to: 'rejected',
    actors: [o],
    today,
    words: '  ',
  });
  expect(refusals.map(({ code }) => code)).toEqual([
    'move.not-yours',
    'move.by-sitting',
    'move.words-missing',
  ]);
  for (const refusal of refusals) expect(requestRefusalMessage(refusal)).toMatch(/[.]$/u);
});

test('the note of the file does not pass for the words to the beneficiary', () => {
  expect(codes(request('checking'), whole('needs-information', { words: undefined }))).toEqual([
    'move.words-missing',
  ]);
  expect(codes(request('checking'), whole('referred', { note: undefined }))).toEqual(['move.note-missing']);
});

test('nothing reaches the committee without the attestation', () => {
  for (const [from, actors] of [
    ['checking', [o]],
    ['referred', [r]],
  ] as const) {
    const asked = whole('with-committee', { actors });
    expect(codes(request(from, { attested: false }), asked)).toEqual(['move.attestation-missing']);
    expect(codes(request(from), asked)).toEqual([]);
  }
});

test('a rejection is not closed on the last day of the objection, and is objected to on it', () => {
  const rejected = request('rejected', { periodEnds: { objection: today } });
  for (const actor of [o, k])
    expect(refusalsOfRequestMove(rejected, whole('closed', { actors: [actor] }))).toEqual([
      { code: 'move.too-early', period: 'objection', until: today },
    ]);
  expect(codes(rejected, whole('objection', { actors: [b] }))).toEqual([]);
  const over = request('rejected', { periodEnds: { objection: '2026-11-28' } });
  expect(codes(over, whole('closed'))).toEqual([]);
  expect(refusalsOfRequestMove(over, whole('objection', { actors: [b] }))).toEqual([
    { code: 'move.too-late', period: 'objection', until: '2026-11-28' },
  ]);
});

test('a period whose end nobody wrote down has not passed', () => {
  expect(codes(request('rejected'), whole('closed'))).toEqual(['move.too-early']);
  expect(codes(request('rejected'), whole('objection'))).toEqual([]);
  expect(codes(request('needs-information'), whole('closed', { actors: [k] }))).toEqual(['move.too-early']);
});

test('a duplicate names the request that it repeats', () => {
  expect(codes(request('received'), whole('duplicate', { original: undefined }))).toEqual([
    'move.original-missing',
  ]);
});

test('only a request that was closed for want of an answer is opened again', () => {
  expect(codes(request('closed', { closedFrom: 'needs-information' }), whole('checking'))).toEqual([]);
  for (const closedFrom of ['rejected', 'served', 'answered'] as const)
    expect(codes(request('closed', { closedFrom }), whole('checking'))).toEqual(['move.not-in-table']);
  expect(codes(request('closed'), whole('checking'))).toEqual(['move.not-in-table']);
});

test('a request is not served before it was accepted, whatever the order of moves', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...requestStates), { maxLength: 60 }), (wishes) => {
      let at = request('received', { periodEnds: { answer: '2026-01-01', objection: '2026-12-31' } });
      const past: RequestState[] = [at.state];
      for (const wish of wishes) {
        if (codes(at, whole(wish, { actors: everybody })).length > 0) continue;
        at = { ...at, state: wish, closedFrom: wish === 'closed' ? at.state : undefined };
        past.push(wish);
      }
      if (past.includes('served')) expect(past).toContain('accepted');
    }),
  );
});

test('every state can be reached', () => {
  const reached = new Set<RequestState>(['received', ...requestMoves.map((move) => move.to)]);
  expect([...reached].sort()).toEqual([...requestStates].sort());
});

test('each state carries out the printed step that belongs to it, and a closed request that of its state before', () => {
  const without = requestStates.filter((state) => requestStateFacts[state].step === undefined);
  expect([...without].sort()).toEqual(['closed', 'duplicate', 'withdrawn']);
  const carriedOutBy = (step: string) =>
    requestStates.filter((state) => requestStateFacts[state].step === step);
  expect(carriedOutBy('reception')).toEqual(['received', 'answered']);
  expect(carriedOutBy('verification')).toEqual(['checking', 'needs-information']);
  expect(carriedOutBy('committee')).toEqual(['with-committee', 'accepted', 'rejected', 'objection']);
  expect(printedStepOf({ state: 'closed', closedFrom: 'rejected' })).toBe('committee');
  expect(printedStepOf({ state: 'closed', closedFrom: 'served' })).toBe('service');
  expect(printedStepOf({ state: 'closed' })).toBeUndefined();
  expect(printedStepOf({ kind: 'complaint', state: 'received' })).toBeUndefined();
});

test('the beneficiary is told of every state but the check, which only opens and closes the work on it', () => {
  expect(requestStates.filter((state) => !requestStateFacts[state].tellsHer)).toEqual(['checking']);
});

/**
 * The table is written down again by hand: from → to, who, of which kinds, and what the move needs. An added row, or one
 * that loses a need, fails.
 */
const ways = [
  `received → checking by ${o}`,
  `received → withdrawn by ${b}, ${o}`,
  `received → duplicate by ${o} with note, original`,
  `received → answered by ${o} with words (answer)`,
  `checking → needs-information by ${o} with words`,
  `checking → referred by ${o} with note (service)`,
  `checking → with-committee by ${o} with attestation (service)`,
  `checking → answered by ${o} with words (answer)`,
  `checking → withdrawn by ${b}, ${o}`,
  `checking → duplicate by ${o} with note, original`,
  `needs-information → checking by ${b}, ${o}`,
  `needs-information → closed by ${k}, ${o} after answer`,
  `needs-information → withdrawn by ${b}, ${o}`,
  `needs-information → duplicate by ${o} with note, original`,
  `referred → checking by ${r} with note (service)`,
  `referred → needs-information by ${r} with words (service)`,
  `referred → with-committee by ${r} with attestation (service)`,
  `referred → withdrawn by ${b}, ${o}`,
  `referred → duplicate by ${o} with note, original`,
  `with-committee → needs-information by ${c}, ${o} with words (service)`,
  `with-committee → checking by ${c}, ${o} with note (service)`,
  `with-committee → accepted by ${c} with sitting (service)`,
  `with-committee → rejected by ${c} with words, sitting (service)`,
  `with-committee → withdrawn by ${b}, ${o}`,
  `with-committee → duplicate by ${o} with note, original`,
  `accepted → registering by ${o} (service)`,
  `accepted → withdrawn by ${b}, ${o}`,
  `rejected → objection by ${b}, ${o} with words within objection (service)`,
  `rejected → closed by ${k}, ${o} after objection (service)`,
  `registering → served by ${o} with service (service)`,
  `accepted → accepted by ${c} with note, sitting (service)`,
  `accepted → rejected by ${c} with note, words, sitting (service)`,
  `rejected → accepted by ${c} with note, sitting (service)`,
  `rejected → rejected by ${c} with note, words, sitting (service)`,
  `registering → withdrawn by ${b}, ${o}`,
  `served → closed by ${o} (service)`,
  `answered → checking by ${b}, ${o} with note (answer)`,
  `answered → closed by ${k}, ${o} after answer (answer)`,
  `answered → withdrawn by ${b}, ${o}`,
  `objection → with-committee by ${o} (service)`,
  `objection → withdrawn by ${b}, ${o}`,
  `closed from needs-information → checking by ${o} with note`,
  `duplicate → checking by ${o} with note`,
];

/** A request to which the move is open: its period has passed or runs, as the move needs. */
const openTo = (from: RequestState, kind: RequestKind, period: 'past' | 'running'): MovableRequest => {
  const until = period === 'past' ? '2026-11-28' : '2026-11-30';
  return request(from, { kind, periodEnds: { answer: until, objection: until } });
};

test('a request goes these ways and no other, by these people and with these needs', () => {
  const found = requestStates.flatMap((from) =>
    requestStates.flatMap((to) => {
      const closedFroms = from === 'closed' ? requestStates : [undefined];
      return closedFroms.flatMap((closedFrom) => {
        const rows = requestKinds.flatMap((kind) =>
          (['past', 'running'] as const).flatMap((period) => {
            const of = { ...openTo(from, kind, period), closedFrom };
            const by = everybody.filter((actor) => codes(of, whole(to, { actors: [actor] })).length === 0);
            return by.length === 0 ? [] : [{ kind, period, by, of }];
          }),
        );
        const [first] = rows;
        if (first === undefined) return [];
        for (const actor of first.by)
          expect(requestMovesFrom(first.of, [actor]).map((move) => move.to)).toContain(to);
        const needs = (change: Partial<AskedMove>, of = first.of) =>
          codes(of, whole(to, { actors: first.by, ...change })).length > 0;
        const needed = [
          ...(needs({ note: undefined }) ? ['note'] : []),
          ...(needs({ words: undefined }) ? ['words'] : []),
          ...(needs({ bySitting: undefined }) ? ['sitting'] : []),
          ...(needs({ original: undefined }) ? ['original'] : []),
          ...(needs({}, { ...first.of, attested: false }) ? ['attestation'] : []),
          ...(needs({}, { ...first.of, serviceGiven: false }) ? ['service'] : []),
        ];
        const periods = new Set(rows.map(({ period }) => period));
        const period = from === 'rejected' ? 'objection' : 'answer';
        const kinds = new Set(rows.map(({ kind }) => kind));
        const when = periods.size === 2 ? '' : periods.has('past') ? ` after ${period}` : ` within ${period}`;
        const of =
          kinds.size === requestKinds.length ? '' : kinds.has('service') ? ' (service)' : ' (answer)';
        const withNeeds = needed.length === 0 ? '' : ` with ${needed.join(', ')}`;
        const start = closedFrom === undefined ? from : `${from} from ${closedFrom}`;
        return [`${start} → ${to} by ${first.by.join(', ')}${withNeeds}${when}${of}`];
      });
    }),
  );
  expect(found.sort()).toEqual([...ways].sort());
});

test('an auditor and a secretary are offered no move', () => {
  for (const state of requestStates)
    for (const kind of requestKinds)
      for (const role of ['auditor', 'board-secretary'])
        expect(requestMovesFrom({ state, kind, closedFrom: 'needs-information' }, [role])).toEqual([]);
});
