import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const styles = path.join(import.meta.dirname, '../src/styles');

/** Returns the selectors of the rules of a sheet whose declarations a pattern matches, outside of its media queries. */
const selectorsWith = (css: string, declared: RegExp): string[] =>
  [...css.matchAll(/^(?<selector>[^@{}\n][^{}]*)\{(?<body>[^{}]*)\}/gmu)].flatMap(({ groups }) =>
    declared.test(groups?.['body'] ?? '') ? [groups?.['selector']?.trim() ?? ''] : [],
  );

it('a border that is there to be seen on the current link alone stays unseen on the others in forced colours', () => {
  let seen = 0;
  for (const file of globSync('*.css', { cwd: styles })) {
    const css = readFileSync(path.join(styles, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, '');
    for (const selector of selectorsWith(css, /border[^:]*:[^;]*\btransparent\b/u)) {
      seen += 1;
      // Browsers draw a transparent border in a colour of the reader there, so that each link would look current.
      const [root = ''] = /\.[\w-]+/u.exec(selector) ?? [];
      const forced = /@media \(forced-colors: active\) \{(?<rules>[\s\S]*?)\n\}/gu;
      const rules = [...css.matchAll(forced)].map(({ groups }) => groups?.['rules'] ?? '').join('\n');
      expect(rules, `${file}: ${selector}`).toMatch(
        new RegExp(`\\${root}[^{]*:not\\(\\[aria-current\\]\\)[^{]*\\{[^}]*border-color: Canvas`, 'u'),
      );
    }
  }
  expect(seen).toBeGreaterThan(2);
});
