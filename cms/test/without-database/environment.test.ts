import { describe, expect, it } from 'vitest';
import { EnvironmentError } from '@mithaq/domain/contracts/environment';
import { readEnvironment } from '../../src/environment.ts';

const enough = { CMS_SECRET: 'x'.repeat(32), MITHAQ_DATA_DIR: '/data' };
const somewhere = { AWS_REGION: 'eu-central-1' };

describe('the environment', () => {
  it('requires nothing but a secret', () => {
    expect(readEnvironment(enough)).toMatchObject({
      database: { kind: 'sqlite', file: '/data/cms/mithaq.sqlite' },
      uploads: { kind: 'folder', dir: '/data/uploads' },
      register: { kind: 'folder', dir: '/data/register' },
      previews: { kind: 'folder', dir: '/data/previews' },
      url: 'http://localhost:3000',
    });
  });

  it('selects MongoDB by its address, with transactions unless they are turned off, and requires its indexes', () => {
    const url = 'mongodb://127.0.0.1/mithaq';
    expect(readEnvironment({ ...enough, DATABASE_URL: url }).database).toEqual({
      kind: 'mongodb',
      url,
      transactions: true,
      poolSize: 5,
      indexes: 'require',
    });
    const off = readEnvironment({ ...enough, DATABASE_URL: url, DATABASE_TRANSACTIONS: 'false' });
    expect(off.database).toMatchObject({ transactions: false });
  });

  it('selects a bucket instead of a folder', () => {
    expect(readEnvironment({ ...enough, REGISTER_BUCKET: 'register', ...somewhere }).register).toMatchObject({
      kind: 's3',
      bucket: 'register',
    });
  });

  it('locks records of a bucket for the days that are set, and refuses what is no number of days', () => {
    const set = { ...enough, ...somewhere, REGISTER_BUCKET: 'register' };
    expect(readEnvironment({ ...set, REGISTER_LOCK_DAYS: '3650' }).register).toMatchObject({
      lockDays: 3650,
    });
    expect(readEnvironment(set).register).toMatchObject({ lockDays: undefined });
    for (const REGISTER_LOCK_DAYS of ['0', 'ten', '1.5'])
      expect(() => readEnvironment({ ...set, REGISTER_LOCK_DAYS })).toThrow('REGISTER_LOCK_DAYS');
  });

  it('selects a bucket for uploads, and another one for uploads that are not scanned yet', () => {
    const set = {
      ...enough,
      ...somewhere,
      UPLOADS_BUCKET: 'uploads',
      UPLOADS_QUARANTINE_BUCKET: 'quarantine',
    };
    expect(readEnvironment(set).uploads).toMatchObject({
      kind: 's3',
      bucket: 'uploads',
      quarantine: 'quarantine',
    });
  });

  it('treats an empty value as absent', () => {
    expect(readEnvironment({ ...enough, DATABASE_URL: '', CMS_URL: '' }).database.kind).toBe('sqlite');
  });

  it.each([
    ['CMS_SECRET', { CMS_SECRET: undefined }],
    ['CMS_SECRET', { CMS_SECRET: 'short' }],
    ['CMS_URL', { CMS_URL: 'localhost:port' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://x' }],
    ['DATABASE_URL', { DATABASE_URL: 'mongodb+srv://KEY:word@h/m?authMechanism=MONGODB-AWS' }],
    ['DATABASE_TRANSACTIONS', { DATABASE_TRANSACTIONS: 'perhaps' }],
    ['DATABASE_POOL_SIZE', { DATABASE_POOL_SIZE: '0' }],
    ['DATABASE_POOL_SIZE', { DATABASE_POOL_SIZE: '101' }],
    ['SITE_HOSTS', { SITE_HOSTS: 'https://policies.rusukh.example' }],
    ['UPLOADS_QUARANTINE_BUCKET', { UPLOADS_QUARANTINE_BUCKET: 'b' }],
    ['REGISTER_BUCKET', { REGISTER_DIR: '/a', REGISTER_BUCKET: 'b' }],
    ['PREVIEWS_BUCKET', { PREVIEWS_DIR: '/a', PREVIEWS_BUCKET: 'b' }],
  ])('is refused by the name of the variable: %s %o', (name, change) => {
    const read = () => readEnvironment({ ...enough, ...change });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(name);
  });

  it.each([
    ['REGISTER_BUCKET', 'register'],
    ['UPLOADS_BUCKET', 'uploads'],
    ['PREVIEWS_BUCKET', 'previews'],
    ['READING_QUEUE_URL', 'http://127.0.0.1:1/reading'],
    ['CMS_KEY_ARN', 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:key'],
  ])('asks for the region of %s, because no region is a default', (variable, value) => {
    const set = { ...enough, CMS_API_KEY: 'k'.repeat(32), [variable]: value };
    expect(() => readEnvironment(set)).toThrow(`AWS_REGION: is not set, and ${variable} needs it`);
    expect(() => readEnvironment({ ...set, AWS_REGION: ' ' })).toThrow('AWS_REGION');
    expect(JSON.stringify(readEnvironment({ ...set, ...somewhere }))).toContain('"region":"eu-central-1"');
  });
});
