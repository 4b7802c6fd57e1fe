import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withUsedStyles } from '../src/features/page-cache/used-styles.ts';

const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const policyOf = (...styles: string[]): string =>
  `default-src 'none'; script-src 'none'; style-src 'self' ${styles.map(hashOf).join(' ')};`;

const body =
  '<html><body class="page"><ul class="rows large"><li class=""><a href="/">ا</a></li></ul><main></main></body></html>';

/** Returns the style that a page with this one keeps. */
const keptOf = (css: string): string =>
  /<style>(?<css>.*)<\/style>/su.exec(withUsedStyles(`<style>${css}</style>${body}`, policyOf(css)).html)
    ?.groups?.['css'] ?? 'none';

describe('the styles of a page', () => {
  it.each([
    ['.rows{color:red}'],
    ['.rows.large>li a:hover{color:red}'],
    [':root{--a:1px}'],
    ['*,:before{margin:0}'],
    ['.rows :is(b,.other){color:red}'],
    ['li:not(.other){color:red}'],
    ['li[data-x="a b"],a:focus-visible{color:red}'],
    ['@media (width>=48rem){.rows{display:grid}}'],
    ['@media print{@page{margin:1cm}}'],
    ['@font-face{font-family:x;src:url(/a.woff2)}'],
    ['@container (width<=9rem){@media print{li{color:red}}}'],
    ['.a\\:b{color:red}'],
    ['main{content:"} .x{"}'],
    ['/* no class */table{color:red}@page{@top-right{content:"ا";font-size:8.5pt}}'],
  ])('keep %s', (css) => {
    expect(keptOf(css)).toBe(css);
  });

  it.each([
    ['.card{color:red}', ''],
    ['.rows .card{color:red}', ''],
    ['.rows.small{color:red}', ''],
    ['table,.rows,td.x{color:red}', '.rows{color:red}'],
    ['@media print{.card{color:red}}', ''],
    ['@media print{.card{color:red}li{color:red}}', '@media print{li{color:red}}'],
    ['/* a note */li{color:red}.card{color:red}', 'li{color:red}'],
    ['.card:is(.rows){color:red}', ''],
    ['dl:not(.rows)>dt{color:red}', ''],
  ])('lose of %s all but «%s»', (css, kept) => {
    expect(keptOf(css)).toBe(kept);
  });

  it('are allowed by the hash of their new text, and no other style is', () => {
    const own = ':root{--a:#fff}';
    const css = 'li{color:red}.card{color:red}';
    const foreign = '<style>body{display:none}</style>';
    const { html, policy } = withUsedStyles(
      `<style>${css}</style><style>${own}</style>${foreign}${body}`,
      policyOf('.elsewhere{}', css, own),
    );
    expect(html).toContain(`<style>li{color:red}</style><style>${own}</style>${foreign}`);
    expect(policy).toBe(
      `default-src 'none'; script-src 'none'; style-src 'self' ${hashOf('li{color:red}')} ${hashOf(own)};`,
    );
  });
});
