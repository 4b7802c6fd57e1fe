import { findingKey, mayBeOverruled, type Finding } from '@mithaq/domain/guard/finding';
import { guardFindings } from '@mithaq/domain/guard/guard';
import { printedPieces } from '@mithaq/domain/guard/pieces';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { guardedVersionOf, type AroundVersion } from '../mapping/guarded-version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { log } from '../../log.ts';
import { TypesetterUnavailable } from '../../pdf/typesetter.ts';
import { unprintableSigns } from '../../pdf/unprintable-signs.ts';
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

/** Returns the signs that no PDF can show; none on a machine that has no typesetter, which makes no PDF either. */
const unprintableIn = async (guarded: Parameters<typeof printedPieces>[0]): Promise<ReadonlySet<string>> => {
  try {
    return await unprintableSigns(printedPieces(guarded).map(({ text }) => text));
  } catch (error) {
    if (!(error instanceof TypesetterUnavailable)) throw error;
    log.error('typesetter-unavailable', { reason: error.name });
    return new Set();
  }
};

/** Runs the guard on the present version; blocks come first, each finding with its last overruling. */
export const guardVersion = async (req: PayloadRequest, version: PolicyVersion): Promise<PlacedFinding[]> => {
  const guarded = guardedVersionOf(version, await around(req, version));
  const findings = guardFindings({ ...guarded, unprintable: await unprintableIn(guarded) });
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
  finding.severity === 'block' && (overruling === undefined || !mayBeOverruled(finding));
