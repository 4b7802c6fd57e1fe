import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageConfigSchema, type StageConfig } from './stage-config.ts';

const folder = join(import.meta.dirname, '../../config');

/** A stage's file that cannot be used; names every key that is wrong. */
export class StageConfigError extends Error {
  override readonly name = 'StageConfigError';
}

/** The stage in `file`. Throws `StageConfigError`. */
export const parseStageConfig = (text: string, file: string): StageConfig => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new StageConfigError(`${file} is no JSON`, { cause: error });
  }
  const parsed = stageConfigSchema.safeParse(json, {
    error: ({ code, input }) => (code === 'invalid_type' && input === undefined ? 'is missing' : undefined),
  });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'} ${issue.message}`);
  throw new StageConfigError(`${file}: ${faults.join('; ')}`);
};

/** The stage named `stage`, from `infra/config/{stage}.json`. Throws `StageConfigError`. */
export const readStageConfig = (stage: string): StageConfig => {
  const file = `infra/config/${stage}.json`;
  let text: string;
  try {
    text = readFileSync(join(folder, `${stage}.json`), 'utf8');
  } catch (error) {
    throw new StageConfigError(`${file} cannot be read; copy infra/config/dev.json to it and fill it in`, {
      cause: error,
    });
  }
  const config = parseStageConfig(text, file);
  if (config.stage !== stage)
    throw new StageConfigError(`${file}: stage must be «${stage}», as the file is called`);
  return config;
};
