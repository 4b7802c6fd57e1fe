import { describe, expect, it } from 'vitest';
import { findingKey, type Finding } from '../../src/guard/finding.ts';
import { guardFindings } from '../../src/guard/guard.ts';
import { versionSaying } from './support/version-saying.ts';

describe('the key of a finding', () => {
  const first = (text: string): Finding => {
    const [finding] = guardFindings(versionSaying(text));
    if (finding === undefined) throw new Error('nothing was found');
    return finding;
  };
  it('is the same for the same text and different once the clause or its place changes', () => {
    const key = findingKey(first('جمعية البر'));
    expect(findingKey(first('جمعية البر'))).toBe(key);
    expect(findingKey(first('جمعية البر، وغيرها'))).not.toBe(key);
    const moved = guardFindings(versionSaying('بند', 'جمعية البر'))[0];
    expect(moved && findingKey(moved)).not.toBe(key);
  });
});

it('the key of a finding distinguishes codes, and a clause from a field of the same name, but not the order of facts', () => {
  const finding: Finding = {
    code: 'term.mixed',
    severity: 'warning',
    place: { field: 'title' },
    text: 'نص',
    facts: { words: 'المستخدم', users: 1, beneficiaries: 2 },
  };
  const key = findingKey(finding);
  const { words, ...counts } = finding.facts;
  expect(findingKey({ ...finding, facts: { ...counts, words } })).toBe(key);
  expect(findingKey({ ...finding, place: { clause: 'title' } })).not.toBe(key);
  const said = { ...finding, facts: { words: 'نص' } };
  expect(findingKey({ ...said, code: 'date.incomplete' })).not.toBe(
    findingKey({ ...said, code: 'period.floor-only' }),
  );
});
