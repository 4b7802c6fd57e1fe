import { z } from 'zod';
import { AwsRefusal } from './aws-refusal.ts';
import type { Finding } from './finding.ts';

/**
 * Runs one check, which returns what to do, or nothing where all is right. A question without an answer becomes `unknown`
 * with its reason on one line; an answer that the thing is not there becomes `wrong` with the advice in `absent`. Any
 * other error is a fault of this program and is thrown.
 */
export const checked = async (
  subject: string,
  check: () => Promise<string>,
  absent?: string,
): Promise<Finding> => {
  try {
    const advice = await check();
    return { subject, outcome: advice === '' ? 'right' : 'wrong', advice };
  } catch (error) {
    if (error instanceof z.ZodError)
      return {
        subject,
        outcome: 'unknown',
        advice:
          'AWS answered in a shape that this release does not know: look yourself in the console, and open an issue',
      };
    if (!(error instanceof AwsRefusal)) throw error;
    return error.kind === 'absent' && absent !== undefined
      ? { subject, outcome: 'wrong', advice: absent }
      : { subject, outcome: 'unknown', advice: error.message };
  }
};
