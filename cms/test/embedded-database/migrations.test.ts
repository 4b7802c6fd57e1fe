import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startCms, type Cms } from '../support/cms.ts';

const migrating = z.object({
  defaultDrizzleSnapshot: z.unknown(),
  schema: z.record(z.string(), z.unknown()),
  requireDrizzleKit: z.custom<
    () => {
      generateDrizzleJson: (schema: object) => Promise<object>;
      generateMigration: (before: object, after: object) => Promise<string[]>;
    }
  >(),
});

/** Returns the snapshot beside the newest migration: the schema that the migrations make. */
const newestSnapshot = async (): Promise<object> => {
  const { migrations } = await import('../../migrations/index.ts');
  const newest = migrations.at(-1)?.name ?? '';
  const file: { default: object } = await import(`../../migrations/${newest}.json`);
  return file.default;
};

describe('the committed migrations', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await startCms();
  });
  afterAll(() => cms.stop());

  it('make the very schema that the collections need; else run «pnpm --filter @mithaq/cms migration <name>»', async () => {
    const { requireDrizzleKit, schema } = migrating.parse(cms.payload.db);
    const { generateDrizzleJson, generateMigration } = requireDrizzleKit();
    const statements = await generateMigration(await newestSnapshot(), await generateDrizzleJson(schema));
    expect(statements).toEqual([]);
  });
});
