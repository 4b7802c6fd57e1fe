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

const violationsOf = async (page: Page): Promise<z.infer<typeof found>> => {
  // axe is evaluated and not added as an element, so that the page's content security policy stays on.
  await page.evaluate(axe);
  const result: unknown = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.parse(JSON.stringify(violations)))",
  );
  return found.parse(result);
};

const said = (violations: z.infer<typeof found>): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));

/** Each violation of WCAG 2.2 AA and of good practice that axe finds, as «rule: element». */
export const axeViolations = async (page: Page): Promise<string[]> => said(await violationsOf(page));

/** Returns the violations that axe calls serious or critical only: for pages with a foreign frame, as in the admin. */
export const seriousAxeViolations = async (page: Page): Promise<string[]> =>
  said((await violationsOf(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical'));
