import { registeredDisclosure } from '@mithaq/domain/contracts/disclosure';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { disclosurePath, disclosuresFolder, hashPath } from '@mithaq/domain/register/paths';
import type { RegisterEvidence, RegisterFault } from '@mithaq/domain/register/register-evidence';
import { canonicalBytes, jsonOf, sha256Of } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';

/**
 * Returns the faults of an association's disclosures: a version that the index lists and that is missing, bytes whose hash
 * or form is not what path and index say, a version that does not name the one before it, and an entry of its hash that
 * leads elsewhere. `listed` are the
 * association's paths. A file that no index names was written by a publication that was not finished, and is no fault.
 */
export const disclosureFaults = async (
  register: Pick<RegisterWriter, 'read'>,
  { profile, disclosures = [] }: AssociationIndex,
  { listed, hashEntry }: { readonly listed: readonly string[] } & Pick<RegisterEvidence, 'hashEntry'>,
): Promise<RegisterFault[]> => {
  const faults: RegisterFault[] = [];
  const known = new Set<string>();
  const last = new Map<string, string>();
  for (const { hash, disclosure, version, file } of disclosures) {
    const path = disclosurePath(profile.slug, hash);
    known.add(path);
    const before = last.get(disclosure) ?? null;
    last.set(disclosure, hash);
    const bytes = await register.read(path);
    if (bytes === undefined) {
      faults.push({ code: 'disclosure-missing', path });
      continue;
    }
    const said = registeredDisclosure.safeParse(jsonOf(bytes)).data;
    const isSound =
      said !== undefined &&
      sha256Of(bytes) === hash &&
      Buffer.compare(canonicalBytes(said), bytes) === 0 &&
      said.disclosure === disclosure &&
      said.version === version &&
      said.file.hash === file.hash;
    if (!isSound) faults.push({ code: 'disclosure-differs', path });
    else if (said.previousHash !== before) faults.push({ code: 'disclosure-link-broken', path });
    // An earlier release wrote no entry, and a completion of the register adds it.
    const entry = hashEntry(hashPath(hash));
    const isRight =
      entry === undefined ||
      (entry !== 'malformed' &&
        entry.association === profile.slug &&
        entry.disclosure === disclosure &&
        entry.version === version);
    if (!isRight) faults.push({ code: 'hash-entry-wrong', path: hashPath(hash) });
  }
  for (const path of listed) {
    if (known.has(path) || !path.startsWith(disclosuresFolder(profile.slug))) continue;
    const bytes = await register.read(path);
    if (bytes === undefined || disclosurePath(profile.slug, sha256Of(bytes)) !== path)
      faults.push({ code: 'disclosure-differs', path });
  }
  return faults;
};
