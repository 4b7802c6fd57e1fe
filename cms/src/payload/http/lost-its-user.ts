import { parseCookies, type PayloadRequest } from 'payload';
import { databaseAnswers } from '../system/database-answers.ts';

const namesAUser = ({ headers, payload }: PayloadRequest): boolean =>
  headers.has('authorization') || parseCookies(headers).has(`${payload.config.cookiePrefix}-token`);

/**
 * Returns whether a request names its user and has none only because the database does not answer: Payload takes
 * every error during its look-up of the session for «not logged in». Asks the database only about such a request.
 */
export const lostItsUser = async (req: PayloadRequest): Promise<boolean> =>
  !req.user && namesAUser(req) && !(await databaseAnswers(() => Promise.resolve(req.payload)));
