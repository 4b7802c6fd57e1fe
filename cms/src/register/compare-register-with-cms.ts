import { publicStatus } from '@mithaq/domain/contracts/register';
import { compareWithCms, type PublicVersionOfCms } from '@mithaq/domain/register/compare-with-cms';
import type { RegisterFault } from '@mithaq/domain/register/register-evidence';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { asSystem } from '../payload/system/as-system.ts';
import { readAssociationIndex, readPlatformIndex } from './register-files.ts';
import type { RegisterToVerify } from './verify-register.ts';

/** The schema narrows a row: its policy was looked up, and its state is a public one. */
const publicRow = z.object({ policy: z.object({ slug: z.string() }), status: publicStatus });

/**
 * Returns the versions of an association that are public in the CMS; none where the CMS does not have the
 * association.
 */
const publicVersionsOf = async (req: PayloadRequest, association: string): Promise<PublicVersionOfCms[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [{ 'association.slug': { equals: association } }, { status: { in: publicStatus.options } }],
    },
    select: { policy: true, status: true, versionNumber: true, hash: true },
    populate: { policies: { slug: true } },
    sort: 'publishedAt',
    pagination: false,
    depth: 1,
  });
  return docs.map((row) => {
    const { policy, status } = publicRow.parse(row);
    return { policy: policy.slug, version: row.versionNumber ?? null, hash: row.hash ?? null, status };
  });
};

/**
 * Compares the register with the CMS, association by association, those of either side or only one of them. Returns
 * the faults of each association that was compared. A publication that is under way in the same moment may look like
 * a fault. Throws `RegisterUnavailable`.
 */
export const compareRegisterWithCms = async (
  register: RegisterToVerify,
  req: PayloadRequest,
  only: string | undefined,
): Promise<ReadonlyMap<string, readonly RegisterFault[]>> => {
  const listed = (await readPlatformIndex(register))?.associations.map(({ slug }) => slug) ?? [];
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    select: { slug: true },
    pagination: false,
    depth: 0,
  });
  const compared = new Map<string, readonly RegisterFault[]>();
  for (const slug of new Set([...listed, ...docs.map((association) => association.slug)])) {
    if (only !== undefined && slug !== only) continue;
    const index = await readAssociationIndex(register, slug);
    compared.set(slug, compareWithCms(slug, index, await publicVersionsOf(req, slug)));
  }
  return compared;
};
