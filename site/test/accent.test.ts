import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grounds, readableAccent } from '@mithaq/domain/look/accent';
import { contrastOf } from '@mithaq/domain/look/contrast';
import { accentCss, hashed } from '../src/look/accent-style.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the accent of an association', () => {
  it('is readable on every background of both themes, whatever colour was chosen', () => {
    fc.assert(
      fc.property(hex, (chosen) => {
        const { light, dark } = readableAccent(chosen);
        for (const ground of grounds.light) expect(contrastOf(light, ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of grounds.dark) expect(contrastOf(dark, ground)).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('stays as it was chosen where it is already readable', () => {
    expect(readableAccent('#1f4e79').light).toBe('#1f4e79');
  });

  it('is a deep green where the association chose none', () => {
    expect(readableAccent(undefined).light).toBe('#14594a');
  });

  it('uses the backgrounds of the style sheet', async () => {
    const css = await readFile(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
    const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
    for (const ground of grounds.light) expect(light).toContain(ground);
    for (const ground of grounds.dark) expect(dark).toContain(ground);
  });

  it('changes the hash that lets its style through the content security policy', () => {
    expect(hashed(accentCss('#1f4e79')).hash).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/u);
    expect(hashed(accentCss('#1f4e79')).hash).not.toBe(hashed(accentCss('#7a4a26')).hash);
  });

  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ffffff', '#ffffff', 1],
  ])('contrast of %s and %s is %d', (left, right, ratio) => {
    expect(contrastOf(left, right)).toBeCloseTo(ratio, 2);
    expect(contrastOf(right, left)).toBeCloseTo(ratio, 2);
  });
});
