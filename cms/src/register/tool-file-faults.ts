import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { filePath, filesFolder } from '@mithaq/domain/register/paths';
import type { RegisterFault } from '@mithaq/domain/register/register-evidence';
import { sha256Of } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';

/** The hash under which a tool's file lies: `files/{sha256}/{name}`. */
const hashIn = (path: string, folder: string): string => path.slice(folder.length).split('/')[0] ?? '';

/**
 * What is wrong with the files of an association's tools, those of earlier editions too: bytes that are not the ones
 * of their path, and a file that the index offers and that is not there. `listed` are the association's paths.
 */
export const toolFileFaults = async (
  register: Pick<RegisterWriter, 'read'>,
  { profile, tools }: AssociationIndex,
  listed: readonly string[],
): Promise<RegisterFault[]> => {
  const folder = filesFolder(profile.slug);
  const there = new Set(listed.filter((path) => path.startsWith(folder)));
  const faults: RegisterFault[] = tools.flatMap(({ download }) => {
    if (download === undefined) return [];
    const path = filePath(profile.slug, download.hash, download.name);
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
