import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deployed } from './support/templates.ts';

const { templates, config } = deployed('prod');
const admin = config.admin.host;
const [site = ''] = config.site.hosts;

const textTransformation = z.object({ Type: z.string() });
const byteMatch = z.object({
  FieldToMatch: z.union([
    z.object({ Method: z.object({}) }).transform(() => 'method' as const),
    z
      .object({ SingleHeader: z.object({ Name: z.string() }) })
      .transform(({ SingleHeader }) => SingleHeader.Name),
  ]),
  PositionalConstraint: z.enum(['EXACTLY', 'STARTS_WITH']),
  SearchString: z.string(),
  TextTransformations: z.array(textTransformation),
});
const pathMatch = z.object({
  FieldToMatch: z.object({ UriPath: z.object({}) }),
  RegexString: z.string().max(512),
  TextTransformations: z.array(textTransformation),
});

interface Sent {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly authorization?: string;
}

/** Says whether WAF would count what was sent, by the statements that we use. */
const matches = (statement: unknown, sent: Sent): boolean => {
  const [kind, value] = Object.entries(z.record(z.string(), z.unknown()).parse(statement))[0] ?? [];
  const several = () => z.object({ Statements: z.array(z.unknown()) }).parse(value).Statements;
  if (kind === 'AndStatement') return several().every((each) => matches(each, sent));
  if (kind === 'OrStatement') return several().some((each) => matches(each, sent));
  if (kind === 'NotStatement')
    return !matches(z.object({ Statement: z.unknown() }).parse(value).Statement, sent);
  if (kind === 'RegexMatchStatement') {
    const { RegexString, TextTransformations } = pathMatch.parse(value);
    expect(TextTransformations.map(({ Type }) => Type)).toEqual(['URL_DECODE', 'NORMALIZE_PATH']);
    const path = new URL(decodeURIComponent(sent.path), 'https://any.example').pathname;
    return new RegExp(RegexString, 'u').test(path);
  }
  if (kind !== 'ByteMatchStatement') throw new Error(`no statement of ours: ${String(kind)}`);
  const { FieldToMatch, PositionalConstraint, SearchString, TextTransformations } = byteMatch.parse(value);
  const given = { method: sent.method, host: sent.host, authorization: sent.authorization ?? '' };
  const field = z.enum(['method', 'host', 'authorization']).parse(FieldToMatch);
  const read = TextTransformations.some(({ Type }) => Type === 'LOWERCASE')
    ? given[field].toLowerCase()
    : given[field];
  return PositionalConstraint === 'EXACTLY' ? read === SearchString : read.startsWith(SearchString);
};

const rule = z.object({
  Name: z.string(),
  Action: z.unknown().optional(),
  Statement: z.object({
    RateBasedStatement: z
      .object({ Limit: z.number(), EvaluationWindowSec: z.literal(300), ScopeDownStatement: z.unknown() })
      .optional(),
    ManagedRuleGroupStatement: z
      .object({
        RuleActionOverrides: z.array(
          z.object({ Name: z.string(), ActionToUse: z.record(z.string(), z.unknown()) }),
        ),
      })
      .optional(),
  }),
});
const acl = z
  .object({
    Rules: z.array(rule),
    CustomResponseBodies: z.record(z.string(), z.object({ ContentType: z.string(), Content: z.string() })),
  })
  .parse(templates.all('AWS::WAFv2::WebACL')[0]?.properties);
const limits = acl.Rules.flatMap(({ Name, Action, Statement: { RateBasedStatement: rate } }) =>
  rate === undefined ? [] : [{ Name, Action, ...rate }],
);
const limitsOn = (sent: Sent): Record<string, number> =>
  Object.fromEntries(
    limits
      .filter(({ ScopeDownStatement }) => matches(ScopeDownStatement, sent))
      .map(({ Name, Limit }) => [Name, Limit]),
  );

