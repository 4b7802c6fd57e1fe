/**
 * SQLite's full-text search (FTS5) over the same words as the directory of search, for comparison: a row for each
 * association, in a file that every process of the site would need a copy of.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { associationWords } from '@mithaq/domain/contracts/search';
import { wordsPath } from '@mithaq/domain/register/paths';
import { directoryEntryOf } from '@mithaq/domain/search/directory';
import { allTermsOf, parseSearchQuery } from '@mithaq/domain/search/query';
import { slugOf } from './made-register/made-association.ts';
import { madeRegister } from './made-register/made-register.ts';
import { median, row } from './statistics.ts';

const milliseconds = (run: () => void): number => {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
};

/** Returns a query in FTS5's own language: all terms, each in one of its forms. */
const matchOf = (typed: string): string =>
  allTermsOf(parseSearchQuery(typed))
    .map(({ forms, prefix }) => `(${forms.map((form) => `"${form}"${prefix ? '*' : ''}`).join(' OR ')})`)
    .join(' AND ');

/** Measures FTS5 with the words of so many associations and returns the lines. */
export const sqliteRows = async (associations: number, queries: readonly string[]): Promise<string[]> => {
  const register = await madeRegister(associations);
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-fts-'));
  const file = join(folder, 'words.db');
  const database = new DatabaseSync(file);
  const wordsOf = (slug: string): string => {
    const { policies } = associationWords.parse(
      JSON.parse(readFileSync(join(register, wordsPath(slug)), 'utf8')),
    );
    return directoryEntryOf(slug, policies).words;
  };
  try {
    database.exec(
      `CREATE VIRTUAL TABLE associations USING fts5(words, content='', detail=none, prefix='2 3', tokenize='unicode61 remove_diacritics 0')`,
    );
    const insert = database.prepare('INSERT INTO associations(rowid, words) VALUES (?, ?)');
    const built = milliseconds(() => {
      database.exec('BEGIN');
      for (let number = 0; number < associations; number += 1)
        insert.run(number + 1, wordsOf(slugOf(number)));
      database.exec(`COMMIT; INSERT INTO associations(associations) VALUES ('optimize')`);
    });
    const one = milliseconds(() => {
      insert.run(associations + 1, wordsOf(slugOf(0)));
    });
    const select = database.prepare('SELECT rowid FROM associations WHERE associations MATCH ?');
    const times = queries.map((typed) => milliseconds(() => void select.all(matchOf(typed))));
    const name = `SQLite FTS5, ${String(associations)} associations`;
    return [
      row(`${name}: made`, `${built.toFixed(0)} ms`),
      row(`${name}: one association more`, `${one.toFixed(0)} ms`),
      row(`${name}: file`, `${(statSync(file).size / 1024 / 1024).toFixed(0)} MiB`),
      row(`${name}: a query`, `${median(times).toFixed(1)} ms`),
      row(`${name}: the dearest query`, `${Math.max(...times).toFixed(1)} ms`),
    ];
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
};
