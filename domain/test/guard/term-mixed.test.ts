import { expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import { said, versionSaying } from './support/version-saying.ts';

it('mixed words are counted and shown at the first occurrence of the unusual one', () => {
  const [found, ...more] = guardFindings(
    versionSaying('المستفيدة والمستفيدات', 'استقبال المستخدم', 'الرد على المستفيد والمستخدمين'),
  );
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    place: { clause: 'c-1' },
    facts: { words: 'المستخدم', users: 2, beneficiaries: 3 },
  });
});

it('one word for the same person is no finding, two are one, and an adjective is none', () => {
  expect(said('استقبال المستخدم والرد على المستخدمين')).toEqual([]);
  expect(said('القنوات المستخدمة مع المستفيدين')).toEqual([]);
  expect(said('استقبال المستفيد والرد على المستخدمين ومستخدميها')).toEqual([
    'warning | term.mixed | المستخدمين',
  ]);
});