describe('the firewall', () => {
  test('lets a secretary type: a form of the admin is asked 325 times in five minutes, by several people at once', () => {
    const typing = limitsOn({ method: 'POST', host: admin, path: '/admin/collections/policies/create' });
    expect(typing).toEqual({ 'admin-writes': 3000, everything: 5000 });
    expect(Math.min(...Object.values(typing))).toBeGreaterThan(8 * 325);
  });

  test.each(['login', 'forgotten', 'set-password', 'second-step/confirm'])(
    'bounds tries at users/%s',
    (path) => {
      for (const spelled of [
        `/api/users/${path}`,
        `/api/deliveries/../users/${path}`,
        `/api/%75sers/${path}`,
      ])
        expect(limitsOn({ method: 'POST', host: admin, path: spelled })).toMatchObject({
          'admin-log-in': 60,
        });
      expect(
        limitsOn({
          method: 'POST',
          host: admin,
          path: `/api/users/${path}`,
          authorization: 'services API-Key x',
        }),
      ).toMatchObject({ 'admin-log-in': 60 });
    },
  );

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('bounds %s at the site', (method) => {
    expect(limitsOn({ method, host: site, path: '/rusukh/request/' })).toEqual({
      'site-writes': 300,
      everything: 5000,
    });
    // Neither the functions' header nor their paths are worth anything here, nor another spelling of the admin.
    for (const host of [site, `${admin}:443`])
      expect(
        limitsOn({ method, host, path: '/api/requests/record', authorization: 'services API-Key x' }),
      ).toMatchObject({ 'site-writes': 300 });
  });

  test('bounds calls of our functions by a limit of their own, and knows them by host, path and kind of key', () => {
    const call = {
      method: 'POST',
      host: admin,
      path: '/api/requests/record',
      authorization: 'services API-Key x',
    };
    expect(limitsOn(call)).toEqual({ 'service-calls': 10_000 });
    for (const other of [
      { ...call, authorization: '' },
      { ...call, authorization: 'JWT x' },
      { ...call, path: '/api/policies' },
      { ...call, path: '/api/requests/record/../../policies' },
    ])
      expect(limitsOn(other)).toEqual({ 'admin-writes': 3000, everything: 5000 });
  });

  test('says in Arabic that it was too much, that nothing has arrived, and when to try again', () => {
    expect(limits.map(({ Name }) => Name)).toHaveLength(5);
    for (const { Action } of limits)
      expect(Action).toMatchObject({
        Block: {
          CustomResponse: {
            ResponseCode: 429,
            CustomResponseBodyKey: 'too-many-requests',
            ResponseHeaders: expect.arrayContaining([{ Name: 'retry-after', Value: '300' }]),
          },
        },
      });
    const body = acl.CustomResponseBodies['too-many-requests'];
    expect(body?.ContentType).toBe('TEXT_HTML');
    expect(body?.Content).toContain('lang="ar" dir="rtl"');
    expect(body?.Content).toContain('انتظر خمس دقائق');
    // WAF takes 4 KB.
    expect(Buffer.byteLength(body?.Content ?? '')).toBeLessThan(4096);
  });

  test('says in Arabic, too, that a network or an address looked like an attack, for the rules that people meet', () => {
    const overrides = acl.Rules.flatMap(
      ({ Statement: { ManagedRuleGroupStatement: group } }) => group?.RuleActionOverrides ?? [],
    );
    const refusing = overrides.filter(({ ActionToUse }) => 'Block' in ActionToUse);
    for (const name of [
      'AWSManagedIPReputationList',
      'CrossSiteScripting_QUERYARGUMENTS',
      'Log4JRCE_QUERYSTRING',
      'GenericLFI_URIPATH',
    ])
      expect(refusing).toContainEqual({
        Name: name,
        ActionToUse: {
          Block: {
            CustomResponse: {
              ResponseCode: 403,
              CustomResponseBodyKey: 'refused',
              ResponseHeaders: [{ Name: 'cache-control', Value: 'no-store' }],
            },
          },
        },
      });
    // A rule that is only counted refuses nobody: bodies hold whole policies.
    expect(refusing.filter(({ Name }) => Name.endsWith('_BODY'))).toEqual([]);
    const body = acl.CustomResponseBodies['refused'];
    expect(body?.ContentType).toBe('TEXT_HTML');
    expect(body?.Content).toContain('لم نستقبل هذا الطلب');
    expect(Buffer.byteLength(body?.Content ?? '')).toBeLessThan(4096);
  });

  test('wakes somebody when it shuts people out, in the one region that has its figures', () => {
    const alarm = templates.the('AWS::CloudWatch::Alarm', 'AlarmName', 'mithaq-prod-firewall-blocks');
    expect(templates.stacks.get(alarm.stack)?.Resources[alarm.id]).toBeDefined();
    expect(alarm.stack).toBe('Mithaq-prod-Edge');
    const text = JSON.stringify(alarm.properties);
    for (const { Name } of limits) expect(text).toContain(`"Name":"Rule","Value":"${Name}"`);
    const topics = templates.all('AWS::SNS::Subscription').filter(({ stack }) => stack === alarm.stack);
    expect(topics.map(({ properties }) => properties['Endpoint'])).toEqual([config.alarms.email]);
  });
});
