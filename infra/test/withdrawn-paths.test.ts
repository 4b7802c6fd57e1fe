import { describe, expect, test } from 'vitest';
import { withdrawnPaths } from '../src/refresh-pages/withdrawn-paths.ts';

const versions = (...statuses: string[]) => statuses.map((status, at) => ({ version: at + 1, status }));
const index = (policies: Record<string, unknown[]>, name = 'جمعية رسوخ العلمية', updatedAt = '2026-01-01') =>
  JSON.stringify({
    format: 1,
    profile: { name },
    policies: Object.entries(policies).map(([slug, list]) => ({ slug, versions: list })),
    channels: [],
    tools: [],
    chain: [],
    updatedAt,
  });

describe('after a change of an association’s index', () => {
  const before = index({ 'beneficiary-relations': versions('in-force'), volunteers: versions('in-force') });

  test.each([
    [
      'a new version',
      { 'beneficiary-relations': versions('superseded', 'in-force'), volunteers: versions('in-force') },
    ],
    [
      'another policy',
      {
        ...{ donors: versions('in-force') },
        'beneficiary-relations': versions('in-force'),
        volunteers: versions('in-force'),
      },
    ],
  ])('%s waits until the pages are stale, because each path costs', (_change, policies) => {
    expect(withdrawnPaths('rusukh', before, index(policies))).toEqual([]);
  });

  test('another name, and an index that was written again, wait, too', () => {
    const same = { 'beneficiary-relations': versions('in-force'), volunteers: versions('in-force') };
    expect(withdrawnPaths('rusukh', before, index(same, 'اسم آخر'))).toEqual([]);
    expect(withdrawnPaths('rusukh', before, before.replace('2026-01-01', '2027-01-01'))).toEqual([]);
    expect(withdrawnPaths('rusukh', undefined, before)).toEqual([]);
  });

  test.each([
    [
      'a version that is withdrawn',
      { 'beneficiary-relations': versions('withdrawn'), volunteers: versions('in-force') },
    ],
    [
      'one that is withdrawn beside a new one',
      { 'beneficiary-relations': versions('withdrawn', 'in-force'), volunteers: versions('in-force') },
    ],
    ['a version that is no longer there', { 'beneficiary-relations': [], volunteers: versions('in-force') }],
    ['a policy that is no longer there', { volunteers: versions('in-force') }],
  ])('%s leaves every page of the association at once, by one path', (_change, policies) => {
    expect(withdrawnPaths('rusukh', before, index(policies))).toEqual(['/rusukh/*']);
  });

  test('what was withdrawn before asks for nothing again', () => {
    const withdrawn = index({ volunteers: versions('withdrawn', 'in-force') });
    expect(
      withdrawnPaths('rusukh', withdrawn, index({ volunteers: versions('withdrawn', 'superseded') })),
    ).toEqual([]);
  });

  const disclosed = (status: string, ...numbers: number[]) =>
    JSON.stringify({
      policies: [],
      disclosures: [{ disclosure: 'annual-report', version: 1, status }],
      surveyReplies: numbers.map((number) => ({ number })),
    });

  test('a disclosure that is withdrawn and a reply that is gone leave at once, and new ones wait', () => {
    const at = (after: string) => withdrawnPaths('rusukh', disclosed('in-force', 1), after);
    expect(at(disclosed('withdrawn', 1))).toEqual(['/rusukh/*']);
    expect(at(disclosed('in-force'))).toEqual(['/rusukh/*']);
    expect(at(disclosed('superseded', 1, 2))).toEqual([]);
  });
});
