import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardApproval } from '../../src/contracts/board-approval.ts';
import {
  emergencyPasses,
  isPublicRecord,
  refusalsOfVersionMove,
  versionMoves,
  secretaryMovesFrom,
  versionStates,
  versionStatesWith,
  waitingVersionStates,
  type AskedMove,
  type VersionState,
  type VersionToMove,
} from '../../src/version/version-lifecycle.ts';
import { hasBegun, isoDayOf } from '../../src/version/effective-days.ts';
import { versionRefusalMessage } from '../../src/version/version-states.ar.ts';

const approval: BoardApproval = {
  meeting: { value: 28, printed: '28' },
  approvedOn: {
    printed: '10 / 03 / 1445هـ',
    weekday: 'monday',
    hijri: { calendar: 'hijri', year: 1445, month: 3, day: 10 },
    gregorian: { calendar: 'gregorian', year: 2023, month: 9, day: 25 },
  },
  ordersPublication: true,
  supersedesAllPrevious: false,
  demonstration: false,
};

const version = (state: VersionState, change: Partial<VersionToMove> = {}): VersionToMove => ({
  state,
  text: {
    title: 'سياسة',
    sections: [
      {
        id: 'preface',
        role: 'preface',
        heading: 'تمهيد',
        items: [{ id: 'preface-1', text: 'نص', items: [] }],
      },
    ],
  },
  approval,
  change: {},
  followsAnother: false,
  ...change,
});

const refusals = (of: VersionToMove, to: VersionState, said: Partial<AskedMove> = {}) =>
  refusalsOfVersionMove(of, { to, by: 'board-secretary', today: '2026-11-28', ...said });
const codes = (...asked: Parameters<typeof refusals>) => refusals(...asked).map((refusal) => refusal.code);

test('an approved version with a whole approval comes into force', () => {
  expect(codes(version('approved'), 'in-force')).toEqual([]);
});

test('a draft is not published, and the gaps of its approval are in the same answer', () => {
  expect(codes(version('draft', { approval: undefined }), 'in-force')).toEqual([
    'move.not-in-table',
    'approval.missing',
  ]);
});

test('all gaps are reported at once, each at its field', () => {
  const { meeting: _, ...withoutMeeting } = approval;
  const all = refusals(
    version('in-review', {
      text: { title: ' ', sections: [{ id: 'a', role: 'other', heading: 'أ', items: [] }] },
      approval: {
        ...withoutMeeting,
        approvedOn: { printed: '2024', gregorian: { calendar: 'gregorian', year: 2024 } },
      },
    }),
    'approved',
  );
  expect(all).toEqual([
    { code: 'text.title-missing', path: 'title' },
    { code: 'text.empty-section', path: 'sections.0.items' },
    { code: 'approval.meeting-or-resolution-missing', path: 'approval.meeting' },
    { code: 'approval.date-incomplete', path: 'approval.approvedOn.gregorian' },
  ]);
  for (const refusal of all) expect(versionRefusalMessage(refusal)).toMatch(/[\u0600-\u06ff].*\.$/u);
});

test.each([
  ['approval.calendars-disagree', { gregorian: { calendar: 'gregorian', year: 2023, month: 9, day: 26 } }],
  ['approval.weekday-disagrees', { weekday: 'tuesday' }],
  ['approval.date-unreal', { hijri: { calendar: 'hijri', year: 1445, month: 7, day: 30 } }],
] as const)('%s keeps a version from being published', (code, change) => {
  const approvedOn = { ...approval.approvedOn, printed: 'x', ...change };
  expect(codes(version('approved', { approval: { ...approval, approvedOn } }), 'in-force')).toContain(code);
});

test('the number of the resolution alone, and the Hijri day alone, are a whole approval', () => {
  const { meeting: _, ...withoutMeeting } = approval;
  const { gregorian: __, ...hijriOnly } = { ...approval.approvedOn, printed: 'x' };
  const resolution = { value: 6, printed: '6' };
  expect(
    codes(
      version('approved', { approval: { ...withoutMeeting, resolution, approvedOn: hijriOnly } }),
      'in-force',
    ),
  ).toEqual([]);
});

