import { fromFerretDb } from './from-ferretdb.ts';
import { fromMemoryServer } from './from-memory-server.ts';
import type { ProvidedMongoDb } from './provided-mongodb.ts';

/** `MONGODB_URI`, else mongodb-memory-server, else FerretDB, else the reasons why there is none. */
export const provideMongoDb = async (logs: string): Promise<ProvidedMongoDb> => {
  const uri = process.env['MONGODB_URI'];
  if (uri !== undefined && uri !== '') {
    const transactions = process.env['DATABASE_TRANSACTIONS'] !== 'false';
    return { uri, transactions, what: 'the server at MONGODB_URI', stop: () => Promise.resolve() };
  }
  const memory = await fromMemoryServer(logs);
  if ('uri' in memory) return memory;
  const ferret = await fromFerretDb(logs);
  return 'uri' in ferret ? ferret : { reason: `MONGODB_URI is not set; ${memory.reason}; ${ferret.reason}` };
};
