import { z } from 'zod';
import { hostList } from './host-list.ts';
import { sharedHosts } from './site-names.ts';
import {
  askForRegion,
  doubtAboutRegion,
  EDGE_REGION,
  factsOfRegion,
  REGIONS_KNOWN_ON,
  type RegionPart,
} from './regions.ts';

const region = z
  .string({ error: ({ input }) => (input === undefined ? askForRegion() : undefined) })
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/u, 'is no AWS region, such as eu-central-1');
const host = z
  .string()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u, 'is no host name in small letters');
const count = z.int().min(1);

const certificateArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/.+$/u, 'is no certificate ARN');
const regionOf = (arn: string): string | undefined => arn.split(':')[3];

/** Names that ACM puts into one certificate at most, and CloudFront on one distribution. */
const MOST_CERTIFICATE_NAMES = 100;

/** Longest first name of a certificate; ACM writes it into the certificate's common name. */
const LONGEST_FIRST_NAME = 64;

/** Bytes that the list of hosts may take of the 4,096 that Lambda gives to all variables of a function. */
export const HOST_LIST_BYTES = 2200;

/** Bytes that the list of hosts may take where it comes in a file: Linux gives one variable of a process 131,072. */
const HOST_FILE_BYTES = 120_000;

const partNames: Readonly<Record<RegionPart, string>> = {
  email: 'SES',
  scan: 'the scan of uploads by GuardDuty',
};

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
    /** Law: region in which e-mails are handed to SES and SES reports their delivery; left out, `region`. */
    mailRegion: region.optional(),
    /**
     * Day on which somebody looked at AWS Health, or asked AWS, about a region of which this release has doubts: needed
     * for such a region alone.
     */
    regionsCheckedOn: z.iso.date('is no day such as 2026-11-29').optional(),
    /**
     * Law and safety: where a second copy of register and uploads is kept, since one region holds everything else. A
     * region: copied by the deployment as files are written, with a bucket for dumps of the database. `by-hand`: the
     * association copies them to a place of its own (docs/deploy.md, «Back-up and restore»).
     */
    copies: z.union([z.literal('by-hand'), z.strictObject({ region })], {
      error: ({ input }) =>
        input === undefined
          ? 'is missing: one region holds requests, register and back-up together. Name a second place, { "region": "…" }, or "by-hand" where the association copies them itself'
          : 'must be { "region": "…" } or "by-hand"',
    }),
    site: z.strictObject({
      /** The first host is the platform's address; all serve the same pages and take forms. */
      hosts: z.array(host).min(1),
      /** Associations (by their name in paths) that have a host of their own. */
      associations: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/u), host).default({}),
      /**
       * Whether each host in «associations» is a tenant of a second distribution, with a certificate of its own: above the
       * names that one certificate takes (docs/deploy.md, «Many hosts»). Their owners then point them to the address that
       * the deployment prints.
       */
      tenants: z.boolean().default(false),
    }),
    admin: z.strictObject({ host }),
    /** A Route 53 zone that holds all hosts: records and certificates are then made by the deployment. */
    dns: z
      .strictObject({ zone: host, zoneId: z.string().regex(/^Z[A-Z0-9]+$/u, 'is no Route 53 zone id') })
      .optional(),
    /** Without a Route 53 zone: certificates for all hosts, made by hand once. */
    certificates: z.strictObject({ edge: certificateArn, regional: certificateArn }).optional(),
    /**
     * For how long browsers refuse these hosts without https, and whether every name below them, too: those may be others'
     * and cannot be called back for as long.
     */
    hsts: z
      .strictObject({ days: count.max(730, 'must be 730 or less'), includeSubdomains: z.boolean() })
      .default({ days: 730, includeSubdomains: false }),
    quotas: z
      .strictObject({
        /** Names that a certificate of the account may have: ten, until ACM grants more; never above a hundred. */
        certificateNames: count.max(MOST_CERTIFICATE_NAMES, 'must be 100 or less'),
      })
      .default({ certificateNames: 10 }),
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
      /**
       * Only without «database.cluster»: name of the secret that holds the database's address with its password; made by
       * hand before the first deployment.
       */
      databaseUrl: z
        .string()
        .regex(
          /^[A-Za-z0-9/_+=.@-]+$/u,
          'is no name of a secret: the address itself goes into Secrets Manager and not into this file',
        )
        .optional(),
      /**
       * Raise this number after changing the value of a secret: functions are then deployed again and read the new
       * value.
       */
      revision: count,
    }),
    database: z.strictObject({
      /**
       * Host of an Atlas cluster into which the CMS comes by its role and without a password, such as
       * mithaq.ab12c.mongodb.net.
       */
      cluster: host
        .refine((name) => name.endsWith('.mongodb.net'), 'is no host of Atlas (….mongodb.net)')
        .optional(),
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
  })
  .superRefine((config, context) => {
    const refuse = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    const mailRegion = config.mailRegion ?? config.region;
    const lacks = (where: string, part: RegionPart): boolean =>
      factsOfRegion(where)?.lacks.includes(part) ?? false;
    const absent = (where: string, part: RegionPart): string =>
      `${where} has no ${partNames[part]} (list of ${REGIONS_KNOWN_ON})`;
    if (lacks(mailRegion, 'email'))
      refuse(['mailRegion'], `${absent(mailRegion, 'email')}: name another region for e-mails`);
    if (config.uploads.malwareScan && lacks(config.region, 'scan'))
      refuse(['uploads', 'malwareScan'], `${absent(config.region, 'scan')}: set false`);
    const copies = config.copies === 'by-hand' ? undefined : config.copies.region;
    if (copies === config.region)
      refuse(['copies', 'region'], 'is «region» itself: a second place is elsewhere');
    if (config.regionsCheckedOn === undefined) {
      const used = { region: config.region, mailRegion, 'copies.region': copies };
      const doubts = new Map<string, string>();
      for (const [key, each] of Object.entries(used)) {
        const doubt = each === undefined ? undefined : doubtAboutRegion(each);
        if (each === undefined || doubt === undefined || doubts.has(each)) continue;
        doubts.set(each, doubt);
        refuse(key.split('.'), `${each} ${doubt}; then write the day into «regionsCheckedOn»`);
      }
    }
    const hosts = [...sharedHosts(config.site), config.admin.host];
    if (hosts.length > config.quotas.certificateNames)
      refuse(
        ['site', 'hosts'],
        `and the admin's are ${String(hosts.length)} names, and a certificate takes ${String(config.quotas.certificateNames)}: ask for more in Service Quotas, AWS Certificate Manager, «Domain names per ACM certificate», in ${EDGE_REGION} and ${config.region}, and write the number granted into «quotas.certificateNames»; ${String(MOST_CERTIFICATE_NAMES)} is the end. Or ${config.site.tenants ? 'name the association of each host in «site.associations»' : 'set «site.tenants» to true'}, so that the hosts of associations take no name of it: docs/deploy.md, «Many hosts»`,
      );
    if ((config.site.hosts[0] ?? '').length > LONGEST_FIRST_NAME)
      refuse(
        ['site', 'hosts', 0],
        `has more than ${String(LONGEST_FIRST_NAME)} letters, and a certificate's first name must not`,
      );
    const listed = Buffer.byteLength(hostList(config.site));
    const room = config.site.tenants ? HOST_FILE_BYTES : HOST_LIST_BYTES;
    if (listed > room)
      refuse(
        ['site', 'hosts'],
        `make a list of ${String(listed)} bytes, and there is room for ${String(room)}: ${config.site.tenants ? 'deploy a second stage for the others' : 'set «site.tenants» to true (docs/deploy.md, «Many hosts»)'}`,
      );
    if (config.site.tenants && !sharedHosts(config.site).includes(config.site.hosts[0] ?? ''))
      refuse(['site', 'hosts', 0], 'is the platform’s address and no tenant: name it in no association');
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
      if (regionOf(edge) !== EDGE_REGION) refuse(['certificates', 'edge'], `must be of ${EDGE_REGION}`);
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
    if ((config.database.cluster === undefined) === (config.secrets.databaseUrl === undefined))
      refuse(
        ['database', 'cluster'],
        'set it (the host alone: no mongodb+srv://, no user, no password), or «secrets.databaseUrl» for a database with a password, one of the two',
      );
    if (config.concurrency.cms * config.database.poolSize > config.database.maxConnections) {
      refuse(['database', 'poolSize'], 'times «concurrency.cms» is more than «database.maxConnections»');
    }
  })
  .transform((config) => ({ ...config, mailRegion: config.mailRegion ?? config.region }));

export type StageConfig = z.output<typeof stageConfigSchema>;
