import { z } from 'zod';
import type { Assembly } from './assembly.ts';

/** A route of the template's HTTP API, with its pattern and its function. */
export interface Route {
  /** `POST /follows/{link}/end` */
  readonly key: string;
  /** `mithaq-dev-accept-follow` */
  readonly functionName: string;
  /** `mithaq-dev-requests-guard`, which the gateway asks before it calls the function. */
  readonly guard: string;
  /** Returns the parameters of the path where a request matches this route, undefined otherwise. */
  match(method: string, path: string): Readonly<Record<string, string>> | undefined;
}

const route = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.literal('CUSTOM'),
  AuthorizerId: z.object({ Ref: z.string() }),
  Target: z.object({
    'Fn::Join': z.tuple([
      z.literal(''),
      z.tuple([z.literal('integrations/'), z.object({ Ref: z.string() })]),
    ]),
  }),
});
const integration = z.object({
  IntegrationUri: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  PayloadFormatVersion: z.literal('2.0'),
});
const authorizer = z.object({
  AuthorizerUri: z.unknown(),
  AuthorizerPayloadFormatVersion: z.literal('2.0'),
  EnableSimpleResponses: z.literal(true),
  IdentitySource: z.tuple([z.literal('$request.header.x-origin-key')]),
});
const named = z.object({ FunctionName: z.string() });
const stage = z.object({ StageName: z.string() });

/** Makes the matcher of a route; `{link}` matches one segment of a path, as on API Gateway. */
const matcher = (key: string, stageName: string): Route['match'] => {
  if (key === '$default') return () => ({});
  const [method = '', pattern = ''] = key.split(' ');
  const wanted = `/${stageName}${pattern}`.split('/');
  return (asked, path) => {
    const given = path.split('/');
    if (asked !== method || given.length !== wanted.length) return undefined;
    const pairs = wanted.map((segment, at) => [/^\{(\w+)\}$/u.exec(segment)?.[1], segment, given[at] ?? '']);
    if (pairs.some(([name, segment, value]) => (name === undefined ? segment !== value : value === '')))
      return undefined;
    return Object.fromEntries(
      pairs.flatMap(([name, , value = '']) =>
        name === undefined ? [] : [[name, decodeURIComponent(value)]],
      ),
    );
  };
};

/** Lists every route of the API that takes forms, below its stage; the route of all other requests is the last. */
export const routesOf = ({ templates }: Assembly): Route[] => {
  const [, template] = [...templates].find(([name]) => name.endsWith('-Requests')) ?? [];
  const Resources = template?.Resources ?? {};
  const all = Object.values(Resources);
  const [apiStage] = all.filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Stage');
  const { StageName: stageName } = stage.parse(apiStage?.Properties);
  return all
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => {
      const { RouteKey: key, Target, AuthorizerId } = route.parse(Properties);
      const { AuthorizerUri } = authorizer.parse(Resources[AuthorizerId.Ref]?.Properties);
      const [, guardId = ''] = /"Fn::GetAtt":\["(\w+)","Arn"\]/u.exec(JSON.stringify(AuthorizerUri)) ?? [];
      const { FunctionName: guard } = named.parse(Resources[guardId]?.Properties);
      const { Ref } = Target['Fn::Join'][1][1];
      const [lambda] = integration.parse(Resources[Ref]?.Properties).IntegrationUri['Fn::GetAtt'];
      const { FunctionName: functionName } = named.parse(Resources[lambda]?.Properties);
      return { key, functionName, guard, match: matcher(key, stageName) };
    })
    .toSorted((one, other) => Number(one.key === '$default') - Number(other.key === '$default'));
};
