import { z } from 'zod';
import type { StageConfig } from '../config/stage-config.ts';
import type { AskAws } from './aws-command.ts';
import { checkAccount, checkIdentity } from './check-account.ts';
import { fewAtOnce } from './few-at-once.ts';
import { findingLine, type Finding } from './finding.ts';

/** Thrown where a deployment would fail in this account; its message has a line for each reason, with what to do. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
}

const refuse = (findings: readonly Finding[], further: string): void => {
  if (findings.length > 0) throw new AccountError([...findings.map(findingLine), further].join('\n'));
};

/**
 * Returns the twelve digits of the account that the credentials belong to. Throws `AccountError` where AWS does not say
 * it, or it is not the account of the stage's file: minutes of a build would be in vain.
 */
export const requireAccount = async (stage: StageConfig, ask: AskAws): Promise<string> => {
  const identity = await checkIdentity(stage, ask);
  refuse(identity.outcome === 'right' ? [] : [identity], 'Nothing was built or changed.');
  return z
    .object({ Account: z.string() })
    .parse(await ask(['sts', 'get-caller-identity', '--region', stage.region])).Account;
};

/** Questions to AWS that are under way at one moment. */
const AT_ONCE = 4;

/**
 * Throws `AccountError` where the account lacks something that the deployment needs, such as its preparation or the secret
 * of the database. A question that was not answered stops nothing.
 */
export const requirePrepared = async (
  stage: StageConfig,
  ask: AskAws,
  withoutCheck: string,
): Promise<void> => {
  const findings = await Promise.all(checkAccount(stage, fewAtOnce(ask, AT_ONCE)));
  refuse(
    findings.filter(({ outcome }) => outcome === 'wrong'),
    `Nothing was built or changed. If you know better: npm run deploy -- ${stage.stage} ${withoutCheck}`,
  );
};
