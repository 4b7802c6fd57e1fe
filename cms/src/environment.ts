import {
  EnvironmentError,
  parseEnvironment,
  type RawEnvironment,
} from '@mithaq/domain/contracts/environment';
import { siteHosts, type SiteHost } from '@mithaq/domain/contracts/site-hosts';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { PEER_HEADER } from './payload/http/client-address.ts';

const MITHAQ_DATA_DIR = z.string().default('.data');

/** Variables that say in which folder or bucket the register is. */
const registerVariables = {
  REGISTER_DIR: z.string().optional(),
  REGISTER_BUCKET: z.string().optional(),
  REGISTER_LOCK_DAYS: z.coerce.number().int().min(1).optional(),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL_S3: z.url({ protocol: /^https?$/u }).optional(),
};

interface RegisterVariables {
  readonly REGISTER_DIR?: string | undefined;
  readonly REGISTER_BUCKET?: string | undefined;
  readonly REGISTER_LOCK_DAYS?: number | undefined;
  readonly AWS_REGION?: string | undefined;
  readonly AWS_ENDPOINT_URL_S3?: string | undefined;
}

const oneRegister = (set: RegisterVariables): boolean =>
  set.REGISTER_DIR === undefined || set.REGISTER_BUCKET === undefined;
const notBoth = { error: 'set REGISTER_DIR or REGISTER_BUCKET, not both', path: ['REGISTER_BUCKET'] };

const variables = z
  .object({
    MITHAQ_DATA_DIR,
    ...registerVariables,
    DATABASE_URL: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//u, 'must begin with mongodb:// (unset: an SQLite file)')
      .refine(
        (url) => !/[?&]authMechanism=MONGODB-AWS(?:&|$)/iu.test(url) || !/^[^/]+\/\/[^/]*@/u.test(url),
        'holds a key, and MONGODB-AWS logs in by the role of this process',
      )
      .optional(),
    DATABASE_TRANSACTIONS: z.enum(['true', 'false']).default('true'),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(5),
    CMS_SECRET: z.string().min(32, 'must have 32 characters or more'),
    CMS_API_KEY: z.string().min(32, 'must have 32 characters or more').optional(),
    CMS_KEY_ARN: z.string().optional(),
    CMS_URL: z.url({ protocol: /^https?$/u }).default('http://localhost:3000'),
    SITE_URL: z.url({ protocol: /^https?$/u }).default('http://localhost:4321'),
    SITE_HOSTS: siteHosts,
    CLIENT_ADDRESS_HEADER: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/u, 'must be the name of a header in small letters')
      .default(PEER_HEADER),
    UPLOADS_BUCKET: z.string().optional(),
    UPLOADS_QUARANTINE_BUCKET: z.string().optional(),
    PREVIEWS_DIR: z.string().optional(),
    PREVIEWS_BUCKET: z.string().optional(),
    READING_QUEUE_URL: z.url({ protocol: /^https?$/u }).optional(),
  })
  .refine(oneRegister, notBoth)
  .refine((set) => set.PREVIEWS_DIR === undefined || set.PREVIEWS_BUCKET === undefined, {
    error: 'set PREVIEWS_DIR or PREVIEWS_BUCKET, not both',
    path: ['PREVIEWS_BUCKET'],
  })
  .refine((set) => set.UPLOADS_QUARANTINE_BUCKET === undefined || set.UPLOADS_BUCKET !== undefined, {
    error: 'needs UPLOADS_BUCKET, where files go that were found harmless',
    path: ['UPLOADS_QUARANTINE_BUCKET'],
  });

/** Settings of this process, read once. */
export interface Environment {
  readonly dataDir: string;
  readonly database:
    | { readonly kind: 'sqlite'; readonly file: string }
    | {
        readonly kind: 'mongodb';
        readonly url: string;
        readonly transactions: boolean;
        /** Largest number of connections that this process opens. */
        readonly poolSize: number;
        /** Whether this process makes the indexes or requires that a deployment step made them. */
        readonly indexes: 'make' | 'require';
      };
  readonly secret: string;
  /** Key with which the functions call; without one, only keys of records in `services` are admitted. */
  readonly functionsKey:
    | {
        readonly value: string;
        /** Secret that holds the key, asked while a new one is deployed; undefined on one machine. */
        readonly secret: { readonly arn: string; readonly region: string } | undefined;
      }
    | undefined;
  /** Origin at which people reach the CMS, without a slash at its end. */
  readonly url: string;
  /** Origin of the public site, without a slash at its end. */
  readonly siteUrl: string;
  /** Header in which the deployment writes the client's address; a stranger must not be able to set it. */
  readonly clientAddressHeader: string;
  /** Further hosts of the site, some of them an association's own. */
  readonly siteHosts: readonly SiteHost[];
  readonly uploads:
    | { readonly kind: 'folder'; readonly dir: string }
    | {
        readonly kind: 's3';
        readonly bucket: string;
        /** Bucket in which files wait until they have been scanned; absent where nothing scans files. */
        readonly quarantine: string | undefined;
        readonly region: string;
        readonly endpoint: string | undefined;
      };
  /** Place of the snapshots that private links to drafts show; the site reads them there. */
  readonly previews:
    | { readonly kind: 'folder'; readonly dir: string }
    | {
        readonly kind: 's3';
        readonly bucket: string;
        readonly region: string;
        readonly endpoint: string | undefined;
      };
  /** Queue of `read-document`; without one, files wait for `daily`. */
  readonly readingQueue: { readonly url: string; readonly region: string } | undefined;
  readonly register:
    | { readonly kind: 'folder'; readonly dir: string }
    | {
        readonly kind: 's3';
        readonly bucket: string;
        readonly region: string;
        readonly endpoint: string | undefined;
        /** Days for which records are locked; undefined in a bucket without object lock. */
        readonly lockDays: number | undefined;
      };
}

