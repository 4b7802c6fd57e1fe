import {
  DISCLOSURE_SCHEMA_VERSION,
  publicDisclosure,
  publicDisclosureList,
} from '@mithaq/domain/contracts/public-disclosure';
import {
  NESTED_SCHEMA_VERSION,
  nestedPolicyVersion,
  PUBLIC_SCHEMA_VERSION,
  publicPolicyList,
  publicPolicyVersion,
} from '@mithaq/domain/contracts/public-policy';
import { publicAssociationList, publicAssociationPart } from '@mithaq/domain/contracts/public-sector';
import { z } from 'zod';

/** Schemas by the name in their address. A version lists the answers that differ from those of the version before. */
const schemas = new Map<string, z.ZodType>([
  [`v${String(PUBLIC_SCHEMA_VERSION)}/policy-version`, publicPolicyVersion],
  [`v${String(PUBLIC_SCHEMA_VERSION)}/policy-list`, publicPolicyList],
  [`v${String(PUBLIC_SCHEMA_VERSION)}/association-list`, publicAssociationList],
  [`v${String(PUBLIC_SCHEMA_VERSION)}/association-part`, publicAssociationPart],
  [`v${String(NESTED_SCHEMA_VERSION)}/policy-version`, nestedPolicyVersion],
  [`v${String(DISCLOSURE_SCHEMA_VERSION)}/disclosure`, publicDisclosure],
  [`v${String(DISCLOSURE_SCHEMA_VERSION)}/disclosure-list`, publicDisclosureList],
]);

const addressOf = (key: string, siteUrl: URL): string => new URL(`/schemas/${key}.json`, siteUrl).href;

/** Address of the schema of a version's answer; `version` is that of the schema. */
export const versionSchemaAddress = (version: number, siteUrl: URL): string =>
  addressOf(`v${String(version)}/policy-version`, siteUrl);

/** Address of the schema of an association's list. */
export const listSchemaAddress = (siteUrl: URL): string =>
  addressOf(`v${String(PUBLIC_SCHEMA_VERSION)}/policy-list`, siteUrl);

/** Address of the schema of the list of associations. */
export const associationListSchemaAddress = (siteUrl: URL): string =>
  addressOf(`v${String(PUBLIC_SCHEMA_VERSION)}/association-list`, siteUrl);

/** Address of the schema of a part of that list. */
export const associationPartSchemaAddress = (siteUrl: URL): string =>
  addressOf(`v${String(PUBLIC_SCHEMA_VERSION)}/association-part`, siteUrl);

/** Address of the schema of a disclosure's answer. */
export const disclosureSchemaAddress = (siteUrl: URL): string =>
  addressOf(`v${String(DISCLOSURE_SCHEMA_VERSION)}/disclosure`, siteUrl);

/** Address of the schema of an association's list of disclosures. */
export const disclosureListSchemaAddress = (siteUrl: URL): string =>
  addressOf(`v${String(DISCLOSURE_SCHEMA_VERSION)}/disclosure-list`, siteUrl);

/**
 * Returns the JSON Schema 2020-12 of an answer; undefined where no schema has this version and name. The schema allows
 * unknown properties, as readers must.
 */
export const publicSchema = (
  version: string,
  name: string,
  siteUrl: URL,
): Record<string, unknown> | undefined => {
  const key = `v${version}/${name}`;
  const type = schemas.get(key);
  if (type === undefined) return undefined;
  const schema = z.toJSONSchema(type, { io: 'input', target: 'draft-2020-12' });
  return { $id: addressOf(key, siteUrl), title: name, ...schema };
};
