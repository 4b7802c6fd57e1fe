import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { RunbookAlarm } from './runbook-alarm.ts';
import { refusedPage, tooManyRequestsPage } from './firewall-pages.ar.ts';

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  // Sampled requests would hold addresses of people who ask for help.
  sampledRequestsEnabled: false,
  metricName,
});

const TOO_MANY_REQUESTS = 'too-many-requests';
const REFUSED = 'refused';

/**
 * Rules of AWS's groups that a person may meet without being an attacker: by a shared network, or by an address that
 * was copied with signs in it. They answer with a page. AWS ignores a name that a group no longer has, and a rule that
 * it adds answers with an empty 403 until it is named here.
 */
const metByPeople = {
  AWSManagedRulesAmazonIpReputationList: ['AWSManagedIPReputationList', 'AWSManagedReconnaissanceList'],
  AWSManagedRulesKnownBadInputsRuleSet: [
    'Log4JRCE_QUERYSTRING',
    'Log4JRCE_URIPATH',
    'ExploitablePaths_URIPATH',
  ],
  AWSManagedRulesCommonRuleSet: [
    'SizeRestrictions_QUERYSTRING',
    'SizeRestrictions_Cookie_HEADER',
    'SizeRestrictions_URIPATH',
    'EC2MetaDataSSRF_URIPATH',
    'EC2MetaDataSSRF_QUERYARGUMENTS',
    'GenericLFI_QUERYARGUMENTS',
    'GenericLFI_URIPATH',
    'RestrictedExtensions_URIPATH',
    'RestrictedExtensions_QUERYARGUMENTS',
    'GenericRFI_QUERYARGUMENTS',
    'GenericRFI_URIPATH',
    'CrossSiteScripting_COOKIE',
    'CrossSiteScripting_QUERYARGUMENTS',
    'CrossSiteScripting_URIPATH',
  ],
} as const;

const refuseWithPage: CfnWebACL.RuleActionProperty = {
  block: {
    customResponse: {
      responseCode: 403,
      customResponseBodyKey: REFUSED,
      responseHeaders: [{ name: 'cache-control', value: 'no-store' }],
    },
  },
};

const managed = (
  priority: number,
  name: keyof typeof metByPeople,
  counted: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: [
        ...counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        ...metByPeople[name].map((rule) => ({ name: rule, actionToUse: refuseWithPage })),
      ],
    },
  },
  visibilityConfig: visible(name),
});

/** Reads a path as the servers do: `/api/deliveries/../users/login` is a log-in. */
const asServersRead: CfnWebACL.TextTransformationProperty[] = [
  { priority: 0, type: 'URL_DECODE' },
  { priority: 1, type: 'NORMALIZE_PATH' },
];

/** WAF takes no longer pattern. */
const LONGEST_PATTERN = 512;

/** Matches paths that begin with one of `beginnings`: one pattern takes a tenth of the capacity of single matches. */
const pathBegins = (beginnings: readonly string[]): CfnWebACL.StatementProperty => {
  const regexString = `^(?:${beginnings.join('|')})`;
  if (regexString.length > LONGEST_PATTERN)
    throw new Error('the firewall takes no pattern of more than 512 letters');
  return {
    regexMatchStatement: { fieldToMatch: { uriPath: {} }, regexString, textTransformations: asServersRead },
  };
};

const header = (
  name: string,
  positionalConstraint: 'EXACTLY' | 'STARTS_WITH',
  searchString: string,
): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    // The CDK passes this field on as it is, in CloudFormation's own spelling.
    fieldToMatch: { singleHeader: { Name: name } },
    positionalConstraint,
    searchString,
    textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
  },
});

const allOf = (...statements: CfnWebACL.StatementProperty[]): CfnWebACL.StatementProperty => ({
  andStatement: { statements },
});
const not = (statement: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty => ({
  notStatement: { statement },
});

/** Rules that count what one address sends, by name; `firewall-blocks` watches each. */
const rateLimits = ['site-writes', 'admin-log-in', 'admin-writes', 'everything', 'service-calls'] as const;
type RateLimit = (typeof rateLimits)[number];

const WINDOW_SECONDS = 300;

const rateLimitPerAddress = (
  priority: number,
  name: RateLimit,
  limit: number,
  scopeDownStatement: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: TOO_MANY_REQUESTS,
        responseHeaders: [
          { name: 'retry-after', value: String(WINDOW_SECONDS) },
          { name: 'cache-control', value: 'no-store' },
        ],
      },
    },
  },
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      limit,
      evaluationWindowSec: WINDOW_SECONDS,
      scopeDownStatement,
    },
  },
  visibilityConfig: visible(name),
});

const method = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

