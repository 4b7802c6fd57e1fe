import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { stageConfigSchema, type StageConfig } from './stage-config.ts';

const words: Readonly<Record<string, string>> = {
  int: 'a whole number, without quotation marks',
  number: 'a number, without quotation marks',
  string: 'text in quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

const folder = join(import.meta.dirname, '../../config');

/** Thrown for a stage's file that cannot be used; names every key that is wrong. */
export class StageConfigError extends Error {
  override readonly name = 'StageConfigError';
}

/** Words an error for a person who fills in a file; undefined where the schema has words of its own. */
const said: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'is missing';
    return `must be ${words[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'too_small')
    return issue.origin === 'array' || issue.origin === 'string'
      ? 'must not be empty'
      : `must be ${String(issue.minimum)} or more`;
  if (issue.code === 'unrecognized_keys') return `has a key that nobody reads: ${issue.keys.join(', ')}`;
  return issue.code === 'invalid_key' ? 'is no name of an association (small letters, digits, -)' : undefined;
};

/** Parses the stage in `file`. Throws `StageConfigError`. */
export const parseStageConfig = (text: string, file: string): StageConfig => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new StageConfigError(`${file} is no JSON`, { cause: error });
  }
  const parsed = stageConfigSchema.safeParse(json, { error: said });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'} ${issue.message}`);
  throw new StageConfigError(`${file}: ${faults.join('\n  ')}`);
};

/** A stage's file and its place. */
interface StageFile {
  readonly path: string;
  /** Its name in sentences for a person. */
  readonly said: string;
}

/**
 * Returns the file of a stage: the one that `MITHAQ_STAGE_FILE` names, from the folder where the command was given, or
 * `infra/config/{stage}.json`, which Git does not keep.
 */
const fileOf = (stage: string, variables: NodeJS.ProcessEnv): StageFile => {
  const named = variables['MITHAQ_STAGE_FILE'] ?? '';
  return named === ''
    ? { path: join(folder, `${stage}.json`), said: `infra/config/${stage}.json` }
    : { path: resolve(variables['INIT_CWD'] ?? process.cwd(), named), said: named };
};

/** Reads the stage named `stage` from its file. Throws `StageConfigError`. */
export const readStageConfig = (stage: string, variables: NodeJS.ProcessEnv = process.env): StageConfig => {
  const { path, said: file } = fileOf(stage, variables);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StageConfigError(
      `${file} cannot be read; copy infra/config/prod.example.json to it and fill it in (or name another file in MITHAQ_STAGE_FILE)`,
      { cause: error },
    );
  }
  const config = parseStageConfig(text, file);
  if (config.stage !== stage)
    throw new StageConfigError(`${file}: stage must be «${stage}», as it was called`);
  return config;
};
