import { functionNames } from '@mithaq/functions/env-names';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { HOST_LIST_BYTES } from '../src/config/stage-config.ts';
import { whoMay } from './support/permissions.ts';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');

const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';

const behaviour = z.object({
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  CachePolicyId: z.unknown(),
  /** Id of a policy of CloudFront's own, or a reference to one of ours. */
  OriginRequestPolicyId: z.union([z.string(), z.object({ Ref: z.string() })]).optional(),
  ResponseHeadersPolicyId: z.unknown().optional(),
  AllowedMethods: z.array(z.string()),
  ViewerProtocolPolicy: z.enum(['redirect-to-https', 'https-only']),
});
const distribution = z.object({
  DistributionConfig: z.object({
    Aliases: z.array(z.string()),
    DefaultCacheBehavior: behaviour,
    CacheBehaviors: z.array(behaviour),
    CustomErrorResponses: z.array(z.object({ ErrorCode: z.int(), ErrorCachingMinTTL: z.int() })),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.unknown(),
        OriginCustomHeaders: z
          .array(z.object({ HeaderName: z.string(), HeaderValue: z.unknown() }))
          .optional(),
        /** CloudFront signs by this what it asks of a bucket. */
        OriginAccessControlId: z.unknown().optional(),
        CustomOriginConfig: z
          .object({
            OriginProtocolPolicy: z.literal('https-only'),
            OriginSSLProtocols: z.array(z.string()),
          })
          .optional(),
      }),
    ),
    ViewerCertificate: z.object({ MinimumProtocolVersion: z.literal('TLSv1.2_2021') }),
    WebACLId: z.unknown(),
  }),
});

const serverNames = ['site', 'cms'] as const;

const distributions = () =>
  prod.templates
    .all('AWS::CloudFront::Distribution')
    .map(({ properties }) => distribution.parse(properties).DistributionConfig);
const having = (host: string) => {
  const found = distributions().find(({ Aliases }) => Aliases.includes(host));
  if (found === undefined) throw new Error(`no distribution answers for ${host}`);
  return found;
};
const site = () => having(prod.config.site.hosts[0] ?? '');
const admin = () => having(prod.config.admin.host);
const domainsOf = (host: string) => {
  const { stack, id } = prod.templates.the('AWS::ApiGatewayV2::DomainName', 'DomainName', host);
  return { stack, id };
};

