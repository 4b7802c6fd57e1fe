import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
const output = z.looseObject({ Value: z.unknown() });
const template = z.object({
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), output).default({}),
});
type Template = z.output<typeof template>;

const assets = z.object({
  dockerImages: z.record(z.string(), z.unknown()),
  files: z.record(
    z.string(),
    z.object({ source: z.object({ path: z.string(), packaging: z.enum(['zip', 'file']) }) }),
  ),
});

const lambda = z.object({
  FunctionName: z.string(),
  Handler: z.string(),
  Runtime: z.string(),
  Timeout: z.number(),
  MemorySize: z.number(),
  Architectures: z.array(z.string()),
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** A function as the template describes it, with the asset that would be uploaded. */
export interface DeployedFunction extends z.output<typeof lambda> {
  readonly stack: string;
  /** A folder, or a zip that is uploaded unchanged. */
  readonly asset: { readonly path: string; readonly kind: 'folder' | 'zip' };
}

/** The look-ups that the CDK would make in the account before a deployment. */
const manifest = z.object({ missing: z.array(z.unknown()).default([]) });

/** The output of `synth`: templates by stack and our functions by name. */
export interface Assembly {
  /** Look-ups in an account, and images that Docker would have to build. */
  readonly leftOpen: readonly unknown[];
  readonly templates: ReadonlyMap<string, Template>;
  readonly functions: ReadonlyMap<string, DeployedFunction>;
}

export const readAssembly = (folder: string): Assembly => {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const stacks = readdirSync(folder)
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => name.replace('.template.json', ''));
  const templates = new Map(stacks.map((stack) => [stack, template.parse(json(`${stack}.template.json`))]));
  const assetsOf = (stack: string) => assets.parse(json(`${stack}.assets.json`));
  const leftOpen = [
    ...manifest.parse(json('manifest.json')).missing,
    ...stacks.flatMap((stack) => Object.keys(assetsOf(stack).dockerImages)),
  ];
  const functions = stacks.flatMap((stack) => {
    const { files } = assetsOf(stack);
    return Object.values(templates.get(stack)?.Resources ?? {})
      .filter(({ Type, Properties }) => Type === 'AWS::Lambda::Function' && 'FunctionName' in Properties)
      .map(({ Properties }) => {
        const described = lambda.parse(Properties);
        const file = files[described.Code.S3Key.replace('.zip', '')];
        if (file === undefined) throw new Error(`${described.FunctionName} has no asset`);
        const { path, packaging } = file.source;
        const asset = {
          path: join(folder, path),
          kind: packaging === 'zip' ? ('folder' as const) : ('zip' as const),
        };
        return { ...described, stack, asset };
      });
  });
  return { templates, leftOpen, functions: new Map(functions.map((each) => [each.FunctionName, each])) };
};
