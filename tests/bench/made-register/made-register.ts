/**
 * Registers of the sizes that `npm run bench -- growth` measures. Sixty associations are written whole by the CMS's own
 * writers; a larger register repeats them under other addresses and names, each with an index, words and a line in the
 * list of its own, and shares their version and search files by links.
 */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { associationWords } from '@mithaq/domain/contracts/search';
import { associationIndexPath, platformIndexPath, wordsPath } from '@mithaq/domain/register/paths';
import { sectorFactsOf } from '@mithaq/domain/sector/sector';
import { canonicalBytes, jsonOf } from '../../../cms/src/register/canonical.ts';
import { compactSearch } from '../../../cms/src/register/compact-search.ts';
import type { RegisterWriter } from '../../../cms/src/register/register-writer.ts';
import { inputHash } from '../../../scripts/launcher/input-hash.ts';
import { root } from '../../../scripts/launcher/root.ts';
import { bulkRegisterWriter } from './bulk-register-writer.ts';
import { profileOf, slugOf, writeMadeAssociation } from './made-association.ts';

/** Number of associations whose texts differ. */
const ORIGINALS = 60;

/** Everything that decides what a made register holds. */
const inputs = [
  'cms/content',
  'cms/src/register',
  'domain/src/contracts',
  'domain/src/register',
  'domain/src/search',
  'domain/src/sector',
  'domain/src/text',
  'tests/bench/made-register',
];

/** Makes a folder once: under another name until it is whole, so that a stopped run leaves no half of it. */
const madeOnce = async (folder: string, make: (unfinished: string) => Promise<void>): Promise<string> => {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  renameSync(unfinished, folder);
  return folder;
};

const parsedAt = async (register: RegisterWriter, path: string): Promise<unknown> => {
  const bytes = await register.read(path);
  if (bytes === undefined) throw new Error(`the made register has no ${path}`);
  return jsonOf(bytes);
};

const link = (from: string, to: string): void => {
  mkdirSync(dirname(from), { recursive: true });
  symlinkSync(to, from);
};

/** Writes the association of a number with the texts of one of the originals. */
const writeCopy = async (
  originals: string,
  folder: string,
  number: number,
): Promise<{ slug: string; name: string }> => {
  const original = slugOf(number % ORIGINALS);
  const profile = profileOf(number);
  const { slug, name } = profile;
  const from = bulkRegisterWriter(originals);
  const to = bulkRegisterWriter(folder);
  const index = associationIndex.parse(await parsedAt(from, associationIndexPath(original)));
  const own = { ...index, profile };
  await to.createOnce(associationIndexPath(slug), canonicalBytes(own));
  const words = associationWords.parse(await parsedAt(from, wordsPath(original)));
  await to.createOnce(
    wordsPath(slug),
    canonicalBytes({ ...words, association: slug, sector: sectorFactsOf(own) }),
  );
  link(join(folder, `associations/${slug}/policies`), join(originals, `associations/${original}/policies`));
  link(join(folder, `search/policies/${slug}`), join(originals, `search/policies/${original}`));
  return { slug, name };
};

/** Returns the folder of a register with so many associations; it is made where no earlier run has made it. */
export const madeRegister = async (associations: number): Promise<string> => {
  const home = join(root, '.cache', 'registers', inputHash(inputs).slice(0, 16));
  const originals = await madeOnce(join(home, 'originals'), async (folder) => {
    const register = bulkRegisterWriter(folder);
    for (let number = 0; number < ORIGINALS; number += 1) await writeMadeAssociation(register, number);
  });
  return madeOnce(join(home, String(associations)), async (folder) => {
    const listed: { slug: string; name: string }[] = [];
    for (let number = 0; number < associations; number += 1)
      listed.push(await writeCopy(originals, folder, number));
    link(join(folder, 'hashes'), join(originals, 'hashes'));
    const inOrder = listed.sort((left, right) => left.name.localeCompare(right.name, 'ar'));
    await bulkRegisterWriter(folder).createOnce(
      platformIndexPath,
      canonicalBytes({ format: 1, associations: inOrder }),
    );
    const register = bulkRegisterWriter(folder);
    while ((await compactSearch(register, new Date())).more);
  });
};
