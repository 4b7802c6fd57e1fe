import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import type { PayloadRequest } from 'payload';
import {
  readAssociationIndex,
  readRegisteredVersion,
  writeAssociationIndex,
  writeHashEntry,
} from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import { inTransaction } from '../system/in-transaction.ts';
import { lockRegisterOf } from '../system/lock-register.ts';
import { completePublications } from './put-in-force.ts';

/** What was missing in the register of one association and is there now. */
export interface Completed {
  readonly association: string;
  /** Publications that had broken off. */
  readonly publications: number;
}

/** Writes the hash entries that are missing: of versions published before there were any. */
const addMissingEntries = async (register: RegisterWriter, index: AssociationIndex): Promise<void> => {
  for (const { policy, version, hash } of index.chain) {
    const file = await readRegisteredVersion(register, index.profile.slug, policy, version);
    if (file !== undefined) await writeHashEntry(register, file, hash);
  }
};

/**
 * Finishes what broke off in the register of an association and adds what is missing beside its versions. Safe to run
 * again, and beside a running CMS. Changes no version file. Throws `RegisterUnavailable`.
 */
export const completeRegisterOf = (
  register: RegisterWriter,
  req: PayloadRequest,
  association: { readonly id: string; readonly slug: string },
  at: string,
): Promise<Completed> =>
  inTransaction(req, async () => {
    await lockRegisterOf(req, association.id);
    const completed = await completePublications(register, req, association.id, { at });
    const index = await readAssociationIndex(register, association.slug);
    if (index !== undefined) {
      await addMissingEntries(register, index);
      // Written again although it is the same: a first publication may have died before it was listed.
      await writeAssociationIndex(register, index);
    }
    return { association: association.slug, publications: completed.length };
  });

/** Every association that the command is to look at: all of them, or the one with this address. */
export const associationsToComplete = async (
  req: PayloadRequest,
  slug: string | undefined,
): Promise<{ readonly id: string; readonly slug: string }[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    ...(slug === undefined ? {} : { where: { slug: { equals: slug } } }),
    sort: 'slug',
    pagination: false,
    depth: 0,
  });
  return docs.map((found) => ({ id: found.id, slug: found.slug }));
};
