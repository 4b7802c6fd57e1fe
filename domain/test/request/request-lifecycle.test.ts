import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isFinalRequestState,
  refusalsOfRequestMove,
  requestMoves,
  requestMovesFrom,
  requestStateFacts,
  requestStates,
  type RequestState,
} from '../../src/request/request-lifecycle.ts';
import { requestRefusalMessage } from '../../src/request/request-states.ar.ts';

const officer = ['beneficiary-relations-officer'];

test('the officer begins to check a request that was received', () => {
  expect(refusalsOfRequestMove({ state: 'received' }, 'checking', officer, undefined)).toEqual([]);
});

test('a request that is closed, withdrawn or a duplicate stays so, and no other state is the end', () => {
  expect(requestStates.filter(isFinalRequestState)).toEqual(['closed', 'withdrawn', 'duplicate']);
});

test('a committee decides, the officer does not', () => {
  expect(refusalsOfRequestMove({ state: 'with-committee' }, 'accepted', officer, undefined)).toEqual([
    { code: 'move.not-yours', from: 'with-committee', to: 'accepted' },
  ]);
});

test('a rejection without a reason is refused, and all that is wrong is said at once', () => {
  const refusals = refusalsOfRequestMove({ state: 'with-committee' }, 'rejected', officer, '  ');
  expect(refusals.map((refusal) => refusal.code)).toEqual(['move.not-yours', 'move.note-missing']);
  for (const refusal of refusals) expect(requestRefusalMessage(refusal)).toMatch(/[.]$/u);
});

test('a request is not served before it was accepted, whatever the order of moves', () => {
  const everyRole = ['beneficiary-relations-officer', 'social-research-officer', 'committee-member'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...requestStates), { maxLength: 40 }), (wishes) => {
      let state: RequestState = 'received';
      const past: RequestState[] = [state];
      for (const wish of wishes) {
        if (refusalsOfRequestMove({ state }, wish, everyRole, 'reason').length === 0) {
          state = wish;
          past.push(state);
        }
      }
      if (past.includes('served')) expect(past).toContain('accepted');
    }),
  );
});

test('every state can be reached, and only the ends have no way on', () => {
  const reached = new Set<RequestState>(['received', ...requestMoves.map((move) => move.to)]);
  expect([...reached].sort()).toEqual([...requestStates].sort());
  const ends = requestStates.filter((state) => !requestMoves.some((move) => move.from === state));
  expect([...ends].sort()).toEqual(['closed', 'duplicate', 'withdrawn']);
});

test('every state but the side exits carries out a step that the policies print', () => {
  const without = requestStates.filter((state) => requestStateFacts[state].step === undefined);
  expect([...without].sort()).toEqual(['duplicate', 'withdrawn']);
  const carriedOutBy = (step: string) =>
    requestStates.filter((state) => requestStateFacts[state].step === step);
  expect(carriedOutBy('reception')).toEqual(['received']);
  expect(carriedOutBy('verification')).toEqual(['checking', 'needs-information']);
  expect(carriedOutBy('committee')).toEqual(['with-committee', 'accepted', 'rejected', 'objection']);
});

const o = 'beneficiary-relations-officer';
const r = 'social-research-officer';
const c = 'committee-member';
const b = 'beneficiary';

/** The table is written down again, so that an added row, or one that loses its reason, fails. */
const ways = [
  `received → checking by ${o}`,
  `received → withdrawn by ${b}, ${o}`,
  `received → duplicate by ${o} saying why`,
  `checking → needs-information by ${o} saying why`,
  `checking → referred by ${o} saying why`,
  `checking → with-committee by ${o}`,
  `checking → withdrawn by ${b}, ${o}`,
  `checking → duplicate by ${o} saying why`,
  `needs-information → checking by ${b}, ${o}`,
  `needs-information → withdrawn by ${b}, ${o}`,
  `referred → checking by ${r} saying why`,
  `referred → with-committee by ${r}`,
  `referred → withdrawn by ${b}, ${o}`,
  `with-committee → accepted by ${c}`,
  `with-committee → rejected by ${c} saying why`,
  `with-committee → withdrawn by ${b}, ${o}`,
  `accepted → registering by ${o}`,
  `rejected → closed by ${o}`,
  `rejected → objection by ${b}, ${o} saying why`,
  `registering → served by ${o}`,
  `served → closed by ${o}`,
  `objection → with-committee by ${o}`,
];

test('a request goes these ways and no other, by these people and with these reasons', () => {
  const found = requestStates.flatMap((from) =>
    requestStates.flatMap((to) => {
      const codes = (role: string, note: string | undefined) =>
        refusalsOfRequestMove({ state: from }, to, [role], note).map(({ code }) => code);
      const by = [b, o, r, c].filter((role) => codes(role, 'سبب').length === 0);
      if (by.length === 0) return [];
      for (const role of by) expect(requestMovesFrom(from, [role]).map((move) => move.to)).toContain(to);
      const why = codes(by[0] ?? '', undefined).includes('move.note-missing') ? ' saying why' : '';
      return [`${from} → ${to} by ${by.join(', ')}${why}`];
    }),
  );
  expect(found.sort()).toEqual([...ways].sort());
});

test('an auditor is offered no move', () => {
  for (const state of requestStates) expect(requestMovesFrom(state, ['auditor'])).toEqual([]);
});
