import config from '@payload-config';
import { redirect } from 'next/navigation';
import { getPayload } from 'payload';
import { cache } from 'react';
import { databaseAnswers } from '../../payload/system/database-answers.ts';

/**
 * Leads to the page of an outage where the database does not answer. Payload would take everybody for logged out and
 * show them its log-in, or an error in English. Asked once for each page.
 */
export const requireDatabase = cache(async (): Promise<void> => {
  if (!(await databaseAnswers(() => getPayload({ config })))) redirect('/unavailable');
});
