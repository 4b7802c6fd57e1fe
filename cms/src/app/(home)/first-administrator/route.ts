import { firstAdministratorPage } from '../../../payload/http/messages.ar.ts';
import { plainPage } from '../../../payload/http/plain-page.ts';

export const dynamic = 'force-dynamic';

/** Says who makes the first account, in place of Payload's form for it, which nobody may send. */
export const GET = (): Response => plainPage(firstAdministratorPage, 403);
