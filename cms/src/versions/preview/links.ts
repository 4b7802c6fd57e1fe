import { randomBytes } from 'node:crypto';
import { DRAFT_PREVIEW_DAYS, draftPreviewPath } from '@mithaq/domain/contracts/draft-preview';
import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import { updatePreviewLink } from '../../payload/system/update-preview-link.ts';
import type { PolicyVersion, PreviewLink } from '../../payload-types.ts';
import { siteUrlOf } from '../../register/site-url.ts';
import { withSecretary, type NotDone } from '../moves/with-secretary.ts';
import type { PreviewStore } from './preview-store.ts';
import { snapshotOf } from './snapshot-of.ts';
import { sha256Of } from '../../register/canonical.ts';

const DAY_MS = 86_400_000;

/** Most links of a version that are open at once. */
const MOST_OPEN = 10;

export type LinkOutcome =
  | { readonly kind: 'made'; readonly link: PreviewLink; readonly address: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'published' | 'closed' | 'too-many' }
  | NotDone;

const nameOf = ({ user }: PayloadRequest): string => (user?.collection === 'users' ? user.name : '');

/** Whether a link opens its draft at `now`, in milliseconds. */
export const isOpen = (link: Pick<PreviewLink, 'expiresAt' | 'revokedAt'>, now: number): boolean =>
  !link.revokedAt && Date.parse(link.expiresAt) > now;

const periodFrom = (now: number) => ({
  takenAt: new Date(now).toISOString(),
  expiresAt: new Date(now + DRAFT_PREVIEW_DAYS * DAY_MS).toISOString(),
});

/** Returns the links of a version that the user of `req` may see, newest first. */
export const linksOf = async (req: PayloadRequest, version: string): Promise<PreviewLink[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'preview-links',
    where: { version: { equals: version } },
    sort: '-at',
    depth: 0,
    pagination: false,
  });
  return docs;
};

const slugOf = async (req: PayloadRequest, { association }: PolicyVersion): Promise<string> => {
  const { slug } = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: idOf(association) ?? '',
    depth: 0,
  });
  return slug;
};

/**
 * Makes a private link to a version's draft, for a secretary of its association. The address, which holds the token, is
 * returned here and never again. The snapshot is written while the row's transaction is open: a row that is rolled back
 * leaves a file that nobody can name.
 */
export const makeLink = (req: PayloadRequest, store: PreviewStore, id: string): Promise<LinkOutcome> =>
  withSecretary<LinkOutcome>(req, id, async (version) => {
    const now = Date.now();
    const period = periodFrom(now);
    const snapshot = await snapshotOf(req, version, period);
    if (snapshot === undefined) return { kind: 'published' };
    const open = (await linksOf(req, version.id)).filter((link) => isOpen(link, now));
    if (open.length >= MOST_OPEN) return { kind: 'too-many' };
    const token = randomBytes(32).toString('base64url');
    const tokenHash = sha256Of(token);
    const link = await req.payload.create({
      ...asSystem(req),
      collection: 'preview-links',
      depth: 0,
      data: {
        version: version.id,
        association: idOf(version.association) ?? '',
        tokenHash,
        madeBy: req.user?.id ?? null,
        madeByName: nameOf(req),
        at: period.takenAt,
        ...period,
      },
    });
    await store.put(tokenHash, snapshot);
    const slug = await slugOf(req, version);
    return { kind: 'made', link, address: siteUrlOf(req, slug) + draftPreviewPath(slug, token) };
  });

/** Runs work on a link and its version, where the user of `req` is a secretary of the association. */
const withLink = async (
  req: PayloadRequest,
  id: string,
  work: (link: PreviewLink, version: PolicyVersion) => Promise<LinkOutcome>,
): Promise<LinkOutcome> => {
  const visible = await req.payload.findByID({
    ...asUser(req),
    collection: 'preview-links',
    id,
    depth: 0,
    disableErrors: true,
  });
  if (visible === null) return { kind: 'not-found' };
  return withSecretary<LinkOutcome>(req, idOf(visible.version) ?? '', async (version) => {
    // The hash of the token is read by the system alone.
    const link = await req.payload.findByID({
      ...asSystem(req),
      collection: 'preview-links',
      id,
      depth: 0,
      disableErrors: true,
    });
    return link === null ? { kind: 'not-found' } : work(link, version);
  });
};

/** Takes the snapshot of an open link again and begins its period again; the address stays. */
export const renewLink = (req: PayloadRequest, store: PreviewStore, id: string): Promise<LinkOutcome> =>
  withLink(req, id, async (link, version) => {
    const now = Date.now();
    if (!isOpen(link, now)) return { kind: 'closed' };
    const period = periodFrom(now);
    const snapshot = await snapshotOf(req, version, period);
    if (snapshot === undefined) return { kind: 'published' };
    // The row is written first: of a renewal and a revocation at once the database lets one wait for the other.
    if (!(await updatePreviewLink(req, id, { ...period, renewedByName: nameOf(req) })))
      return { kind: 'closed' };
    await store.put(link.tokenHash, snapshot);
    return { kind: 'changed' };
  });

/** Closes a link for good and removes its snapshot; a link that is closed already stays as it is. */
export const revokeLink = (req: PayloadRequest, store: PreviewStore, id: string): Promise<LinkOutcome> =>
  withLink(req, id, async (link) => {
    await updatePreviewLink(req, id, {
      revokedAt: new Date().toISOString(),
      revokedByName: nameOf(req),
    });
    await store.remove(link.tokenHash);
    return { kind: 'changed' };
  });

/** Removes the links of a version with their snapshots before the version is deleted. */
export const endLinks =
  (store: PreviewStore): CollectionBeforeDeleteHook =>
  async ({ req, id }) => {
    const ofVersion = { version: { equals: id } };
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'preview-links',
      where: ofVersion,
      depth: 0,
      pagination: false,
    });
    for (const { tokenHash } of docs) await store.remove(tokenHash);
    await req.payload.delete({ ...asSystem(req), collection: 'preview-links', where: ofVersion });
  };
