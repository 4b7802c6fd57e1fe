import { z } from 'zod';
import type { Found, Templates } from './templates.ts';

const list = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const statement = z.object({
  Effect: z.literal('Allow'),
  Action: list.pipe(z.array(z.string())),
  Resource: list.default([]),
  Condition: z.record(z.string(), z.unknown()).optional(),
});
export type Statement = z.output<typeof statement>;

const policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});
const withRole = z.object({ Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });

/** Returns the permissions of a function's role, without those to write its own log and traces. */
export const permissionsOf = (templates: Templates, lambda: Found): Statement[] => {
  const role = withRole.parse(lambda.properties).Role['Fn::GetAtt'][0];
  return templates
    .all('AWS::IAM::Policy')
    .filter(({ stack }) => stack === lambda.stack)
    .map(({ properties }) => policy.parse(properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Action }) => !Action.every((action) => /^(logs|xray):/u.test(action)));
};

/**
 * Returns the names of the functions that may do something that `matches`, with a resource whose name holds
 * `withWhat`.
 */
export const whoMay = (templates: Templates, matches: RegExp, withWhat = ''): string[] =>
  templates
    .all('AWS::Lambda::Function')
    .filter(({ properties }) => properties['FunctionName'] !== undefined)
    .filter((lambda) =>
      permissionsOf(templates, lambda).some(
        ({ Action, Resource }) =>
          Action.some((action) => matches.test(action)) && JSON.stringify(Resource).includes(withWhat),
      ),
    )
    .map(({ properties }) => String(properties['FunctionName']));
