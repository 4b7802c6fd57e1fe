import { expect, it } from 'vitest';
import {
  requestMoves,
  requestStateFacts,
  requestStates,
  requestStatesWaitingFor,
} from '../../src/request/request-lifecycle.ts';

it('a request waits only for somebody who may move it', () => {
  for (const state of requestStates) {
    const who = requestStateFacts[state].waitsFor?.who;
    const movers = requestMoves.filter(({ from }) => from === state).flatMap(({ by }) => by);
    expect([state, who === undefined || movers.includes(who)]).toEqual([state, true]);
  }
});

it('every open state is somebody’s turn, and no final one is', () => {
  const idle = requestStates.filter((state) => requestStateFacts[state].waitsFor === undefined);
  expect(idle).toEqual(['closed', 'withdrawn', 'duplicate']);
});

it('each desk has its states in the order of handling', () => {
  expect(requestStatesWaitingFor('beneficiary-relations-officer')).toEqual([
    'received',
    'checking',
    'objection',
    'accepted',
    'registering',
    'served',
    'rejected',
    'answered',
  ]);
  expect(requestStatesWaitingFor('social-research-officer')).toEqual(['referred']);
  expect(requestStatesWaitingFor('committee-member')).toEqual(['with-committee']);
  expect(requestStatesWaitingFor('beneficiary')).toEqual(['needs-information']);
});

it('no two states have the same place on one desk', () => {
  const places = requestStates.flatMap((state) => {
    const turn = requestStateFacts[state].waitsFor;
    return turn === undefined ? [] : [`${turn.who} ${String(turn.place)}`];
  });
  expect(new Set(places).size).toBe(places.length);
});

it('the committee sees what came before it and whatever became of that', () => {
  const seen = requestStates.filter((state) => requestStateFacts[state].committeeSees);
  expect(seen).toEqual([
    'with-committee',
    'accepted',
    'rejected',
    'registering',
    'served',
    'closed',
    'objection',
  ]);
});
