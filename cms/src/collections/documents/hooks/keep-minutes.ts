import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload';
import { asSystem } from '../../../system/as-system.ts';
import { messages } from '../words.ar.ts';

/** Whether a version that the board approved, or that was published, has this file as its minutes. */
const provesAnApproval = async (req: PayloadRequest, id: string | number): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [
        { 'approval.minutes': { equals: id } },
        { status: { in: ['approved', 'in-force', 'superseded', 'withdrawn'] } },
      ],
    },
  });
  return totalDocs > 0;
};

const refuse = (): never => {
  throw new APIError(messages.minutes, 409, undefined, true);
};

/** The evidence of an approval stays as long as the approval does. */
export const keepMinutes: CollectionBeforeDeleteHook = async ({ req, id }) => {
  if (await provesAnApproval(req, id)) refuse();
};

/** Its title may be mended, its bytes not. */
export const keepBytesOfMinutes: CollectionBeforeChangeHook<{ id: string }> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const id = originalDoc?.id;
  if (
    operation === 'update' &&
    req.file !== undefined &&
    id !== undefined &&
    (await provesAnApproval(req, id))
  ) {
    refuse();
  }
  return data;
};
