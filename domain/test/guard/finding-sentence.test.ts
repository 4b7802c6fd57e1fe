import { expect, it } from 'vitest';
import { findingSentence } from '../../src/guard/findings.ar.ts';
import { guardFindings } from '../../src/guard/guard.ts';
import { versionSaying } from './support/version-saying.ts';

it.each([
  [1, ' مرة واحدة '],
  [2, ' مرتين '],
  [3, ' 3 مرات '],
  [10, ' 10 مرات '],
  [11, ' 11 مرة '],
  [100, ' 100 مرة '],
  [103, ' 103 مرات '],
])('%i is counted as «%s»', (users, counted) => {
  const sentence = findingSentence(
    {
      code: 'term.mixed',
      severity: 'warning',
      place: { field: 'title' },
      text: '',
      facts: { words: 'المستخدم', users, beneficiaries: 1 },
    },
    (code) => code,
  );
  expect(sentence).toContain(`وأخواتها${counted}بمعنى`);
});

it('every finding has an Arabic sentence with its own words in it', () => {
  const labelOf = (code: string): string => `[${code}]`;
  const findings = guardFindings({
    ...versionSaying(
      'جمعية البر، جمعية إحسان للإسكان بتبوك، المستخدم والمستفيد، 2024/7/، لا تقل عن يومين',
      'الأحد 25/9/2023م، ثلاثون (20) يوما',
    ),
    documentType: 'policy',
  });
  expect(findings).toHaveLength(9);
  for (const finding of findings) {
    const sentence = findingSentence(finding, labelOf);
    expect(sentence).toMatch(/[.]$/u);
    expect(sentence).toContain('words' in finding.facts ? finding.facts.words : '[');
  }
});
