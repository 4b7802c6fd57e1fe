import { parseCookies, type PayloadRequest } from 'payload';
import { databaseAnswers } from '../system/database-answers.ts';

const namesAUser = ({ headers, payload }: PayloadRequest): boolean =>
  headers.has('authorization') || parseCookies(headers).has(`${payload.config.cookiePrefix}-token`);

/**
 * Whether a request says who sends it, and is nobody's only because the database does not answer: Payload takes every
 * error of its look at the session for «not logged in». Asks the database only about such a request.
 */
export const lostItsUser = async (req: PayloadRequest): Promise<boolean> =>
  !req.user && namesAUser(req) && !(await databaseAnswers(() => Promise.resolve(req.payload)));
