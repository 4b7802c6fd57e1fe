import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { associationIndexPath } from '@mithaq/domain/register/paths';
import { expect, it } from 'vitest';
import { buildRegister } from './fixtures/build-register.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';

const name = 'الجمعية الخيرية لرعاية الأيتام والأسر المنتجة بمحافظة حفر الباطن ومراكزها';

const headOf = async (url: string, at: string): Promise<string> => {
  const html = await (await fetch(`${url}${at}`)).text();
  return html.slice(html.indexOf('<header'), html.indexOf('</header>'));
};

it('a long name has the short one beside it for phones, and a name that fits stands alone', async () => {
  const registerDir = await ownRegister(async (folder) => {
    await buildRegister(folder);
    const at = path.join(folder, associationIndexPath('rusukh'));
    const index = associationIndex.parse(JSON.parse(await readFile(at, 'utf8')));
    const profile = { ...index.profile, name, shortName: 'رعاية حفر الباطن' };
    await writeFile(at, JSON.stringify(associationIndex.parse({ ...index, profile })));
  });
  const { url } = await startOwnSite({ registerDir });
  const long = await headOf(url, '/rusukh/policies/');
  expect(long).toContain(`<span class="whole-name">${name}</span>`);
  expect(long).toContain('<span class="short-name">رعاية حفر الباطن</span>');
  expect(await headOf(url, '/kafel/policies/')).not.toContain('short-name');
  // Each page carries the rule that shows one of the two.
  const html = await (await fetch(`${url}/rusukh/policies/`)).text();
  expect(html).toMatch(/\.whole-name[^}]*\)?\s*\{\s*display:\s*none/u);
});
