import {
  problemOf,
  PROBLEM_MEDIA_TYPE,
  refusalOf,
  type Problem,
  type ProblemStatus,
} from '@mithaq/domain/contracts/problem';

/** Reason for refusing a move: a message, and the form field that causes it. */
export interface Reason {
  readonly code: string;
  /** In Arabic. */
  readonly message: string;
  readonly path?: string;
}

/** Answers with a problem, which no cache keeps. */
export const answerProblem = (problem: Problem): Response =>
  Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store' },
  });

/** Refuses with every reason at once; the code of a single reason is the code of the problem. */
export const refused = (status: ProblemStatus, ...reasons: readonly Reason[]): Response =>
  answerProblem(
    refusalOf(
      status,
      reasons.map(({ message, ...reason }) => ({ ...reason, detail: message })),
    ),
  );

/** Refuses what may be asked again after so many seconds (429), which programs read in the head of the answer. */
export const refusedForNow = (seconds: number, reason: Reason): Response => {
  const answer = refused(429, reason);
  answer.headers.set('retry-after', String(seconds));
  return answer;
};

/** Refuses or fails with a code alone and the general words of the status: for programs, which read the code. */
export const fault = (status: ProblemStatus, code: string): Response =>
  answerProblem(problemOf(status, code));
