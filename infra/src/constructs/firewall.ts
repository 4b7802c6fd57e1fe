import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  // Sampled requests would hold addresses of people who ask for help.
  sampledRequestsEnabled: false,
  metricName,
});

const managed = (
  priority: number,
  name: string,
  counted: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});

const startsWith = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString,
    // `/api/deliveries/../users/login` is a log-in.
    textTransformations: [
      { priority: 0, type: 'URL_DECODE' },
      { priority: 1, type: 'NORMALIZE_PATH' },
    ],
  },
});

const rateLimitPerAddress = (
  priority: number,
  name: string,
  limit: number,
  scopeDownStatement: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: {
    rateBasedStatement: { aggregateKeyType: 'IP', limit, evaluationWindowSec: 300, scopeDownStatement },
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
const writes: CfnWebACL.StatementProperty = {
  notStatement: { statement: { orStatement: { statements: ['GET', 'HEAD', 'OPTIONS'].map(method) } } },
};

/** Paths of the CMS that our own functions call (domain/src/contracts/cms-service-api.ts). */
const serviceCallPaths = [
  '/api/associations/complete',
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
 * Calls by our own functions, which share few addresses and carry a key that only the CMS can check. A stranger may
 * send to these paths too, so that they have a limit of their own.
 */
const serviceCalls: CfnWebACL.StatementProperty = {
  orStatement: { statements: serviceCallPaths.map(startsWith) },
};

/**
 * Makes the firewall. Rules that inspect the words of a body are counted and not enforced: policies and requests are
 * long texts, posted as they are, and the servers check every field. Limits per address are generous, because a whole
 * town may share one.
 */
export const firewall = (scope: Construct, stage: Stage): CfnWebACL =>
  new CfnWebACL(scope, 'Firewall', {
    name: stage.named('firewall'),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible(stage.named('firewall')),
    rules: [
      managed(1, 'AWSManagedRulesAmazonIpReputationList'),
      managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
      managed(3, 'AWSManagedRulesCommonRuleSet', [
        'SizeRestrictions_BODY',
        'CrossSiteScripting_BODY',
        'GenericRFI_BODY',
        'GenericLFI_BODY',
      ]),
      rateLimitPerAddress(4, 'writes', 300, {
        andStatement: { statements: [writes, { notStatement: { statement: serviceCalls } }] },
      }),
      rateLimitPerAddress(5, 'everything', 5000, { notStatement: { statement: serviceCalls } }),
      // Recording fifty requests a second, the most that the requests API lets in, takes three calls each.
      rateLimitPerAddress(6, 'service-calls', 60_000, serviceCalls),
    ],
  });
