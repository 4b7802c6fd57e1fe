import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  refusalsOfRequestMove,
  requestMoves,
  requestMovesFrom,
  requestStates,
  stepOfState,
  type RequestState,
} from '../../src/request/request-lifecycle.ts';
import { requestRefusalMessage } from '../../src/request/request-states.ar.ts';

const officer = ['beneficiary-relations-officer'];

test('the officer begins to check a request that was received', () => {
  expect(refusalsOfRequestMove({ state: 'received' }, 'checking', officer, undefined)).toEqual([]);
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
  const without = requestStates.filter((state) => stepOfState[state] === undefined);
  expect([...without].sort()).toEqual(['duplicate', 'withdrawn']);
});

test('an auditor is offered no move', () => {
  for (const state of requestStates) expect(requestMovesFrom(state, ['auditor'])).toEqual([]);
});
