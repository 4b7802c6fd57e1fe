import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { z } from 'zod';
import type { StageConfig } from '../../src/config/stage-config.ts';
import { readAssembledStage, type AssembledStage } from './assemblies.ts';

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  DependsOn: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
});
const template = z.object({
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Export: z.unknown().optional() })).default({}),
});
const manifest = z.object({
  artifacts: z.record(z.string(), z.object({ environment: z.string().optional() })),
});

export interface Found {
  readonly stack: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly kept: boolean;
  /** Ids of the resources that CloudFormation makes first. */
  readonly after: readonly string[];
}

/** The synthesized templates of a stage, read as CloudFormation would. */
export class Templates {
  readonly stacks: ReadonlyMap<string, z.output<typeof template>>;

  constructor(folder: string) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
    this.stacks = new Map(
      files.map((name) => [
        name.replace('.template.json', ''),
        template.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      ]),
    );
  }

  all(type: string): Found[] {
    return [...this.stacks].flatMap(([stack, { Resources }]) =>
      Object.entries(Resources)
        .filter(([, { Type }]) => Type === type)
        .map(([id, { Properties, DeletionPolicy, DependsOn }]) => ({
          stack,
          id,
          properties: Properties,
          kept: DeletionPolicy === 'RetainExceptOnCreate',
          after: DependsOn,
        })),
    );
  }

  /** Outputs of a deployment by name, without those that one stack publishes for another. */
  get said(): Map<string, unknown> {
    return new Map(
      [...this.stacks.values()].flatMap(({ Outputs }) =>
        Object.entries(Outputs)
          .filter(([name, { Export }]) => Export === undefined && !name.startsWith('PublishOutput'))
          .map(([name, { Value }]) => [name, Value] as const),
      ),
    );
  }

  /** Returns the one resource of a type whose property has this value. */
  the(type: string, property: string, value: unknown): Found {
    const [found, ...others] = this.all(type).filter(({ properties }) => properties[property] === value);
    if (found === undefined || others.length > 0)
      throw new Error(`no single ${type} has ${property} ${String(value)}`);
    return found;
  }
}

export interface Deployed {
  readonly config: StageConfig;
  readonly templates: Templates;
  /** The cloud assembly. */
  readonly folder: string;
  /** `aws://{account}/{region}` of each stack. */
  readonly environments: ReadonlyMap<string, string>;
}

/** Returns a stage of `infra/config`, synthesized once for all tests. */
export const deployed = (stage: AssembledStage): Deployed => {
  const folder = inject('assemblies')[stage];
  const { artifacts } = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const environments = new Map(
    Object.entries(artifacts).flatMap(([stack, { environment }]) =>
      environment === undefined ? [] : [[stack, environment] as const],
    ),
  );
  return { environments, config: readAssembledStage(stage), folder, templates: new Templates(folder) };
};
