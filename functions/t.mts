import { readFileSync } from 'node:fs';
import { issueSubmissionToken } from '@mithaq/domain/request/submission-token';
import { hmacSha256 } from './src/accept-request/adapters/hmac.ts';
import { validFields } from './test/support/post.ts';
import { randomBytes } from 'node:crypto';
const s = JSON.parse(readFileSync(process.env.MITHAQ_DATA_DIR + '/secrets.json', 'utf8'));
const slug = process.argv[2];
const token = issueSubmissionToken(
  { association: slug, policyVersion: 1 },
  Date.now() - 10000,
  randomBytes(16),
  hmacSha256(s.FORM_TOKEN_SECRET),
);
const r = await fetch(`http://127.0.0.1:${process.env.MITHAQ_API_PORT}/associations/${slug}/requests`, {
  method: 'POST',
  body: JSON.stringify({ ...validFields, token }),
});
console.log(r.status, await r.text());
