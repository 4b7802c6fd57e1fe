import type { AssociationIndex, RegisteredVersion } from '@mithaq/domain/contracts/register';
import { chainHead, nextVersionNumber } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import { readRegisteredVersion } from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import type { PlaceOfVersion, VersionInPlace } from './place-of-version.ts';
import { publishedContentOf, publishes, publishesUnderAnyName } from './published-content.ts';

/** Whether a version of the CMS has this hash of the register. */
const isKnown = async (req: PayloadRequest, policy: string, hash: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ policy: { equals: policy } }, { hash: { equals: hash } }] },
  });
  return totalDocs > 0;
};

/** Returns the last version that readers see of a policy, where the CMS knows nothing of it. */
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

/** Returns a file under the next number that follows on the chain as it is now: it was written and never announced. */
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
 * Returns the file of this version where readers see it and the CMS does not know: its publication was interrupted after
 * the index was written. Recognised also where the association or the policy has got another name since.
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
 * Returns the file of an interrupted publication of just this version: interrupted after its file was written and
 * before the index was, or after the index was written and before the CMS kept what it had done. Undefined where there
 * is none, or where the version says something else by now.
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
