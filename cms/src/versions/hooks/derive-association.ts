import { ValidationError, type CollectionBeforeValidateHook } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf, personOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { messages } from '../labels.ar.ts';

/** Sets a version's association to that of its policy, and refuses a policy that the author may not see. */
export const deriveAssociation: CollectionBeforeValidateHook<PolicyVersion> = async ({
  data,
  originalDoc,
  req,
}) => {
  const policy = idOf(data?.policy ?? originalDoc?.policy);
  if (data === undefined || policy === undefined) return data;
  const found = await req.payload.find({
    ...(personOf(req.user) === undefined ? asSystem(req) : asUser(req)),
    collection: 'policies',
    where: { id: { equals: policy } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const association = found.docs[0]?.association;
  if (association === undefined) {
    throw new ValidationError({ errors: [{ path: 'policy', message: messages.policyUnknown }] }, req.t);
  }
  return { ...data, association: idOf(association) };
};
