import { describe, expect, it } from 'vitest';
import { draftPreviewFile, draftPreviewPath, isPreviewToken } from '../../src/contracts/draft-preview.ts';

describe('the token of a private link', () => {
  it('has 256 bits in base64url', () => {
    expect(isPreviewToken('A'.repeat(43))).toBe(true);
    expect(isPreviewToken('-_9z'.repeat(10) + 'abc')).toBe(true);
  });

  it.each(['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}/`, `${'A'.repeat(43)}\n`, 'أ'.repeat(43)])(
    'is not %j',
    (text) => {
      expect(isPreviewToken(text)).toBe(false);
    },
  );
});

it('is in the address of the page and never in the name of the file', () => {
  expect(draftPreviewPath('rusukh', 'T0ken')).toBe('/rusukh/preview/T0ken/');
  expect(draftPreviewFile('ab12')).toBe('ab12.json');
});
