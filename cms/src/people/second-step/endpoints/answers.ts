import { refused } from '../../../payload/http/reasons.ts';
import { messages } from '../labels.ar.ts';

/** Refuses a step about the second step, with the message of its code. */
export const refuse = (
  status: 400 | 403 | 404 | 409 | 422,
  code: keyof typeof messages,
  path?: 'code',
): Response => refused(status, { code, message: messages[code], ...(path === undefined ? {} : { path }) });

/** Answers with a secret, which no cache keeps. */
export const answerSecret = (body: object, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json(body, { headers: { ...headers, 'cache-control': 'no-store' } });
