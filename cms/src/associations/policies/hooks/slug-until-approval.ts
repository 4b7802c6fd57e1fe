import { versionStatesWith } from '@mithaq/domain/version/version-lifecycle';
import { ValidationError, type FieldHook } from 'payload';
import type { Policy } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { messages } from '../labels.ar.ts';

/**
 * Lets the secretary correct the address of a policy until the approval of a version is recorded. From then on the slug
 * may be in published addresses and in the register's paths, and another one is refused: a save that kept the old one
 * in silence would look like a correction.
 */
export const slugUntilApproval: FieldHook<Policy, string | null | undefined> = async ({
  value,
  operation,
  originalDoc,
  req,
}) => {
  const before = originalDoc?.slug;
  if (operation !== 'update' || before === undefined) return value;
  if (value === undefined || value === before) return before;
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [
        { policy: { equals: originalDoc?.id } },
        { status: { in: versionStatesWith({ isApproved: true }) } },
      ],
    },
  });
  if (totalDocs === 0) return value;
  throw new ValidationError({
    collection: 'policies',
    errors: [{ path: 'slug', message: messages.slugFixed(before) }],
  });
};
