import { fromMemoryServer } from './from-memory-server.ts';
import { fromTestDouble } from './from-test-double.ts';
import type { ProvidedMongoDb } from './provided-mongodb.ts';

/** Provides the server at `MONGODB_URI`, else mongodb-memory-server, else the test double, else the reasons. */
export const provideMongoDb = async (logs: string): Promise<ProvidedMongoDb> => {
  const uri = process.env['MONGODB_URI'];
  if (uri !== undefined && uri !== '') {
    const transactions = process.env['DATABASE_TRANSACTIONS'] !== 'false';
    return { uri, transactions, what: 'the server at MONGODB_URI', stop: () => Promise.resolve() };
  }
  const memory = await fromMemoryServer(logs);
  if ('uri' in memory) return memory;
  const double = await fromTestDouble(logs);
  return 'uri' in double ? double : { reason: `MONGODB_URI is not set; ${memory.reason}; ${double.reason}` };
};
