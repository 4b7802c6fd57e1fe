import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardApproval } from '../../src/contracts/board-approval.ts';
import {
  isPublicRecord,
  refusalsOfVersionMove,
  versionMoves,
  versionStates,
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
  ...change,
});

const codes = (of: VersionToMove, to: VersionState) =>
  refusalsOfVersionMove(of, to, 'board-secretary').map((refusal) => refusal.code);

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
  const refusals = refusalsOfVersionMove(
    version('in-review', {
      text: { title: ' ', sections: [{ id: 'a', role: 'other', heading: 'أ', items: [] }] },
      approval: {
        ...withoutMeeting,
        approvedOn: { printed: '2024', gregorian: { calendar: 'gregorian', year: 2024 } },
      },
    }),
    'approved',
    'board-secretary',
  );
  expect(refusals).toEqual([
    { code: 'text.title-missing', path: 'title' },
    { code: 'text.empty-section', path: 'sections.0.items' },
    { code: 'approval.meeting-or-resolution-missing', path: 'approval.meeting' },
    { code: 'approval.date-incomplete', path: 'approval.approvedOn.gregorian' },
  ]);
  for (const refusal of refusals) expect(versionRefusalMessage(refusal)).toMatch(/[\u0600-\u06ff].*\.$/u);
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

test('whatever is wished in whatever order, public record never becomes a draft again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...versionStates), { maxLength: 30 }), (wishes) => {
      let state: VersionState = 'draft';
      let wasPublic = false;
      for (const wish of wishes) {
        if (refusalsOfVersionMove(version(state), wish, 'board-secretary').length === 0) state = wish;
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
