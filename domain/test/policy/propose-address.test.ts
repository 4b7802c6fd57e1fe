import fc from 'fast-check';
import { expect, it } from 'vitest';
import { associationSlug } from '../../src/contracts/association.ts';
import { addressWords } from '../../src/policy/address-words.ar.ts';
import { proposeAddress } from '../../src/policy/propose-address.ts';

it.each([
  ['سياسة الصحة والسلامة والبيئة', 'health-safety-environment'],
  ['لائحة شراء الأصول', 'asset-procurement'],
  ['سياسة الأصول', 'assets'],
  ['سياسة الحوكمة', 'governance'],
  ['دليل حوكمة البيانات والخصوصية', 'data-governance-privacy'],
  ['سياسة إدارة المخاطر', 'risk-management'],
  ['سياسة المخاطر', 'risks'],
  ['لائحة الموارد البشرية', 'human-resources'],
  ['سياسة الاستخدام المقبول للتقنية', 'technology-acceptable-use'],
  ['سياسة العلاقة مع المستفيدين', 'beneficiary-relations'],
  ['آلية الشكاوى والمقترحات', 'complaints-suggestions'],
  ['سياسة وقف', 'endowments'],
  ['سياسة كفالة الأيتام', 'orphan-sponsorship'],
  ['لائحة صندوق الهمة', 'sndwq-hmh'],
  ['سياسة حوكمة صندوق الهمة', 'governance-sndwq-hmh'],
  ['اللائحة المالية لجمعية (2)', 'finance-ljmayh-2'],
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
  const taken = new Set(['asset-procurement', 'asset-procurement-2']);
  expect(proposeAddress({ title: 'لائحة شراء الأصول' }, taken)).toBe('asset-procurement-3');
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

it('has usual words that an address may have', () => {
  for (const english of addressWords.values()) expect(english).toMatch(/^[a-z]+(?:\+[a-z]+)?$/u);
});
