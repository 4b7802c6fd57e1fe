import { Agent, request } from 'node:http';

/** An answer as the load needs it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** An answer that takes longer counts as an error; milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Makes a client that keeps its connections, because a general client would take a good part of the machine that it
 * shares with the system under load.
 */
export const loopbackClient = () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const ask = (
    url: string,
    { form, origin }: { readonly form?: URLSearchParams; readonly origin?: string } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const body = form?.toString();
      const asked = request(
        url,
        {
          agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            'accept-encoding': 'br',
            ...(origin === undefined ? {} : { origin }),
            ...(body === undefined
              ? {}
              : {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': Buffer.byteLength(body),
                  'accept-encoding': 'identity',
                }),
          },
          timeout: PATIENCE_MS,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('latin1') });
          });
        },
      );
      asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
      asked.on('error', reject);
      asked.end(body);
    });
  return {
    ask,
    end: (): void => {
      agent.destroy();
    },
  };
};
export type LoopbackClient = ReturnType<typeof loopbackClient>;
