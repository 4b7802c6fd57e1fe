import { readFileSync } from 'node:fs';
import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { documentType, policyText, type PolicyText } from '@mithaq/domain/contracts/policy-text';
import {
  registeredVersion,
  type AssociationIndex,
  type RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import {
  chainHead,
  newAssociationIndex,
  withVersionInForce,
} from '@mithaq/domain/register/association-index';
import { versionPath } from '@mithaq/domain/register/paths';
import { z } from 'zod';
import { canonicalBytes, sha256Of } from '../../../cms/src/register/canonical.ts';
import { writeAssociationIndex, writeHashEntry } from '../../../cms/src/register/register-files.ts';
import type { RegisterWriter } from '../../../cms/src/register/register-writer.ts';
import { associationCity, associationName, drawFrom, reworded, type Draw } from './made-words.ts';

/** Policies of an association, and published versions of each; the sizes that the figures of the sector assume. */
export const POLICIES = 20;
export const VERSIONS = 3;

/** Share of a policy's words that are replaced, so that no two associations have the same text. */
const REWORDED = 0.35;
/** Share of the words that a further version changes. */
const CHANGED = 0.02;

const structuredPolicy = z.looseObject({ title: z.string(), text: policyText });

const texts: readonly PolicyText[] = ['rusukh', 'ihsan-tabuk', 'libraries', 'robotweak', 'kafel'].map(
  (slug) => {
    const file = new URL(`../../../cms/content/${slug}/policy.json`, import.meta.url);
    return structuredPolicy.parse(JSON.parse(readFileSync(file, 'utf8'))).text;
  },
);

const withOtherWords = (text: PolicyText, share: number, draw: Draw): PolicyText =>
  policyText.parse(
    JSON.parse(JSON.stringify(text), (key, value: unknown) =>
      typeof value === 'string' && ['text', 'heading', 'title'].includes(key)
        ? reworded(value, share, draw)
        : value,
    ),
  );

export const slugOf = (number: number): string => `association-${String(number)}`;

/** Returns the profile of a made association. `number` counts from 0. */
export const profileOf = (number: number): AssociationProfile => ({
  slug: slugOf(number),
  name: associationName(number),
  shortName: associationName(number).slice(0, 80),
  names: [],
  city: associationCity(number),
  numerals: 'western',
  neutralCorrespondence: false,
  email: `contact@${slugOf(number)}.example`,
  services: [{ code: 'other', label: 'خدمة أخرى' }],
});

const publishedAt = '2026-11-20T09:00:00.000Z';
const types = documentType.options;

/** Returns the file of the next version of a policy. */
export const madeVersion = (
  index: AssociationIndex,
  policy: number,
  version: number,
  text: PolicyText,
): RegisteredVersion => {
  const { slug, name } = index.profile;
  return registeredVersion.parse({
    format: 1,
    association: { slug, name },
    policy: {
      slug: `policy-${String(policy)}`,
      title: text.title,
      documentType: policy < 15 ? 'policy' : types[policy % types.length],
    },
    version,
    language: 'ar',
    approval: { ordersPublication: false, supersedesAllPrevious: false, demonstration: true },
    text,
    publishedAt,
    previousHash: chainHead(index),
  });
};

/** Returns the text of a policy of a made association, the same one each time. */
export const madeText = (association: number, policy: number): PolicyText => {
  const draw = drawFrom(1 + association * POLICIES + policy);
  const [first] = texts;
  return withOtherWords(texts[policy % texts.length] ?? first ?? z.never().parse(undefined), REWORDED, draw);
};

/** Writes a version file with the entry of its hash, and returns the index with it in force; the index is not written. */
export const writeVersion = async (
  register: RegisterWriter,
  index: AssociationIndex,
  file: RegisteredVersion,
): Promise<AssociationIndex> => {
  const bytes = canonicalBytes(file);
  await register.createOnce(versionPath(index.profile.slug, file.policy.slug, file.version), bytes);
  const hash = sha256Of(bytes);
  await writeHashEntry(register, file, hash);
  return withVersionInForce(index, file, hash);
};

/**
 * Writes an association with its policies and versions as the CMS does, without PDFs; its search files are those of the
 * last versions, which are all that remains of them in a real register.
 */
export const writeMadeAssociation = async (register: RegisterWriter, number: number): Promise<void> => {
  let index = newAssociationIndex(profileOf(number), publishedAt);
  for (let policy = 0; policy < POLICIES; policy += 1) {
    let text = madeText(number, policy);
    for (let version = 1; version <= VERSIONS; version += 1) {
      if (version > 1) text = withOtherWords(text, CHANGED, drawFrom(version + number * POLICIES + policy));
      index = await writeVersion(register, index, madeVersion(index, policy, version, text));
    }
  }
  await writeAssociationIndex(register, undefined, index);
};
