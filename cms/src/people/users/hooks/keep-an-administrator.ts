import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload';
import type { User } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { touchUser } from '../../../payload/system/touch-user.ts';
import { messages } from '../labels.ar.ts';

const runsThePlatform = ({ roles }: Pick<User, 'roles'>): boolean => roles.includes('platform-administrator');

/**
 * Refuses a step after which nobody would run the platform. Writes on an administrator who stays, so that of two
 * administrators who remove each other in the same moment one step is refused by the database.
 */
const requireAnotherThan = async (req: PayloadRequest, leaving: string): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { and: [{ roles: { in: ['platform-administrator'] } }, { id: { not_equals: leaving } }] },
    sort: 'id',
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const staying = docs[0];
  if (staying === undefined) throw new APIError(messages.lastAdministrator, 409, undefined, true);
  await touchUser(req, staying.id);
  await touchUser(req, leaving);
};

export const keepAnAdministratorOnChange: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || originalDoc === undefined || data.roles === undefined) return data;
  if (runsThePlatform(originalDoc) && !data.roles.includes('platform-administrator')) {
    await requireAnotherThan(req, originalDoc.id);
  }
  return data;
};

export const keepAnAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({
    ...asSystem(req),
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
  });
  if (user !== null && runsThePlatform(user)) await requireAnotherThan(req, user.id);
};
