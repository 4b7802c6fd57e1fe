import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import type { User } from '../../../payload-types.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { handlingStaff } from '../../../requests/desk-records.ts';

/** Gives the requests of somebody who no longer handles them to nobody, so that they are listed among the unassigned. */
const release = async (req: PayloadRequest, user: string): Promise<void> => {
  await req.payload.update({
    ...asSystem(req),
    collection: 'requests',
    where: { assignee: { equals: user } },
    depth: 0,
    data: { assignee: null },
  });
};

const handles = ({ roles }: Pick<User, 'roles'>): boolean =>
  handlingStaff.some((role) => roles.includes(role));

/** Releases the requests of an account that lost its roles at the desk, or that changed its association. */
export const releaseRequestsOnChange: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update' || !handles(previousDoc)) return;
  const stays = handles(doc) && idOf(doc.association) === idOf(previousDoc.association);
  if (!stays) await release(req, doc.id);
};

/** Releases the requests of an account before it is deleted. */
export const releaseRequestsOnDelete: CollectionBeforeDeleteHook = ({ id, req }) => release(req, String(id));
