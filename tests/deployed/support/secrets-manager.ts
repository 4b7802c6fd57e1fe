import { createServer } from 'node:http';
import { z } from 'zod';
import { close } from '../../../infra/local/src/net/close.ts';
import { listen } from '../../../infra/local/src/net/listen.ts';

const read = z.object({ SecretId: z.string(), VersionStage: z.string() });

/** Answers `GetSecretValue` for secrets that were never rotated; there is no emulator of Secrets Manager. */
export const startSecretsManager = async (
  secret: (name: string) => string,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { SecretId, VersionStage } = read.parse(JSON.parse(body));
      const isThere = VersionStage === 'AWSCURRENT';
      response.writeHead(isThere ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(
        JSON.stringify(
          isThere ? { SecretString: secret(SecretId) } : { __type: 'ResourceNotFoundException' },
        ),
      );
    });
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${String(port)}`, stop: () => close(server) };
};
