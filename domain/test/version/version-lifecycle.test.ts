import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardApproval } from '../../src/contracts/board-approval.ts';
import {
  emergencyPasses,
  isPublicRecord,
  refusalsOfVersionMove,
  versionMoves,
  versionStates,
  type AskedMove,
  type VersionState,
  type VersionToMove,
} from '../../src/version/version-lifecycle.ts';
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
  refusalsOfVersionMove(of, { to, by: 'board-secretary', ...said });
const codes = (...asked: Parameters<typeof refusals>) => refusals(...asked).map((refusal) => refusal.code);

test('an approved version with a whole approval comes in force', () => {
  expect(codes(version('approved'), 'in-force')).toEqual([]);
});

test('a draft is not published, and what its approval lacks is said in the same answer', () => {
  expect(codes(version('draft', { approval: undefined }), 'in-force')).toEqual([
    'move.not-in-table',
    'approval.missing',
  ]);
});

test('all that is missing is said at once, each on its field', () => {
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

test('a secretary does not supersede by hand', () => {
  expect(codes(version('in-force'), 'superseded')).toEqual(['move.not-in-table']);
});

const said = { reason: 'قرار', withdrawal: 'withdrawn' } as const;

test('whatever is wished in whatever order, public record never becomes a draft again', () => {
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

test('nothing comes in force but from approved', () => {
  expect(versionMoves.filter((move) => move.to === 'in-force').map((move) => move.from)).toEqual([
    'approved',
  ]);
});

test.each([['in-review'], ['approved']] as const)('%s goes back to draft with a reason only', (state) => {
  expect(codes(version(state), 'draft')).toEqual(['return.reason-missing']);
  expect(codes(version(state), 'draft', { reason: ' \n ' })).toEqual(['return.reason-missing']);
  expect(codes(version(state), 'draft', { reason: 'في البند الثالث خطأ' })).toEqual([]);
});

test('a withdrawal says to readers why, and whether the version was published in error', () => {
  expect(refusals(version('in-force'), 'withdrawn')).toEqual([
    { code: 'withdrawal.kind-missing', path: 'kind' },
    { code: 'withdrawal.reason-missing', path: 'note' },
  ]);
  const inError = { reason: 'نُشر النص قبل تصويبه', withdrawal: 'published-in-error' } as const;
  expect(codes(version('in-force'), 'withdrawn', inError)).toEqual([]);
});

test('from its second version on a policy says what changed and whether it matters', () => {
  const second = { followsAnother: true };
  expect(refusals(version('in-review', second), 'approved')).toEqual([
    { code: 'change.note-missing', path: 'changeNote' },
    { code: 'change.kind-missing', path: 'changeKind' },
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

test('a version may come in force on the day of its approval and be reviewed later', () => {
  const days = { inForceFrom: day(2023, 9, 25), reviewBy: day(2026, 9, 25) };
  expect(codes(version('approved', days), 'in-force')).toEqual([]);
});

test('where four eyes are wanted, who recorded the approval does not publish', () => {
  const own = { recordedApproval: true };
  expect(codes(version('approved'), 'in-force', own)).toEqual(['four-eyes.same-person']);
  expect(codes(version('in-review'), 'approved', own)).toEqual([]);
});

test('an emergency passes four eyes with a written reason, and never the approval of the board', () => {
  const own = { recordedApproval: true };
  expect(codes(version('approved'), 'in-force', { ...own, emergency: ' ' })).toEqual([
    'emergency.reason-missing',
  ]);
  expect(codes(version('approved'), 'in-force', { ...own, emergency: 'خطر على المستفيدين' })).toEqual([]);
  const unapproved = version('approved', { approval: undefined });
  expect(codes(unapproved, 'in-force', { ...own, emergency: 'عاجل' })).toEqual(['approval.missing']);
  expect(['guard.foreign-organisation', 'approval.missing', 'text.no-sections'].map(emergencyPasses)).toEqual(
    [true, false, false],
  );
});

test('every reason is said in Arabic, with what to do', () => {
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
