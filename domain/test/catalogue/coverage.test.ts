import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueEntryOf, titleKey } from '../../src/catalogue/catalogue-entry-of.ts';
import { coverageOf, type CoveringPolicy } from '../../src/catalogue/coverage.ts';
import {
  currentCatalogue,
  expectedDisclosures,
  expectedPolicies,
} from '../../src/catalogue/current-catalogue.ts';
import edition from '../../src/catalogue/edition-2022.json' with { type: 'json' };
import { catalogue } from '../../src/contracts/catalogue.ts';
import { versionStates, type VersionState } from '../../src/version/version-lifecycle.ts';

const policy = (title: string, states: readonly VersionState[], catalogueEntry?: string): CoveringPolicy => ({
  id: title,
  title,
  states,
  catalogueEntry,
});
const stateOf = (code: string, ...policies: CoveringPolicy[]) =>
  coverageOf(expectedPolicies, policies).find(({ entry }) => entry.code === code)?.state;

describe('the catalogue', () => {
  it('has the practices of the transparency criterion with weights that sum up to 100', () => {
    const [transparency] = currentCatalogue.criteria;
    expect(transparency?.practices.map(({ number, weight }) => `${number}=${String(weight)}`).join(' ')).toBe(
      '1.1=5 1.2=6 1.3=14 2.4=4 2.5=7 2.6=5 3.7=5 3.8=8 4.9=7 4.10=6 4.11=7 4.12=2 5.13=13 6.14=11',
    );
  });
  it('says of everything that it was read in a secondary source', () => {
    expect(currentCatalogue.evidence).toBe('secondary');
    expect(currentCatalogue.entries.every(({ evidence }) => evidence === 'secondary')).toBe(true);
  });
  it('lists policies and disclosures, and no title or alias belongs to two entries', () => {
    expect(expectedPolicies).toHaveLength(25);
    expect(expectedDisclosures).toHaveLength(12);
    const keys = expectedPolicies.flatMap(({ code, title, aliases }) =>
      [...new Set([title, ...aliases].map(titleKey))].map((key) => ({ code, key })),
    );
    expect(
      keys.filter(({ code, key }) => keys.some((other) => other.key === key && other.code !== code)),
    ).toEqual([]);
  });
  it('is refused when a weight is off, a practice is unknown or a code occurs twice', () => {
    const changed = (change: (copy: typeof edition) => void): boolean => {
      const copy = structuredClone(edition);
      change(copy);
      return catalogue.safeParse(copy).success;
    };
    expect(changed(() => undefined)).toBe(true);
    expect(changed(({ criteria }) => Object.assign(criteria[0]?.practices[0] ?? {}, { weight: 6 }))).toBe(
      false,
    );
    expect(
      changed(({ entries }) => Object.assign(entries[0] ?? {}, { practices: ['transparency/9.9'] })),
    ).toBe(false);
    expect(changed(({ entries }) => Object.assign(entries[0] ?? {}, { code: 'fundraising' }))).toBe(false);
  });
});

describe('a policy is known by its title', () => {
  it.each([
    'سياسة تنظيم العلاقة مع المستفيدين وتقديم الخدمات لهم',
    'سياسة تنظيم العلاقة مع المستفيدين',
    'سياسة تنظيم العلاقة مع المستفيدين وتقديم الخدمات لجمعية المكتبات المهنية',
    'سياسة تنظيم العلاقة مع المستخدمين لجمعية روبوتويق',
    'لائحة تنظيم العلاقة مع المستفيدين لجمعية كفل لرعاية السجناء وأسرهم',
    'سِياسة تنظيـــم العلاقه مع المستفيدين.',
  ])('%s', (title) => {
    expect(catalogueEntryOf(expectedPolicies, { title })?.code).toBe('beneficiary-relations');
  });
  it.each([
    ['آلية إدارة المتطوعين', 'volunteers'],
    ['سياسة ادارة المتطوعين بالجمعية', 'volunteers'],
    ['سياسة إدارة المتطوعين في جمعية رسوخ', 'volunteers'],
    ['سياسة إدارة المتطوعين لدى الجمعية', 'volunteers'],
    ['دليل إدارة المتطوعين', 'volunteers'],
    ['آلية جمع التبرعات', 'fundraising'],
    ['الميثاق الأخلاقي', 'code-of-conduct'],
    ['اللائحة الأساسية للجمعية', 'basic-bylaw'],
    ['سياسة أخرى', undefined],
    ['سياسة', undefined],
    ['', undefined],
  ])('%s is %s', (title, code) => {
    expect(catalogueEntryOf(expectedPolicies, { title })?.code).toBe(code);
  });
  it('the first of two entries with one title, in each catalogue by itself', () => {
    const [entry] = expectedPolicies;
    if (entry === undefined) throw new Error('the catalogue is empty');
    const { title } = entry;
    const twice = [entry, { ...entry, code: 'another' }];
    expect(catalogueEntryOf(twice, { title })?.code).toBe(entry.code);
    expect(catalogueEntryOf(twice.toReversed(), { title })?.code).toBe('another');
  });
  it('a kind alone is a title, too', () => {
    expect(titleKey('السياسة')).toBe('السياسه');
  });
  it('unless the secretary chose another entry', () => {
    const title = 'سياسة جمع التبرعات';
    expect(catalogueEntryOf(expectedPolicies, { title, catalogueEntry: 'investment' })?.code).toBe(
      'investment',
    );
    expect(
      catalogueEntryOf(expectedPolicies, { title, catalogueEntry: 'of-an-older-edition' }),
    ).toBeUndefined();
  });
});

describe('coverage', () => {
  it('says what is in force, what is in preparation and what is missing', () => {
    const title = 'سياسة جمع التبرعات';
    expect(stateOf('fundraising')).toBe('missing');
    expect(stateOf('fundraising', policy(title, []))).toBe('in-preparation');
    expect(stateOf('fundraising', policy(title, ['superseded', 'in-force', 'draft']))).toBe('in-force');
    expect(stateOf('fundraising', policy(title, ['superseded', 'approved']))).toBe('in-preparation');
    expect(stateOf('fundraising', policy(title, ['withdrawn']))).toBe('missing');
    expect(stateOf('fundraising', policy(title, ['superseded', 'withdrawn']))).toBe('missing');
    expect(
      stateOf('fundraising', policy(title, ['withdrawn']), policy('أخرى', ['in-force'], 'fundraising')),
    ).toBe('in-force');
  });

  it('has one row for each entry and counts each once, whatever the policies are', () => {
    const anyPolicy = fc.record({
      id: fc.uuid(),
      title: fc.oneof(fc.string(), fc.constantFrom(...expectedPolicies.map(({ title }) => title))),
      states: fc.array(fc.constantFrom(...versionStates), { maxLength: 4 }),
      catalogueEntry: fc.option(fc.constantFrom(...expectedPolicies.map(({ code }) => code)), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(fc.array(anyPolicy, { maxLength: 12 }), (policies) => {
        const rows = coverageOf(expectedPolicies, policies);
        expect(rows.map(({ entry }) => entry)).toEqual(expectedPolicies);
        const counted = rows.flatMap((row) => row.policies);
        expect(new Set(counted).size).toBe(counted.length);
      }),
    );
  });
});
