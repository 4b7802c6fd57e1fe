import type { IndexedDisclosure } from '@mithaq/domain/contracts/disclosure';
import { REGISTER_FORMAT, type HashEntry } from '@mithaq/domain/contracts/register';
import { hashPath } from '@mithaq/domain/register/paths';
import { canonicalBytes } from './canonical.ts';
import { HashEntryTaken } from './hash-entry-taken.ts';
import type { RegisterWriter } from './register-writer.ts';

/**
 * Writes, once, the entries by which anybody who knows no more than a hash finds a version of a disclosure: under the hash
 * of its file in the register, and under that of its document, which is what somebody computes of a copy. Where the same
 * document was published before, the entry of that publication stays, because its pages lead to the later ones. Throws
 * `HashEntryTaken` and `RegisterUnavailable`.
 */
export const writeDisclosureHashes = async (
  register: Pick<RegisterWriter, 'createOnce'>,
  association: string,
  entries: readonly Pick<IndexedDisclosure, 'disclosure' | 'version' | 'hash' | 'file'>[],
): Promise<void> => {
  for (const { disclosure, version, hash, file } of entries) {
    const entry: HashEntry = { format: REGISTER_FORMAT, association, disclosure, version };
    const bytes = canonicalBytes(entry);
    if ((await register.createOnce(hashPath(hash), bytes)) === 'taken') throw new HashEntryTaken(hash);
    await register.createOnce(hashPath(file.hash), bytes);
  }
};
