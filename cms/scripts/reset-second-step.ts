/*
 * Removes the second step of an account, for a platform administrator who lost phone and recovery codes and has no
 * colleague who could reset it in the admin:
 *
 *   node scripts/reset-second-step.ts <e-mail>
 *
 * The person is told by e-mail and sets up another second step at the next log-in.
 */
import { logInAddress } from '@mithaq/domain/account/log-in-address';
import { createLocalReq, getPayload } from 'payload';
import { endSecondStep } from '../src/people/second-step/end-second-step.ts';
import { hasSecondStep } from '../src/people/second-step/need.ts';
import { asSystem } from '../src/payload/system/as-system.ts';
import { inTransaction } from '../src/payload/system/in-transaction.ts';
import { settingUp } from '../src/payload/system/setting-up.ts';

const email = logInAddress(process.argv[2] ?? '');

const reset = async (address: string): Promise<void> => {
  const { default: config } = await import('../src/payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  const req = await createLocalReq({ context: { ...settingUp } }, payload);
  const { docs } = await payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { email: { equals: address } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const account = docs[0];
  if (account === undefined) throw new Error(`no account has the address ${address}`);
  if (!(await hasSecondStep(req, account.id))) throw new Error(`${address} has no second step`);
  await inTransaction(req, () => endSecondStep(req, account, 'second-step-reset'));
  process.stdout.write(`the second step of ${address} is reset; its sessions are ended\n`);
};

try {
  if (email === undefined) throw new Error('give the e-mail address of the account');
  await reset(email);
  process.exit(0);
} catch (error) {
  process.stderr.write(`reset-second-step: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
