import type { AssociationIndex, RegisteredVersion } from '@mithaq/domain/contracts/register';
import { chainHead, nextVersionNumber } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../payload-types.ts';
import { readAssociationIndex, readRegisteredVersion } from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import { placeOfVersion, type PlaceOfVersion } from './place-of-version.ts';
import { publishedContentOf, publishes } from './published-content.ts';

/** Whether a version of the CMS stands behind a hash of the register. */
const isKnown = async (req: PayloadRequest, policy: string, hash: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ policy: { equals: policy } }, { hash: { equals: hash } }] },
  });
  return totalDocs > 0;
};

/** The last version that readers see of a policy, where the CMS knows nothing of it: it died before it kept it. */
const announcedAlone = async (
  register: RegisterWriter,
  req: PayloadRequest,
  { association, policy }: PlaceOfVersion,
  index: AssociationIndex | undefined,
): Promise<RegisteredVersion | undefined> => {
  const last = index?.policies.find(({ slug }) => slug === policy.slug)?.versions.at(-1);
  if (last === undefined || (await isKnown(req, policy.id, last.hash))) return undefined;
  return readRegisteredVersion(register, association.slug, policy.slug, last.version);
};

/** A file under the next number that follows on the chain as it is now: it was written and never announced. */
const leftUnannounced = async (
  register: RegisterWriter,
  { association, policy }: PlaceOfVersion,
  index: AssociationIndex | undefined,
): Promise<RegisteredVersion | undefined> => {
  const number = nextVersionNumber(index, policy.slug);
  const left = await readRegisteredVersion(register, association.slug, policy.slug, number);
  return left?.previousHash === chainHead(index) ? left : undefined;
};

/**
 * The file of a publication of just this version that broke off: after its file was written and before the index
 * was, or after the index was written and before the CMS kept what it had done. Undefined where none did, or where
 * the version says something else by now.
 */
export const interruptedPublication = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
): Promise<RegisteredVersion | undefined> => {
  const place = await placeOfVersion(req, version);
  const index = await readAssociationIndex(register, place.association.slug);
  const file =
    (await announcedAlone(register, req, place, index)) ?? (await leftUnannounced(register, place, index));
  const content = file === undefined ? undefined : publishedContentOf(version, place, index);
  return file !== undefined && content !== undefined && publishes(file, content) ? file : undefined;
};
