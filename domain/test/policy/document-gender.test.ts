import { expect, it } from 'vitest';
import { genderOfDocument } from '../../src/policy/document-gender.ar.ts';

it.each([
  ['سياسة تنظيم العلاقة مع المستفيدين', 'policy', 'feminine'],
  ['لائحة تنظيم العلاقة', 'bylaw', 'feminine'],
  ['دليل الدعم', 'guide', 'masculine'],
  ['ميثاق أخلاقيات العمل', 'policy', 'masculine'],
  ['الميثاق الأخلاقي', 'policy', 'masculine'],
  ['النظام الأساسي', 'bylaw', 'masculine'],
  ['اللائحة الأساسية', 'guide', 'feminine'],
  ['ضوابط جمع التبرعات', 'guide', 'feminine'],
  ['تضارب المصالح', 'policy', 'feminine'],
  ['خدمة المستفيد', 'guide', 'masculine'],
  ['', 'mechanism', 'feminine'],
] as const)('«%s» entered as %s is %s', (title, type, gender) => {
  expect(genderOfDocument(title, type)).toBe(gender);
});
