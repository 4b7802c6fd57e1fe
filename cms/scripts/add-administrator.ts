/*
 * Makes the first person of an installation, a platform administrator, with a password that is printed once:
 *
 *   node scripts/add-administrator.ts <e-mail> <name>
 *
 * Nobody can make themselves an administrator over the network, not even the first visitor of an empty system.
 */
import { randomBytes } from 'node:crypto';
import { createLocalReq, getPayload } from 'payload';
import { z } from 'zod';
import { asSystem } from '../src/payload/system/as-system.ts';
import { settingUp } from '../src/payload/system/setting-up.ts';

const wanted = z.tuple([z.email(), z.string().min(1).max(120)]).safeParse(process.argv.slice(2));

const add = async (email: string, name: string): Promise<void> => {
  const { default: config } = await import('../src/payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  const req = await createLocalReq({ context: { ...settingUp } }, payload);
  const password = randomBytes(15).toString('base64url');
  await payload.create({
    ...asSystem(req),
    collection: 'users',
    data: { email, name, password, roles: ['platform-administrator'] },
  });
  process.stdout.write(`${email} may log in with the password ${password}\n`);
  process.stdout.write('the first log-in sets up the second step: have an authenticator app at hand\n');
};

try {
  if (!wanted.success) throw new Error('give an e-mail address and a name');
  await add(...wanted.data);
  process.exit(0);
} catch (error) {
  process.stderr.write(`add-administrator: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
