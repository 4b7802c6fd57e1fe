import { expect, test } from 'vitest';
import { deliveryState } from '../../src/contracts/cms-service-api.ts';
import { mayMark, stateAfterEvent, undeliveredStates } from '../../src/delivery/delivery-lifecycle.ts';

const [early, late] = ['2026-01-01T00:00:00Z', '2026-01-01T00:05:00Z'];

test('the sender marks a waiting delivery, and none twice', () => {
  expect(deliveryState.options.filter(mayMark)).toEqual(['pending']);
});

test('an e-mail that bounced, was called spam or was given up is one that staff have to look at', () => {
  expect(undeliveredStates).toEqual(['bounced', 'complained', 'failed']);
});

// An auto-reply causes a bounce and a delivery, and reports arrive in any order.
test.each([
  [{ state: 'sent', at: late }, { kind: 'delivered', at: early }, 'delivered'],
  [{ state: 'delivered', at: early }, { kind: 'bounced', at: late }, 'bounced'],
  [{ state: 'bounced', at: late }, { kind: 'delivered', at: early }, 'bounced'],
  [{ state: 'delivered', at: late }, { kind: 'bounced', at: early }, 'delivered'],
  [{ state: 'bounced', at: early }, { kind: 'complained', at: early }, 'complained'],
  [{ state: 'complained', at: early }, { kind: 'delivered', at: late }, 'complained'],
  [{ state: 'bounced' }, { kind: 'delivered', at: early }, 'delivered'],
] as const)('%o and then %o is %s', (known, event, state) => {
  expect(stateAfterEvent(known, event)).toBe(state);
});
