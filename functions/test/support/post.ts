import { issueSubmissionToken } from '@mithaq/domain/request/submission-token';
import { randomBytes } from 'node:crypto';
import { hmacSha256 } from '../../src/shared/hmac.ts';
import { formTokenSecret } from './secrets.ts';

/** Issues a token for a form that was opened `ageMs` ago. */
export const tokenAged = (ageMs: number, association = 'rusukh', secret = formTokenSecret): string =>
  issueSubmissionToken(
    { association, policyVersion: 1 },
    Date.now() - ageMs,
    randomBytes(16),
    hmacSha256(secret),
  );

export const validFields = {
  name: 'نورة بنت سعد',
  mobile: '٠٥٠١٢٣٤٥٦٧',
  email: 'noura@example.com',
  city: 'تبوك',
  service: 'electricity',
  description: 'فاتورة كهرباء متأخرة.',
  contactBy: 'call',
  attestation: 'on',
  consent: 'on',
} as const;

/** Makes the JSON that the site posts; `undefined` leaves a field out. */
export const posted = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({ ...validFields, token: tokenAged(60_000), ...changes });

/** Makes the part of API Gateway's event (payload format 2.0) that is read. */
export const httpEvent = (body: string | Buffer, slug = 'rusukh'): unknown => ({
  version: '2.0',
  routeKey: 'POST /associations/{slug}/requests',
  pathParameters: { slug },
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : body.toString('base64'),
  isBase64Encoded: typeof body !== 'string',
});

/** Makes the event that Lambda hands over from a queue. */
export const queueEvent = (...bodies: string[]): unknown => ({
  Records: bodies.map((body, index) => ({ messageId: `message-${String(index + 1)}`, body })),
});