describe('doors', () => {
  test('the admin is not reachable through the public host', () => {
    const adminApi = domainsOf(prod.config.admin.host).id;
    expect(JSON.stringify(site().Origins)).not.toContain(adminApi);
    expect(JSON.stringify(admin().Origins)).toContain(adminApi);
    expect(site().Aliases).not.toContain(prod.config.admin.host);
    expect(admin().Aliases).toEqual([prod.config.admin.host]);

    // The public API leads to the site's function alone.
    const siteLambda = prod.templates.the('AWS::Lambda::Function', 'FunctionName', 'mithaq-prod-site').id;
    const cmsLambda = prod.templates.the('AWS::Lambda::Function', 'FunctionName', 'mithaq-prod-cms').id;
    const behindSite = prod.templates
      .all('AWS::ApiGatewayV2::Integration')
      .filter(({ id }) => id.startsWith('SiteApi'))
      .map(({ properties }) => JSON.stringify(properties['IntegrationUri']));
    expect(behindSite).toEqual([expect.stringContaining(siteLambda)]);
    expect(behindSite.join()).not.toContain(cmsLambda);
  });

  test('no request reaches a server past the CDN: every route of every API requires its key, and both servers have no address of their own', () => {
    for (const { stack, properties } of prod.templates.all('AWS::ApiGatewayV2::Route')) {
      const { RouteKey, AuthorizationType, AuthorizerId } = properties;
      expect([RouteKey, AuthorizationType]).toEqual([RouteKey, 'CUSTOM']);
      const { Ref } = z.object({ Ref: z.string() }).parse(AuthorizerId);
      const authorizer = prod.templates.stacks.get(stack)?.Resources[Ref];
      const guard = stack.endsWith('Web') ? 'origin-guard' : 'requests-guard';
      const { id } = prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${guard}`);
      expect(JSON.stringify(authorizer?.Properties['AuthorizerUri'])).toContain(`"${id}"`);
    }
    for (const { stack, properties } of prod.templates.all('AWS::ApiGatewayV2::Api')) {
      expect(properties['DisableExecuteApiEndpoint'] ?? false).toBe(stack.endsWith('Web'));
    }
    for (const { properties } of prod.templates.all('AWS::ApiGatewayV2::Authorizer')) {
      expect(properties['IdentitySource']).toEqual(['$request.header.x-origin-key']);
    }
    for (const { Origins, DefaultCacheBehavior } of distributions()) {
      const origin = Origins.find(({ Id }) => Id === DefaultCacheBehavior.TargetOriginId);
      expect(origin?.OriginCustomHeaders).toMatchObject([{ HeaderName: 'x-origin-key' }]);
    }
  });

  test('the requests API knows the CDN and the site by the same key', () => {
    const requests = site().Origins.find(({ DomainName }) => JSON.stringify(DomainName).includes('Requests'));
    const [sent, ...others] = requests?.OriginCustomHeaders ?? [];
    expect(others).toEqual([]);
    expect(sent?.HeaderName).toBe('x-origin-key');
    const variables = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });
    const of = (name: string) =>
      variables.parse(
        prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`).properties,
      ).Environment.Variables['ORIGIN_KEY'];
    expect(of('site')).toEqual(sent?.HeaderValue);
    expect(JSON.stringify(of('requests-guard'))).toContain('Secretoriginkey');
    expect(JSON.stringify(sent?.HeaderValue)).toContain('Secretoriginkey');
  });

  test('requests are posted to the host of the form, and answered by their own API', () => {
    expect(site().CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*')).toMatchObject({
      CachePolicyId: CACHING_DISABLED,
      AllowedMethods: expect.arrayContaining(['POST']),
    });
  });

  test('the requests API accepts posts of a form or of a link in an e-mail, and nothing else', () => {
    const target = z.object({
      RouteKey: z.string(),
      Target: z.object({
        'Fn::Join': z.tuple([z.string(), z.tuple([z.string(), z.object({ Ref: z.string() })])]),
      }),
    });
    const routes = prod.templates
      .all('AWS::ApiGatewayV2::Route')
      .filter(({ stack }) => stack.endsWith('Requests'))
      .map(({ stack, properties }) => {
        const { RouteKey, Target } = target.parse(properties);
        const { Ref } = Target['Fn::Join'][1][1];
        const behind = JSON.stringify(prod.templates.stacks.get(stack)?.Resources[Ref]?.Properties);
        const lambda = prod.templates
          .all('AWS::Lambda::Function')
          .find(({ id }) => behind.includes(`"${id}"`));
        return [RouteKey, lambda?.properties['FunctionName']];
      });
    expect(routes).toEqual([
      ['POST /associations/{slug}/requests', 'mithaq-prod-accept-request'],
      ...['open', 'view', 'act', 'paper-begin', 'paper-sent', 'copy', 'close', 'lost-code'].flatMap((step) =>
        [`POST /associations/{slug}/track/${step}`, `POST /track/${step}`].map((route) => [
          route,
          'mithaq-prod-track-request',
        ]),
      ),
      ['POST /associations/{slug}/follows', 'mithaq-prod-accept-follow'],
      ['POST /follows/{link}/confirm', 'mithaq-prod-accept-follow'],
      ['POST /follows/{link}/end', 'mithaq-prod-accept-follow'],
      // Refuses every other address in our words.
      ['$default', 'mithaq-prod-accept-follow'],
    ]);
  });

  test('the firewall protects both', () => {
    for (const { WebACLId } of distributions()) expect(JSON.stringify(WebACLId)).toContain('Firewall');
  });

  test('the firewall keeps no sample of a request', () => {
    const [acl] = prod.templates.all('AWS::WAFv2::WebACL');
    expect(JSON.stringify(acl?.properties)).not.toContain('"SampledRequestsEnabled":true');
  });

  test('no access log holds the address of a caller', () => {
    for (const { properties } of prod.templates.all('AWS::ApiGatewayV2::Stage')) {
      expect(JSON.stringify(properties['AccessLogSettings'])).not.toMatch(
        /sourceIp|userAgent|\$context\.path|authorizer/u,
      );
    }
    expect(JSON.stringify(distributions())).not.toContain('"Logging"');
  });

  test('servers receive the host that the reader asked for, so that the origin of a form is its own', () => {
    const ours = prod.templates.all('AWS::CloudFront::OriginRequestPolicy');
    for (const { properties } of ours)
      expect(properties).toMatchObject({
        OriginRequestPolicyConfig: { HeadersConfig: { HeaderBehavior: 'allViewerAndWhitelistCloudFront' } },
      });
    for (const { DefaultCacheBehavior } of distributions()) {
      const policy = DefaultCacheBehavior.OriginRequestPolicyId;
      if (typeof policy === 'string') expect(policy).toBe(ALL_VIEWER);
      else expect(ours.length).toBeGreaterThan(0);
    }
  });

  test('every public host has its name, origin and records, and accepts forms', () => {
    const { templates, config } = deployed('dev');
    const { hosts } = config.site;
    expect(hosts).toHaveLength(2);
    const [entrance] = templates
      .all('AWS::CloudFront::Distribution')
      .map(({ properties }) => distribution.parse(properties).DistributionConfig.Aliases)
      .filter((aliases) => aliases.includes(hosts[0] ?? ''));
    expect(entrance).toEqual(hosts);
    for (const host of hosts) {
      const domain = templates.the('AWS::ApiGatewayV2::DomainName', 'DomainName', host);
      const mapped = templates
        .all('AWS::ApiGatewayV2::ApiMapping')
        .filter(({ properties }) => JSON.stringify(properties['DomainName']).includes(domain.id));
      expect(mapped).toHaveLength(1);
      const records = templates
        .all('AWS::Route53::RecordSet')
        .filter(({ properties }) => properties['Name'] === `${host}.`);
      expect(records.map(({ properties }) => properties['Type']).sort()).toEqual(['A', 'AAAA']);
    }
    // The site links to them, the CMS prints them in PDFs.
    for (const name of ['site', 'cms']) {
      const server = templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-dev-${name}`);
      expect(server.properties['Environment']).toMatchObject({
        Variables: {
          SITE_URL: 'https://dev.mithaq.example',
          SITE_HOSTS: 'dev.mithaq.example rusukh.dev.mithaq.example=rusukh',
        },
      });
    }
  });

  test('every answer of the servers has security headers', () => {
    for (const { DefaultCacheBehavior, CacheBehaviors } of distributions()) {
      for (const each of [
        DefaultCacheBehavior,
        ...CacheBehaviors.filter(({ PathPattern }) => PathPattern !== '/api/*'),
      ]) {
        expect(each.ResponseHeadersPolicyId).toBeDefined();
      }
    }
    for (const { properties } of prod.templates.all('AWS::CloudFront::ResponseHeadersPolicy')) {
      expect(properties['ResponseHeadersPolicyConfig']).toMatchObject({
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY' },
          ReferrerPolicy: { ReferrerPolicy: 'same-origin' },
        },
      });
    }
  });
});

test('a function has room for the longest list of hosts beside its other variables', () => {
  // Lambda counts names and values; a resolved secret is 48 letters, and the database's address is taken for 300.
  const sizeOf = (value: unknown): number => {
    const text = JSON.stringify(value);
    if (!text.includes('{{resolve:secretsmanager')) return typeof value === 'string' ? value.length : 120;
    return text.includes('database-url') ? 300 : 48;
  };
  for (const name of ['mithaq-prod-site', 'mithaq-prod-cms']) {
    const { properties } = prod.templates.the('AWS::Lambda::Function', 'FunctionName', name);
    const { Variables } = z
      .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
      .parse(properties).Environment;
    const others = Object.entries(Variables).filter(([variable]) => variable !== 'SITE_HOSTS');
    const used = others.reduce((sum, [variable, value]) => sum + variable.length + sizeOf(value), 0);
    expect(used + 'SITE_HOSTS'.length + HOST_LIST_BYTES).toBeLessThan(4096);
  }
});

describe('keeping', () => {
  test('files with a hash in their names are cached, and the admin’s pages are not', () => {
    const kept = (where: ReturnType<typeof site>) =>
      where.CacheBehaviors.filter(({ CachePolicyId }) => CachePolicyId === CACHING_OPTIMIZED).map(
        ({ PathPattern }) => PathPattern,
      );
    expect(kept(site())).toEqual(['/_astro/*']);
    expect(kept(admin())).toEqual(['/_next/static/*']);
    expect(admin().DefaultCacheBehavior.CachePolicyId).toBe(CACHING_DISABLED);
  });

  test('hashed files come from a bucket that has those of every release, which only the CDN reads and nothing empties', () => {
    const bucket = prod.templates.all('AWS::S3::Bucket').find(({ id }) => id.startsWith('KeptFiles'));
    if (bucket === undefined) throw new Error('no bucket keeps hashed files');
    expect(bucket.kept).toBe(true);
    expect(bucket.properties['LifecycleConfiguration']).toBeUndefined();
    for (const where of [site(), admin()]) {
      const [behaviour] = where.CacheBehaviors.filter(
        ({ CachePolicyId }) => CachePolicyId === CACHING_OPTIMIZED,
      );
      const origin = where.Origins.find(({ Id }) => Id === behaviour?.TargetOriginId);
      expect(JSON.stringify(origin?.DomainName)).toContain(bucket.id);
      expect(origin?.OriginAccessControlId).toBeDefined();
      // S3 would compare the reader's host with the bucket's in the signature, and refuse.
      expect(behaviour?.OriginRequestPolicyId).toBeUndefined();
    }
    const policies = prod.templates
      .all('AWS::S3::BucketPolicy')
      .filter(({ properties }) => JSON.stringify(properties['Bucket']).includes(bucket.id));
    const allowed = policies.flatMap(({ properties }) =>
      z
        .object({
          PolicyDocument: z.object({
            Statement: z.array(z.looseObject({ Effect: z.string(), Principal: z.unknown() })),
          }),
        })
        .parse(properties)
        .PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow'),
    );
    expect(allowed.length).toBeGreaterThan(0);
    for (const { Principal } of allowed) expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
    expect(whoMay(prod.templates, /^s3:/u, bucket.id)).toEqual(['mithaq-prod-keep-files']);
    expect(whoMay(prod.templates, /^s3:(?!PutObject$)/u, bucket.id)).toEqual([]);
  });

  test('the hashed files of a release are in the bucket before a server names them', () => {
    const stack = prod.templates.stacks.get('Mithaq-prod-Web');
    const [trigger] = Object.entries(stack?.Resources ?? {}).filter(
      ([, { Type }]) => Type === 'Custom::Trigger',
    );
    expect(trigger?.[1].Properties['InvocationType']).toBe('RequestResponse');
    for (const name of serverNames) {
      const server = prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
      expect(server.after).toContain(trigger?.[0]);
    }
  });

  test('an error is never cached for more than ten seconds', () => {
    for (const { CustomErrorResponses } of distributions()) {
      expect(CustomErrorResponses.map(({ ErrorCode }) => ErrorCode)).toEqual(
        expect.arrayContaining([404, 500, 502, 503, 504]),
      );
      for (const { ErrorCachingMinTTL } of CustomErrorResponses)
        expect(ErrorCachingMinTTL).toBeLessThanOrEqual(10);
    }
  });

  test('a page is cached by its own header, a page without one is not cached, and each host has a cache of its own', () => {
    const [policy] = prod.templates.all('AWS::CloudFront::CachePolicy');
    expect(policy?.properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { Headers: ['Host'] },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
      },
    });
  });

  test('a page that reads a query is cached by the parameters that it reads, and by no other', () => {
    const [, queried] = prod.templates.all('AWS::CloudFront::CachePolicy');
    expect(queried?.properties['CachePolicyConfig']).toMatchObject({
      ParametersInCacheKeyAndForwardedToOrigin: {
        QueryStringsConfig: {
          QueryStringBehavior: 'whitelist',
          QueryStrings: ['q', 'type', 'association', 'from', 'words', 'day'],
        },
      },
    });
    const [site] = distributions();
    const byPath = new Map(
      site?.CacheBehaviors.map(({ PathPattern, CachePolicyId }) => [PathPattern, CachePolicyId]),
    );
    for (const path of ['/search/', '/*/search/', '/proof/', '/*/proof', '/*/policies/*/on/']) {
      expect(byPath.get(path), path).toEqual({ Ref: queried?.id });
    }
  });
});

describe('a publication', () => {
  test('takes what was withdrawn from the edge: every write of an index calls refresh-pages, which may do nothing else', () => {
    const [rule] = prod.templates.all('AWS::Events::Rule');
    expect(rule?.properties['EventPattern']).toMatchObject({
      source: ['aws.s3'],
      detail: { object: { key: [{ suffix: '/index.json' }] } },
    });
    const register = prod.templates.all('AWS::S3::Bucket').find(({ id }) => id.startsWith('Register'));
    expect(register?.properties['NotificationConfiguration']).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(whoMay(prod.templates, /^cloudfront:/u)).toEqual(['mithaq-prod-refresh-pages']);
    expect(whoMay(prod.templates, /^s3:Put/u, 'RegisterArn')).toEqual(['mithaq-prod-cms']);
  });
});

describe('servers', () => {
  test.each(serverNames)('the %s is the server that runs locally, started by our own handler', (name) => {
    const { properties } = prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
    expect(properties).toMatchObject({
      Handler: 'index.handler',
      Environment: { Variables: { SERVER_ENTRY: 'server.js', PORT: '8080', HOST: '127.0.0.1' } },
    });
  });

  test('no function and no template needs anything of another account or of a list of regions', () => {
    for (const { properties } of prod.templates.all('AWS::Lambda::Function'))
      expect([properties['FunctionName'], properties['Layers']]).toEqual([
        properties['FunctionName'],
        undefined,
      ]);
    const { account = '' } = prod.config;
    const strangers = [
      ...JSON.stringify([...prod.templates.stacks.values()]).matchAll(/\b\d{12}\b/gu),
    ].filter(([found]) => found !== account);
    expect(strangers).toEqual([]);
  });

  test('every function runs on Node 24, has a timeout, and its log expires', () => {
    const ours = prod.templates
      .all('AWS::Lambda::Function')
      .filter(({ properties }) => properties['FunctionName'] !== undefined);
    // The functions of the product, both servers, and five support functions.
    expect(ours).toHaveLength(functionNames.length + 2 + 5);
    for (const { properties } of ours) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      });
      // A scan of many pages and the day's steps take minutes, and nobody's answer waits for them.
      const longest = new Map([
        ['mithaq-prod-read-document', 900],
        ['mithaq-prod-daily', 240],
      ]);
      expect(Number(properties['Timeout'])).toBeLessThanOrEqual(
        longest.get(String(properties['FunctionName'])) ?? 60,
      );
      expect(properties['LoggingConfig']).toBeDefined();
    }
    for (const { properties } of prod.templates.all('AWS::Logs::LogGroup')) {
      expect(properties['RetentionInDays']).toBe(prod.config.logs.retentionDays);
    }
  });

  test('an API times out after its server, so that the server answers', () => {
    for (const name of serverNames) {
      const { properties } = prod.templates.the(
        'AWS::Lambda::Function',
        'FunctionName',
        `mithaq-prod-${name}`,
      );
      expect(Number(properties['Timeout'])).toBeLessThan(30);
    }
  });
});
