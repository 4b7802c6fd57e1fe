import { CmsRefused, CmsUnavailable } from './cms-errors.ts';

export interface CmsAccess {
  /** Address of the CMS without a slash at its end. */
  readonly url: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
}

export interface CmsCall {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

const readJson = async (response: Response, operation: string): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    // A refusal counts by its status; only a yes has to be readable.
    if (!response.ok) return undefined;
    throw new CmsUnavailable(operation, 'answer is no JSON', { cause: error });
  }
};

/** One call: the JSON of a 2xx answer, or `CmsRefused` (4xx), or `CmsUnavailable` (all else). */
export const callCms = async (cms: CmsAccess, call: CmsCall): Promise<unknown> => {
  try {
    const response = await fetch(`${cms.url}${call.path}`, {
      method: call.method,
      headers: {
        authorization: `services API-Key ${cms.apiKey}`,
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: AbortSignal.timeout(cms.timeoutMs),
      redirect: 'error',
    });
    const answer = await readJson(response, call.operation);
    if (response.ok) return answer;
    if (response.status >= 500 || response.status === 429 || response.status === 408) {
      throw new CmsUnavailable(call.operation, `status ${String(response.status)}`);
    }
    throw new CmsRefused(call.operation, response.status, answer);
  } catch (error) {
    if (error instanceof CmsRefused || error instanceof CmsUnavailable) throw error;
    throw new CmsUnavailable(call.operation, error instanceof Error ? error.name : 'unknown', {
      cause: error,
    });
  }
};
