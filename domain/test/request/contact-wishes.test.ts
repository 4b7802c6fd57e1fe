import { describe, expect, test } from 'vitest';
import {
  afterHerWishes,
  changedWishes,
  contactWishesOf,
  wantsNeutralLetters,
  type WithWishes,
} from '../../src/request/contact-wishes.ts';
import { callTime } from '../../src/request/contact-wishes.ar.ts';

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

describe('wishes that she says on the tracking page', () => {
  const said = (request: WithWishes, wishes: Parameters<typeof afterHerWishes>[1]): WithWishes => {
    const hers = afterHerWishes(request, wishes, callTime(contactWishesOf(request)));
    return {
      submission: hers.submission,
      contactWishes: { ...request.contactWishes, ...hers.contactWishes },
    };
  };

  test('take the place of those that the desk wrote down before', () => {
    const lifted = { submission: { doNotCall: true }, contactWishes: { doNotCall: false, doNotWrite: true } };
    const after = said(lifted, { doNotCall: true });
    expect(contactWishesOf(after)).toMatchObject({ doNotCall: true, doNotWrite: true });
    const asked = { submission: {}, contactWishes: { leaveNoMessage: true } };
    expect(wantsNeutralLetters(said(asked, {}))).toBe(false);
  });

  test('keep hours of the desk that she leaves as she was shown them, and replace those that she changes', () => {
    const hours = { submission: {}, contactWishes: { callFrom: '10:00', callUntil: '12:30' } };
    const shown = 'من الساعة 10:00 إلى الساعة 12:30';
    expect(callTime(contactWishesOf(hours))).toBe(shown);
    expect(contactWishesOf(said(hours, { callWhen: shown }))).toMatchObject({
      callFrom: '10:00',
      callWhen: undefined,
    });
    expect(contactWishesOf(said(hours, { callWhen: 'بعد العشاء' }))).toMatchObject({
      callFrom: undefined,
      callUntil: undefined,
      callWhen: 'بعد العشاء',
    });
  });

  test('are traced field by field, and what stays is not', () => {
    const before = { submission: { callWhen: 'صباحًا', mayBeTold: 'أخوها' } };
    expect(
      changedWishes(before, said(before, { callWhen: 'صباحًا', doNotCall: true, mayBeTold: 'ابنتها' })),
    ).toEqual([
      { field: 'doNotCall', before: undefined, after: true },
      { field: 'mayBeTold', before: 'أخوها', after: 'ابنتها' },
    ]);
    expect(changedWishes(before, said(before, before.submission))).toEqual([]);
  });
});
