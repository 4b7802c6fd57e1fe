import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { Cursors } from './cursors.ts';
import { appNameOf, Dispatcher } from './dispatch.ts';
import { FailPoints } from './fail-points.ts';
import { Sessions } from './sessions.ts';
import { Store } from './storage.ts';
import { readMessages, writeAnswer, type Message } from './wire.ts';

export interface ServerOptions {
  /** The port 0 takes a free one. */
  readonly port: number;
  /** Refuses transactions, as a mongod without a replica set does. */
  readonly standalone: boolean;
  /** Holds no first command of a transaction, and lets a transaction begin by any of its commands. */
  readonly lenient: boolean;
}

export interface RunningServer {
  readonly uri: string;
  readonly stop: () => Promise<void>;
}

const host = '127.0.0.1';
const replicaSet = 'mithaq-test';
/** Milliseconds pass at most so until a new connection has sent a command; a driver's monitor never sends one. */
const greetingMs = 100;
const greetings: ReadonlySet<string> = new Set(['hello', 'ismaster', 'isMaster']);

/** Answers what comes on one connection, one message after the other. */
const serve = (socket: Socket, dispatcher: Dispatcher, onFirstCommand: () => void): void => {
  let arrived: Buffer = Buffer.alloc(0);
  let appName: string | undefined;
  let tail = Promise.resolve();
  const reply = async (message: Message): Promise<void> => {
    if (greetings.has(Object.keys(message.command)[0] ?? '')) appName ??= appNameOf(message.command);
    else onFirstCommand();
    const answer = await dispatcher.answer(message.command, appName);
    if (answer === undefined) socket.destroy();
    else if (message.answered && !socket.destroyed) socket.write(writeAnswer(message, answer));
  };
  socket.setNoDelay();
  socket.on('data', (bytes) => {
    arrived = arrived.length === 0 ? bytes : Buffer.concat([arrived, bytes]);
    try {
      const { messages, rest } = readMessages(arrived);
      arrived = rest;
      for (const message of messages)
        tail = tail
          .then(() => reply(message))
          .catch((error: unknown) => {
            process.stderr.write(`${String(error)}\n`);
            socket.destroy();
          });
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      socket.destroy();
    }
  });
  // A driver that ends a connection, or whose process has ended, is no fault of the server.
  socket.on('error', () => socket.destroy());
};

/** Starts a MongoDB-compatible server for tests, in memory, with snapshots, conflicts and roll-back. */
export const startServer = async ({ port, standalone, lenient }: ServerOptions): Promise<RunningServer> => {
  const sockets = new Set<Socket>();
  const greeting = new Set<Socket>();
  const listener = createServer();
  listener.listen(port, host);
  await once(listener, 'listening');
  const bound = listener.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const address = `${host}:${String(bound.port)}`;
  const store = new Store();
  const dispatcher = new Dispatcher({
    store,
    sessions: new Sessions(store, lenient, () => greeting.size > 0),
    cursors: new Cursors(),
    failPoints: new FailPoints(),
    address,
    replicaSet: standalone ? undefined : replicaSet,
  });
  listener.on('connection', (socket) => {
    sockets.add(socket);
    greeting.add(socket);
    const greeted = () => greeting.delete(socket);
    setTimeout(greeted, greetingMs).unref();
    socket.once('close', () => {
      greeted();
      sockets.delete(socket);
    });
    serve(socket, dispatcher, greeted);
  });
  return {
    uri: `mongodb://${address}/${standalone ? '' : `?replicaSet=${replicaSet}`}`,
    stop: async () => {
      const closed = once(listener, 'close');
      listener.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
