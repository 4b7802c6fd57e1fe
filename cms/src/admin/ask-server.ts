import { problem, problemCode, problemReasons } from '@mithaq/domain/contracts/problem';
import { z } from 'zod';

/** Reason for which the server refused; the field that causes it has its path in the form. */
export interface Refusal {
  readonly code: string;
  /** In Arabic. */
  readonly message: string;
  readonly path?: string | undefined;
}

/** Outcome of a request: what the server made, or why it refused. */
export type Asked<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly reasons: readonly Refusal[] }
  /** No readable answer came, or the server lost its database before the outcome was certain. */
  | { readonly kind: 'unknown' };

/** Sends a request to the server and reads what it made by a schema. */
export const askServerFor = async <Answer>(
  path: string,
  body: object,
  answer: z.ZodType<Answer>,
): Promise<Asked<Answer>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const json: unknown = await response.json();
    if (response.ok) {
      const made = answer.safeParse(json);
      return made.success ? { kind: 'done', answer: made.data } : { kind: 'unknown' };
    }
    const read = problem.safeParse(json);
    if (!read.success || problemCode(read.data) === 'commit-unknown') return { kind: 'unknown' };
    const reasons = problemReasons(read.data).map(({ detail, ...reason }) => ({
      ...reason,
      message: detail,
    }));
    return { kind: 'refused', reasons };
  } catch {
    // No connection and an answer that is no JSON have the same meaning for the person: the outcome is unknown, and
    // the page says so.
    return { kind: 'unknown' };
  }
};

/**
 * Sends a request to the server. Returns the reasons of a refusal, or none where the request was carried out;
 * `unknown` where the outcome is not certain.
 */
export const askServer = async (path: string, body: object): Promise<readonly Refusal[] | 'unknown'> => {
  const asked = await askServerFor(path, body, z.unknown());
  if (asked.kind === 'done') return [];
  return asked.kind === 'refused' ? asked.reasons : 'unknown';
};
