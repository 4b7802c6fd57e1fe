import { spawnSync } from 'node:child_process';
import { checkAccount, type AskAws } from '../src/check/check-account.ts';
import { checkAnswer, type StatusOf } from '../src/check/check-answers.ts';
import { findingLine } from '../src/check/finding.ts';
import { readStageConfig } from '../src/config/read-stage-config.ts';

/**
 * `node bin/check.ts prod` asks read-only questions before and after a deployment and prints a line for each. It asks
 * by the AWS command line, which every deployment needs already. Ends with 1 where a line is wrong.
 */
const WAIT_MS = 20_000;

const ask: AskAws = (question) => {
  const { status, stdout, stderr, error } = spawnSync('aws', [...question, '--output', 'json'], {
    encoding: 'utf8',
    timeout: WAIT_MS,
  });
  if (error !== undefined) throw new Error(`the command aws cannot be run (${error.message})`);
  if (status !== 0) throw new Error(stderr.trim());
  const answer: unknown = stdout.trim() === '' ? {} : JSON.parse(stdout);
  return answer;
};

const statusOf: StatusOf = async (address) => {
  const { status } = await fetch(address, { redirect: 'follow', signal: AbortSignal.timeout(WAIT_MS) });
  return status;
};

try {
  const config = readStageConfig(process.argv[2] ?? '');
  const findings = [
    ...checkAccount(config, ask),
    await checkAnswer(`https://${config.admin.host}/api/health`, 'docs/runbook.md, «cms-failing»', statusOf),
    await checkAnswer(`https://${config.site.hosts[0] ?? ''}/`, 'docs/runbook.md, «site-failing»', statusOf),
  ];
  for (const finding of findings) process.stdout.write(`${findingLine(finding)}\n`);
  if (findings.some(({ outcome }) => outcome === 'wrong')) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