test('the weekday is compared with the day that is meant, and never with a day that does not exist', () => {
  const codesOn = (change: object) =>
    codes(
      version('approved', {
        approval: { ...approval, approvedOn: { ...approval.approvedOn, printed: 'x', ...change } },
      }),
      'in-force',
    );
  const nextDay = { calendar: 'gregorian', year: 2023, month: 9, day: 26 };
  expect(codesOn({ gregorian: nextDay })).toEqual([
    'approval.calendars-disagree',
    'approval.weekday-disagrees',
  ]);
  expect(codesOn({ gregorian: nextDay, weekday: 'tuesday' })).toEqual(['approval.calendars-disagree']);
  // 30 February would run on to a Thursday.
  const unreal = { calendar: 'gregorian', year: 2023, month: 2, day: 30 };
  expect(codesOn({ hijri: undefined, gregorian: unreal })).toEqual(['approval.date-unreal']);
});

test('calendars that differ by a year, a month or a day disagree, and a day in the wrong calendar is unreal', () => {
  const codesOf = (hijri: object) =>
    codes(
      version('approved', {
        approval: {
          ...approval,
          approvedOn: { ...approval.approvedOn, printed: 'x', weekday: undefined, ...hijri },
        },
      }),
      'in-force',
    );
  const on = (year: number, month: number, day: number) => ({
    hijri: { calendar: 'hijri', year, month, day },
  });
  expect(codesOf(on(1445, 3, 10))).toEqual([]);
  expect(codesOf(on(1445, 3, 9))).toEqual(['approval.calendars-disagree']);
  expect(codesOf(on(1445, 2, 10))).toEqual(['approval.calendars-disagree']);
  // 25 September again, a year earlier.
  expect(codesOf(on(1444, 2, 29))).toEqual(['approval.calendars-disagree']);
  expect(codesOf({ hijri: approval.approvedOn?.gregorian })).toEqual(['approval.date-unreal']);
});

test('a secretary does not supersede by hand', () => {
  expect(codes(version('in-force'), 'superseded')).toEqual(['move.not-in-table']);
});

const said = { reason: 'قرار', withdrawal: 'withdrawn' } as const;

test('public record never becomes a draft again, whatever moves are requested in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...versionStates), { maxLength: 30 }), (wishes) => {
      let state: VersionState = 'draft';
      let wasPublic = false;
      for (const wish of wishes) {
        if (codes(version(state), wish, said).length === 0) state = wish;
        if (wasPublic) expect(isPublicRecord(state)).toBe(true);
        wasPublic = isPublicRecord(state);
      }
    }),
  );
});

/** The table is written down again, so that an added row fails. */
const whole = [
  'approval.missing',
  'text.title-missing',
  'text.no-sections',
  'change.note-missing',
  'change.kind-missing',
  'day.incomplete',
];
const lacking: Readonly<Record<string, readonly string[]>> = {
  'draft → in-review by board-secretary': ['text.title-missing', 'text.no-sections'],
  'in-review → draft by board-secretary': ['return.reason-missing'],
  'in-review → approved by board-secretary': whole,
  'approved → draft by board-secretary': ['return.reason-missing'],
  'approved → in-force by board-secretary': [...whole, 'four-eyes.same-person'],
  'in-force → superseded by system': [],
  'in-force → withdrawn by board-secretary': ['withdrawal.kind-missing', 'withdrawal.reason-missing'],
};

test('a version makes these moves and no others, and each has these needs', () => {
  const empty: Partial<VersionToMove> = {
    text: { title: '', sections: [] },
    approval: undefined,
    followsAnother: true,
    inForceFrom: { gregorian: { calendar: 'gregorian', year: 2027 } },
  };
  for (const from of versionStates) {
    for (const to of versionStates) {
      for (const by of ['board-secretary', 'system'] as const) {
        const move = `${from} → ${to} by ${by}`;
        const asked = { by, recordedApproval: true };
        const found = codes(version(from, empty), to, asked);
        expect([move, found.includes('move.not-in-table')]).toEqual([move, !(move in lacking)]);
        const offered = secretaryMovesFrom(from).some((target) => target === to);
        if (by === 'board-secretary') expect([move, offered]).toEqual([move, move in lacking]);
        if (move in lacking) expect([move, found.sort()]).toEqual([move, [...(lacking[move] ?? [])].sort()]);
      }
    }
  }
});

test('a version is public record from its first day in force', () => {
  expect(versionStates.filter(isPublicRecord)).toEqual(['in-force', 'superseded', 'withdrawn']);
});

test('a version is approved before it is public, and its fields may be changed only before that', () => {
  expect(versionStatesWith({ isApproved: true })).toEqual([
    'approved',
    'in-force',
    'superseded',
    'withdrawn',
  ]);
  expect(versionStatesWith({ isEditable: true })).toEqual(versionStatesWith({ isApproved: false }));
});

