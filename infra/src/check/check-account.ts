import { z } from 'zod';
import type { StageConfig } from '../config/stage-config.ts';
import { STAGE_TAG } from '../config/stage.ts';
import { EDGE_REGION } from '../config/regions.ts';
import { regionsOf } from '../config/stage-regions.ts';
import { databaseAccess } from '../database/database-access.ts';
import type { Finding } from './finding.ts';

/**
 * Asks AWS one read-only question, in the words of its command line, and returns the parsed answer. Throws an error
 * whose message is the reason where AWS refuses or cannot be reached.
 */
export type AskAws = (question: readonly string[]) => unknown;

type Stage = Pick<
  StageConfig,
  | 'stage'
  | 'account'
  | 'region'
  | 'mailRegion'
  | 'copies'
  | 'database'
  | 'secrets'
  | 'concurrency'
  | 'uploads'
  | 'mail'
  | 'alarms'
>;

/** Lambda refuses a reservation that leaves fewer than this many runs free (Lambda Developer Guide, «reserved»). */
const LEFT_FREE = 10;

/** Runs reserved beside the CMS: one each for `daily` and `tell-followers`. */
const RESERVED_BESIDE_CMS = 2;

/**
 * Runs one check. A question that AWS does not answer becomes `unknown` with AWS's own reason on one line; an answer
 * that the thing is not there becomes `wrong` with the advice in `absent`.
 */
const checked = (subject: string, check: () => string, absent?: string): Finding => {
  try {
    const advice = check();
    return { subject, outcome: advice === '' ? 'right' : 'wrong', advice };
  } catch (error) {
    if (absent !== undefined && /\((?:\w*NotFound\w*)\)/u.test(String(error)))
      return { subject, outcome: 'wrong', advice: absent };
    const reason = error instanceof z.ZodError ? 'AWS answered in an unknown shape' : String(error);
    return { subject, outcome: 'unknown', advice: reason.replaceAll(/\s+/gu, ' ').slice(0, 300) };
  }
};

/** Checks that the credentials belong to the account of the stage's file. */
export const checkIdentity = ({ account }: Stage, ask: AskAws): Finding =>
  checked('account of the credentials', () => {
    const { Account } = z.object({ Account: z.string() }).parse(ask(['sts', 'get-caller-identity']));
    return Account === account
      ? ''
      : `you are logged in to ${Account}, the stage's file names ${account ?? 'no account'}`;
  });

/** Checks that a region is switched on in the account. */
export const checkRegion = (region: string, ask: AskAws): Finding =>
  checked(`region ${region}`, () => {
    const { RegionOptStatus } = z
      .object({ RegionOptStatus: z.string() })
      .parse(ask(['account', 'get-region-opt-status', '--region-name', region, '--region', EDGE_REGION]));
    return RegionOptStatus.startsWith('ENABLED')
      ? ''
      : `is ${RegionOptStatus}: switch it on under «Account», «AWS Regions», and wait until it is enabled`;
  });

/** Checks that the account was prepared for the CDK in a region. */
export const checkBootstrap = (region: string, ask: AskAws): Finding =>
  checked(
    `preparation of ${region}`,
    () => {
      ask(['ssm', 'get-parameter', '--name', '/cdk-bootstrap/hnb659fds/version', '--region', region]);
      return '';
    },
    'is missing: npm run deploy -- <stage> bootstrap',
  );

/**
 * Checks that the secret of the database's address is there, without reading its value; that the cluster knows the role
 * can be asked of Atlas alone.
 */
export const checkDatabase = (stage: Stage, ask: AskAws): Finding => {
  const access = databaseAccess(stage);
  if (access.kind === 'role')
    return {
      subject: 'way into the database',
      outcome: 'unknown',
      advice: `look in Atlas, «Database Access», for a user of the kind «AWS IAM» with the role arn:aws:iam::${stage.account ?? '{account}'}:role/mithaq-${stage.stage}-cms`,
    };
  return checked(
    `secret ${access.name}`,
    () => {
      const { DeletedDate } = z
        .object({ DeletedDate: z.unknown() })
        .partial()
        .parse(
          ask(['secretsmanager', 'describe-secret', '--secret-id', access.name, '--region', stage.region]),
        );
      return DeletedDate === undefined
        ? ''
        : 'is marked for deletion: restore it (aws secretsmanager restore-secret)';
    },
    'is missing: docs/deploy.md, «First deployment», step 2',
  );
};

