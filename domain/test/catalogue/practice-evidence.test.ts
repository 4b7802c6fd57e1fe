import { describe, expect, it } from 'vitest';
import { currentCatalogue } from '../../src/catalogue/current-catalogue.ts';
import {
  associationFacts,
  criterionPoints,
  practiceVerdicts,
  type AssociationFact,
  type EntryState,
} from '../../src/catalogue/practice-evidence.ts';

const factsThat = (there: readonly AssociationFact[]) => ({
  'contact-data': there.includes('contact-data'),
  platforms: there.includes('platforms'),
  'request-form': there.includes('request-form'),
  'followers-told': there.includes('followers-told'),
});
const verdicts = (entries: readonly (readonly [string, EntryState])[], ...there: AssociationFact[]) =>
  practiceVerdicts(currentCatalogue, { entries: new Map(entries), facts: factsThat(there) });
const on = (reference: string, of: ReturnType<typeof verdicts>) =>
  of.find((verdict) => verdict.reference === reference);
const inPlace = (...codes: readonly string[]) => codes.map((code) => [code, 'in-place'] as const);
const all = inPlace(...currentCatalogue.entries.map(({ code }) => code));
const points = (of: ReturnType<typeof verdicts>) =>
  criterionPoints(of).map(({ criterion, points: sum, reachable }) => [criterion.code, sum, reachable]);

describe('the practices of an edition', () => {
  it('are each judged once, in the order of the edition', () => {
    expect(verdicts([]).map(({ reference }) => reference)).toEqual(
      currentCatalogue.criteria.flatMap(({ code, practices }) =>
        practices.map(({ number }) => `${code}/${number}`),
      ),
    );
  });

  it('give 0 of 100 points for nothing, and 89 for everything that documents can prove', () => {
    expect(points(verdicts([]))).toEqual([['transparency', 0, 89]]);
    expect(points(verdicts(all, ...associationFacts))).toEqual([['transparency', 89, 89]]);
  });

  it('give the 40 points of an association without disclosures that publishes every policy and serves requests', () => {
    const policies = currentCatalogue.entries.filter(({ kind }) => kind === 'policy').map(({ code }) => code);
    const served = verdicts(inPlace(...policies, 'survey-results'), ...associationFacts);
    expect(points(served)).toEqual([['transparency', 40, 89]]);
  });

  it('count parts in proportion', () => {
    expect(on('transparency/2.5', verdicts(inPlace('board')))).toMatchObject({
      state: 'partly',
      points: 3.5,
    });
    expect(on('transparency/2.5', verdicts(inPlace('board', 'standing-committees')))).toMatchObject({
      state: 'met',
      points: 7,
    });
    expect(on('transparency/1.3', verdicts(inPlace('volunteers')))).toMatchObject({
      state: 'partly',
      points: 0.58,
    });
  });

  it.each(['begun', 'outdated', 'missing'] as const)('do not count a document that is %s', (state) => {
    expect(on('transparency/5.13', verdicts([['financial-statements', state]]))).toMatchObject({
      state: 'unmet',
      points: 0,
      parts: [{ state }],
    });
  });

  it('count contact data on the pages, or in a document', () => {
    expect(on('transparency/1.1', verdicts([], 'contact-data'))?.points).toBe(2.5);
    expect(on('transparency/1.1', verdicts(inPlace('contacts')))).toMatchObject({ state: 'met', points: 5 });
    expect(on('transparency/1.1', verdicts([['contacts', 'outdated']], 'contact-data'))?.points).toBe(2.5);
  });

  it('need policy and form for requests', () => {
    expect(on('transparency/3.7', verdicts(inPlace('complaints')))?.points).toBe(2.5);
    expect(on('transparency/3.7', verdicts(inPlace('complaints'), 'request-form'))?.points).toBe(5);
  });

  it('count nothing where the regulator checks elsewhere, whatever is published', () => {
    expect(on('transparency/6.14', verdicts(all, ...associationFacts))).toMatchObject({
      state: 'elsewhere',
      points: 0,
    });
  });
});
