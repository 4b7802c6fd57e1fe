/*
 * Loads the five source documents and demo log-ins, and publishes the five policies.
 * Safe to run again: existing records stay unchanged. Runs beside the server on the same database and register.
 *
 *   node scripts/load-demo.ts [--without-demo-approvals]
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLocalReq, getPayload } from 'payload';
import { sayReason } from '../src/versions/endpoints/answer-to-move.ts';
import { sayFinding } from '../src/versions/guard/say-finding.ts';
import { addDemoContact } from '../src/import/demo-contact.ts';
import {
  enterDemoApproval,
  overruleAsSecretary,
  publishAsSecretary,
  reasonsAgainstPublication,
  untouchedImport,
} from '../src/import/demo-publication.ts';
import {
  addAdministrator,
  addStaff,
  DEMO_PASSWORD,
  PLATFORM_ADMINISTRATOR,
} from '../src/import/demo-users.ts';
import { importDocument } from '../src/import/import-document.ts';
import { contentSlugs, readSourceDocument } from '../src/import/read-source-document.ts';
import { makeRegisterWriter } from '../src/register/make-register-writer.ts';
import { startRefusal } from '../src/start-refusal.ts';
import { settingUp } from '../src/payload/system/setting-up.ts';

const content = resolve(dirname(fileURLToPath(import.meta.url)), '../content');
const withDemoApprovals = !process.argv.includes('--without-demo-approvals');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const load = async (): Promise<void> => {
  const { environment } = await import('../src/process-environment.ts');
  const { default: config } = await import('../src/payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  const register = makeRegisterWriter(environment.register);
  const request = () => createLocalReq({ context: { ...settingUp } }, payload);

  await addAdministrator(await request());

  for (const [index, slug] of contentSlugs.entries()) {
    const req = await request();
    const place = `[${String(index + 1)}/${String(contentSlugs.length)}] ${slug}`;
    const source = await readSourceDocument(content, slug);
    const imported = await importDocument(req, source);
    if (imported !== undefined) await addDemoContact(req, slug);
    const added = await addStaff(req, slug);
    say(
      `${place}: ${imported === undefined ? 'there already' : 'imported as a draft'}, ${String(added)} log-ins added`,
    );

    const draft = await untouchedImport(req, slug);
    if (draft === undefined) continue;
    const reasons = await reasonsAgainstPublication(req, draft);
    for (const reason of reasons) say(`${place}: not publishable: ${sayReason(reason).message}`);
    if (reasons.length > 0 && !withDemoApprovals) continue;
    const lacksApproval = reasons.some((reason) => !('finding' in reason));
    if (lacksApproval) await enterDemoApproval(payload, req, slug, draft);
    for (const { finding } of await overruleAsSecretary(payload, req, slug, draft)) {
      say(`${place}: OVERRULED with a demo reason: ${sayFinding(finding)}`);
    }
    const published = await publishAsSecretary(payload, req, register, slug, draft);
    const what = lacksApproval ? 'published on a DEMO approval' : 'published on its printed approval';
    say(`${place}: ${what} as version ${String(published.versionNumber)}`);
  }

  say(`log-in: ${PLATFORM_ADMINISTRATOR}, secretary@rusukh.example, officer@rusukh.example, …`);
  say(`password of every demo log-in: ${DEMO_PASSWORD}`);
  say(`log-in of ${PLATFORM_ADMINISTRATOR} sets up a second step first, by an authenticator app on a phone;`);
  say('log-in without a phone: npm run second-step -- code KEY, with the key that the page shows');
  await payload.destroy();
};

try {
  await load();
  process.exit(0);
} catch (error) {
  const refusal = startRefusal(error);
  if (refusal === undefined) console.error(error);
  else process.stderr.write(`load-demo: ${refusal}\n`);
  process.exit(1);
}