/** Everything that may change something: any method but those that only read. */
const writes = not({ orStatement: { statements: ['GET', 'HEAD', 'OPTIONS'].map(method) } });

/** Paths of the admin at which a stranger can try passwords, codes and links. */
const logInPaths = [
  '/api/users/login',
  '/api/users/forgotten',
  '/api/users/set-password',
  '/api/users/second-step/',
];

/** Paths of the CMS that our own functions call (domain/src/contracts/cms-service-api.ts). */
const serviceCallPaths = [
  '/api/associations/complete',
  '/api/associations/merge-words',
  '/api/deliveries',
  '/api/documents/uploads/expire',
  '/api/requests/clock',
  '/api/requests/destroy-due',
  '/api/requests/record',
  '/api/requests/track/',
  '/api/source-files/worker/',
  '/api/followers/',
  '/api/version-announcements/',
  '/api/policy-versions/publish-due',
  '/api/policy-versions/remind',
];

/**
 * Returns what calls by our own functions look like, which share few addresses: the admin's host, their paths and
 * the kind of key. Only the CMS can check the key itself, and a stranger may write such a header too, so that these
 * calls have a limit of their own instead of none.
 */
const serviceCallsOf = (stage: Stage): CfnWebACL.StatementProperty =>
  allOf(
    header('host', 'EXACTLY', stage.config.admin.host),
    pathBegins(serviceCallPaths),
    header('authorization', 'STARTS_WITH', 'services api-key '),
  );

/**
 * Makes the firewall. Rules that inspect the words of a body are counted and not enforced: policies and requests are
 * long texts, posted as they are, and the servers check every field. Limits per address are generous, because a whole
 * town may share one; the admin's are higher still, because a form of it asks the server at each pause of whoever
 * types (65 times in a minute of steady typing) and an office shares one address.
 */
export const firewall = (scope: Construct, stage: Stage): CfnWebACL => {
  const toAdmin = header('host', 'EXACTLY', stage.config.admin.host);
  const serviceCalls = serviceCallsOf(stage);
  return new CfnWebACL(scope, 'Firewall', {
    name: stage.named('firewall'),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible(stage.named('firewall')),
    customResponseBodies: {
      [TOO_MANY_REQUESTS]: { contentType: 'TEXT_HTML', content: tooManyRequestsPage },
      [REFUSED]: { contentType: 'TEXT_HTML', content: refusedPage },
    },
    rules: [
      managed(1, 'AWSManagedRulesAmazonIpReputationList'),
      managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
      managed(3, 'AWSManagedRulesCommonRuleSet', [
        'SizeRestrictions_BODY',
        'CrossSiteScripting_BODY',
        'GenericRFI_BODY',
        'GenericLFI_BODY',
      ]),
      rateLimitPerAddress(4, 'site-writes', 300, allOf(writes, not(toAdmin))),
      // At either host, so that no spelling of a host escapes it.
      rateLimitPerAddress(5, 'admin-log-in', 60, allOf(writes, pathBegins(logInPaths))),
      rateLimitPerAddress(6, 'admin-writes', 3000, allOf(writes, toAdmin, not(serviceCalls))),
      rateLimitPerAddress(7, 'everything', 5000, not(serviceCalls)),
      rateLimitPerAddress(8, 'service-calls', 10_000, serviceCalls),
    ],
  });
};

const MINUTES = Duration.minutes(WINDOW_SECONDS / 60);

/**
 * Makes an alarm on what the limits shut out: a flood, or an office whose staff lose what they type. CloudWatch has
 * the figures of a firewall at the edge in us-east-1 alone, and only numbers: no address of anybody is kept.
 */
export const firewallBlocks = (scope: Construct, stage: Stage, topic: ITopic): RunbookAlarm => {
  const blocked = rateLimits.map(
    (rule, index) =>
      [
        `blocked${String(index + 1)}`,
        new Metric({
          namespace: 'AWS/WAFV2',
          metricName: 'BlockedRequests',
          dimensionsMap: { WebACL: stage.named('firewall'), Rule: rule },
          period: MINUTES,
          statistic: 'Sum',
        }),
      ] as const,
  );
  return new RunbookAlarm(scope, 'FirewallBlocks', {
    stage,
    topic,
    metric: new MathExpression({
      expression: blocked.map(([name]) => `FILL(${name}, 0)`).join(' + '),
      usingMetrics: Object.fromEntries(blocked),
      label: 'Requests over a limit',
      period: MINUTES,
    }),
    atLeast: 10,
    failureMeans:
      'A network sends more than the firewall lets in: somebody floods us, or staff behind one address lose what they type.',
    runbook: 'firewall-blocks',
  });
};
