import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LauncherError } from './error.ts';

type SecretName =
  'CMS_SECRET' | 'FORM_TOKEN_SECRET' | 'REFERENCE_SECRET' | 'FOLLOW_LINK_SECRET' | 'CMS_API_KEY';
export type Secrets = Readonly<Record<SecretName, string>>;

const make = (): string => randomBytes(32).toString('hex');

/**
 * Reads the secrets of a data folder; the first start makes them. They are kept, because numbers and log-ins made
 * with them must stay valid, and are readable by their owner alone. A secret that an older release did not have is
 * added.
 */
export const readOrMakeSecrets = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json');
  const kept: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const valueOf = (name: SecretName): string => {
    const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : null;
    if (value === undefined) return make();
    if (typeof value === 'string' && value.length >= 32) return value;
    throw new LauncherError(
      `${file} has no usable ${name}: replace it, or start from fresh data with npm start -- --reset.`,
    );
  };
  const secrets: Secrets = {
    CMS_SECRET: valueOf('CMS_SECRET'),
    FORM_TOKEN_SECRET: valueOf('FORM_TOKEN_SECRET'),
    REFERENCE_SECRET: valueOf('REFERENCE_SECRET'),
    FOLLOW_LINK_SECRET: valueOf('FOLLOW_LINK_SECRET'),
    CMS_API_KEY: valueOf('CMS_API_KEY'),
  };
  const written = `${JSON.stringify(secrets, undefined, 2)}\n`;
  if (JSON.stringify(kept) !== JSON.stringify(secrets)) writeFileSync(file, written, { mode: 0o600 });
  return secrets;
};
