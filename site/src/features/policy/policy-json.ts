import {
  NESTED_SCHEMA_VERSION,
  PUBLIC_SCHEMA_VERSION,
  type NestedPolicyVersion,
  type PublicBlock,
  type PublicDivision,
  type PublicItem,
  type PublicPolicyList,
  type PublicPolicyVersion,
} from '@mithaq/domain/contracts/public-policy';
import type { PolicyBlock, PolicyItem, PolicySection } from '@mithaq/domain/contracts/policy-text';
import {
  REGISTER_FORMAT,
  type AssociationIndex,
  type RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import { inForceSince } from '@mithaq/domain/register/version-on-day';
import { clausePaths } from '@mithaq/domain/policy/clause-path';
import { clausesAmong } from '@mithaq/domain/policy/outline';
import { listSchemaAddress, versionSchemaAddress } from '../machine/public-schemas.ts';
import type { VersionInRegister } from '../register/register-reader.ts';
import { versionPagePath } from './policy-paths.ts';

/** A clause of a text of format 1, in which every block is a clause. */
const publicItem = (item: PolicyItem): PublicItem => ({
  id: item.id,
  marker: item.marker ?? null,
  text: item.text,
  items: clausesAmong(item.items).map(publicItem),
});

/** Returns the words by which a part is cited. */
type Cite = (id: string) => string;

const publicBlock = (block: PolicyBlock, cite: Cite): PublicBlock => {
  const part = { id: block.id, citation: cite(block.id) };
  switch (block.kind) {
    case undefined:
      return {
        kind: 'clause',
        ...part,
        marker: block.marker ?? null,
        ordinal: block.ordinal ?? null,
        text: block.text,
        notes: (block.notes ?? []).map((note) => ({ ...note, citation: cite(note.id) })),
        items: block.items.map((item) => publicBlock(item, cite)),
      };
    case 'table':
      return {
        ...part,
        kind: block.kind,
        caption: block.caption ?? null,
        headerRows: block.headerRows,
        headerColumns: block.headerColumns,
        rows: block.rows.map(({ id, cells }) => ({
          id,
          citation: cite(id),
          cells: cells.map(({ text, columns = 1, rows = 1 }) => ({ text, columns, rows })),
        })),
      };
    case 'definitions':
      return {
        ...part,
        kind: block.kind,
        entries: block.entries.map((entry) => ({ ...entry, citation: cite(entry.id) })),
      };
    case 'form':
      return {
        ...part,
        kind: block.kind,
        caption: block.caption ?? null,
        fields: block.fields.map((field) => ({ ...field, citation: cite(field.id) })),
      };
  }
};

const publicDivision = (section: PolicySection, cite: Cite): PublicDivision => ({
  id: section.id,
  citation: cite(section.id),
  role: section.role,
  kind: section.kind ?? null,
  marker: section.marker ?? null,
  ordinal: section.ordinal ?? null,
  heading: section.heading,
  items: section.items.map((block) => publicBlock(block, cite)),
  sections: (section.sections ?? []).map((inner) => publicDivision(inner, cite)),
});

/** Returns the divisions as the lowest version of the schema that describes them has them. */
const sectionsOf = ({
  format,
  text: { sections },
}: RegisteredVersion): PublicPolicyVersion['sections'] | PublicDivision[] =>
  format === REGISTER_FORMAT
    ? sections.map(({ id, role, heading, items }) => ({
        id,
        role,
        heading,
        items: clausesAmong(items).map(publicItem),
      }))
    : sections.map((section) => publicDivision(section, (id) => clausePaths(sections).get(id) ?? ''));

/**
 * Returns a version as the public reads it by machine: the text as printed; null where the source has nothing.
 * `siteUrl` is the address of the association's pages, `platformUrl` that of the schemas.
 */
export const policyJson = (
  { index, policy, entry, file }: VersionInRegister,
  siteUrl: URL,
  platformUrl: URL,
): PublicPolicyVersion | NestedPolicyVersion => ({
  // A text that the first version describes whole names that one, so that its readers go on as before.
  $schema: versionSchemaAddress(
    file.format === REGISTER_FORMAT ? PUBLIC_SCHEMA_VERSION : NESTED_SCHEMA_VERSION,
    platformUrl,
  ),
  address: new URL(versionPagePath(index.profile.slug, policy.slug, entry.version), siteUrl).href,
  association: { slug: index.profile.slug, name: index.profile.name },
  policy: { slug: policy.slug, title: file.text.title, documentType: file.policy.documentType },
  version: file.version,
  status: entry.status,
  inForceFrom: inForceSince(policy, entry).day,
  inForceBasis: inForceSince(policy, entry).basis,
  inForceUntil: entry.inForceUntil ?? null,
  supersededBy: entry.supersededBy ?? null,
  withdrawal: entry.withdrawal ?? null,
  publishedAt: entry.publishedAt,
  issueNumber: file.issueNumber ?? null,
  issueDate: file.issueDate ?? null,
  changeNote: file.changeNote ?? null,
  changeKind: file.changeKind ?? null,
  emergency: file.emergency ?? null,
  approval: file.approval,
  decisionPeriod: file.text.decisionPeriod ?? null,
  sections: sectionsOf(file),
  previousHash: file.previousHash,
  hash: entry.hash,
});

/** Returns everything that an association published, without the texts. */
export const policyListJson = (
  { profile, policies, updatedAt }: AssociationIndex,
  siteUrl: URL,
  platformUrl: URL,
): PublicPolicyList => {
  const versionFile = (policy: string, version: number, ending: string): string =>
    new URL(`${versionPagePath(profile.slug, policy, version).slice(0, -1)}.${ending}`, siteUrl).href;
  return {
    $schema: listSchemaAddress(platformUrl),
    association: { slug: profile.slug, name: profile.name },
    updatedAt,
    policies: policies.map((policy) => ({
      slug: policy.slug,
      title: policy.title,
      documentType: policy.documentType,
      versions: policy.versions.map((entry) => ({
        version: entry.version,
        status: entry.status,
        title: entry.title,
        issueNumber: entry.issueNumber ?? null,
        demonstration: entry.demonstration,
        inForceFrom: inForceSince(policy, entry).day,
        inForceBasis: inForceSince(policy, entry).basis,
        inForceUntil: entry.inForceUntil ?? null,
        hash: entry.hash,
        json: versionFile(policy.slug, entry.version, 'json'),
        akomaNtoso: versionFile(policy.slug, entry.version, 'akn.xml'),
      })),
    })),
  };
};
