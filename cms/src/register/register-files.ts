import {
  associationIndex,
  platformIndex,
  registeredVersion,
  REGISTER_FORMAT,
  type AssociationIndex,
  type RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import { associationIndexPath, platformIndexPath, versionPath } from '@mithaq/domain/register/paths';
import { otherFormat } from '@mithaq/domain/register/other-format';
import type { z } from 'zod';
import { canonicalBytes } from './canonical.ts';
import { RegisterUnavailable, type RegisterWriter } from './register-writer.ts';
import { writeSearchOf } from './search-files.ts';

/** A file of a release that is newer than this one. */
class UnknownRegisterFormat extends Error {
  override readonly name = 'UnknownRegisterFormat';

  constructor(format: number) {
    super(`the file has format ${String(format)}, this release knows ${String(REGISTER_FORMAT)}`);
  }
}

const parsed = async <T>(
  register: RegisterWriter,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> => {
  const bytes = await register.read(path);
  if (bytes === undefined) return undefined;
  const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const format = otherFormat(json);
  // What this release does not understand it must not write anew.
  if (format !== undefined) throw new RegisterUnavailable(path, { cause: new UnknownRegisterFormat(format) });
  return schema.parse(json);
};

/** The index of an association as last written; undefined before its first publication. */
export const readAssociationIndex = (
  register: RegisterWriter,
  association: string,
): Promise<AssociationIndex | undefined> =>
  parsed(register, associationIndexPath(association), associationIndex);

export const readRegisteredVersion = (
  register: RegisterWriter,
  ...[association, policy, version]: Parameters<typeof versionPath>
): Promise<RegisteredVersion | undefined> =>
  parsed(register, versionPath(association, policy, version), registeredVersion);

/** The list of the platform, with this association's present name in it. */
const listAssociation = async (
  register: RegisterWriter,
  { slug, name }: AssociationIndex['profile'],
): Promise<void> => {
  const platform = await parsed(register, platformIndexPath, platformIndex);
  const known = platform?.associations.find((entry) => entry.slug === slug);
  if (known?.name === name) return;
  const others = (platform?.associations ?? []).filter((entry) => entry.slug !== slug);
  const associations = [...others, { slug, name }].sort((left, right) =>
    left.name.localeCompare(right.name, 'ar'),
  );
  await register.replace(platformIndexPath, canonicalBytes({ format: REGISTER_FORMAT, associations }));
};

/** Writes the index of an association. It comes last: as long as it is the old one, nothing has changed. */
export const writeAssociationIndex = async (
  register: RegisterWriter,
  index: AssociationIndex,
): Promise<void> => {
  await listAssociation(register, index.profile);
  await writeSearchOf(register, index);
  const bytes = canonicalBytes(associationIndex.parse(index));
  await register.replace(associationIndexPath(index.profile.slug), bytes);
};
