import { describe, expect, it } from 'vitest';
import type { PolicyItem } from '../../src/contracts/policy-text.ts';
import { printedAndSetUp } from '../../src/policy/printed-and-set-up.ts';

const textOf = (...codes: NonNullable<PolicyItem['code']>[]) => ({
  sections: [
    {
      id: 's',
      role: 'channels' as const,
      heading: 'القنوات',
      paragraphs: [],
      items: codes.map((code, nth) => ({
        id: `i${String(nth)}`,
        ordinal: nth + 1,
        text: `نص ${code}`,
        code,
        items: [],
      })),
    },
  ],
});
const none = { channels: [], tools: [] };

describe('printed and set up', () => {
  it('names what is printed and lacks a record, a contact or a file', () => {
    const phone = { id: '1', code: 'phone', label: 'الهاتف' };
    const form = { id: '2', code: 'support-request-form', label: 'النموذج', reachedBy: 'file' };
    const found = printedAndSetUp([textOf('phone', 'letter', 'support-request-form')], {
      channels: [phone],
      tools: [form],
    });
    expect(found.channels).toEqual([
      { code: 'phone', printed: 'نص phone', records: [phone], state: 'incomplete' },
      { code: 'letter', printed: 'نص letter', records: [], state: 'missing' },
    ]);
    expect(found.tools).toMatchObject([{ code: 'support-request-form', state: 'ready' }]);
  });

  it('names what is set up although no policy prints it', () => {
    const record = { id: '1', code: 'website', label: 'الموقع', reachedBy: 'https://example.org' };
    expect(printedAndSetUp([], { ...none, channels: [record] }).channels).toMatchObject([
      { code: 'website', printed: undefined, state: 'unprinted' },
    ]);
  });

  it('counts a channel as ready by one of its records, and a code that any policy prints', () => {
    const records = [
      { id: '1', code: 'phone', label: 'أ' },
      { id: '2', code: 'phone', label: 'ب', reachedBy: '0112345678' },
    ];
    const found = printedAndSetUp([textOf('letter'), textOf('phone')], { ...none, channels: records });
    expect(found.channels.map(({ code, state }) => [code, state])).toEqual([
      ['phone', 'ready'],
      ['letter', 'missing'],
    ]);
  });

  it('lists each step, with its clause where one is printed', () => {
    const { steps } = printedAndSetUp([textOf('committee')], none);
    expect(steps.filter(({ printed }) => printed !== undefined)).toEqual([
      { step: 'committee', printed: 'نص committee' },
    ]);
    expect(steps.length).toBeGreaterThan(5);
  });
});
