/*
 * Finishes interrupted publications and withdrawals, and adds the files that published versions lack:
 *
 *   node scripts/complete-register.ts [--association <slug>]
 *
 * Safe to run again, and beside the running CMS, with its environment.
 */
import { parseArgs } from 'node:util';
import { createLocalReq, getPayload } from 'payload';
import { associationsToComplete, completeRegisterOf } from '../src/versions/publish/complete-register.ts';
import { makeRegisterWriter } from '../src/register/make-register-writer.ts';
import { RegisterUnavailable } from '../src/register/register-writer.ts';
import { startRefusal } from '../src/start-refusal.ts';
import { settingUp } from '../src/payload/system/setting-up.ts';

const complete = async (slug: string | undefined): Promise<number> => {
  const { environment } = await import('../src/process-environment.ts');
  const { default: config } = await import('../src/payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  const request = () => createLocalReq({ context: { ...settingUp } }, payload);
  const register = makeRegisterWriter(environment.register);
  const associations = await associationsToComplete(await request(), slug);
  for (const association of associations) {
    const done = await completeRegisterOf(register, await request(), association, new Date().toISOString());
    const { publications, withdrawals, pdfs } = done;
    const finished = `${String(publications)} publications and ${String(withdrawals)} withdrawals finished`;
    process.stdout.write(`${done.association}: ${finished}, ${String(pdfs)} PDFs made\n`);
  }
  await payload.destroy();
  if (associations.length > 0) return 0;
  process.stderr.write('register:complete: there is no such association\n');
  return 1;
};

try {
  const { values } = parseArgs({ options: { association: { type: 'string' } } });
  process.exit(await complete(values.association));
} catch (error) {
  const expected =
    error instanceof RegisterUnavailable || (error instanceof TypeError && 'code' in error)
      ? error.message
      : startRefusal(error);
  if (expected !== undefined) process.stderr.write(`register:complete: ${expected}\n`);
  else console.error(error);
  process.exit(2);
}
