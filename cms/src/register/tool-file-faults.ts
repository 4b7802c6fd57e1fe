import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { EMBLEM_NAME } from '@mithaq/domain/look/emblem-boxes';
import { filePath, filesFolder } from '@mithaq/domain/register/paths';
import type { RegisterFault } from '@mithaq/domain/register/register-evidence';
import { sha256Of } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';

/** Returns the hash in the path of a tool's file: `files/{sha256}/{name}`. */
const hashIn = (path: string, folder: string): string => path.slice(folder.length).split('/')[0] ?? '';

/**
 * Returns the faults of the files of an association's tools and disclosures and of its emblem, including earlier editions:
 * bytes whose hash is not that of their path, and a file that the index names and that is missing. `listed` are the
 * association's paths.
 */
export const toolFileFaults = async (
  register: Pick<RegisterWriter, 'read'>,
  { profile, tools, disclosures = [] }: AssociationIndex,
  listed: readonly string[],
): Promise<RegisterFault[]> => {
  const folder = filesFolder(profile.slug);
  const there = new Set(listed.filter((path) => path.startsWith(folder)));
  const { screen, print, dark } = profile.emblem ?? {};
  const emblems = [screen, print, dark].flatMap((picture) =>
    picture === undefined ? [] : [{ hash: picture.hash, name: EMBLEM_NAME }],
  );
  const downloads = tools.flatMap(({ download }) => download ?? []);
  const documents = disclosures.map(({ file }) => file);
  const faults: RegisterFault[] = [...downloads, ...documents, ...emblems].flatMap(({ hash, name }) => {
    const path = filePath(profile.slug, hash, name);
    return there.has(path) ? [] : [{ code: 'tool-file-missing' as const, path }];
  });
  for (const path of there) {
    const bytes = await register.read(path);
    if (bytes === undefined || sha256Of(bytes) !== hashIn(path, folder)) {
      faults.push({ code: 'tool-file-differs', path });
    }
  }
  return faults;
};
