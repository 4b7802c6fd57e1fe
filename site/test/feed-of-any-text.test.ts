import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { atomFeed } from '../src/features/feed/atom-feed.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';

const { root } = await machineSiteForThisFile();

/** Returns the texts of an XML document, read by a parser that accepts nothing that is not well-formed. */
const textsOf = (xml: string): string => {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => texts.push(text));
  parser.on('cdata', (text) => texts.push(text));
  parser.write(xml).close();
  return texts.join('\n');
};

const drawn = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(']]>', '<b>&', '\u000b', '\u0000', '\uffff', '\ud800', '\ufdd0', '\u0085', '\u{1ffff}'),
);

it('the feed is well-formed whatever the register holds, and says the words around', async () => {
  const index = associationIndex.parse(
    JSON.parse(await readFile(path.join(root, 'associations/history/index.json'), 'utf8')),
  );
  fc.assert(
    fc.property(drawn, drawn, drawn, (name, title, words) => {
      const policies = index.policies.map((policy) => ({
        ...policy,
        versions: policy.versions.map((entry) => ({
          ...entry,
          title: `سياسة ${title}`,
          changeNote: `قبل ${words} بعد`,
          issueNumber: words,
          ...(entry.withdrawal === undefined ? {} : { withdrawal: { ...entry.withdrawal, reason: words } }),
        })),
      }));
      const profile = { ...index.profile, name: `جمعية ${name}` };
      const texts = textsOf(atomFeed({ ...index, profile, policies }, new URL(siteUrl)));
      expect(texts).toContain('قبل ');
      expect(texts).toContain(' بعد');
    }),
    { numRuns: 400 },
  );
});

it('a soft break of Word in a published note is a line break in the feed', async () => {
  const index = associationIndex.parse(
    JSON.parse(await readFile(path.join(root, 'associations/history/index.json'), 'utf8')),
  );
  const policies = index.policies.map((policy) => ({
    ...policy,
    versions: policy.versions.map((entry) => ({ ...entry, changeNote: 'نُقلت قناة\u000bودُمج هدفان.' })),
  }));
  expect(textsOf(atomFeed({ ...index, policies }, new URL(siteUrl)))).toContain('نُقلت قناة\nودُمج هدفان.');
});
