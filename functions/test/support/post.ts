import { issueSubmissionToken } from '@mithaq/domain/request/submission-token';
import { randomBytes } from 'node:crypto';
import { hmacSha256 } from '../../src/shared/hmac.ts';
import { formTokenSecret } from './secrets.ts';

/** A token for a form that was opened so long ago; milliseconds. */
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

/** The JSON that the site posts; `undefined` leaves a field out. */
export const posted = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({ ...validFields, token: tokenAged(60_000), ...changes });

/** What API Gateway hands over (payload format 2.0), as far as it is read. */
export const httpEvent = (body: string | Buffer, slug = 'rusukh'): unknown => ({
  version: '2.0',
  routeKey: 'POST /associations/{slug}/requests',
  pathParameters: { slug },
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : body.toString('base64'),
  isBase64Encoded: typeof body !== 'string',
});

/** What Lambda hands over from a queue. */
export const queueEvent = (...bodies: string[]): unknown => ({
  Records: bodies.map((body, index) => ({ messageId: `message-${String(index + 1)}`, body })),
});
