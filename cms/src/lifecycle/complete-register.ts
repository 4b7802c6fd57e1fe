import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { withPdf } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import { keepPdf } from '../pdf/keep-pdf.ts';
import {
  readAssociationIndex,
  readRegisteredVersion,
  writeAssociationIndex,
  writeHashEntry,
} from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { siteUrlOf } from '../register/site-url.ts';
import { asSystem } from '../system/as-system.ts';
import { inTransaction } from '../system/in-transaction.ts';
import { lockRegisterOf } from '../system/lock-register.ts';
import { completeWithdrawals } from './complete-withdrawals.ts';
import { completePublications } from './put-in-force.ts';

/** What was missing in the register of one association and is there now. */
export interface Completed {
  readonly association: string;
  /** Publications that had broken off. */
  readonly publications: number;
  /** Withdrawals that the register knew and the CMS did not. */
  readonly withdrawals: number;
  /** PDFs made of versions that had none. */
  readonly pdfs: number;
}

const hasPdf = ({ policies }: AssociationIndex, policy: string, version: number): boolean =>
  policies
    .find(({ slug }) => slug === policy)
    ?.versions.some((entry) => entry.version === version && entry.pdf !== undefined) ?? false;

/** Writes the hash entries and PDFs that are missing; the index with what was made. */
const addMissing = async (
  register: RegisterWriter,
  index: AssociationIndex,
  siteUrl: string,
): Promise<{ index: AssociationIndex; pdfs: number }> => {
  let completed = index;
  let pdfs = 0;
  for (const { policy, version, hash } of index.chain) {
    const file = await readRegisteredVersion(register, index.profile.slug, policy, version);
    if (file === undefined) continue;
    await writeHashEntry(register, file, hash);
    if (hasPdf(index, policy, version)) continue;
    const pdf = await keepPdf(register, { file, hash, profile: index.profile, siteUrl });
    if (pdf === undefined) continue;
    completed = withPdf(completed, policy, version, pdf);
    pdfs += 1;
  }
  return { index: completed, pdfs };
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
    const { slug } = association;
    const withdrawals = (await completeWithdrawals(register, req, association, { at })).length;
    const publications = (await completePublications(register, req, association.id, { at })).length;
    const index = await readAssociationIndex(register, slug);
    if (index === undefined) return { association: slug, publications, withdrawals, pdfs: 0 };
    const added = await addMissing(register, index, siteUrlOf(req, slug));
    // Written again even if it is the same: a first publication may have died before it was listed.
    await writeAssociationIndex(register, added.index);
    return { association: slug, publications, withdrawals, pdfs: added.pdfs };
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
