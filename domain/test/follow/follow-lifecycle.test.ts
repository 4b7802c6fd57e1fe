import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  endsFollow,
  followStateAfter,
  type FollowAction,
  type KnownFollow,
} from '../../src/follow/follow-lifecycle.ts';

const earlier = '2026-11-21T08:00:00.000Z';
const later = '2026-11-21T08:00:01.000Z';

test.each([
  ['pending', 'confirm', 'confirmed'],
  ['pending', 'end', 'ended'],
  ['pending', 'ask', 'pending'],
  ['confirmed', 'ask', 'confirmed'],
  ['confirmed', 'confirm', 'confirmed'],
  ['confirmed', 'end', 'ended'],
  ['ended', 'ask', 'pending'],
  ['ended', 'confirm', 'confirmed'],
  ['ended', 'end', 'ended'],
] as const)('%s, then «%s», is %s', (state, action, after) => {
  expect(followStateAfter({ state, at: earlier }, { action, at: later })).toBe(after);
});

test.each(['ask', 'confirm', 'end'] as const)('an old or repeated «%s» changes nothing', (action) => {
  for (const state of ['pending', 'confirmed', 'ended'] as const) {
    expect(followStateAfter({ state, at: later }, { action, at: earlier })).toBe(state);
    expect(followStateAfter({ state, at: later }, { action, at: later })).toBe(state);
  }
});

test('after the last «end» only a new act starts the follow again, however often messages repeat', () => {
  const acts = fc.array(fc.constantFrom<FollowAction>('ask', 'confirm', 'end'), { maxLength: 8 });
  fc.assert(
    fc.property(acts, fc.array(fc.nat(7), { maxLength: 8 }), (actions, repeats) => {
      const at = (n: number) => new Date(Date.UTC(2026, 10, 21) + (n + 1) * 1000).toISOString();
      const messages = [...actions, 'end' as const].map((action, n) => ({ action, at: at(n) }));
      const again = repeats.flatMap((n) => messages[n] ?? []);
      let known: KnownFollow = { state: 'pending', at: at(-1) };
      for (const message of [...messages, ...again]) {
        const state = followStateAfter(known, message);
        if (state !== known.state) known = { state, at: message.at };
      }
      expect(known.state).toBe('ended');
    }),
  );
});

test.each([
  ['complained', undefined, true],
  ['bounced', 'Permanent/General', true],
  ['bounced', 'Undetermined/Undetermined', true],
  ['bounced', undefined, true],
  ['bounced', 'Transient/MailboxFull', false],
  ['delivered', undefined, false],
])('%s (%s) ends a follow: %s', (kind, detail, ends) => {
  expect(endsFollow({ kind, detail })).toBe(ends);
});
