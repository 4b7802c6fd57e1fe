import { expect, test } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import { findingSentence } from '../../src/guard/findings.ar.ts';
import { mayBeOverruled } from '../../src/guard/finding.ts';
import { versionSaying } from './support/version-saying.ts';

const inSigns = (version: Parameters<typeof guardFindings>[0]) =>
  guardFindings(version)
    .filter(({ code }) => code.startsWith('sign.'))
    .map((finding) => ({
      place: finding.place,
      said: findingSentence(finding, (code) => code),
      final: !mayBeOverruled(finding),
      severity: finding.severity,
    }));

test('a sign that no field takes any more blocks for good, at its clause, with its code', () => {
  expect(inSigns(versionSaying('بند \u202e2026/1'))).toEqual([
    { place: { clause: 'c-0' }, said: expect.stringContaining('(U+202E)'), final: true, severity: 'block' },
  ]);
});

test('it is found in what no PDF prints, too', () => {
  const unprinted = [{ place: { field: 'changeNote' }, text: 'نُقلت \u0000 قناة' }];
  expect(inSigns({ ...versionSaying('بند'), unprinted })).toMatchObject([{ place: { field: 'changeNote' } }]);
});

test('a soft break that was stored before is no reason against publication', () => {
  expect(inSigns(versionSaying('بند\u000bبند'))).toEqual([]);
});

test('a sign that no font of the PDF has blocks for good, once for each place that prints it', () => {
  const alsoPrinted = [{ place: { field: 'association' }, text: 'جمعية 中' }];
  const unprintable = new Set(['中']);
  expect(inSigns({ ...versionSaying('بند 中 中', 'بند'), alsoPrinted, unprintable })).toEqual([
    { place: { clause: 'c-0' }, said: expect.stringContaining('U+4E2D'), final: true, severity: 'block' },
    {
      place: { field: 'association' },
      said: expect.stringContaining('U+4E2D'),
      final: true,
      severity: 'block',
    },
  ]);
  const unprinted = [{ place: { field: 'changeNote' }, text: '中' }];
  expect(inSigns({ ...versionSaying('بند'), unprinted, unprintable })).toEqual([]);
});
