import { expect, it } from 'vitest';
import { expectedPolicies } from '../../src/catalogue/current-catalogue.ts';
import { policyOfKind } from '../../src/reading/kind/policy-of-kind.ts';
import { proposePolicy } from '../../src/reading/kind/propose-policy.ts';

const conflict = { id: '1', title: 'سياسة تعارض المصالح', catalogueEntry: 'conflict-of-interest' };
const assets = { id: '2', title: 'لائحة شراء الأصول', catalogueEntry: null };
const staff = { id: '3', title: 'سياسة تعارض المصالح للموظفين', catalogueEntry: 'conflict-of-interest' };

it.each([
  ['its kind', { title: 'ضوابط المصالح', catalogueEntry: 'conflict-of-interest' }, [conflict, assets], '1'],
  ['its title in another spelling', { title: 'لائحه شراء الاصول' }, [conflict, assets], '2'],
  [
    'the kind that its title names',
    { title: 'سياسة المصالح المتعارضة', catalogueEntry: 'conflict-of-interest' },
    [{ id: '4', title: 'سياسة تعارض المصالح', catalogueEntry: null }, assets],
    '4',
  ],
  [
    'its title among two of its kind',
    { title: 'سياسة تعارض المصالح للموظفين', catalogueEntry: 'conflict-of-interest' },
    [conflict, staff],
    '3',
  ],
])('is found by %s', (_how, proposal, policies, id) => {
  expect(policyOfKind(policies, proposal, expectedPolicies)?.id).toBe(id);
});

it('is none where two are of the kind and neither has the title, and where none is', () => {
  const proposal = { title: 'سياسة المصالح', catalogueEntry: 'conflict-of-interest' };
  expect(policyOfKind([conflict, staff], proposal, expectedPolicies)).toBeUndefined();
  expect(policyOfKind([assets], proposal, expectedPolicies)).toBeUndefined();
  expect(policyOfKind([conflict].slice(1), proposal, expectedPolicies)).toBeUndefined();
});

it.each([
  ['سياسة وإجراءات الإبلاغ عن المخالفات', 'whistleblowing'],
  ['لائحة سياسة تعارض المصالح', 'conflict-of-interest'],
  ['سياسة تضارب المصالح', 'conflict-of-interest'],
  ['دليل سياسات وإجراءات الموارد البشرية', 'human-resources'],
  ['سياسة التطوع', 'volunteers'],
  ['سياسة الشكاوى والتظلمات', 'complaints'],
  ['سياسة العلاقة مع المستفيدين', 'beneficiary-relations'],
  ['سياسة الاشتباه بعمليات غسل الأموال وجرائم تمويل الإرهاب', 'suspicion-procedures'],
  // Copies of PDFs turn lam and alef.
  ['سياسة إدارة املخاطر وتقييمها', 'risk-management'],
  ['سياسة اإلبالغ عن املخالفات', 'whistleblowing'],
  ['سياسة السفر والضيافة', undefined],
  ['عقدت لجنة العمل التطوعي لقاءها مع المتطوعين في مقرها بعد صلاة المغرب', undefined],
  ['سياسة تنظيم العلاقة مع المستفيدين وآلية التأكد من استحقاق المستفيد للخدمة', undefined],
])('the kind of «%s» is %s', (title, kind) => {
  expect(proposePolicy(title, expectedPolicies).catalogueEntry).toBe(kind);
});
