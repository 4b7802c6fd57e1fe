import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

const withoutCode = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gmu, '');

/** Returns the anchors of a document's headings, as renderers of Markdown make them. */
const anchorsOf = (path: string): string[] =>
  [...withoutCode(read(path)).matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(documents)('%s links to pages and headings that exist', (document) => {
  const links = [...withoutCode(read(document)).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/gu)];
  const broken = links
    .map(([, link = '']) => link)
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : join(dirname(document), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
  expect(broken).toEqual([]);
});

test('the README links to deployment, costs and runbook', () => {
  const [, deploy = ''] = /^## Deploy$([\s\S]*?)^## /mu.exec(read('README.md')) ?? [];
  for (const page of ['deploy', 'costs', 'runbook']) expect(deploy).toContain(`](docs/${page}.md)`);
});
