import config from '@payload-config';
import { getPayload } from 'payload';
import { rememberedHealth } from '../../../health.ts';
import { environment } from '../../../process-environment.ts';

export const dynamic = 'force-dynamic';

const health = rememberedHealth(() => getPayload({ config }), environment.register);

/**
 * Answers 200 `{status}` while the database is read and written and the register written, 503 `{status, code}`
 * otherwise; load balancers and operators ask.
 */
export const GET = async (): Promise<Response> => {
  const found = await health();
  return Response.json(found, {
    status: found.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
};
