import config from '@payload-config';
import { redirect } from 'next/navigation';
import { getPayload } from 'payload';
import { outageResponse } from '../../../payload/http/outage-page.ts';
import { databaseAnswers } from '../../../payload/system/database-answers.ts';

export const dynamic = 'force-dynamic';

/** Says that the service is down for a moment; leads back to the admin once the database answers again. */
export const GET = async (): Promise<Response> =>
  (await databaseAnswers(() => getPayload({ config }))) ? redirect('/admin') : outageResponse();
