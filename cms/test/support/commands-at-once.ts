import { z } from 'zod';

interface Monitored {
  on: (event: string, heard: (told: unknown) => void) => unknown;
}

const started = z.object({
  requestId: z.number(),
  commandName: z.string(),
  command: z.object({
    lsid: z.unknown(),
    txnNumber: z.unknown().optional(),
    autocommit: z.boolean().optional(),
  }),
});
const ended = z.object({ requestId: z.number() });

/**
 * Watches a client of MongoDB for concurrent commands in one transaction, which the server refuses at random. Returns
 * a function that lists the pairs seen so far, one on each line.
 */
export const commandsAtOnce = (client: Monitored): (() => readonly string[]) => {
  const underWay = new Map<number, { readonly transaction: string; readonly name: string }>();
  const pairs: string[] = [];
  client.on('commandStarted', (told) => {
    const { requestId, commandName: name, command } = started.parse(told);
    if (command.autocommit !== false) return;
    const transaction = `${JSON.stringify(command.lsid)} ${String(command.txnNumber)}`;
    for (const other of underWay.values()) {
      if (other.transaction === transaction) pairs.push(`${other.name} and ${name}`);
    }
    underWay.set(requestId, { transaction, name });
  });
  const end = (told: unknown): void => {
    underWay.delete(ended.parse(told).requestId);
  };
  client.on('commandSucceeded', end);
  client.on('commandFailed', end);
  return () => pairs;
};
