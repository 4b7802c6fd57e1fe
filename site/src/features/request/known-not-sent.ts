import { z } from 'zod';

/** The connection to the API was never made, so that nothing of the form left this server. */
const unconnected: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

const withCause = z.object({ cause: z.object({ code: z.unknown() }) });

/** Whether a failed call is known not to have reached the API; an answer that is late or lost is not. */
export const isKnownNotSent = (error: unknown): boolean => {
  const failed = withCause.safeParse(error);
  return failed.success && unconnected.includes(failed.data.cause.code);
};

/** Whether a gateway refused the call before it reached the API: throttled, or denied by the firewall or for its key. */
export const isRefusedByGateway = (status: number): boolean => [401, 403, 429].includes(status);
