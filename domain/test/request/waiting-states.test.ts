import { expect, it } from 'vitest';
import { requestMoves, requestStates } from '../../src/request/request-lifecycle.ts';
import { statesWaitingFor, waitingForBeneficiary } from '../../src/request/waiting-states.ts';

it('a role waits only for what it may move', () => {
  for (const [role, states] of Object.entries(statesWaitingFor)) {
    for (const state of states) {
      expect(
        requestMoves.some((move) => move.from === state && move.by.some((actor) => actor === role)),
      ).toBe(true);
    }
  }
});

it('every open state is somebody’s turn, and of one alone', () => {
  const turns = [...Object.values(statesWaitingFor).flat(), waitingForBeneficiary];
  const open = requestStates.filter((state) => requestMoves.some(({ from }) => from === state));
  expect([...turns].sort()).toEqual([...open].sort());
});
