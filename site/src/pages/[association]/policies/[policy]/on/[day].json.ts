import type { APIRoute } from 'astro';
import { versionOfDay } from '../../../../../features/history/version-of-day.server.ts';
import { NotInRegister } from '../../../../../features/register/errors.ts';
import { register } from '../../../../../services.server.ts';

/**
 * Redirects to the version in force on a day (`2024-07-23`, in Riyadh), so that a day is no entry of a cache; 404
 * where none was or the day has not come.
 */
export const GET: APIRoute = async ({ params: { association = '', policy = '', day = '' }, redirect }) => {
  const { entry } = await versionOfDay(register, { association, policy, day }, Date.now());
  if (entry === undefined) throw new NotInRegister('version', day);
  return redirect(`/${association}/policies/${policy}/v${String(entry.version)}.json`, 302);
};
