import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const found = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ html: z.string() })),
  }),
);

/** Options of axe as an expression of the page: every rule that is on. */
const everyRule = '{}';

/**
 * Switches the rules off of which axe itself says that a breach is moderate or minor: their findings are not reported,
 * and about a fifth of axe's time is theirs. The names are read from the axe that runs: a rule which a later axe calls
 * serious is asked again, and an axe that keeps its rules elsewhere fails the test.
 */
const seriousRules = `{
  rules: Object.fromEntries(axe._audit.rules
    .filter(({ impact }) => impact === 'moderate' || impact === 'minor')
    .map(({ id }) => [id, { enabled: false }])),
}`;

const violationsOf = async (page: Page, options: string): Promise<z.infer<typeof found>> => {
  // axe is evaluated and not added as an element, so that the page's content security policy stays on.
  await page.evaluate(axe);
  const result: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], ...${options} }).then(({ violations }) => JSON.parse(JSON.stringify(violations)))`,
  );
  return found.parse(result);
};

const said = (violations: z.infer<typeof found>): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));

/** Each violation of WCAG 2.2 AA and of good practice that axe finds, as «rule: element». */
export const axeViolations = async (page: Page): Promise<string[]> =>
  said(await violationsOf(page, everyRule));

/** Returns the violations that axe calls serious or critical only: for pages with a foreign frame, as in the admin. */
export const seriousAxeViolations = async (page: Page): Promise<string[]> =>
  said(
    (await violationsOf(page, seriousRules)).filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    ),
  );
