import { afterEach, expect, test, vi } from 'vitest';
import { useServer } from './support.ts';

const { connect } = useServer({ standalone: true });

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the driver signs its log-in with the credentials of its process, and with nothing of its address', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'ASIAOFTHEROLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'word');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token-of-the-role');
  const client = connect({ authMechanism: 'MONGODB-AWS', authSource: '$external' });
  await expect(client).rejects.toMatchObject({
    code: 18,
    message: expect.stringMatching(
      /^no role of this server signed AWS4-HMAC-SHA256 Credential=ASIAOFTHEROLE\/\d{8}\/eu-central-1\/sts\/aws4_request, .*with the token token-of-the-role$/u,
    ),
  });
});
