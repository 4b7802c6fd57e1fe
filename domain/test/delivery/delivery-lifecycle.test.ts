import { describe, expect, it, test } from 'vitest';
import { deliveryState } from '../../src/contracts/cms-service-api.ts';
import { mayMark, stateAfterEvent, undeliveredStates } from '../../src/delivery/delivery-lifecycle.ts';

const [early, late] = ['2026-01-01T00:00:00Z', '2026-01-01T00:05:00Z'];

test('the sender marks a waiting delivery, and none twice', () => {
  expect(deliveryState.options.filter(mayMark)).toEqual(['pending']);
});

test('an e-mail that bounced, was called spam, was given up or was never sent is one that staff have to look at', () => {
  expect(undeliveredStates).toEqual(['bounced', 'complained', 'failed', 'not-mailed']);
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

describe('a transient bounce', () => {
  const delivered = { state: 'delivered', at: '2026-11-20T09:02:00.000Z' } as const;
  const away = {
    kind: 'bounced',
    at: '2026-11-20T09:03:00.000Z',
    detail: 'Transient/General',
  } as const;

  it('after the delivery leaves the e-mail delivered, in whatever order the two are reported', () => {
    expect(stateAfterEvent(delivered, away)).toBe('delivered');
    const bounced = { state: 'bounced', at: away.at, detail: away.detail } as const;
    expect(stateAfterEvent(bounced, { kind: 'delivered', at: delivered.at })).toBe('delivered');
  });

  it('without a delivery is a bounce, and a lasting bounce after the delivery is one, too', () => {
    expect(stateAfterEvent({ state: 'sent' }, away)).toBe('bounced');
    expect(stateAfterEvent(delivered, { ...away, detail: 'Permanent/NoEmail' })).toBe('bounced');
  });
});
