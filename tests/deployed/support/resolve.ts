import { z } from 'zod';
import type { Assembly } from './assembly.ts';

/** Values in place of those that CloudFormation would give. */
export interface Stands {
  /** Resolves `Ref` of a resource by its type and properties. */
  ref(type: string, id: string, properties: Readonly<Record<string, unknown>>): string | undefined;
  /** Resolves `Fn::GetAtt`. */
  attribute(type: string, id: string, attribute: string): string | undefined;
  /** Resolves a secret by its name. */
  secret(name: string): string;
}

const intrinsic = {
  ref: z.strictObject({ Ref: z.string() }),
  attribute: z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  output: z.strictObject({
    'Fn::GetStackOutput': z.strictObject({
      StackName: z.string(),
      Region: z.string().optional(),
      OutputName: z.string(),
    }),
  }),
  join: z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
};
const dynamicSecret = /\{\{resolve:secretsmanager:(.+?):SecretString:::\}\}/gu;

/** Returns the resolver of a template's values, with local values in place of CloudFormation's. */
export const resolver = ({ templates }: Assembly, stands: Stands) => {
  const value = (stack: string, given: unknown): string => {
    if (typeof given === 'string') return given;
    const ref = intrinsic.ref.safeParse(given);
    if (ref.success)
      return found(stack, ref.data.Ref, (type, properties) => stands.ref(type, ref.data.Ref, properties));
    const attribute = intrinsic.attribute.safeParse(given);
    if (attribute.success) {
      const [id, name] = attribute.data['Fn::GetAtt'];
      return found(stack, id, (type) => stands.attribute(type, id, name));
    }
    const output = intrinsic.output.safeParse(given);
    if (output.success) {
      const { StackName: other, OutputName: name } = output.data['Fn::GetStackOutput'];
      const published = templates.get(other)?.Outputs[name];
      if (published === undefined) throw new Error(`${other} publishes no ${name}`);
      return value(other, published.Value);
    }
    const joined = intrinsic.join.safeParse(given);
    if (joined.success) {
      const [between, parts] = joined.data['Fn::Join'];
      return parts.map((part) => value(stack, part)).join(between);
    }
    throw new Error(`nothing stands for ${JSON.stringify(given)}`);
  };

  const found = (
    stack: string,
    id: string,
    stand: (type: string, properties: Readonly<Record<string, unknown>>) => string | undefined,
  ): string => {
    const resource = templates.get(stack)?.Resources[id];
    const stood = resource === undefined ? undefined : stand(resource.Type, resource.Properties);
    if (stood === undefined) throw new Error(`nothing stands for ${id} of ${stack}`);
    return stood;
  };

  return (stack: string, given: unknown): string =>
    value(stack, given).replaceAll(dynamicSecret, (_reference, name: string) => stands.secret(name));
};
