import { z } from 'zod';

const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/u, 'is no AWS region, such as me-south-1');
const host = z
  .string()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u, 'is no host name in small letters');
const count = z.int().min(1);

const certificateArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/.+$/u, 'is no certificate ARN');
const regionOf = (arn: string): string | undefined => arn.split(':')[3];

/**
 * The schema of a stage's file in `infra/config`. A comment marks each value that is a decision of law or of money
 * and not of engineering.
 */
export const stageConfigSchema = z
  .strictObject({
    stage: z.string().regex(/^[a-z][a-z0-9]{1,11}$/u, 'must be 2 to 12 small letters and digits'),
    /** Twelve digits; left out, the account of the person who deploys. */
    account: z
      .string()
      .regex(/^\d{12}$/u, 'must be twelve digits')
      .optional(),
    /** Law: where people's data is stored and processed. */
    region,
    /** Law: region in which e-mails are handed to SES and SES reports their delivery. */
    mailRegion: region,
    site: z.strictObject({
      /** The first host is the platform's address; all serve the same pages and take forms. */
      hosts: z.array(host).min(1),
      /** Associations (by their name in paths) that have a host of their own. */
      associations: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/u), host).default({}),
    }),
    admin: z.strictObject({ host }),
    /** A Route 53 zone that holds all hosts: records and certificates are then made by the deployment. */
    dns: z
      .strictObject({ zone: host, zoneId: z.string().regex(/^Z[A-Z0-9]+$/u, 'is no Route 53 zone id') })
      .optional(),
    /** Without a Route 53 zone: certificates for all hosts, made by hand once. */
    certificates: z.strictObject({ edge: certificateArn, regional: certificateArn }).optional(),
    mail: z.strictObject({ domain: host, from: z.email('is no e-mail address') }),
    alarms: z.strictObject({
      email: z.email('is no e-mail address'),
      runbook: z.url({ protocol: /^https?$/u, error: 'is no address' }),
    }),
    /** Money: US dollars a month. */
    budget: z.strictObject({ monthlyUsd: count }),
    logs: z.strictObject({
      retentionDays: z.literal([1, 7, 14, 30, 90, 180, 365], 'must be one of 1 7 14 30 90 180 365'),
    }),
    /** Law: for how long no version, hash or PDF of the register can be removed. */
    register: z.strictObject({ lockDays: count }),
    backups: z
      .strictObject({
        /** Law: days for which a back-up may hold what was destroyed, as the page on privacy declares. */
        keptDays: count.max(365, 'must be 365 or less'),
      })
      .default({ keptDays: 90 }),
    uploads: z.strictObject({
      /** Whether GuardDuty scans files before they can be opened; not every region has it. Money: cents a thousand. */
      malwareScan: z.boolean(),
    }),
    secrets: z.strictObject({
      /** Name of the secret that holds the database's address; made by hand before the first deployment. */
      databaseUrl: z
        .string()
        .regex(
          /^[A-Za-z0-9/_+=.@-]+$/u,
          'is no name of a secret: the address itself goes into Secrets Manager and not into this file',
        ),
      /**
       * Raise this number after changing the value of a secret: functions are then deployed again and read the new
       * value.
       */
      revision: count,
    }),
    database: z.strictObject({
      /** Connections that the database accepts at once (500 on Atlas' free and flex tiers). */
      maxConnections: count,
      /** Connections that one running CMS holds at most (its variable DATABASE_POOL_SIZE). */
      poolSize: count.max(100, 'must be 100 or less'),
    }),
    concurrency: z.strictObject({
      /** CMS processes at once: the only writers of the database. */
      cms: count,
      /** Lambda accepts no concurrency below two for a queue. */
      recordRequest: z.int().min(2),
      recordFollow: z.int().min(2),
      sendEmail: z.int().min(2),
      readDocument: z.int().min(2),
      recordEmailEvent: z.int().min(2),
    }),
    /** Layer of the AWS Lambda Web Adapter: its account and version. */
    webAdapter: z.strictObject({
      account: z.string().regex(/^\d{12}$/u, 'must be twelve digits'),
      version: count,
    }),
  })
  .superRefine((config, context) => {
    const refuse = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    const hosts = [...config.site.hosts, config.admin.host];
    if (config.site.hosts.includes(config.admin.host))
      refuse(['admin', 'host'], 'is a host of the site too: the admin has its own');
    if (new Set(config.site.hosts).size < config.site.hosts.length)
      refuse(['site', 'hosts'], 'has one host twice');
    const owned = Object.entries(config.site.associations);
    for (const [association, name] of owned) {
      if (!config.site.hosts.includes(name))
        refuse(['site', 'associations', association], 'is none of «site.hosts»');
      if (owned.some(([other, its]) => other !== association && its === name))
        refuse(['site', 'associations', association], 'is the host of another association too');
    }
    if ((config.dns === undefined) === (config.certificates === undefined)) {
      refuse(['dns'], 'set it or «certificates», one of the two');
    }
    if (config.certificates !== undefined) {
      // CloudFront accepts a certificate of us-east-1 only, API Gateway one of its own region.
      const { edge, regional } = config.certificates;
      if (regionOf(edge) !== 'us-east-1') refuse(['certificates', 'edge'], 'must be of us-east-1');
      if (regionOf(regional) !== config.region)
        refuse(['certificates', 'regional'], `must be of ${config.region}`);
    }
    if (config.dns !== undefined) {
      const { zone } = config.dns;
      const outside = hosts.find((name) => name !== zone && !name.endsWith(`.${zone}`));
      if (outside !== undefined)
        refuse(['dns', 'zone'], `does not hold ${outside}: use «certificates» instead`);
    }
    if (!config.mail.from.endsWith(`@${config.mail.domain}`))
      refuse(['mail', 'from'], `must end in @${config.mail.domain}`);
    if (config.concurrency.cms * config.database.poolSize > config.database.maxConnections) {
      refuse(['database', 'poolSize'], 'times «concurrency.cms» is more than «database.maxConnections»');
    }
  });

export type StageConfig = z.output<typeof stageConfigSchema>;
