import { Binary } from 'bson';
import { z } from 'zod';
import type { Handler, ServerState } from './call.ts';
import { parse } from './call.ts';
import type { Doc } from '../documents.ts';

/** Returns the server's description of itself, with the limits of MongoDB 8.0. */
export const hello = ({ address, replicaSet }: ServerState): Doc => ({
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  ...(replicaSet !== undefined && {
    setName: replicaSet,
    setVersion: 1,
    hosts: [address],
    me: address,
    primary: address,
    secondary: false,
  }),
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: 1,
  minWireVersion: 0,
  maxWireVersion: 25,
  readOnly: false,
});

const sessionIds = z.array(z.object({ id: z.instanceof(Binary) }));

const endSessions =
  (name: string): Handler =>
  ({ server, command }) => {
    const ids = parse(z.object({ [name]: sessionIds }), command)[name] ?? [];
    server.sessions.end(ids.map(({ id }) => id.toString('hex')));
    return {};
  };

const helloHandler: Handler = ({ server }) => hello(server);
const nothing: Handler = () => ({});

export const adminCommands: Readonly<Record<string, Handler>> = {
  hello: helloHandler,
  ismaster: helloHandler,
  isMaster: helloHandler,
  ping: nothing,
  buildInfo: () => ({
    version: '8.0.0',
    versionArray: [8, 0, 0, 0],
    modules: [],
    bits: 64,
    maxBsonObjectSize: 16_777_216,
  }),
  serverStatus: ({ server }) => ({
    host: server.address,
    version: '8.0.0',
    process: 'mithaq test double',
    uptime: 1,
  }),
  getParameter: () => ({ featureCompatibilityVersion: { version: '8.0' } }),
  startSession: nothing,
  refreshSessions: nothing,
  endSessions: endSessions('endSessions'),
  killSessions: endSessions('killSessions'),
  configureFailPoint: ({ server, command }) => {
    server.failPoints.configure(command);
    return {};
  },
  // The command is no MongoDB's: it counts the commands sent while another of their transaction had no answer.
  mithaqParallelPairs: ({ server }) => ({ pairs: server.sessions.pairs }),
};
