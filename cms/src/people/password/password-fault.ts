import { lengthFault, normalPassword } from '@mithaq/domain/account/password-length';
import type { passwordFaults } from './labels.ar.ts';

/** Lowest estimate that is accepted, of 0 to 4: 3 withstands somebody who has stolen the slow hash for a while. */
const LEAST_SCORE = 3;

/** Longest beginning that the estimate looks at; its work grows with the length. */
const ESTIMATED = 64;

/** Loads the dictionaries when the first password is set, because most starts of the CMS never need them. */
const loadEstimator = async () => {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
};
let estimator: ReturnType<typeof loadEstimator> | undefined;

/**
 * Returns why a password is not accepted; undefined where it is. `about` are words that a guesser tries first: the
 * person's own name and address. The one rule for every door where a person sets a password.
 */
export const passwordFault = async (
  password: string,
  about: readonly string[],
): Promise<keyof typeof passwordFaults | undefined> => {
  const length = lengthFault(password);
  if (length !== undefined) return length;
  estimator ??= loadEstimator();
  const words = [...about, 'mithaq', 'ميثاق'].flatMap((text) => [text, ...text.split(/[\s@._-]+/u)]);
  const inputs = words.filter((word) => Array.from(word).length > 2);
  const { score } = (await estimator).check(normalPassword(password).slice(0, ESTIMATED), inputs);
  return score < LEAST_SCORE ? 'common' : undefined;
};
