import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LauncherFault } from './fault.ts';

type SecretName = 'CMS_SECRET' | 'FORM_TOKEN_SECRET' | 'REFERENCE_SECRET' | 'CMS_API_KEY';
export type Secrets = Readonly<Record<SecretName, string>>;

const make = (): string => randomBytes(32).toString('hex');

/**
 * The secrets of this data folder, made at the first start. Kept, because numbers and log-ins made with them must
 * stay valid; readable by their owner alone.
 */
export const readOrMakeSecrets = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made: Secrets = {
      CMS_SECRET: make(),
      FORM_TOKEN_SECRET: make(),
      REFERENCE_SECRET: make(),
      CMS_API_KEY: make(),
    };
    writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
    return made;
  }
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const valueOf = (name: SecretName): string => {
    const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined;
    if (typeof value === 'string' && value.length >= 32) return value;
    throw new LauncherFault(
      `${file} has no usable ${name}: mend it, or begin anew with npm start -- --reset.`,
    );
  };
  return {
    CMS_SECRET: valueOf('CMS_SECRET'),
    FORM_TOKEN_SECRET: valueOf('FORM_TOKEN_SECRET'),
    REFERENCE_SECRET: valueOf('REFERENCE_SECRET'),
    CMS_API_KEY: valueOf('CMS_API_KEY'),
  };
};
