import {
  PUBLIC_SCHEMA_VERSION,
  publicPolicyList,
  publicPolicyVersion,
} from '@mithaq/domain/contracts/public-policy';
import { z } from 'zod';

const schemas = { 'policy-version': publicPolicyVersion, 'policy-list': publicPolicyList } as const;
export type PublicSchemaName = keyof typeof schemas;

const isName = (name: string): name is PublicSchemaName => Object.hasOwn(schemas, name);

/** Address of an answer's schema. */
export const schemaAddress = (name: PublicSchemaName, siteUrl: URL): string =>
  new URL(`/schemas/v${String(PUBLIC_SCHEMA_VERSION)}/${name}.json`, siteUrl).href;

/**
 * Returns the JSON Schema 2020-12 of an answer; undefined where no schema has this name. The schema allows unknown
 * properties, as readers must.
 */
export const publicSchema = (name: string, siteUrl: URL): Record<string, unknown> | undefined => {
  if (!isName(name)) return undefined;
  const schema = z.toJSONSchema(schemas[name], { io: 'input', target: 'draft-2020-12' });
  return { $id: schemaAddress(name, siteUrl), title: name, ...schema };
};
