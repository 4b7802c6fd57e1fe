import { describe, expect, test } from 'vitest';
import { changedPaths } from '../src/refresh-pages/changed-paths.ts';

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

  test('a new version of one policy refreshes its pages, the lists that show it and no other policy', () => {
    const after = index(
      { 'beneficiary-relations': versions('superseded', 'in-force'), volunteers: versions('in-force') },
      undefined,
      '2026-02-02',
    );
    expect(changedPaths('rusukh', before, after)).toEqual([
      '/rusukh/',
      '/rusukh/policies/',
      '/rusukh/policies.json',
      '/rusukh/feed.xml',
      '/rusukh/embed.html',
      '/rusukh/sitemap.xml',
      '/rusukh/proof/*',
      '/rusukh/privacy/',
      '/rusukh/policies/beneficiary-relations/*',
      '/rusukh/policies/beneficiary-relations.*',
    ]);
  });

  test('two policies that changed at once name no path twice, for each of which CloudFront bills', () => {
    const after = index({
      'beneficiary-relations': versions('superseded', 'in-force'),
      volunteers: versions('withdrawn'),
    });
    const paths = changedPaths('rusukh', before, after);
    expect(paths).toContain('/rusukh/policies/volunteers/*');
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('a withdrawn version refreshes its policy', () => {
    const after = index({ 'beneficiary-relations': versions('withdrawn'), volunteers: versions('in-force') });
    expect(changedPaths('rusukh', before, after)).toContain('/rusukh/policies/beneficiary-relations/*');
  });

  test('a deleted policy is refreshed too', () => {
    const after = index({ volunteers: versions('in-force') });
    expect(changedPaths('rusukh', before, after)).toContain('/rusukh/policies/beneficiary-relations/*');
  });

  test('another name of the association refreshes all of its pages and those of no other', () => {
    const after = index({}, 'اسم آخر');
    expect(changedPaths('rusukh', before, after)).toEqual(['/rusukh/*']);
  });

  test('the first index of an association refreshes all of its pages', () => {
    expect(changedPaths('rusukh', undefined, before)).toEqual(['/rusukh/*']);
  });

  test('an index that was written again without a change refreshes nothing', () => {
    const again = before.replace('2026-01-01', '2027-01-01');
    expect(changedPaths('rusukh', before, again)).toEqual([]);
  });
});
