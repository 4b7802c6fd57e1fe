import { describe, expect, it } from 'vitest';
import { numeralsOf } from '../src/look/numerals.ts';
import { printStyle } from '../src/look/print-style.ts';
import { marginMarker } from '@mithaq/domain/policy/margin-marker';

describe('a marker in the margin', () => {
  it.each([
    ['ـــ 1', '1'],
    ['ـــــ 5', '5'],
    ['1-', '1-'],
    ['هـ.', 'هـ.'],
    ['أ.', 'أ.'],
    ['-', '-'],
    ['•', '•'],
  ])('printed as «%s» hangs as «%s»', (printed, hung) => {
    expect(marginMarker(printed)).toBe(hung);
  });
});

describe('digits of a text', () => {
  it.each([
    ['western', 'رقم (٦) ۲۰۲۴', 'رقم (6) 2024'],
    ['eastern', 'رقم (6) ٢٠٢٤', 'رقم (٦) ٢٠٢٤'],
  ] as const)('are all %s', (numerals, text, set) => {
    expect(numeralsOf({ numerals })(text)).toBe(set);
  });
});

describe('the running title of a printed page', () => {
  it('cannot leave its string or its style element, whatever the title is', () => {
    const css = printStyle('a"}</style><script>\n\\', 'western');
    expect(css).not.toMatch(/[<>\n]/u);
    expect(css).toContain(String.raw`a\22 }\3c /style\3e \3c script\3e \a \5c `);
  });

  it('numbers its pages in the numerals of the association', () => {
    expect(printStyle('x', 'eastern')).toContain('counter(page,arabic-indic)');
  });
});
