import { describe, expect, it } from 'vitest';
import { expectedDisclosures } from '../../src/catalogue/current-catalogue.ts';
import { disclosureCoverageOf, type RecordedDisclosure } from '../../src/catalogue/disclosure-coverage.ts';

const statement = (year: number, renewBy?: string): RecordedDisclosure => ({
  id: String(year),
  source: 'link',
  entry: 'financial-statements',
  renewBy,
});
const rowOn = (today: string, ...disclosures: RecordedDisclosure[]) =>
  disclosureCoverageOf(expectedDisclosures, disclosures, today).find(
    ({ entry }) => entry.code === 'financial-statements',
  );

describe('a disclosure that the regulator expects', () => {
  it('is missing until its publication is recorded', () => {
    expect(rowOn('2026-11-21')).toMatchObject({ state: 'missing', disclosures: [] });
    expect(rowOn('2026-11-21', { id: 'x', source: 'document', entry: 'board' })?.state).toBe('missing');
  });
  it('counts permanently where no day of renewal was given', () => {
    expect(rowOn('2099-01-01', statement(2025))?.state).toBe('published');
  });
  it('counts on its last day, and is outdated on the day after', () => {
    const recorded = statement(2025, '2026-06-30');
    expect(rowOn('2026-06-30', recorded)?.state).toBe('published');
    expect(rowOn('2026-07-01', recorded)?.state).toBe('outdated');
  });
  it('is published as long as one of several is not outdated', () => {
    const [old, current] = [statement(2024, '2025-06-30'), statement(2025, '2026-12-31')];
    expect(rowOn('2026-11-21', old, current)).toMatchObject({
      state: 'published',
      disclosures: [{ id: '2024' }, { id: '2025' }],
    });
    expect(rowOn('2027-01-01', old, current)?.state).toBe('outdated');
  });
  it('keeps the order of the catalogue, each entry once', () => {
    const rows = disclosureCoverageOf(expectedDisclosures, [statement(2025)], '2026-11-21');
    expect(rows.map(({ entry }) => entry.code)).toEqual(expectedDisclosures.map(({ code }) => code));
  });
});
