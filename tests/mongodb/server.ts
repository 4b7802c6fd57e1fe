/*
 * The program runs a MongoDB-compatible server for tests, never a store for data: everything is in memory. Prints
 * «uri mongodb://…» once it listens, and ends on SIGTERM.
 *
 *   node tests/mongodb/server.ts [--port N] [--standalone] [--lenient]
 */
import { parseArgs } from 'node:util';
import { startServer } from './start-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    standalone: { type: 'boolean', default: false },
    lenient: { type: 'boolean', default: false },
  },
});
const server = await startServer({ ...values, port: Number(values.port) });
process.stdout.write(`uri ${server.uri}\n`);
process.once('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
