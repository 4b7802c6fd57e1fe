import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { latestVersionNumber } from '../../versions/publish/latest-version-number.ts';

/**
 * Writes the announcement of a version in the transaction of its publication: one row however many followers there
 * are. `tell-followers` writes the e-mails. A minor change is announced to nobody.
 */
export const announceVersion = async (req: PayloadRequest, version: PolicyVersion): Promise<void> => {
  const { versionNumber, publishedAt, changeKind } = version;
  if (changeKind !== 'major') return;
  if (typeof versionNumber !== 'number' || typeof publishedAt !== 'string') return;
  const policy = idOf(version.policy) ?? '';
  const before = await latestVersionNumber(req, policy, versionNumber);
  await req.payload.create({
    ...asSystem(req),
    collection: 'version-announcements',
    depth: 0,
    data: {
      policy,
      version: version.id,
      versionNumber,
      before: before === 0 ? null : before,
      publishedAt,
      state: 'telling',
      association: idOf(version.association) ?? '',
    },
  });
};
