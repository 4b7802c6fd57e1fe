import { spawn } from 'node:child_process';
import { AwsRefusal, refusalOf } from './aws-refusal.ts';

/**
 * Asks AWS one read-only question, in the words of its command line, and returns the parsed answer. Rejects with
 * `AwsRefusal` where AWS refuses or cannot be reached.
 */
export type AskAws = (question: readonly string[]) => Promise<unknown>;

/** Time in which a question is answered, the start of the command included; milliseconds. */
const WAIT_MS = 15_000;

/** Bounds of the command line itself, in seconds: without them one silent address keeps it for minutes. */
const bounds = ['--cli-connect-timeout', '3', '--cli-read-timeout', '5'];

/** Answers of two questions a second are far above what a stage needs; more is a fault and is not kept. */
const MOST_BYTES = 8 * 1024 * 1024;

const parsed = (text: string): unknown => {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsRefusal('other', 'the command aws answered and not in JSON: is it the AWS CLI?');
  }
};

/**
 * Returns the question to the AWS command line, which every deployment needs already. The command gets no terminal, so
 * that it can ask for no password or code, tries twice, and is ended with all that it started after `waitMs`.
 */
export const awsCommand =
  (variables: NodeJS.ProcessEnv = process.env, waitMs = WAIT_MS): AskAws =>
  (question) =>
    new Promise((settle, reject) => {
      const command = spawn('aws', [...question, '--output', 'json', ...bounds], {
        // A session of its own has no terminal, and can be ended as a whole.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...variables,
          AWS_PAGER: '',
          AWS_MAX_ATTEMPTS: '2',
          AWS_METADATA_SERVICE_TIMEOUT: '2',
          AWS_METADATA_SERVICE_NUM_ATTEMPTS: '1',
        },
      });
      const end = (): void => {
        if (command.pid === undefined) return;
        try {
          process.kill(-command.pid, 'SIGKILL');
        } catch (error) {
          // The command has ended by itself in the meantime.
          if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
        }
      };
      let said = '';
      let refused = '';
      const timer = setTimeout(() => {
        end();
        reject(
          new AwsRefusal(
            'not-reached',
            `no answer within ${String(waitMs / 1000)} s: is this machine on the network, and does «aws ${question.slice(0, 2).join(' ')}» answer in this terminal?`,
          ),
        );
      }, waitMs);
      command.stdout.setEncoding('utf8').on('data', (part: string) => {
        said += part;
        if (said.length > MOST_BYTES) end();
      });
      command.stderr.setEncoding('utf8').on('data', (part: string) => {
        refused = (refused + part).slice(-10_000);
      });
      command.once('error', (error) => {
        clearTimeout(timer);
        reject(
          new AwsRefusal(
            'no-command',
            `the command aws cannot be run (${error.message}): install the AWS CLI, https://docs.aws.amazon.com/cli/`,
          ),
        );
      });
      command.once('close', (status) => {
        clearTimeout(timer);
        if (status !== 0) {
          reject(refusalOf(refused));
          return;
        }
        try {
          settle(parsed(said));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
