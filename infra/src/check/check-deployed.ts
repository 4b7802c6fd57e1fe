import { z } from 'zod';
import type { StageConfig } from '../config/stage-config.ts';
import { EDGE_REGION } from '../config/regions.ts';
import { makeStage, STAGE_TAG } from '../config/stage.ts';
import type { AskAws } from './aws-command.ts';
import { AwsRefusal } from './aws-refusal.ts';
import { checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Returns the status of a GET; rejects where no answer comes. */
export type StatusOf = (address: string) => Promise<number>;

/** Checks that SES sends to everybody, and not only to verified addresses. */
export const checkSandbox = (
  { mailRegion }: Pick<StageConfig, 'mailRegion'>,
  ask: AskAws,
): Promise<Finding> =>
  checked('e-mail to everybody', async () => {
    const { ProductionAccessEnabled, SendingEnabled } = z
      .object({ ProductionAccessEnabled: z.boolean(), SendingEnabled: z.boolean().default(true) })
      .parse(await ask(['sesv2', 'get-account', '--region', mailRegion]));
    if (!SendingEnabled)
      return 'SES has paused the sending of this account: SES console, «Account dashboard»';
    return ProductionAccessEnabled
      ? ''
      : 'SES is in its sandbox: SES console, «Account dashboard», «Request production access»';
  });

/** Checks that SES found the DKIM records of the mail domain. */
export const checkDkim = (
  { mailRegion, mail }: Pick<StageConfig, 'mailRegion' | 'mail'>,
  ask: AskAws,
): Promise<Finding> =>
  checked(
    `DKIM of ${mail.domain}`,
    async () => {
      const { DkimAttributes } = z
        .object({ DkimAttributes: z.object({ Status: z.string() }) })
        .parse(
          await ask(['sesv2', 'get-email-identity', '--email-identity', mail.domain, '--region', mailRegion]),
        );
      return DkimAttributes.Status === 'SUCCESS'
        ? ''
        : `is ${DkimAttributes.Status}: make the three Dkim records that the deployment printed`;
    },
    'is not known to SES: deploy first',
  );

/** Checks that the address for alarms confirmed its subscription to the topic of a region. */
export const checkAlarmAddress = (
  { alarms }: Pick<StageConfig, 'alarms'>,
  { region, topic }: { readonly region: string; readonly topic: string },
  ask: AskAws,
): Promise<Finding> =>
  checked(`address for alarms of ${region}`, async () => {
    const { Subscriptions } = z
      .object({
        Subscriptions: z.array(
          z.object({ Endpoint: z.string().default(''), SubscriptionArn: z.string(), TopicArn: z.string() }),
        ),
      })
      .parse(await ask(['sns', 'list-subscriptions', '--region', region]));
    const own = Subscriptions.filter(
      ({ Endpoint, TopicArn }) => Endpoint === alarms.email && TopicArn.endsWith(`:${topic}`),
    );
    if (own.length === 0) return `is not subscribed to ${topic}: deploy first`;
    return own.some(({ SubscriptionArn }) => SubscriptionArn.startsWith('arn:'))
      ? ''
      : 'is not confirmed: open the e-mail «AWS Notification – Subscription Confirmation» (an old one is sent again from the SNS console, «Request confirmation»)';
  });

/** Returns every topic for alarms of a stage, with its region. */
export const alarmTopics = (
  config: StageConfig,
): readonly { readonly region: string; readonly topic: string }[] => {
  const { named } = makeStage(config);
  const regions = [...new Set([config.region, config.mailRegion])];
  return [
    ...regions.map((region) => ({ region, topic: named('alarms') })),
    { region: EDGE_REGION, topic: named('edge-alarms') },
  ];
};

/** Checks that AWS counts costs by the tag of the stage: the budget sees nothing before. */
export const checkBudgetTag = (ask: AskAws): Promise<Finding> =>
  checked('costs by stage', async () => {
    const { CostAllocationTags } = z
      .object({ CostAllocationTags: z.array(z.object({ Status: z.string() })) })
      .parse(
        await ask(['ce', 'list-cost-allocation-tags', '--tag-keys', STAGE_TAG, '--region', EDGE_REGION]),
      );
    return CostAllocationTags.some(({ Status }) => Status === 'Active')
      ? ''
      : `the budget sees nothing: a day after the first deployment activate the tag «${STAGE_TAG}» under «Billing», «Cost allocation tags»`;
  });

/**
 * Checks that an API of the stage answers nobody who comes round the CDN: without the key of the origin every path of its
 * own address is refused.
 */
export const checkGuards = (config: StageConfig, ask: AskAws, statusOf: StatusOf): Promise<Finding> =>
  checked('APIs behind the CDN', async () => {
    const { named } = makeStage(config);
    const { Items } = z
      .object({ Items: z.array(z.object({ Name: z.string(), ApiEndpoint: z.string() })) })
      .parse(await ask(['apigatewayv2', 'get-apis', '--region', config.region]));
    const own = Items.filter(({ Name }) => Name.startsWith(named('')));
    if (own.length === 0) return 'are not there: deploy first';
    const statuses = await Promise.all(
      own.map(async ({ Name, ApiEndpoint }) => {
        const status = await statusOf(`${ApiEndpoint}/api/associations/none/requests`).catch(
          (error: unknown) => {
            throw new AwsRefusal(
              'not-reached',
              `${ApiEndpoint} gives no answer (${error instanceof Error ? error.message : String(error)}): ask again`,
            );
          },
        );
        return [Name, status] as const;
      }),
    );
    const open = statuses.filter(([, status]) => ![401, 403, 404].includes(status));
    return open
      .map(([name, status]) => `${name} answers ${String(status)} without the key of the CDN: deploy again`)
      .join('; ');
  });

/** Checks that one address of the stage answers with 200. */
export const checkAnswer = async (address: string, advice: string, statusOf: StatusOf): Promise<Finding> => {
  try {
    const status = await statusOf(address);
    return status === 200
      ? { subject: address, outcome: 'right', advice: '' }
      : { subject: address, outcome: 'wrong', advice: `answers ${String(status)}: ${advice}` };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      subject: address,
      outcome: 'unknown',
      advice: `no answer (${reason}): deploy, make the DNS records of step 7, and ask again`,
    };
  }
};

/** Asks AWS, after a deployment, what becomes right only by it. */
export const checkDeployed = (
  stage: StageConfig,
  ask: AskAws,
  statusOf: StatusOf,
): readonly Promise<Finding>[] => [
  checkSandbox(stage, ask),
  checkDkim(stage, ask),
  ...alarmTopics(stage).map((topic) => checkAlarmAddress(stage, topic, ask)),
  checkBudgetTag(ask),
  checkGuards(stage, ask, statusOf),
];

/** Asks every public address of the stage. */
export const checkAnswers = (
  { admin, site }: StageConfig,
  statusOf: StatusOf,
): readonly Promise<Finding>[] => [
  checkAnswer(`https://${admin.host}/api/health`, 'docs/runbook.md, «cms-failing»', statusOf),
  ...site.hosts.map((host) => checkAnswer(`https://${host}/`, 'docs/runbook.md, «site-failing»', statusOf)),
];
