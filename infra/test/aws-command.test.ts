import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { awsCommand, type AskAws } from '../src/check/aws-command.ts';

/** Puts a command `aws` of these lines of shell first on the path. */
const withCommand = (lines: string, waitMs?: number): { readonly ask: AskAws; readonly folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-aws-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const command = join(folder, 'aws');
  writeFileSync(command, `#!/bin/sh\n${lines}\n`);
  chmodSync(command, 0o755);
  const PATH = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  return { ask: awsCommand({ PATH, FOLDER: folder }, waitMs), folder };
};

test('an answer is parsed, and the question has bounds of its own', async () => {
  const { ask } = withCommand(
    `printf '{"asked":"%s","pager":"%s","attempts":"%s"}' "$*" "$AWS_PAGER" "$AWS_MAX_ATTEMPTS"`,
  );
  expect(await ask(['sts', 'get-caller-identity'])).toEqual({
    asked: 'sts get-caller-identity --output json --cli-connect-timeout 3 --cli-read-timeout 5',
    pager: '',
    attempts: '2',
  });
});

test('no answer is an empty object, and words that are no JSON are a refusal', async () => {
  expect(await withCommand('exit 0').ask(['x'])).toEqual({});
  await expect(withCommand('echo hello').ask(['x'])).rejects.toMatchObject({ kind: 'other' });
});

test('a command that ends with an error gives the reason on one line', async () => {
  const { ask } = withCommand(`echo 'An error occurred (AccessDenied):' >&2; echo ' no' >&2; exit 254`);
  await expect(ask(['x'])).rejects.toMatchObject({
    kind: 'not-allowed',
    message: expect.stringMatching(/^ask with [^\n]*\(AccessDenied\): no\)$/u),
  });
});

test('a missing command is a refusal that says where it is to be had', async () => {
  await expect(awsCommand({ PATH: '/nowhere' })(['x'])).rejects.toMatchObject({
    kind: 'no-command',
    message: expect.stringContaining('https://docs.aws.amazon.com/cli/'),
  });
});

test('a command that never answers is ended with everything that it started', async () => {
  const { ask, folder } = withCommand('(sleep 3; touch "$FOLDER/still-there") & sleep 60', 1000);
  const began = performance.now();
  await expect(ask(['sts', 'get-caller-identity'])).rejects.toMatchObject({ kind: 'not-reached' });
  expect(performance.now() - began).toBeLessThan(10_000);
  await new Promise((go) => setTimeout(go, 3500));
  expect(existsSync(join(folder, 'still-there'))).toBe(false);
});

test('a command that asks for a code gets no terminal and no input, and ends', async () => {
  const { ask } = withCommand(
    `if (: < /dev/tty) 2>/dev/null; then echo '{"terminal":true}'; else read -r code || { echo 'Enter MFA code: EOF when reading a line' >&2; exit 255; }; fi`,
  );
  await expect(ask(['x'])).rejects.toMatchObject({ kind: 'not-logged-in' });
});
