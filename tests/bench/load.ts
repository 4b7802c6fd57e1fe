import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const CONNECTIONS = 16;

/** Most bytes of one read; as many as Node reads at once by itself. */
const READ_BYTES = 64 * 1024;

/** Returns the length of an answer in bytes, head and body. */
const answerBytes = (head: string): number => {
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`not a 200: ${head.slice(0, 40)}`);
  const end = head.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)\r\n/iu.exec(head.slice(0, end + 2))?.[1];
  if (end < 0 || length === undefined) throw new Error('an answer without a length');
  return end + 4 + Number(length);
};

/**
 * Requests one page repeatedly on 16 connections that stay open and returns how many whole answers came a second.
 * Only the status line and the length of each answer are read: the work of a general client on a longer answer would
 * be counted as if the server had done it. Each connection reads into one buffer of its own, because to make one for each
 * read takes longer than to read, and the generator would be the bottleneck for long answers. `acceptEncoding` is the header that every browser sends; left out, the server
 * sends the page as it is.
 */
export const load = async (
  url: string,
  seconds: number,
  acceptEncoding?: string,
): Promise<{ readonly answers: number; readonly perSecond: number }> => {
  const { hostname, port, pathname } = new URL(url);
  const codings = acceptEncoding === undefined ? '' : `accept-encoding: ${acceptEncoding}\r\n`;
  const question = Buffer.from(`GET ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${codings}\r\n`);
  let answers = 0;
  const begin = performance.now();
  const until = begin + seconds * 1000;

  const converse = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let missing = 0;
      const take = (chunk: Uint8Array): void => {
        try {
          // The first chunk holds the head, which is far shorter than a packet on the loopback device.
          if (missing === 0) missing = answerBytes(Buffer.from(chunk.subarray(0, 4096)).toString('latin1'));
        } catch (error) {
          socket.destroy(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        missing -= chunk.length;
        if (missing < 0) socket.destroy(new Error('more bytes than the answer said'));
        if (missing !== 0) return;
        answers += 1;
        if (performance.now() < until) socket.write(question);
        else socket.end();
      };
      const socket = connect({
        port: Number(port),
        host: hostname,
        onread: {
          buffer: Buffer.allocUnsafe(READ_BYTES),
          callback(bytes, buffer) {
            take(buffer.subarray(0, bytes));
            return true;
          },
        },
      });
      socket.setNoDelay(true);
      socket.once('error', reject);
      socket.once('close', resolve);
      socket.once('connect', () => socket.write(question));
    });

  await Promise.all(Array.from({ length: CONNECTIONS }, converse));
  return { answers, perSecond: answers / ((performance.now() - begin) / 1000) };
};
