import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Largest picture that is converted; the largest of today's phones have 49 million points, in 200 MB of memory. */
const MOST_PIXELS = 50_000_000;

/** Longest conversion; a function has 29 seconds for its answer. Milliseconds. */
const MOST_TIME_MS = 25_000;

/** Quality of the JPEG in percent; the original is kept beside it. */
const QUALITY = 92;

/**
 * Program of the worker. A decoder for files of strangers runs outside the server's own thread, which it would block
 * for seconds, and ends with its worker. The packages are loaded there alone, because no other upload needs them.
 */
const program = `
const { createRequire } = require('node:module');
const { parentPort, workerData } = require('node:worker_threads');
const load = createRequire(workerData.from);
const convert = async () => {
  const pictures = await load('heic-decode').all({ buffer: workerData.bytes });
  try {
    const [picture] = pictures;
    if (picture.width * picture.height > workerData.mostPixels) return { fault: 'too-many-pixels' };
    const { data, width, height } = await picture.decode();
    return { jpeg: new Uint8Array(load('jpeg-js').encode({ data, width, height }, workerData.quality).data) };
  } finally {
    pictures.dispose();
  }
};
convert().then(
  (answer) => parentPort.postMessage(answer),
  () => parentPort.postMessage({ fault: 'unreadable' }),
);
`;

const answer = z.union([
  z.object({ jpeg: z.instanceof(Uint8Array) }),
  z.object({ fault: z.enum(['too-many-pixels', 'unreadable']) }),
]);
type Converted = z.infer<typeof answer>;

/** Returns a path from which the packages are found: the built server's own folder, or this file in development. */
const packagesFrom = (): string =>
  existsSync(join(process.cwd(), 'node_modules', 'heic-decode'))
    ? join(process.cwd(), 'package.json')
    : import.meta.filename;

const run = (bytes: Uint8Array): Promise<Converted> =>
  new Promise((resolve) => {
    const worker = new Worker(program, {
      eval: true,
      workerData: { bytes, from: packagesFrom(), mostPixels: MOST_PIXELS, quality: QUALITY },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const finish = (converted: Converted): void => {
      clearTimeout(timer);
      resolve(converted);
      void worker.terminate();
    };
    const timer = setTimeout(finish, MOST_TIME_MS, { fault: 'unreadable' });
    worker.once('message', (message: unknown) => {
      finish(answer.parse(message));
    });
    // The worker has run out of memory, or the decoder has crashed on the bytes.
    worker.once('error', () => {
      finish({ fault: 'unreadable' });
    });
  });

let last: Promise<unknown> = Promise.resolve();

/**
 * Returns the first picture of a HEIC file as JPEG, turned upright and without metadata. One conversion runs at a time,
 * because a large one takes some hundred megabytes.
 */
export const convertHeic = (bytes: Uint8Array): Promise<Converted> => {
  const converted = last.then(() => run(bytes));
  last = converted;
  return converted;
};
