import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { acceptFaultStatus } from '@mithaq/domain/contracts/accept-request-api';
import { expect, it, test } from 'vitest';
import { z } from 'zod';
import { firstVersion, listDisclosures } from './fixtures/disclosures.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';

const { root, ask, json } = await machineSiteForThisFile();
await listDisclosures(root, [[firstVersion, { status: 'in-force' }]]);
const object = z.record(z.string(), z.unknown());
const media = z.object({
  schema: z.union([z.object({ $ref: z.string() }), z.looseObject({ type: z.string().optional() })]),
  example: z.unknown().optional(),
});
const answer = z.object({ description: z.string(), content: z.record(z.string(), media).optional() });
const operation = z.object({
  operationId: z.string(),
  requestBody: z.object({ content: z.record(z.string(), media) }).optional(),
  responses: z.record(z.string(), answer),
});
const description = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.object({ get: operation.optional(), post: operation.optional() })),
  components: z.object({ schemas: z.record(z.string(), object) }),
});

const served = object.parse(await json('/openapi.json'));
const { openapi, paths, components } = description.parse(served);
const operations = Object.entries(paths).flatMap(([path, { get, post }]) =>
  [get, post].flatMap((one) => (one === undefined ? [] : [{ path, ...one }])),
);

const real: Readonly<Record<string, string>> = {
  association: 'rusukh',
  policy: 'beneficiary-relations',
  disclosure: firstVersion.disclosure,
  version: '1',
  day: '2026-12-31',
  part: '1',
};

const answers = await Promise.all(
  operations
    .filter(({ responses }) => '200' in responses)
    .map(async ({ path, responses }) => {
      const address = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => real[name] ?? '');
      return { path, ok: responses['200'], ...(await ask(address)) };
    }),
);

/** Compiled after the last request, because that takes seconds, in which the site closes a connection that waits. */
const validators = new Map<string, ValidateFunction>(
  Object.entries(components.schemas).map(([name, schema]) => {
    // Zod writes how a text begins as a format of its own, beside the pattern that says it.
    const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { starts_with: true } });
    addFormats(ajv);
    return [name, ajv.compile(schema)];
  }),
);
const fitting = (name: string, value: unknown): boolean => validators.get(name)?.(value) === true;

it('is an OpenAPI document of version 3.1', async () => {
  expect(openapi).toMatch(/^3\.1\./u);
  const { valid, errors } = await new Validator().validate(served);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const { valid: broken } = await new Validator().validate({ ...served, info: {} });
  expect(broken).toBe(false);
});

it('refers to schemas that it has', () => {
  const referred = [...JSON.stringify(paths).matchAll(/#\/components\/schemas\/(\w+)/gu)].map(
    ([, name]) => name,
  );
  expect(referred.length).toBeGreaterThan(10);
  expect(referred.filter((name) => !Object.hasOwn(components.schemas, name ?? ''))).toEqual([]);
});

const examples = operations.flatMap(({ path, operationId, requestBody, responses }) =>
  [requestBody, ...Object.values(responses)].flatMap((body) =>
    Object.values(body?.content ?? {}).flatMap(({ schema, example }) => {
      if (example === undefined) return [];
      const names = [...JSON.stringify(schema).matchAll(/schemas\/(\w+)/gu)].map(([, name = '']) => name);
      return [{ path, operationId, names, example }];
    }),
  ),
);

test.each(examples)(
  'the example of $operationId fits its schema, and an emptied one does not',
  ({ names, example }) => {
    const fits = (value: unknown): boolean => names.some((name) => fitting(name, value));
    expect(fits(example)).toBe(true);
    expect(fits({})).toBe(false);
  },
);

it('has an example of every answer in JSON but the register’s own file', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
});

test.each(answers)('$path is answered as it says', ({ answer: got, text, ok }) => {
  const [content] = Object.entries(ok?.content ?? {});
  if (content === undefined) throw new Error('no media type');
  const [mediaType, { schema }] = content;
  expect(got.status).toBe(200);
  expect(got.headers.get('content-type')).toContain(mediaType);
  const name = /schemas\/(\w+)/u.exec(JSON.stringify(schema))?.[1];
  if (name === undefined) return;
  expect(fitting(name, JSON.parse(text)), JSON.stringify(validators.get(name)?.errors)).toBe(true);
  expect(text).not.toContain('127.0.0.1');
});

it('names every status with which a request is refused', () => {
  const sent = operations.find(({ operationId }) => operationId === 'sendRequest');
  for (const [code, status] of Object.entries(acceptFaultStatus)) {
    expect(sent?.responses[String(status)]?.description).toContain(`mithaq:${code}`);
  }
  expect(JSON.stringify(served)).toContain(siteUrl);
});
