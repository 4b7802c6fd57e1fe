import { describe, expect, test } from 'vitest';
import {
  membershipOf,
  membersOfSitting,
  wasMemberOn,
  type AccountChange,
} from '../../src/request/committee-membership.ts';

const member = { isHere: true, hasRole: true };
const gone = { isHere: false, hasRole: false };
const today = '2026-11-30';

describe('the days on which an account was a member', () => {
  test.each<[string, { isHere: boolean; hasRole: boolean }, AccountChange[], object[]]>([
    ['never changed', member, [], [{ until: undefined }]],
    [
      'was made',
      member,
      [{ on: '2026-11-05', kind: 'made' }],
      [{ from: '2026-11-05', until: undefined, isFromMaking: true }],
    ],
    [
      'lost the role',
      { isHere: true, hasRole: false },
      [{ on: '2026-11-20', kind: 'roles', hadRole: true }],
      [{ until: '2026-11-20' }],
    ],
    [
      'was deleted',
      gone,
      [{ on: '2026-11-20', kind: 'deleted', hadRole: true, wasHere: true }],
      [{ until: '2026-11-20' }],
    ],
    [
      'moved away, lost the role there, and came back with it',
      member,
      [
        { on: '2026-11-01', kind: 'made' },
        { on: '2026-11-05', kind: 'association' },
        { on: '2026-11-06', kind: 'roles', hadRole: true },
        { on: '2026-11-10', kind: 'association' },
        { on: '2026-11-15', kind: 'roles', hadRole: false },
      ],
      [
        { from: '2026-11-15', until: undefined },
        { from: '2026-11-01', until: '2026-11-05', isFromMaking: true },
      ],
    ],
    [
      'had another role alone',
      { isHere: true, hasRole: false },
      [
        { on: '2026-11-01', kind: 'made' },
        { on: '2026-11-05', kind: 'roles', hadRole: false },
      ],
      [],
    ],
  ])('of one who %s', (_which, now, changes, spans) => {
    expect(membershipOf(now, changes)).toEqual(spans);
  });

  test('begin and end with days that count', () => {
    const spans = [{ from: '2026-11-05', until: '2026-11-20' }];
    const days = ['2026-11-04', '2026-11-05', '2026-11-20', '2026-11-21'];
    expect(days.map((day) => wasMemberOn({ spans }, day))).toEqual([false, true, true, false]);
  });
});

describe('the committee of a sitting', () => {
  const people = [
    { id: 'stays', spans: [{}] },
    { id: 'left', spans: [{ until: '2026-11-20' }] },
    { id: 'came', spans: [{ from: '2026-11-22' }] },
  ];
  const of = (heldOn: string, present: string[] = [], recused: string[] = []) =>
    membersOfSitting(people, { heldOn, present, agenda: [{ request: 'r1', recused }] }, today);

  test('is that of its day: whoever left since is of it, whoever came since is not', () => {
    expect(of('2026-11-19')).toEqual(['stays', 'left']);
    expect(of('١٤٤٨/٦/٩')).toEqual(['stays', 'left']);
    expect(of('2026-11-25', ['left'])).toEqual(['stays', 'came']);
  });

  test('has one who left on its very day where the minutes name them', () => {
    expect(of('2026-11-20')).toEqual(['stays']);
    expect(of('2026-11-20', ['left'])).toEqual(['stays', 'left']);
    expect(of('2026-11-20', [], ['left'])).toEqual(['stays', 'left']);
  });

  test('has one whose account was made later where the minutes name them, for the log does not know them before', () => {
    const later = [...people, { id: 'made', spans: [{ from: '2026-11-25', isFromMaking: true }] }];
    const named = (present: string[]) =>
      membersOfSitting(later, { heldOn: '2026-11-19', present, agenda: [] }, today);
    expect(named([])).toEqual(['stays', 'left']);
    expect(named(['made', 'came'])).toEqual(['stays', 'left', 'made']);
  });

  test('is that of today while no day that has come is typed', () => {
    for (const heldOn of ['', 'غدًا', '2026-12-30']) expect(of(heldOn)).toEqual(['stays', 'came']);
  });
});
