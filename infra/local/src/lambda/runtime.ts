/**
 * What Lambda's runtime is to a function: a process of its own that loads the bundle once and calls its handler for
 * each event. Started by `function-process.ts` with the bundle's path and the function's own environment.
 */
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { toFunction, type FromFunction } from './protocol.ts';

const bundle = z.object({
  handler: z.custom<(event: unknown) => Promise<unknown>>((value) => typeof value === 'function'),
});

const send = (message: FromFunction): void => {
  process.send?.(message);
};

/** A bundle that refuses its environment says so in one line; Node's own report would quote the minified source. */
const load = async (path: string): Promise<z.infer<typeof bundle>> => {
  try {
    return bundle.parse(await import(pathToFileURL(path).href));
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
};

const { handler } = await load(z.string().parse(process.argv[2]));

process.on('message', (raw: unknown) => {
  const message = toFunction.parse(raw);
  if (message.kind === 'memory') {
    send({ kind: 'result', id: message.id, result: process.memoryUsage().rss });
    return;
  }
  handler(message.event).then(
    (result) => {
      send({ kind: 'result', id: message.id, result });
    },
    (error: unknown) => {
      send({ kind: 'error', id: message.id, name: error instanceof Error ? error.name : 'unknown' });
    },
  );
});
// The host decides when a function ends; a signal to the whole group must not cut an event in two.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
send({ kind: 'ready' });
