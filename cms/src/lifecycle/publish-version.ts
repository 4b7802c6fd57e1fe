import { policyText } from '@mithaq/domain/contracts/policy-text';
import {
  registeredVersion,
  REGISTER_FORMAT,
  type AssociationIndex,
  type RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import { versionPath } from '@mithaq/domain/register/paths';
import { chainHead, nextVersionNumber, withVersionInForce } from '@mithaq/domain/register/publish-version';
import { supersessionOf } from '@mithaq/domain/register/supersession';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import type { PayloadRequest } from 'payload';
import { idOf } from '../access/roles.ts';
import { approvalOf, effectiveDaysOf, issueDateOf } from '../mapping/version.ts';
import { policyTextOf } from '../mapping/policy-text.ts';
import type { Association, Policy, PolicyVersion } from '../payload-types.ts';
import { canonicalBytes, sha256Of } from '../register/canonical.ts';
import { indexParts } from '../register/index-parts.ts';
import {
  readAssociationIndex,
  readRegisteredVersion,
  writeAssociationIndex,
} from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import { lockRegisterOf } from '../system/lock-register.ts';

type Content = Omit<RegisteredVersion, 'version' | 'previousHash' | 'publishedAt'>;

/** What a version changes and from when it holds. */
const effectOf = (
  version: PolicyVersion,
): Pick<Content, 'changeNote' | 'changeKind' | 'inForceFrom' | 'reviewBy' | 'emergency'> => {
  const days = effectiveDaysOf(version);
  const inForceFrom = isoDayOf(days.inForceFrom);
  const reviewBy = isoDayOf(days.reviewBy);
  return {
    ...(version.changeNote ? { changeNote: version.changeNote } : {}),
    ...(version.changeKind ? { changeKind: version.changeKind } : {}),
    ...(inForceFrom === undefined ? {} : { inForceFrom }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(version.emergencyReason ? { emergency: { reason: version.emergencyReason } } : {}),
  };
};

export interface Publication {
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: string;
  /** Puts the index in place; the last step, after which readers see the version. */
  readonly announce: () => Promise<void>;
}

const contentOf = (
  version: PolicyVersion,
  policy: Policy,
  association: Association,
  before: AssociationIndex | undefined,
): Content => {
  const approval = approvalOf(version);
  if (approval === undefined) throw new TypeError('a version without an approval is never published');
  const issueDate = issueDateOf(version);
  const supersedes = supersessionOf(
    approval,
    before?.policies.find(({ slug }) => slug === policy.slug),
  );
  return {
    format: REGISTER_FORMAT,
    association: { slug: association.slug, name: association.name },
    policy: { slug: policy.slug, title: policy.title, documentType: policy.documentType },
    language: 'ar',
    ...(version.issueNumber ? { issueNumber: version.issueNumber } : {}),
    ...(issueDate === undefined ? {} : { issueDate }),
    approval,
    text: policyText.parse(policyTextOf(version)),
    ...effectOf(version),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
};

/**
 * The file for this content: one that an attempt before wrote and never announced is taken up again, byte for
 * byte; otherwise a new one under the next free number. No version file is ever overwritten.
 */
const fileFor = async (
  register: RegisterWriter,
  index: AssociationIndex | undefined,
  content: Content,
  at: string,
): Promise<RegisteredVersion> => {
  const { association, policy } = content;
  for (let version = nextVersionNumber(index, policy.slug); ; version += 1) {
    const left = await readRegisteredVersion(register, association.slug, policy.slug, version);
    const file = registeredVersion.parse({
      ...content,
      version,
      previousHash: chainHead(index),
      publishedAt: left?.publishedAt ?? at,
    });
    const path = versionPath(association.slug, policy.slug, version);
    if ((await register.createOnce(path, canonicalBytes(file))) === 'written') return file;
  }
};

/**
 * Writes a version's file into the register, with RFC 8785 bytes and the hash of the file before it. Nobody sees
 * it until `announce`. Throws `RegisterUnavailable`; the caller's transaction then rolls back.
 */
export const publishVersion = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  at: string,
): Promise<Publication> => {
  const associationId = idOf(version.association) ?? '';
  await lockRegisterOf(req, associationId);
  const association = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: associationId,
    depth: 0,
  });
  const policy = await req.payload.findByID({
    ...asSystem(req),
    collection: 'policies',
    id: idOf(version.policy) ?? '',
    depth: 0,
  });
  const before = await readAssociationIndex(register, association.slug);
  const file = await fileFor(register, before, contentOf(version, policy, association, before), at);
  const hash = sha256Of(canonicalBytes(file));
  return {
    version: file.version,
    hash,
    publishedAt: file.publishedAt,
    announce: async () => {
      const parts = await indexParts(req, associationId);
      const index: AssociationIndex = {
        ...(before ?? { format: REGISTER_FORMAT, policies: [], chain: [], updatedAt: at }),
        ...parts,
      };
      await writeAssociationIndex(register, withVersionInForce(index, file, hash));
    },
  };
};