/** Checks that Lambda lets the account reserve what the stage reserves. */
export const checkConcurrency = ({ region, concurrency }: Stage, ask: AskAws): Finding =>
  checked('room for functions', () => {
    const { AccountLimit } = z
      .object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) })
      .parse(ask(['lambda', 'get-account-settings', '--region', region]));
    const needed = concurrency.cms + RESERVED_BESIDE_CMS + LEFT_FREE;
    return AccountLimit.ConcurrentExecutions >= needed
      ? ''
      : `the account runs ${String(AccountLimit.ConcurrentExecutions)} at once and the stage needs ${String(needed)}: ask for 1,000 in Service Quotas, Lambda, «Concurrent executions»`;
  });

/** Checks that SES sends to everybody, and not only to verified addresses. */
export const checkSandbox = ({ mailRegion }: Stage, ask: AskAws): Finding =>
  checked('e-mail to everybody', () => {
    const { ProductionAccessEnabled } = z
      .object({ ProductionAccessEnabled: z.boolean() })
      .parse(ask(['sesv2', 'get-account', '--region', mailRegion]));
    return ProductionAccessEnabled
      ? ''
      : 'SES is in its sandbox: SES console, «Account dashboard», «Request production access»';
  });

/** Checks that GuardDuty's scan of uploads exists in the region, where the stage wants it. */
export const checkScan = ({ region, uploads }: Stage, ask: AskAws): Finding =>
  checked('scan of uploads', () => {
    if (uploads.malwareScan) ask(['guardduty', 'list-malware-protection-plans', '--region', region]);
    return '';
  });

/** Checks, after a deployment, that SES found the DKIM records of the mail domain. */
export const checkDkim = ({ mailRegion, mail }: Stage, ask: AskAws): Finding =>
  checked(
    `DKIM of ${mail.domain}`,
    () => {
      const { DkimAttributes } = z
        .object({ DkimAttributes: z.object({ Status: z.string() }) })
        .parse(ask(['sesv2', 'get-email-identity', '--email-identity', mail.domain, '--region', mailRegion]));
      return DkimAttributes.Status === 'SUCCESS'
        ? ''
        : `is ${DkimAttributes.Status}: make the three Dkim records that the deployment printed`;
    },
    'is not known to SES: deploy first',
  );

/** Checks, after a deployment, that the address for alarms confirmed its subscription. */
export const checkAlarmAddress = ({ region, alarms }: Stage, ask: AskAws): Finding =>
  checked('address for alarms', () => {
    const { Subscriptions } = z
      .object({ Subscriptions: z.array(z.object({ Endpoint: z.string(), SubscriptionArn: z.string() })) })
      .parse(ask(['sns', 'list-subscriptions', '--region', region]));
    const own = Subscriptions.filter(({ Endpoint }) => Endpoint === alarms.email);
    if (own.length === 0) return 'is not subscribed: deploy first';
    return own.every(({ SubscriptionArn }) => SubscriptionArn.startsWith('arn:'))
      ? ''
      : 'is not confirmed: open the e-mail «AWS Notification – Subscription Confirmation»';
  });

/** Checks that AWS counts costs by the tag of the stage: the budget sees nothing before. */
export const checkBudgetTag = (ask: AskAws): Finding =>
  checked('costs by stage', () => {
    const { CostAllocationTags } = z
      .object({ CostAllocationTags: z.array(z.object({ Status: z.string() })) })
      .parse(ask(['ce', 'list-cost-allocation-tags', '--tag-keys', STAGE_TAG, '--region', EDGE_REGION]));
    return CostAllocationTags.some(({ Status }) => Status === 'Active')
      ? ''
      : `the budget sees nothing: a day after the first deployment activate the tag «${STAGE_TAG}» under «Billing», «Cost allocation tags»`;
  });

/** Runs all checks of the account, in the order of the deployment's steps. */
export const checkAccount = (stage: Stage, ask: AskAws): readonly Finding[] => {
  const regions = regionsOf(stage);
  return [
    checkIdentity(stage, ask),
    ...regions.map((region) => checkRegion(region, ask)),
    ...regions.map((region) => checkBootstrap(region, ask)),
    checkDatabase(stage, ask),
    checkConcurrency(stage, ask),
    checkScan(stage, ask),
    checkSandbox(stage, ask),
    checkDkim(stage, ask),
    checkAlarmAddress(stage, ask),
    checkBudgetTag(ask),
  ];
};
