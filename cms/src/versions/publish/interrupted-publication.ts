import type { AssociationIndex, RegisteredVersion } from '@mithaq/domain/contracts/register';
import { chainHead, nextVersionNumber } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import { readRegisteredVersion } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { PlaceOfVersion, VersionInPlace } from './place-of-version.ts';
import { publishedContentOf, publishes, publishesUnderAnyName } from './published-content.ts';

/** Returns whether a version of the CMS has this hash of the register. */
const isKnown = async (req: PayloadRequest, policy: string, hash: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ policy: { equals: policy } }, { hash: { equals: hash } }] },
  });
  return totalDocs > 0;
};

/** Returns the last version that readers see of a policy, where the CMS has no version with its hash. */
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

/** Returns a file under the next number that follows on the present chain: the file was written and never announced. */
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
 * Returns the file of this version where readers see it and the CMS does not have it as published: its publication
 * was interrupted after the index was written. A new name of the association or the policy does not hide the file.
 */
export const announcedPublication = async (
  register: RegisterWriter,
  req: PayloadRequest,
  { version, place, index }: VersionInPlace,
): Promise<RegisteredVersion | undefined> => {
  const content = publishedContentOf(version, place, index);
  if (content === undefined) return undefined;
  const announced = await announcedAlone(register, req, place, index);
  return announced !== undefined && publishesUnderAnyName(announced, content) ? announced : undefined;
};

/**
 * Returns the file of an interrupted publication of this very version: interrupted between its file and the index, or
 * between the index and the CMS. Undefined where there is none, or where the version's content has changed since.
 */
export const interruptedPublication = async (
  register: RegisterWriter,
  req: PayloadRequest,
  inPlace: VersionInPlace,
): Promise<RegisteredVersion | undefined> => {
  const announced = await announcedPublication(register, req, inPlace);
  if (announced !== undefined) return announced;
  const { version, place, index } = inPlace;
  const content = publishedContentOf(version, place, index);
  if (content === undefined) return undefined;
  const left = await leftUnannounced(register, place, index);
  return left !== undefined && publishes(left, content) ? left : undefined;
};
