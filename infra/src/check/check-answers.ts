import type { Finding } from './finding.ts';

/** Returns the status of a GET; throws where no answer comes. */
export type StatusOf = (address: string) => Promise<number>;

/** Checks, after a deployment, that one address of the stage answers with 200. */
export const checkAnswer = async (address: string, advice: string, statusOf: StatusOf): Promise<Finding> => {
  try {
    const status = await statusOf(address);
    return status === 200
      ? { subject: address, outcome: 'right', advice: '' }
      : { subject: address, outcome: 'wrong', advice: `answers ${String(status)}: ${advice}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      subject: address,
      outcome: 'unknown',
      advice: `no answer (${reason}): not deployed, or no DNS record yet`,
    };
  }
};
