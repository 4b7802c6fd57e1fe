import config from '@payload-config';
import { getPayload } from 'payload';
import { databaseAnswers } from '../../../payload/system/database-answers.ts';

export const dynamic = 'force-dynamic';

/** Answers 200 while the database answers, 503 otherwise; load balancers and the start script ask. */
export const GET = async (): Promise<Response> => {
  const answers = await databaseAnswers(() => getPayload({ config }));
  return Response.json({ status: answers ? 'ok' : 'unavailable' }, { status: answers ? 200 : 503 });
};
