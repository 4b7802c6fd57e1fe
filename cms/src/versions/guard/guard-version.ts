import { findingKey, type Finding } from '@mithaq/domain/guard/finding';
import { guardFindings } from '@mithaq/domain/guard/guard';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { guardedVersionOf, type AroundVersion } from '../mapping/guarded-version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { sha256Of } from '../../register/canonical.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { formPathsOf } from './form-path.ts';
import { overrulingsOf, type Overruling } from './overrulings.ts';

/** Finding with its path in the form, and the secretary's reason for overruling it. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly fingerprint: string;
  readonly path: string;
  readonly overruling: Overruling | undefined;
}

/**
 * Reads the documents that the guard compares a version with. Names of associations are public: a name copied from
 * another association is found whoever sends the request.
 */
const around = async (req: PayloadRequest, version: PolicyVersion): Promise<AroundVersion> => {
  const system = { ...asSystem(req), depth: 0 } as const;
  const own = idOf(version.association) ?? '';
  const ofAssociation = { where: { association: { equals: own } } };
  const policy = await req.payload.findByID({
    ...system,
    collection: 'policies',
    id: idOf(version.policy) ?? '',
  });
  const association = await req.payload.findByID({ ...system, collection: 'associations', id: own });
  const others = await req.payload.find({
    ...system,
    collection: 'associations',
    where: { id: { not_equals: own } },
    select: { name: true, shortName: true, names: true },
    pagination: false,
  });
  const channels = await req.payload.find({
    ...system,
    collection: 'channels',
    ...ofAssociation,
    pagination: false,
  });
  const tools = await req.payload.find({
    ...system,
    collection: 'tools',
    ...ofAssociation,
    pagination: false,
  });
  return { policy, association, others: others.docs, channels: channels.docs, tools: tools.docs };
};

/** Runs the guard on the present version; blocks come first, each finding with its last overruling. */
export const guardVersion = async (req: PayloadRequest, version: PolicyVersion): Promise<PlacedFinding[]> => {
  const findings = guardFindings(guardedVersionOf(version, await around(req, version)));
  const overrulings = new Map((await overrulingsOf(req, version)).map((row) => [row.fingerprint, row]));
  const pathOf = formPathsOf(version);
  return findings.map((finding) => {
    const fingerprint = sha256Of(Buffer.from(findingKey(finding), 'utf8'));
    return {
      finding,
      fingerprint,
      path: pathOf(finding.place),
      overruling: overrulings.get(fingerprint),
    };
  });
};

/** Returns whether this finding prevents publication. Findings that nobody has seen cannot be overruled. */
export const stillBlocks = ({ finding, overruling }: PlacedFinding): boolean =>
  finding.severity === 'block' && (overruling === undefined || finding.code === 'findings.too-many');
