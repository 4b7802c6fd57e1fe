import { redirect } from 'next/navigation';

export const dynamic = 'force-dynamic';

/** Redirects to the admin, because the CMS has no page of its own beside it. */
export const GET = (): never => redirect('/admin');