/**
 * Returns the region of what `user` names. No region is a default, because where people's data lies is a decision of
 * law. Throws `EnvironmentError`.
 */
const regionFor = (user: string, { AWS_REGION: region }: RegisterVariables): string => {
  if (region !== undefined) return region;
  throw new EnvironmentError([{ variable: 'AWS_REGION', reason: `is not set, and ${user} needs it` }]);
};

const registerOf = (set: RegisterVariables, dataDir: string): Environment['register'] =>
  set.REGISTER_BUCKET === undefined
    ? { kind: 'folder', dir: resolve(set.REGISTER_DIR ?? join(dataDir, 'register')) }
    : {
        kind: 's3',
        bucket: set.REGISTER_BUCKET,
        region: regionFor('REGISTER_BUCKET', set),
        endpoint: set.AWS_ENDPOINT_URL_S3,
        lockDays: set.REGISTER_LOCK_DAYS,
      };

/** Reads the place of the register, for a command that reads nothing else. Throws `EnvironmentError`. */
export const readRegisterPlace = (source: RawEnvironment): Environment['register'] => {
  const set = parseEnvironment(
    z.object({ MITHAQ_DATA_DIR, ...registerVariables }).refine(oneRegister, notBoth),
    source,
  );
  return registerOf(set, resolve(set.MITHAQ_DATA_DIR));
};

/** Parses the variables of `.env.example` that the CMS reads. Throws `EnvironmentError` naming each bad one. */
export const readEnvironment = (source: RawEnvironment): Environment => {
  const set = parseEnvironment(variables, source);
  const dataDir = resolve(set.MITHAQ_DATA_DIR);
  return {
    dataDir,
    database:
      set.DATABASE_URL === undefined
        ? { kind: 'sqlite', file: join(dataDir, 'cms', 'mithaq.sqlite') }
        : {
            kind: 'mongodb',
            url: set.DATABASE_URL,
            transactions: set.DATABASE_TRANSACTIONS === 'true',
            poolSize: set.DATABASE_POOL_SIZE,
            indexes: 'require',
          },
    secret: set.CMS_SECRET,
    functionsKey:
      set.CMS_API_KEY === undefined
        ? undefined
        : {
            value: set.CMS_API_KEY,
            secret:
              set.CMS_KEY_ARN === undefined
                ? undefined
                : { arn: set.CMS_KEY_ARN, region: regionFor('CMS_KEY_ARN', set) },
          },
    url: new URL(set.CMS_URL).origin,
    siteUrl: new URL(set.SITE_URL).origin,
    siteHosts: set.SITE_HOSTS,
    clientAddressHeader: set.CLIENT_ADDRESS_HEADER,
    uploads:
      set.UPLOADS_BUCKET === undefined
        ? { kind: 'folder', dir: join(dataDir, 'uploads') }
        : {
            kind: 's3',
            bucket: set.UPLOADS_BUCKET,
            quarantine: set.UPLOADS_QUARANTINE_BUCKET,
            region: regionFor('UPLOADS_BUCKET', set),
            endpoint: set.AWS_ENDPOINT_URL_S3,
          },
    previews:
      set.PREVIEWS_BUCKET === undefined
        ? { kind: 'folder', dir: resolve(set.PREVIEWS_DIR ?? join(dataDir, 'previews')) }
        : {
            kind: 's3',
            bucket: set.PREVIEWS_BUCKET,
            region: regionFor('PREVIEWS_BUCKET', set),
            endpoint: set.AWS_ENDPOINT_URL_S3,
          },
    readingQueue:
      set.READING_QUEUE_URL === undefined
        ? undefined
        : { url: set.READING_QUEUE_URL, region: regionFor('READING_QUEUE_URL', set) },
    register: registerOf(set, dataDir),
  };
};

/**
 * Returns the same environment for a command that makes the indexes of MongoDB; an SQLite file gets its indexes by
 * migrations.
 */
export const makingIndexes = (environment: Environment): Environment =>
  environment.database.kind === 'mongodb'
    ? { ...environment, database: { ...environment.database, indexes: 'make' } }
    : environment;
