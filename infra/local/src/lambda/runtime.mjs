// What Lambda's runtime is to a function: a process of its own that loads the bundle once and calls its handler for
// each event. Started by `function-process.ts` with the bundle's path and the function's own environment. Plain
// JavaScript without imports of ours, so that the memory of the process is the function's and not this file's.
import { pathToFileURL } from 'node:url';

/** A bundle that refuses its environment says so in one line; Node's own report would quote the minified source. */
const load = async (path) => {
  try {
    const { handler } = await import(pathToFileURL(path).href);
    if (typeof handler !== 'function') throw new Error('no handler');
    return handler;
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
};

const handler = await load(process.argv[2]);

process.on('message', ({ kind, id, event }) => {
  if (kind === 'memory') {
    process.send({ kind: 'result', id, result: process.memoryUsage.rss() });
    return;
  }
  Promise.resolve(handler(event)).then(
    (result) => process.send({ kind: 'result', id, result }),
    (error) => process.send({ kind: 'error', id, name: error instanceof Error ? error.name : 'unknown' }),
  );
});
// The host decides when a function ends; a signal to the whole group must not cut an event in two.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.send({ kind: 'ready' });