test('a version waits for the secretary until it is public, the nearest to publication first', () => {
  expect(waitingVersionStates).toEqual(['approved', 'in-review', 'draft']);
  expect([...waitingVersionStates].sort()).toEqual(versionStatesWith({ isPublicRecord: false }).sort());
});

test('only an approved version comes into force', () => {
  expect(versionMoves.filter((move) => move.to === 'in-force').map((move) => move.from)).toEqual([
    'approved',
  ]);
});

test.each([['in-review'], ['approved']] as const)('%s goes back to draft only with a reason', (state) => {
  expect(codes(version(state), 'draft')).toEqual(['return.reason-missing']);
  expect(codes(version(state), 'draft', { reason: ' \n ' })).toEqual(['return.reason-missing']);
  expect(codes(version(state), 'draft', { reason: 'في البند الثالث خطأ' })).toEqual([]);
});

test('a withdrawal tells readers why, and whether the version was published in error', () => {
  expect(refusals(version('in-force'), 'withdrawn')).toEqual([
    { code: 'withdrawal.kind-missing', path: 'kind' },
    { code: 'withdrawal.reason-missing', path: 'note' },
  ]);
  const inError = { reason: 'نُشر النص قبل تصويبه', withdrawal: 'published-in-error' } as const;
  expect(codes(version('in-force'), 'withdrawn', inError)).toEqual([]);
});

test('from its second version on, a policy says what changed and whether it matters', () => {
  const second = { followsAnother: true };
  expect(refusals(version('in-review', second), 'approved')).toEqual([
    { code: 'change.note-missing', path: 'changeNote' },
    { code: 'change.kind-missing', path: 'changeKind' },
  ]);
  expect(codes(version('in-review', { ...second, change: { note: ' \n' } }), 'approved')).toEqual([
    'change.note-missing',
    'change.kind-missing',
  ]);
  expect(codes(version('in-review', { ...second, change: { note: 'أُضيفت قناة' } }), 'approved')).toEqual([
    'change.kind-missing',
  ]);
  const change = { note: 'أُضيفت قناة', kind: 'minor' } as const;
  expect(codes(version('approved', { ...second, change }), 'in-force')).toEqual([]);
  expect(codes(version('approved'), 'in-force')).toEqual([]);
});

const day = (year: number, month: number, dayOfMonth: number) => ({
  gregorian: { calendar: 'gregorian' as const, year, month, day: dayOfMonth },
});

test.each([
  ['day.incomplete', { inForceFrom: { gregorian: { calendar: 'gregorian', year: 2027 } } }],
  ['day.unreal', { reviewBy: day(2027, 2, 30) }],
  [
    'day.calendars-disagree',
    { inForceFrom: { ...day(2027, 1, 1), hijri: { calendar: 'hijri', year: 1448, month: 1, day: 1 } } },
  ],
  ['in-force-from.before-approval', { inForceFrom: day(2023, 9, 24) }],
  ['review-by.not-later', { reviewBy: day(2023, 9, 25) }],
  ['review-by.not-later', { inForceFrom: day(2024, 1, 1), reviewBy: day(2024, 1, 1) }],
] as const)('%s keeps a version from being approved and published', (code, days) => {
  expect(codes(version('in-review', days), 'approved')).toEqual([code]);
  expect(codes(version('approved', days), 'in-force')).toEqual([code]);
});

test('a fault of a day is reported at its calendar, a disagreement at the day', () => {
  const hijri = { calendar: 'hijri', year: 1448 } as const;
  const wrong = { inForceFrom: { hijri }, reviewBy: day(2027, 2, 30) };
  expect(
    refusals(version('in-review', wrong), 'approved').map((refusal) => 'path' in refusal && refusal.path),
  ).toEqual(['inForceFrom.hijri', 'reviewBy.gregorian']);
  const disagreeing = { inForceFrom: { ...day(2027, 1, 1), hijri: { ...hijri, month: 1, day: 1 } } };
  expect(refusals(version('in-review', disagreeing), 'approved')).toEqual([
    { code: 'day.calendars-disagree', path: 'inForceFrom' },
  ]);
});

test('a day in two calendars is the Gregorian one; a day in one calendar is that one', () => {
  const whole = { calendar: 'hijri', year: 1446, month: 1, day: 17 } as const;
  expect(isoDayOf({ hijri: whole })).toBe('2024-07-23');
  expect(isoDayOf({ ...day(2027, 1, 1), hijri: { calendar: 'hijri', year: 1448 } })).toBe('2027-01-01');
  expect(isoDayOf({ hijri: { calendar: 'hijri', year: 1448 } })).toBeUndefined();
});

