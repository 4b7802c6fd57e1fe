import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Folders made by builds and starts, whose names may be in a text and not in the tree. */
const made = ['node_modules', 'dist', '.git', '.data', '.cache', '.next', '.astro'];
const entries = globSync(['**/*', '.*'], {
  cwd: root,
  withFileTypes: true,
  exclude: (entry) => made.includes(entry.name),
});
const pathsOf = (kind: 'isFile' | 'isDirectory'): string[] =>
  entries
    .filter((entry) => entry[kind]())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
const files = pathsOf('isFile');
/** Files that a person copies from an example and keeps to herself. */
const copied = files
  .filter((path) => path.endsWith('.example.json'))
  .map((path) => path.replace('.example.json', '.json'));
const known = [...files, ...copied, ...pathsOf('isDirectory')].map((path) => `/${path}`);
const topFolders = new Set(
  known.map((path) => path.split('/')[1] ?? '').filter((name) => !made.includes(name)),
);

/** Whether a name is a whole path, a path from the package of the file that names it, or the end of a path. */
const exists = (name: string, namedIn: string): boolean => {
  const path = name.replace(/^(?:\.\.?\/)+/u, '').replace(/\/$/u, '');
  if (!topFolders.has(path.split('/')[0] ?? '')) return known.some((each) => each.endsWith(`/${path}`));
  return known.includes(`/${path}`) || known.includes(`/${namedIn.split('/')[0] ?? ''}/${path}`);
};
const extension = /\.(?:ts|tsx|mjs|mts|astro|css|json|md)$/u;
/**
 * Whether a word names one file: letters, dots and slashes alone; a word with a placeholder, a star or a space does
 * not.
 */
const namesAFile = (word: string): boolean =>
  /^[\w.[\]-][\w.[\]/-]*$/u.test(word) &&
  (extension.test(word) || (word.includes('/') && topFolders.has(word.split('/')[0] ?? '')));

const documents = files.filter((path) => path.endsWith('.md'));
const code = files.filter((path) => /\.(?:ts|tsx|mjs|mts|astro|css)$/u.test(path));
const missing = (names: readonly string[], namedIn: string): string[] =>
  names.filter((name) => !exists(name, namedIn));

describe('the things that a document names exist', () => {
  test.each(documents)('%s: files and folders', (document) => {
    const text = read(document);
    const quoted = [...text.matchAll(/`([^`\n]+)`/gu)].map(([, word = '']) => word).filter(namesAFile);
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, path = '']) => path);
    expect(missing([...quoted, ...linked], document)).toEqual([]);
  });

  test('the files and folders that a comment names', () => {
    const lost = code.flatMap((path) => {
      const comments = read(path).match(/(?<=^|\s)\/\*[^]*?\*\/|^\s*\/\/.*$/gmu) ?? [];
      const names = comments
        .flatMap((comment) => comment.match(/(?<![@\w./-])[\w.[\]/-]+/gu) ?? [])
        .map((word) => word.replace(/[.]+$/u, ''))
        .filter((word) => !word.startsWith('/') && /^[^.]|^\.\.?\//u.test(word) && extension.test(word));
      return missing(names, path).map((name) => `${path}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  test('the commands of npm', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const named = [...documents, ...code, '.env.example']
      .flatMap((path) => [...read(path).matchAll(/npm run ([\w:-]+)/gu)])
      .map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the terms of the glossary that are written as code', () => {
    const words = new Set(
      code.filter((path) => path.includes('/src/')).flatMap((path) => read(path).match(/[\w-]+/gu)),
    );
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const terms = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([\w-]+)`/gu)]);
    expect(terms.length).toBeGreaterThan(50);
    expect(terms.map(([, term = '']) => term).filter((term) => !words.has(term))).toEqual([]);
  });
});

test('the list of decisions has each of them, with its number, title, date and status', () => {
  const decisions = files.filter((path) => /^docs\/adr\/\d{4}-.*\.md$/u.test(path)).sort();
  const headed = decisions.map((path) => {
    const head = /^# (\d+)\. (.*)\n\n- Date: (\d{4}-\d{2}-\d{2})\n- Status: (.*)$/mu.exec(read(path));
    const [, number = '', title = '', date = '', status = ''] = head ?? [];
    return [number, `[${title}](${path.slice('docs/adr/'.length)})`, date, status];
  });
  const rows = read('docs/adr/README.md').match(/^\| \d+ .*$/gmu) ?? [];
  const cells = rows.map((row) => row.split('|').slice(1, -1));
  expect(cells.map((row) => row.map((cell) => cell.trim()))).toEqual(headed);
});
