import { describe, expect, it } from 'vitest';
import type { PolicySection } from '../../src/contracts/policy-text.ts';
import {
  draftsToDrop,
  draftToContinue,
  dropsMuch,
  MOST_DRAFTS,
  MOST_DRAFT_SIZE,
  type KeptDraft,
} from '../../src/version/draft-history.ts';

const minutes = (count: number): string => new Date(Date.UTC(2026, 10, 29, 0, count)).toISOString();
const draft = (id: string, more: Partial<KeptDraft> = {}): KeptDraft => ({
  id,
  person: 'one',
  beganAt: minutes(0),
  savedAt: minutes(0),
  size: 100,
  ...more,
});

describe('a save of a draft', () => {
  const save = { person: 'one', now: minutes(9) };

  it('goes on with the row that its person began less than ten minutes ago, also after another person', () => {
    const drafts = [draft('b', { person: 'two', beganAt: minutes(5) }), draft('a')];
    expect(draftToContinue(drafts, save)?.id).toBe('a');
  });

  it.each([
    ['after ten minutes', { now: minutes(10) }],
    ['of another person', { person: 'two' }],
  ])('%s begins a row of its own', (_what, other) => {
    expect(draftToContinue([draft('a')], { ...save, ...other })).toBeUndefined();
  });

  it('never takes the row of a text that was refused', () => {
    expect(draftToContinue([draft('b', { refused: true }), draft('a')], save)?.id).toBe('a');
    expect(draftToContinue([draft('b', { refused: true })], save)).toBeUndefined();
  });
});

describe('a save that drops', () => {
  const clause = (id: string) => ({ id, text: `بند ${id}`, items: [] });
  const division = (id: string, ...clauses: string[]): PolicySection => ({
    id,
    role: 'other',
    heading: id,
    items: clauses.map(clause),
  });
  const letters = Array.from('abcdefghij');
  const text = [division('one', ...letters), division('two', 'x')];

  it.each([
    ['a whole division', [division('one', ...letters)], true],
    ['a fifth of the clauses', [division('one', ...letters.slice(3)), division('two', 'x')], true],
    ['everything, for another text', [division('new', 'n')], true],
    ['two clauses', [division('one', ...letters.slice(2)), division('two', 'x')], false],
    ['nothing, and adds clauses', [division('one', ...letters, 'k', 'l'), division('two', 'x')], false],
  ])('%s', (_what, after, isMuch) => {
    expect(dropsMuch(text, after)).toBe(isMuch);
  });
});

describe('the history of a draft', () => {
  it('keeps its latest rows, in whatever order they come', () => {
    const drafts = Array.from({ length: MOST_DRAFTS + 2 }, (_, n) =>
      draft(String(n), { savedAt: minutes(n) }),
    );
    expect(draftsToDrop(drafts).map(({ id }) => id)).toEqual(['1', '0']);
    expect(draftsToDrop(drafts.toReversed()).map(({ id }) => id)).toEqual(['1', '0']);
  });

  it('keeps no more text than its bound, and the latest row whatever its size', () => {
    const half = { size: MOST_DRAFT_SIZE / 2 };
    const drafts = [0, 1, 2].map((n) => draft(String(n), { ...half, savedAt: minutes(n) }));
    expect(draftsToDrop(drafts).map(({ id }) => id)).toEqual(['0']);
    expect(draftsToDrop([draft('a', { size: MOST_DRAFT_SIZE + 1 })])).toEqual([]);
  });
});
