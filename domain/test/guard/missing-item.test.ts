import { expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import type { GuardedVersion } from '../../src/guard/guarded-version.ts';
import { clause, versionSaying } from './support/version-saying.ts';

it('an item that a kind of document usually has and this one lacks is reported at the section that would hold it', () => {
  const missing = (change: Partial<GuardedVersion>) =>
    guardFindings({ ...versionSaying('بند'), ...change }).map(({ code, place, facts }) => [
      code,
      'clause' in place ? place.clause : place.field,
      'role' in facts ? facts.role : 'code' in facts && facts.code,
    ]);
  expect(missing({ documentType: 'policy' })).toEqual([
    ['section.missing', 'sections', 'preface'],
    ['section.missing', 'sections', 'approval'],
  ]);
  expect(missing({ documentType: 'bylaw' })).toHaveLength(2);
  expect(missing({ documentType: 'mechanism' })).toEqual([['section.missing', 'sections', 'approval']]);
  expect(missing({ documentType: 'guide' })).toEqual([]);

  const version = versionSaying();
  const sections = (['channels', 'tools', 'handling'] as const).map((role) => ({
    id: `s-${role}`,
    role,
    heading: role,
    items: [],
  }));
  const items = missing({
    catalogueEntry: 'beneficiary-relations',
    text: {
      ...version.text,
      sections: sections.map((section) =>
        section.role === 'handling'
          ? {
              ...section,
              items: [
                clause('h', 'خطوات'),
                { ...clause('i', 'خطوة'), items: [clause('j', 'استقبال', 'reception')] },
              ],
            }
          : section,
      ),
    },
  }).filter(([code]) => code === 'item.missing');
  expect(items).toHaveLength(8 + 4 + 6);
  expect(items).toContainEqual(['item.missing', 's-channels', 'phone']);
  expect(items).toContainEqual(['item.missing', 's-tools', 'basic-bylaw']);
  expect(items).toContainEqual(['item.missing', 's-handling', 'committee']);
  expect(items).not.toContainEqual(['item.missing', 's-handling', 'reception']);
});
