import { describe, expect, it } from 'vitest';
import { guardedVersionOf, type AroundVersion } from '../../src/versions/mapping/guarded-version.ts';
import { policyTextFields, policyTextOf } from '../../src/versions/mapping/policy-text.ts';
import { quotedClauses } from '../../src/versions/mapping/quoted-clauses.ts';
import { twoCalendarDayOf } from '../../src/versions/mapping/two-calendar-day.ts';
import type { Association, Channel, Policy, PolicyVersion, Tool } from '../../src/payload-types.ts';

const at = { createdAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-01T00:00:00.000Z' };

const text = {
  title: 'سياسة تنظيم العلاقة مع المستفيدين',
  sections: [
    {
      key: 'steps',
      role: 'other',
      heading: 'خطوات:',
      items: [
        { key: 'first', marker: '1-', text: 'استقبال', subitems: [{ key: 'inner', text: 'بلطف' }] },
        { key: 'second', text: 'تحويل' },
      ],
    },
  ],
};

describe('a date of a form', () => {
  it.each([
    [
      { year: 1446, month: 1, day: 17 },
      { calendar: 'hijri', year: 1446, month: 1, day: 17 },
    ],
    [
      { year: 1446, month: 1 },
      { calendar: 'hijri', year: 1446, month: 1 },
    ],
    [{ year: 1446 }, { calendar: 'hijri', year: 1446 }],
    [
      { year: 1446, day: 17 },
      { calendar: 'hijri', year: 1446 },
    ],
  ])('%j is what is known of it and no more', (hijri, known) => {
    expect(twoCalendarDayOf({ hijri })).toEqual({ hijri: known });
  });

  it('is undefined without a year', () => {
    expect(twoCalendarDayOf({ hijri: { month: 1, day: 17 }, gregorian: { day: 23 } })).toBeUndefined();
  });
});

describe('a period of a form', () => {
  const printed = 'لا تقل عن أسبوعين';
  it.each([
    { atLeastDays: 14, printed },
    { atLeastDays: 14, atMostDays: 30, printed },
  ])('%j has a ceiling only where one was entered, and goes back into its fields', (decisionPeriod) => {
    const policy = policyTextOf({ ...text, decisionPeriod });
    expect(policy.decisionPeriod).toEqual(decisionPeriod);
    const fields = policyTextFields(policy);
    expect(fields).toMatchObject({ decisionPeriod: { atMostDays: decisionPeriod.atMostDays ?? null } });
    expect(policyTextOf(fields).decisionPeriod).toEqual(decisionPeriod);
  });
});

it('the clauses for comments are the headings and every clause below them, at every depth', () => {
  expect(quotedClauses(text).map(({ id, kind, depth, marker }) => [id, kind, depth, marker])).toEqual([
    ['steps', 'division', 0, undefined],
    ['first', 'clause', 1, '1-'],
    ['inner', 'clause', 2, undefined],
    ['second', 'clause', 1, undefined],
  ]);
});

describe('a means of contact that the guard accepts', () => {
  const association: Association = {
    id: 'a',
    slug: 'rusukh',
    name: 'جمعية',
    shortName: 'جمعية',
    numerals: 'western',
    neutralCorrespondence: false,
    ...at,
  };
  const policy: Policy = {
    id: 'p',
    slug: 'x',
    title: 'سياسة',
    documentType: 'policy',
    association: 'a',
    ...at,
  };
  const version: PolicyVersion = { id: 'v', policy: 'p', status: 'draft', ...at, title: text.title };
  const channel = (code: Channel['code'], contact?: string): Channel => ({
    id: code,
    association: 'a',
    code,
    label: code,
    ...(contact === undefined ? {} : { contact }),
    ...at,
  });
  const tool = (code: Tool['code'], file?: string): Tool => ({
    id: code,
    association: 'a',
    code,
    label: code,
    kind: 'guide',
    audience: 'public',
    ...(file === undefined ? {} : { file }),
    ...at,
  });
  const guarded = (around: Partial<AroundVersion>) =>
    guardedVersionOf(version, { policy, association, others: [], channels: [], tools: [], ...around });

  it('is a channel with a contact, and the association’s telephone and website', () => {
    const channels = [channel('interview'), channel('letter', 'ص.ب 1')];
    expect([...guarded({ channels }).reachableChannels]).toEqual(['letter']);
    const reached = { ...association, phone: '0140000000', website: 'https://example.org' };
    expect([...guarded({ association: reached }).reachableChannels]).toEqual(['phone', 'website']);
  });

  it('is a tool with a file, and the request form, which is a page', () => {
    const tools = [tool('basic-bylaw'), tool('support-policy-guide', 'f'), tool('support-request-form')];
    expect([...guarded({ tools }).availableTools]).toEqual(['support-policy-guide', 'support-request-form']);
  });
});
