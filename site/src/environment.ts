import { parseEnvironment, type RawEnvironment } from '@mithaq/domain/contracts/environment';
import { siteHosts } from '@mithaq/domain/contracts/site-hosts';
import { z } from 'zod';

const optional = z.string().optional();

const address = z.url({ protocol: /^https?$/u }).transform((text) => text.replace(/\/+$/u, ''));

const variables = z
  .object({
    REGISTER_DIR: optional,
    REGISTER_BUCKET: optional,
    PREVIEWS_DIR: optional,
    PREVIEWS_BUCKET: optional,
    /**
     * Set only where S3 is emulated. The SDK reads it itself; the store must know that the bucket goes into the path.
     */
    AWS_ENDPOINT_URL_S3: optional,
    /** The SDK reads it itself; a bucket without a region would be noticed by the first reader. */
    AWS_REGION: optional,
    REQUESTS_API_URL: address,
    /** Key by which the functions' HTTP API knows the site; unset where nothing guards that API. */
    ORIGIN_KEY: optional,
    SITE_URL: address,
    SITE_HOSTS: siteHosts,
    /** Header in which a proxy writes the client's address; unset, the address at the connection's other end counts. */
    CLIENT_ADDRESS_HEADER: optional,
    /** Regions that process people's data and send e-mails; unset on a machine that belongs to no stage. */
    DATA_REGION: optional,
    MAIL_REGION: optional,
    /** Days for which a back-up may hold what was destroyed. */
    BACKUP_DAYS: optional
      .transform((text) => (text === undefined ? undefined : Number(text)))
      .pipe(z.int().min(1).optional()),
    FORM_TOKEN_SECRET: z.string().min(32, 'must have 32 characters or more'),
    HOST: optional,
    PORT: optional.transform((text) => Number(text ?? 4321)).pipe(z.int().min(0).max(65_535)),
  })
  .transform((set, context) => {
    const { REGISTER_DIR: folder, REGISTER_BUCKET: bucket } = set;
    if ((folder === undefined) === (bucket === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['REGISTER_DIR'],
        message: 'set it or REGISTER_BUCKET, not both',
      });
      return z.NEVER;
    }
    const { PREVIEWS_DIR: draftFolder, PREVIEWS_BUCKET: draftBucket } = set;
    if (draftFolder !== undefined && draftBucket !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['PREVIEWS_DIR'],
        message: 'set it or PREVIEWS_BUCKET, not both',
      });
      return z.NEVER;
    }
    if (set.AWS_REGION === undefined && (bucket ?? draftBucket) !== undefined) {
      context.addIssue({ code: 'custom', path: ['AWS_REGION'], message: 'is not set, and a bucket needs it' });
      return z.NEVER;
    }
    return {
      register: { folder, bucket, pathStyle: set.AWS_ENDPOINT_URL_S3 !== undefined },
      /** The snapshots of drafts; with neither, no private link opens. */
      previews: { folder: draftFolder, bucket: draftBucket },
      requestsApi: { url: set.REQUESTS_API_URL, originKey: set.ORIGIN_KEY },
      /** The place of people's data, which the page on privacy declares. */
      processing: { region: set.DATA_REGION, mailRegion: set.MAIL_REGION, backupDays: set.BACKUP_DAYS },
      siteUrl: set.SITE_URL,
      siteHosts: set.SITE_HOSTS,
      formTokenSecret: set.FORM_TOKEN_SECRET,
      clientAddressHeader: set.CLIENT_ADDRESS_HEADER,
      listenAt: { host: set.HOST ?? '127.0.0.1', port: set.PORT },
    };
  });

export type Environment = z.output<typeof variables>;

/** Parses the site's variables. Throws `EnvironmentError`. */
export const readEnvironment = (source: RawEnvironment): Environment => parseEnvironment(variables, source);
