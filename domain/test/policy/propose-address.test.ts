import fc from 'fast-check';
import { expect, it } from 'vitest';
import { associationSlug } from '../../src/contracts/association.ts';
import { proposeAddress } from '../../src/policy/propose-address.ts';

it.each([
  ['سياسة الصحة والسلامة والبيئة', 'shh-slamh-byyh'],
  ['لائحة شراء الأصول', 'shra-aswl'],
  ['اللائحة المالية لجمعية (2)', 'malyh-ljmayh-2'],
  ['Data Privacy سياسة', 'data-privacy'],
  ['سياسة', 'policy'],
  ['2030', 'policy-2030'],
  ['', 'policy'],
])('of «%s» is %s', (title, address) => {
  expect(proposeAddress({ title }, new Set())).toBe(address);
});

it('is that of the kind in the catalogue where the title has one', () => {
  expect(
    proposeAddress({ title: 'سياسة تعارض المصالح', catalogueEntry: 'conflict-of-interest' }, new Set()),
  ).toBe('conflict-of-interest');
});

it('has a number where another policy of the association has it', () => {
  const taken = new Set(['shra-aswl', 'shra-aswl-2']);
  expect(proposeAddress({ title: 'لائحة شراء الأصول' }, taken)).toBe('shra-aswl-3');
});

it('is one that a policy may have, whatever its title', () => {
  const signs = fc.constantFrom(...Array.from('اأإبتةحخرسصعغقلمهويىءئؤپًـ abcXYZ019٣-–_/.()؟،é漢😀'));
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), (title) => {
      const address = proposeAddress({ title: title.join('') }, new Set());
      expect(associationSlug.safeParse(address).success).toBe(true);
    }),
  );
});
