import { z } from 'zod';
import type { StageConfig } from '../config/stage-config.ts';
import { EDGE_REGION } from '../config/regions.ts';
import { sharedHosts } from '../config/site-names.ts';
import { regionsOf } from '../config/stage-regions.ts';
import { databaseAccess } from '../database/database-access.ts';
import type { AskAws } from './aws-command.ts';
import { checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Lambda refuses a reservation that leaves fewer than this many runs free (Lambda Developer Guide, «reserved»). */
const LEFT_FREE = 10;

/** Runs reserved beside the CMS: one each for `daily` and `tell-followers`. */
const RESERVED_BESIDE_CMS = 2;

/** Version of the CDK's preparation that its present command line asks for (`npm run deploy -- prod bootstrap`). */
const BOOTSTRAP_VERSION = 6;

/** Checks that the credentials belong to the account of the stage's file, where that names one. */
export const checkIdentity = (
  { account, region }: Pick<StageConfig, 'account' | 'region'>,
  ask: AskAws,
): Promise<Finding> =>
  checked('account of the credentials', async () => {
    const { Account } = z
      .object({ Account: z.string() })
      .parse(await ask(['sts', 'get-caller-identity', '--region', region]));
    // A file that names no account means the one of the person who deploys.
    return account === undefined || Account === account
      ? ''
      : `you are logged in to ${Account}, the stage's file names ${account}: log in to that one (aws configure sso, AWS_PROFILE), or correct the file`;
  });

/** Checks that a region is switched on in the account. */
export const checkRegion = (region: string, ask: AskAws): Promise<Finding> =>
  checked(
    `region ${region}`,
    async () => {
      const { RegionOptStatus } = z
        .object({ RegionOptStatus: z.string() })
        .parse(
          await ask(['account', 'get-region-opt-status', '--region-name', region, '--region', EDGE_REGION]),
        );
      return RegionOptStatus.startsWith('ENABLED')
        ? ''
        : `is ${RegionOptStatus}: switch it on under «Account», «AWS Regions», and wait until it is enabled`;
    },
    'is not known to AWS: correct the stage’s file',
  );

/** Checks that the account was prepared for the CDK in a region. */
export const checkBootstrap = ({ stage }: StageConfig, region: string, ask: AskAws): Promise<Finding> =>
  checked(
    `preparation of ${region}`,
    async () => {
      const { Parameter } = z
        .object({ Parameter: z.object({ Value: z.coerce.number() }) })
        .parse(
          await ask([
            'ssm',
            'get-parameter',
            '--name',
            '/cdk-bootstrap/hnb659fds/version',
            '--region',
            region,
          ]),
        );
      return Parameter.Value >= BOOTSTRAP_VERSION
        ? ''
        : `is of an old kind (${String(Parameter.Value)}): npm run deploy -- ${stage} bootstrap`;
    },
    `is missing: npm run deploy -- ${stage} bootstrap`,
  );

/**
 * Checks that the secret of the database's address is there, without reading its value; that the cluster knows the role
 * can be asked of Atlas alone.
 */
export const checkDatabase = async (stage: StageConfig, ask: AskAws): Promise<Finding> => {
  const access = databaseAccess(stage);
  if (access.kind === 'role')
    return {
      subject: 'way into the database',
      outcome: 'unknown',
      advice: `look in Atlas, «Database Access», for a user of the kind «AWS IAM» with the role arn:aws:iam::${stage.account ?? '{account}'}:role/mithaq-${stage.stage}-cms`,
    };
  return checked(
    `secret ${access.name}`,
    async () => {
      const { DeletedDate } = z
        .object({ DeletedDate: z.unknown() })
        .partial()
        .parse(
          await ask([
            'secretsmanager',
            'describe-secret',
            '--secret-id',
            access.name,
            '--region',
            stage.region,
          ]),
        );
      return DeletedDate === undefined
        ? ''
        : 'is marked for deletion: restore it (aws secretsmanager restore-secret)';
    },
    'is missing: docs/deploy.md, «First deployment», step 2',
  );
};

/** Checks that Lambda lets the account reserve what the stage reserves. */
export const checkConcurrency = (
  { region, concurrency }: Pick<StageConfig, 'region' | 'concurrency'>,
  ask: AskAws,
): Promise<Finding> =>
  checked('room for functions', async () => {
    const { AccountLimit } = z
      .object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) })
      .parse(await ask(['lambda', 'get-account-settings', '--region', region]));
    const needed = concurrency.cms + RESERVED_BESIDE_CMS + LEFT_FREE;
    return AccountLimit.ConcurrentExecutions >= needed
      ? ''
      : `the account runs ${String(AccountLimit.ConcurrentExecutions)} at once and the stage needs ${String(needed)}: ask for 1,000 in Service Quotas, Lambda, «Concurrent executions»`;
  });

