import type { StageConfig } from '../config/stage-config.ts';
import type { AskAws } from './aws-command.ts';
import { AwsRefusal } from './aws-refusal.ts';
import { checkAccount, checkIdentity } from './check-account.ts';
import { checkAnswers, checkDeployed, type StatusOf } from './check-deployed.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Finding } from './finding.ts';

/** Questions to AWS that are under way at one moment. */
const AT_ONCE = 6;

/** Time after which no further question is put to an AWS that does not answer; milliseconds. */
const MOST_MS = 45_000;

/** Line in the place of all others of the account, where AWS does not say who asks or names another account. */
export const notAsked: Finding = {
  subject: 'everything else of the account',
  outcome: 'unknown',
  advice: 'was not asked: do what the line above says, and ask again',
};

/**
 * Asks everything that is to be known of a stage before and after a deployment, and yields each line as soon as it and
 * those before it are there. Where AWS does not know who asks, or it is another account, nothing else is asked of it: the
 * answers would be about nobody, or about somebody else.
 */
export async function* checkStage(
  stage: StageConfig,
  askAws: AskAws,
  statusOf: StatusOf,
  mostMs = MOST_MS,
): AsyncGenerator<Finding> {
  const began = performance.now();
  const askInTime: AskAws = async (question) => {
    if (performance.now() - began > mostMs)
      throw new AwsRefusal('not-reached', 'was not asked, because AWS answers too slowly here: ask again');
    return askAws(question);
  };
  const ask = fewAtOnce(askInTime, AT_ONCE);
  const answers = checkAnswers(stage, statusOf);
  const identity = await checkIdentity(stage, ask);
  yield identity;
  if (identity.outcome === 'right') {
    for (const finding of [...checkAccount(stage, ask), ...checkDeployed(stage, ask, statusOf)])
      yield await finding;
  } else {
    yield notAsked;
  }
  for (const finding of answers) yield await finding;
}
