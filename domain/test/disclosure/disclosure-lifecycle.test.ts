import { describe, expect, it } from 'vitest';
import {
  disclosureMoves,
  disclosureStateFacts,
  disclosureStates,
  refusalsOfDisclosureMove,
  type AskedDisclosureMove,
  type DisclosureToMove,
} from '../../src/disclosure/disclosure-lifecycle.ts';

const draft: DisclosureToMove = {
  state: 'draft',
  entry: { yearly: true, approvedBy: ['general-assembly'] },
  title: 'القوائم المالية',
  period: { calendar: 'gregorian', from: 2025 },
  fileType: 'application/pdf',
  approvedBy: 'general-assembly',
  approvedOn: '2026-04-12',
  renewBy: '2027-06-30',
  changeNote: '',
  followsAnother: false,
};
const publish: AskedDisclosureMove = { to: 'in-force', by: 'board-secretary', today: '2026-11-29' };
const codes = (change: Partial<DisclosureToMove>, asked: Partial<AskedDisclosureMove> = {}) =>
  refusalsOfDisclosureMove({ ...draft, ...change }, { ...publish, ...asked }).map(({ code }) => code);

describe('the publication of a disclosure', () => {
  it('is allowed when everything is there', () => {
    expect(codes({})).toEqual([]);
    const plain = { entry: {}, period: undefined, approvedBy: undefined, approvedOn: undefined };
    expect(codes({ ...plain, renewBy: undefined })).toEqual([]);
  });

  it.each([
    ['no title', { title: '\u200f ' }, 'title.missing'],
    ['no year of a yearly one', { period: undefined }, 'period.missing'],
    ['a year that is none', { period: 'unreadable' as const }, 'period.unreadable'],
    ['no file', { fileType: undefined }, 'file.missing'],
    ['a picture', { fileType: 'image/png' }, 'file.not-pdf'],
    ['no approval where one is asked for', { approvedBy: undefined }, 'approval.missing'],
    ['the approval of another body', { approvedBy: 'board' as const }, 'approval.other-body'],
    ['an approval without a day', { approvedOn: undefined }, 'approval.day-missing'],
    ['an approval of tomorrow', { approvedOn: '2026-11-30' }, 'approval.day-ahead'],
    ['no last day of a yearly one', { renewBy: undefined }, 'renewal.missing'],
    ['a last day that has passed', { renewBy: '2026-11-28' }, 'renewal.past'],
    ['no note of a second version', { followsAnother: true, changeNote: ' ' }, 'change.note-missing'],
  ])('is refused with %s', (_, change, code) => {
    expect(codes(change)).toEqual([code]);
  });

  it('takes today as a day of approval and as a last day', () => {
    expect(codes({ approvedOn: '2026-11-29', renewBy: '2026-11-29' })).toEqual([]);
  });

  it('asks who approved where a day is given, also where the practice asks for nobody', () => {
    expect(codes({ entry: {}, approvedBy: undefined })).toEqual(['approval.body-missing']);
  });

  it('needs a second person where the association wants four eyes', () => {
    expect(codes({}, { preparedByWhoAsks: true })).toEqual(['four-eyes.same-person']);
  });

  it('names all reasons at once', () => {
    expect(codes({ title: '', fileType: undefined, renewBy: undefined })).toHaveLength(3);
  });
});

describe('the life of a disclosure', () => {
  it('ends a published version by its successor or with a public reason, and by nothing else', () => {
    const inForce = { state: 'in-force' as const };
    expect(codes(inForce, { to: 'superseded', by: 'system' })).toEqual([]);
    expect(codes(inForce, { to: 'superseded' })).toEqual(['move.not-in-table']);
    expect(codes(inForce, { to: 'withdrawn' })).toEqual([
      'withdrawal.kind-missing',
      'withdrawal.reason-missing',
    ]);
    expect(codes(inForce, { to: 'withdrawn', withdrawal: 'withdrawn', reason: 'انتهى.' })).toEqual([]);
    for (const state of ['superseded', 'withdrawn'] as const)
      for (const to of disclosureStates)
        expect(codes({ state }, { to, withdrawal: 'withdrawn', reason: 'x' })).toEqual(['move.not-in-table']);
  });

  it('has a way into every state but the first, and lets no public record be edited', () => {
    for (const state of disclosureStates.filter((one) => one !== 'draft'))
      expect(disclosureMoves.some(({ to }) => to === state)).toBe(true);
    for (const { isPublicRecord, isEditable } of Object.values(disclosureStateFacts))
      expect(isEditable).toBe(!isPublicRecord);
  });
});