test('a day begins at midnight in Riyadh', () => {
  const midnight = Date.UTC(2026, 11, 31, 21);
  expect(hasBegun('2027-01-01', midnight - 1)).toBe(false);
  expect(hasBegun('2027-01-01', midnight)).toBe(true);
  expect(hasBegun('2026-12-31', midnight)).toBe(true);
});

test('a version may come into force on the day of its approval and be reviewed later', () => {
  const days = { inForceFrom: day(2023, 9, 25), reviewBy: day(2026, 9, 25) };
  expect(codes(version('approved', days), 'in-force')).toEqual([]);
});

test('where four eyes are wanted, the person who recorded the approval cannot publish', () => {
  const own = { recordedApproval: true };
  expect(codes(version('approved'), 'in-force', own)).toEqual(['four-eyes.same-person']);
  expect(codes(version('in-review'), 'approved', own)).toEqual([]);
});

test('an emergency bypasses four eyes with a written reason, and never the approval of the board', () => {
  const own = { recordedApproval: true };
  expect(codes(version('approved'), 'in-force', { ...own, emergency: ' ' })).toEqual([
    'emergency.reason-missing',
  ]);
  expect(codes(version('approved'), 'in-force', { ...own, emergency: 'خطر على المستفيدين' })).toEqual([]);
  const unapproved = version('approved', { approval: undefined });
  expect(codes(unapproved, 'in-force', { ...own, emergency: 'خطر على المستفيدين' })).toEqual([
    'approval.missing',
  ]);
  expect(['guard.foreign-organisation', 'approval.missing', 'text.no-sections'].map(emergencyPasses)).toEqual(
    [true, false, false],
  );
});

test('a word or a row of signs is no reason for publishing past four eyes and the guard', () => {
  for (const emergency of [
    'x',
    'عاجل',
    'ضروري',
    '1234567890123',
    '. . . . . . . . . .',
    'ععع\u064b\u064b\u064b\u064b\u064b\u064b\u064b',
  ]) {
    expect(codes(version('approved'), 'in-force', { recordedApproval: true, emergency })).toContain(
      'emergency.reason-missing',
    );
  }
});

test('every reason has an Arabic sentence that says what to do', () => {
  const reasons = [
    ...refusals(version('in-force'), 'withdrawn'),
    ...refusals(version('approved'), 'draft'),
    ...refusals(version('approved', { followsAnother: true, reviewBy: day(2023, 1, 1) }), 'in-force', {
      recordedApproval: true,
    }),
    ...refusals(version('approved'), 'in-force', { emergency: '' }),
  ];
  expect(reasons.length).toBe(8);
  for (const reason of reasons) expect(versionRefusalMessage(reason)).toMatch(/[\u0600-\u06ff].*\.$/u);
});

test.each([
  ['tomorrow', { printed: 'غدًا', gregorian: { calendar: 'gregorian', year: 2026, month: 11, day: 29 } }],
  ['a Hijri day ahead', { printed: 'غدًا', hijri: { calendar: 'hijri', year: 1448, month: 6, day: 19 } }],
  [
    'ten years ahead',
    { printed: '2036', gregorian: { calendar: 'gregorian', year: 2036, month: 11, day: 1 } },
  ],
  ['the year 2200', { printed: '2200', gregorian: { calendar: 'gregorian', year: 2200, month: 1, day: 1 } }],
] as const)('a version is neither approved nor published on an approval of %s', (_when, approvedOn) => {
  for (const [state, to] of [
    ['in-review', 'approved'],
    ['approved', 'in-force'],
  ] as const) {
    const found = refusals(version(state, { approval: { ...approval, approvedOn } }), to, {
      emergency: 'خطر على المستفيدين',
    });
    expect(found).toEqual([{ code: 'approval.in-future', path: 'approval.approvedOn' }]);
  }
});

test('a version is approved on the very day of the approval in Riyadh', () => {
  const gregorian = { calendar: 'gregorian', year: 2026, month: 11, day: 28 } as const;
  const today = version('in-review', { approval: { ...approval, approvedOn: { printed: '', gregorian } } });
  expect(codes(today, 'approved')).toEqual([]);
  expect(codes(today, 'approved', { today: '2026-11-27' })).toEqual(['approval.in-future']);
});
