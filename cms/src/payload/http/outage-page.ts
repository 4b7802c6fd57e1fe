import { databaseMessages, outagePage } from './messages.ar.ts';
import { plainPage } from './plain-page.ts';

/** Returns the page that people see in place of the admin while the database does not answer; 503, never kept. */
export const outageResponse = (): Response =>
  plainPage(
    {
      title: outagePage.title,
      heading: databaseMessages.unavailable,
      text: outagePage.nothingLost,
      link: outagePage.again,
    },
    503,
    { 'retry-after': '10' },
  );
