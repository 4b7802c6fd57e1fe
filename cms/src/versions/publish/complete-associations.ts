import type { CompletedAssociations } from '@mithaq/domain/contracts/cms-service-api';
import { platformIndexPath } from '@mithaq/domain/register/paths';
import { createLocalReq, type PayloadRequest } from 'payload';
import { databaseTrouble } from '../../payload/database/database-trouble.ts';
import { log } from '../../log.ts';
import type { Association } from '../../payload-types.ts';
import { readPlatformIndex, unlistAssociations } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { completeRegisterOf } from './complete-register.ts';

interface Bounds {
  readonly atMost: number;
  /** Time after which no further association is begun; milliseconds. */
  readonly budgetMs: number;
}

/** The bounds leave the caller's timeout to the association under way, whose PDFs take a second or two each. */
const defaultBounds: Bounds = { atMost: 5, budgetMs: 3000 };

const associationsAfter = async (
  req: PayloadRequest,
  after: string | undefined,
  limit: number,
): Promise<Association[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    ...(after === undefined ? {} : { where: { slug: { greater_than: after } } }),
    sort: 'slug',
    limit,
    pagination: false,
    depth: 0,
  });
  return docs;
};

/** Takes those off the platform's list whose creation the database rolled back after the register had listed them. */
const unlistUnknown = async (register: RegisterWriter, req: PayloadRequest): Promise<void> => {
  const listed = (await readPlatformIndex(register))?.associations ?? [];
  const preparing = listed.flatMap((entry) => (entry.preparing === true ? [entry.slug] : []));
  if (preparing.length === 0) return;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where: { slug: { in: preparing } },
    select: { slug: true },
    pagination: false,
    depth: 0,
  });
  const unknown = preparing.filter((slug) => docs.every((found) => found.slug !== slug));
  if (unknown.length > 0) await unlistAssociations(register, unknown);
};

/** Throws where the next association would fail in the same way, because the database or the whole register is away. */
const throwOutage = async (register: RegisterWriter, error: unknown): Promise<void> => {
  const trouble = databaseTrouble(error);
  if (trouble === 'unavailable' || trouble === 'commit-unknown') throw error;
  // The register throws `RegisterUnavailable` here where it does not answer at all.
  await register.read(platformIndexPath);
};

/**
 * Completes the registers of a few associations, those that come after a slug: a step that a lost commit left public
 * and missing in the CMS is finished without a further publication. A publication that no reader has seen is left
 * alone: its secretary was shown that it failed, and must not find it public the next morning. An association that
 * fails is logged and does not keep the others from their turn. Safe to call again. Throws `RegisterUnavailable`
 * where the register does not answer at all, and the database's error where the database is away.
 */
export const completeAssociations = async (
  register: RegisterWriter,
  req: PayloadRequest,
  after: string | undefined,
  { atMost, budgetMs }: Bounds = defaultBounds,
): Promise<CompletedAssociations> => {
  const until = Date.now() + budgetMs;
  if (after === undefined) await unlistUnknown(register, req);
  const found = await associationsAfter(req, after, atMost + 1);
  const completed: CompletedAssociations['completed'] = [];
  const failed: CompletedAssociations['failed'] = [];
  for (const [position, association] of found.entries()) {
    const { slug } = association;
    const before = found[position - 1];
    if (before !== undefined && (position === atMost || Date.now() >= until))
      return { completed, failed, next: before.slug };
    try {
      const own = await createLocalReq({}, req.payload);
      const at = new Date().toISOString();
      const done = await completeRegisterOf(register, own, association, at, { announcedOnly: true });
      const { publications, withdrawals, pdfs } = done;
      if (publications + withdrawals + pdfs === 0) continue;
      completed.push({ association: slug, publications, withdrawals, pdfs });
      log.error('register-was-behind', { association: slug, publications, withdrawals, pdfs });
    } catch (error) {
      await throwOutage(register, error);
      const reason = error instanceof Error ? error.name : 'unknown';
      failed.push({ association: slug, reason });
      log.error('register-not-completed', { association: slug, reason });
    }
  }
  return { completed, failed };
};
