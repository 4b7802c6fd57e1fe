import { redirect } from 'next/navigation';

export const dynamic = 'force-dynamic';

/** The CMS has no page of its own but the admin. */
export const GET = (): never => redirect('/admin');
