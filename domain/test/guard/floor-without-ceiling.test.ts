import { describe, expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import { said, versionSaying } from './support/version-saying.ts';

describe('a floor without a ceiling', () => {
  it.each([
    ['خلال مدة لا تقل عن أسبوعين.', 'لا تقل عن أسبوعين'],
    ['بمدة لا يقل عن (١٤) يومًا', 'لا يقل عن (١٤) يومًا'],
    ['لا تقل عن خمسة عشر يوماً من تقديمه', 'لا تقل عن خمسة عشر يوماً'],
    ['لا تقل عن مائة وخمسة عشر (115) يومًا', 'لا تقل عن مائة وخمسة عشر (115) يومًا'],
    ['بما لا ينقص عن 48 ساعة', 'لا ينقص عن 48 ساعة'],
    ['لا تقل عن ثلاثة أشهر', 'لا تقل عن ثلاثة أشهر'],
    ['لا تقل عن سنة', 'لا تقل عن سنة'],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual([`warning | period.floor-only | ${words}`]);
  });
  it.each([
    'لا تقل عن أسبوعين ولا تزيد على شهر',
    'لا تقل عن أسبوعين وبحد أقصى شهر',
    'لا يقل عن ثلاثة أعضاء',
    'لا يقل عن يومين ولا يزيد على خمسة',
    'لا يقل عن يومين، وخمسة أيام على الأكثر',
  ])('%s is none', (text) => {
    expect(said(text)).toEqual([]);
  });
});

it('a period in the form alone causes a warning while it has no ceiling, and no second one where a clause says it', () => {
  const floor = { atLeastDays: 14, printed: 'أسبوعان على الأقل' };
  const places = (text: string, decisionPeriod: typeof floor & { atMostDays?: number }) => {
    const version = versionSaying(text);
    return guardFindings({ ...version, text: { ...version.text, decisionPeriod } }).map(({ place }) => place);
  };
  expect(places('بند', floor)).toEqual([{ field: 'decisionPeriod' }]);
  expect(places('بند', { ...floor, atMostDays: 30 })).toEqual([]);
  expect(places('لا تقل عن أسبوعين', floor)).toEqual([{ clause: 'c-0' }]);
});
