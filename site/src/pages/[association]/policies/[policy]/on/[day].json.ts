import type { APIRoute } from 'astro';
import { loadVersionOnDay } from '../../../../../features/history/load-version-on-day.server.ts';
import { jsonAnswer } from '../../../../../features/policy/json-answer.server.ts';
import { NotInRegister } from '../../../../../features/register/errors.ts';
import { register, siteUrlOf } from '../../../../../services.server.ts';

/** Answers with the version in force on a day (`2024-07-23`, in Riyadh); 404 where none was or the day has not come. */
export const GET: APIRoute = async ({ params: { association = '', policy = '', day = '' }, request }) => {
  const { found } = await loadVersionOnDay(register, { association, policy, day }, Date.now());
  if (found === undefined) throw new NotInRegister('version', day);
  return jsonAnswer(request, found, siteUrlOf(association));
};
