import { describe, expect, test } from 'vitest';
import { contactWishesOf, wantsNeutralLetters } from '../../src/request/contact-wishes.ts';

describe('wishes about calls', () => {
  test('are those of the form until the desk has written one down', () => {
    const submission = { doNotCall: true, callWhen: 'بعد العصر', mayBeTold: 'ابنتها' };
    expect(contactWishesOf({ submission })).toMatchObject({
      doNotCall: true,
      leaveNoMessage: false,
      callWhen: 'بعد العصر',
      mayBeTold: 'ابنتها',
    });
    const unwritten = { doNotCall: null, leaveNoMessage: null };
    expect(contactWishesOf({ submission, contactWishes: unwritten }).doNotCall).toBe(true);
    const lifted = { doNotCall: false, leaveNoMessage: false };
    expect(contactWishesOf({ submission, contactWishes: lifted }).doNotCall).toBe(false);
  });

  test.each([
    [{ submission: {} }, false],
    [{ submission: { callWhen: 'صباحًا', mayBeTold: 'أخوها' } }, false],
    [{ submission: { doNotCall: true } }, true],
    [{ submission: { leaveNoMessage: true } }, true],
    [{ submission: {}, contactWishes: { leaveNoMessage: true } }, true],
    [{ submission: {}, contactWishes: { doNotWrite: true } }, false],
    [{ submission: { doNotCall: true }, contactWishes: { doNotCall: false, leaveNoMessage: false } }, false],
  ])('%o: neutral letters %s', (request, neutral) => {
    expect(wantsNeutralLetters(request)).toBe(neutral);
  });
});
