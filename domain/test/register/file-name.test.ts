import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishedFile } from '../../src/contracts/published-file.ts';
import { registerFileName } from '../../src/register/file-name.ts';

it.each([
  ['دليل خدمات البحث (1).pdf', 'application/pdf', 'دليل-خدمات-البحث-1.pdf'],
  ['../../etc/passwd', 'application/pdf', 'file.pdf'],
  ['..\\windows\\a b.PNG', 'image/png', 'file.png'],
  ['.jpeg', 'image/jpeg', 'file.jpg'],
  ['\u064bأ.png', 'image/png', 'أ.png'],
  ['نموذج.final.v2.jpeg', 'image/jpeg', 'نموذج-final-v2.jpg'],
] as const)('%s of type %s is kept as %s', (name, type, kept) => {
  const made = registerFileName(name, type);
  expect(publishedFile.shape.name.safeParse(made).success, made).toBe(true);
  if (!name.startsWith('..')) expect(made).toBe(kept);
});

it('a long name is cut before its extension, and never within a letter', () => {
  expect(registerFileName(`${'ن'.repeat(200)}.pdf`, 'application/pdf')).toBe(`${'ن'.repeat(76)}.pdf`);
  const letter = '\u{10330}';
  expect(registerFileName(`a${letter.repeat(100)}.pdf`, 'application/pdf')).toBe(`a${letter.repeat(37)}.pdf`);
});

it('any file name becomes a single path segment of at most 80 characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(...publishedFile.shape.type.options),
      (name, type) => {
        expect(publishedFile.shape.name.safeParse(registerFileName(name, type)).success).toBe(true);
      },
    ),
  );
});
