import { setTimeout as sleep } from 'node:timers/promises';
import { Binary } from 'bson';
import { z } from 'zod';
import { adminCommands } from './commands/admin.ts';
import { field, type Handler, type ServerState } from './commands/call.ts';
import { catalogCommands } from './commands/catalog.ts';
import { explain } from './commands/explain.ts';
import { logInCommands } from './commands/log-in.ts';
import { readCommands } from './commands/read.ts';
import { writeCommands } from './commands/write.ts';
import type { Doc } from './documents.ts';
import type { Failure } from './fail-points.ts';
import { codeName, Fault, labelsOf } from './fault.ts';
import type { Reader, Transaction } from './storage.ts';

const commands: ReadonlyMap<string, Handler> = new Map(
  Object.entries({ ...adminCommands, ...logInCommands, ...readCommands, ...writeCommands, ...catalogCommands, explain }),
);

/** A transaction may run these commands in mongod, and no others. */
const inTransactions: ReadonlySet<string> = new Set([
  ...[
    'find',
    'aggregate',
    'distinct',
    'getMore',
    'killCursors',
    'insert',
    'update',
    'delete',
    'findAndModify',
  ],
  ...['create', 'createIndexes'],
]);

const envelope = z.object({
  $db: z.string().default('admin'),
  lsid: z.object({ id: z.instanceof(Binary) }).optional(),
  txnNumber: field.number.optional(),
  startTransaction: z.boolean().default(false),
  autocommit: z.boolean().default(true),
});
type Envelope = z.infer<typeof envelope>;

const errorAnswer = (code: number, message: string, labels: readonly string[], more: Doc = {}): Doc => ({
  ok: 0,
  errmsg: message,
  code,
  codeName: codeName(code),
  ...(labels.length > 0 && { errorLabels: labels }),
  ...more,
});

/** An undefined answer means that the connection is cut. */
export type Answer = Doc | undefined;

/** Answers commands: fail points first, then the command in its session and transaction. */
export class Dispatcher {
  readonly #server: ServerState;

  constructor(server: ServerState) {
    this.#server = server;
  }

  async answer(command: Doc, appName: string | undefined): Promise<Answer> {
    const name = Object.keys(command)[0] ?? '';
    const given = envelope.safeParse(command);
    if (!given.success) return errorAnswer(9, z.prettifyError(given.error), []);
    const inTransaction = given.data.txnNumber !== undefined && !given.data.autocommit;
    const ends = name === 'commitTransaction' || name === 'abortTransaction';
    const retries = given.data.txnNumber !== undefined && !inTransaction;
    const labels = (code: number) => labelsOf(code, inTransaction, ends, retries);

    const namespace = `${given.data.$db}.${String(command[name])}`;
    const failure = this.#server.failPoints.take(name, namespace, appName);
    if (failure?.blockConnection === true) await sleep(failure.blockTimeMS);
    if (failure?.closeConnection === true && !failure.afterExecution) return undefined;
    if (failure?.errorCode !== undefined)
      return this.#injected(failure, given.data, failure.errorCode, labels);

    let answer: Doc;
    try {
      answer = { ok: 1, ...(await this.#run(name, command, given.data)) };
    } catch (error) {
      if (!(error instanceof Fault))
        process.stderr.write(`${name}: ${String(error instanceof Error ? error.stack : error)}\n`);
      const fault = error instanceof Fault ? error : new Fault(8, String(error));
      answer = errorAnswer(fault.code, fault.message, labels(fault.code), fault.more);
    }
    if (failure?.closeConnection === true) return undefined;
    return failure?.writeConcernError === undefined
      ? answer
      : { ...answer, writeConcernError: failure.writeConcernError };
  }

  #injected(
    failure: Failure,
    given: Envelope,
    code: number,
    labels: (code: number) => readonly string[],
  ): Doc {
    if (given.lsid !== undefined && !given.autocommit)
      this.#server.sessions.abort(this.#server.sessions.get(given.lsid.id.toString('hex')));
    return errorAnswer(
      code,
      "Failing command via 'failCommand' failpoint",
      failure.errorLabels ?? labels(code),
    );
  }

  async #run(name: string, command: Doc, given: Envelope): Promise<Doc> {
    const { sessions, replicaSet } = this.#server;
    const ends = name === 'commitTransaction' || name === 'abortTransaction';
    if (given.txnNumber === undefined || given.lsid === undefined) {
      if (ends) throw new Fault(72, `${name} must be run within a transaction`);
      return this.#carryOut(name, command, given.$db, undefined);
    }
    if (replicaSet === undefined)
      throw new Fault(20, 'Transaction numbers are only allowed on a replica set member or mongos');
    const session = sessions.get(given.lsid.id.toString('hex'));
    const number = given.txnNumber;
    if (given.autocommit)
      return sessions.once(session, number, () => this.#carryOut(name, command, given.$db, undefined));
    const member = { number, starts: given.startTransaction, ends };
    return sessions.inTransaction(session, member, async (transaction) => {
      if (ends) return this.#end(name, transaction);
      if (!inTransactions.has(name))
        throw new Fault(263, `Cannot run '${name}' in a multi-document transaction.`);
      return this.#carryOut(name, command, given.$db, transaction);
    });
  }

  #end(name: string, transaction: Transaction): Doc {
    if (name === 'commitTransaction') this.#server.sessions.commit(transaction);
    else this.#server.sessions.rollBack(transaction);
    return {};
  }

  async #carryOut(name: string, command: Doc, database: string, reader: Reader): Promise<Doc> {
    const handler = commands.get(name);
    if (handler === undefined) throw new Fault(59, `no such command: '${name}'`);
    return handler({ server: this.#server, database, command, reader });
  }
}

const handshake = z.object({ client: z.object({ application: z.object({ name: z.string() }) }) });

/** Returns the name that an application gives itself in its handshake. */
export const appNameOf = (command: Doc): string | undefined =>
  handshake.safeParse(command).data?.client.application.name;