/** Checks that GuardDuty's scan of uploads exists in the region, where the stage wants it. */
export const checkScan = (
  { region, uploads }: Pick<StageConfig, 'region' | 'uploads'>,
  ask: AskAws,
): Promise<Finding> =>
  checked('scan of uploads', async () => {
    if (uploads.malwareScan) await ask(['guardduty', 'list-malware-protection-plans', '--region', region]);
    return '';
  });

/** Checks that the zone of the stage's hosts is in the account, under the name that the stage's file gives it. */
export const checkZone = ({ dns }: StageConfig, ask: AskAws): readonly Promise<Finding>[] =>
  dns === undefined
    ? []
    : [
        checked(
          `zone ${dns.zone}`,
          async () => {
            const { HostedZone } = z
              .object({
                HostedZone: z.object({
                  Name: z.string(),
                  Config: z.object({ PrivateZone: z.boolean() }).partial().optional(),
                }),
              })
              .parse(await ask(['route53', 'get-hosted-zone', '--id', dns.zoneId, '--region', EDGE_REGION]));
            if (HostedZone.Name !== `${dns.zone}.`)
              return `${dns.zoneId} is the zone ${HostedZone.Name}: copy the id of ${dns.zone} from the Route 53 console into the stage’s file`;
            return HostedZone.Config?.PrivateZone === true
              ? 'is private, and certificates are proven by a public one: give its id'
              : '';
          },
          `is no zone of this account: make it in Route 53, or leave «dns» out and give «certificates» (docs/deploy.md, step 3)`,
        ),
      ];

/** Tells whether a certificate's name, which may begin with `*.`, holds for a host. */
const covers = (name: string, host: string): boolean =>
  name === host || (name.startsWith('*.') && host.split('.').slice(1).join('.') === name.slice(2));

/** Checks that each certificate made by hand is issued and holds for every host. */
export const checkCertificates = (
  { certificates, site, admin }: StageConfig,
  ask: AskAws,
): readonly Promise<Finding>[] =>
  Object.entries(certificates ?? {}).map(([where, arn]) =>
    checked(
      `certificate ${where}`,
      async () => {
        const { Certificate } = z
          .object({
            Certificate: z.object({
              Status: z.string(),
              SubjectAlternativeNames: z.array(z.string()).default([]),
            }),
          })
          .parse(
            await ask([
              'acm',
              'describe-certificate',
              '--certificate-arn',
              arn,
              '--region',
              arn.split(':')[3] ?? '',
            ]),
          );
        if (Certificate.Status !== 'ISSUED')
          return `is ${Certificate.Status}: make the CNAME record that Certificate Manager shows, and wait`;
        const without = [...sharedHosts(site), admin.host].filter(
          (host) => !Certificate.SubjectAlternativeNames.some((name) => covers(name, host)),
        );
        return without.length === 0
          ? ''
          : `does not hold for ${without.join(', ')}: request one with every host, and write its ARN into the stage’s file`;
      },
      'is not in this account: write the ARN of your own into the stage’s file',
    ),
  );

/** Asks, before a deployment, all that it needs of the account, in the order of its steps; the identity comes first. */
export const checkAccount = (stage: StageConfig, ask: AskAws): readonly Promise<Finding>[] => {
  const regions = regionsOf(stage);
  return [
    ...regions.map((region) => checkRegion(region, ask)),
    ...regions.map((region) => checkBootstrap(stage, region, ask)),
    checkDatabase(stage, ask),
    checkConcurrency(stage, ask),
    checkScan(stage, ask),
    ...checkZone(stage, ask),
    ...checkCertificates(stage, ask),
  ];
};
