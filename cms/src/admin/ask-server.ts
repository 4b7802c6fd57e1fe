import { problem, problemCode, problemReasons } from '@mithaq/domain/contracts/problem';

/** Reason for which the server refused; the field that causes it has its path in the form. */
export interface Refusal {
  readonly code: string;
  /** In Arabic. */
  readonly message: string;
  readonly path?: string | undefined;
}

/**
 * Sends a request to the server. Returns the reasons of a refusal, or none where the request was carried out;
 * `unknown` where no readable answer came, or where the server lost its database before the outcome was certain.
 */
export const askServer = async (path: string, body: object): Promise<Refusal[] | 'unknown'> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return [];
    const read = problem.safeParse(await response.json());
    if (!read.success || problemCode(read.data) === 'commit-unknown') return 'unknown';
    return problemReasons(read.data).map(({ detail, ...reason }) => ({ ...reason, message: detail }));
  } catch {
    // No connection and an answer that is no JSON have the same meaning for the person: the outcome is unknown, and
    // the page says so.
    return 'unknown';
  }
};
