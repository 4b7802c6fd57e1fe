import { problemOf, type Problem } from '@mithaq/domain/contracts/problem';
import type { AfterErrorHook, Endpoint, Payload, PayloadRequest } from 'payload';
import { databaseTrouble, type DatabaseTrouble } from '../database/database-trouble.ts';
import { log } from '../../log.ts';
import { databaseMessages } from './messages.ar.ts';
import { lostItsUser } from './lost-its-user.ts';
import { answerProblem } from './reasons.ts';
import { RETRY_HEADER } from './retry-conflicts.ts';

/** Status of each trouble; for functions a lost commit is an outage, because every call of theirs may be repeated. */
const statusOf = {
  'write-conflict': 409,
  'commit-unknown': 503,
  unavailable: 503,
} as const satisfies Record<DatabaseTrouble, number>;

const problemAbout = (trouble: DatabaseTrouble): Problem =>
  problemOf(statusOf[trouble], trouble, { detail: databaseMessages[trouble] });

/**
 * Returns whether a retry may succeed: Payload runs its own saves once; our own transactions have been tried six
 * times already.
 */
const isWorthATry = (error: unknown, trouble: DatabaseTrouble): boolean =>
  trouble === 'write-conflict' && !(error instanceof Error && error.name === 'WriteConflictPersists');

/**
 * Answers an error of the database in Arabic, with status 409 for a conflict and 503 for an outage. A refusal for
 * lack of a user is an outage too where the request names a user and the database does not answer.
 */
export const answerDatabaseTrouble: AfterErrorHook = async ({ error, req }) => {
  const trouble = databaseTrouble(error) ?? ((await lostItsUser(req)) ? 'unavailable' : undefined);
  if (trouble === undefined) return undefined;
  if (isWorthATry(error, trouble)) req.responseHeaders = new Headers({ [RETRY_HEADER]: 'true' });
  const { detail, ...about } = problemAbout(trouble);
  const errors = [{ code: trouble, detail, message: detail }];
  return { status: statusOf[trouble], response: { ...about, detail, errors } };
};

/** Answers 503 where the CMS cannot even begin because its database does not answer. */
export const requiringPayload =
  <Rest extends readonly unknown[]>(
    payload: () => Promise<Payload>,
    handle: (request: Request, ...rest: Rest) => Promise<Response>,
  ) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    try {
      await payload();
    } catch (error) {
      log.error('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' });
      return answerProblem(problemAbout('unavailable'));
    }
    return handle(request, ...rest);
  };

/** Answers 503 instead of the endpoint's refusal where the CMS cannot recognise a person because of an outage. */
export const withOutageAnswer = <E extends Pick<Endpoint, 'handler'>>(endpoint: E): E => ({
  ...endpoint,
  handler: async (req: PayloadRequest) =>
    (await lostItsUser(req)) ? answerProblem(problemAbout('unavailable')) : endpoint.handler(req),
});
