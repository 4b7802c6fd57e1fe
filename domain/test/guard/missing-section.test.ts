import { expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import { versionSaying } from './support/version-saying.ts';

it('a whole section that is missing is reported once and not item by item', () => {
  const codes = guardFindings({ ...versionSaying('بند'), catalogueEntry: 'beneficiary-relations' }).map(
    ({ code }) => code,
  );
  expect(new Set(codes)).toEqual(new Set(['section.missing']));
  expect(codes).toHaveLength(7);
});
