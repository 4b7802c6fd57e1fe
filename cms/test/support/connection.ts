import type { Payload } from 'payload';
import { z } from 'zod';

interface Session {
  readonly startTransaction: () => void;
  readonly abortTransaction: () => Promise<void>;
  readonly endSession: () => Promise<void>;
}

interface Collection {
  readonly find: (filter: object) => { readonly toArray: () => Promise<object[]> };
  readonly findOne: (filter: object, options?: { readonly session?: Session }) => Promise<unknown>;
  readonly insertMany: (documents: readonly object[]) => Promise<unknown>;
  readonly deleteOne: (filter: object) => Promise<unknown>;
  readonly createIndex: (fields: object, options: { readonly unique: boolean }) => Promise<unknown>;
  readonly dropIndex: (name: string) => Promise<unknown>;
  readonly listIndexes: () => { readonly toArray: () => Promise<{ readonly name: string }[]> };
}

/** Part of MongoDB's driver that the tests use; the driver is no dependency of the CMS itself. */
export interface Connection {
  readonly dropDatabase: () => Promise<void>;
  readonly collection: (name: string) => Collection;
  readonly db: {
    readonly command: (command: object) => Promise<unknown>;
    readonly databaseName: string;
    readonly listCollections: () => { readonly toArray: () => Promise<{ readonly name: string }[]> };
  };
  readonly getClient: () => {
    readonly options: {
      readonly maxPoolSize: number;
      readonly replicaSet?: string;
      readonly writeConcern?: { readonly w?: unknown };
    };
    readonly on: (event: string, heard: (told: unknown) => void) => unknown;
    readonly startSession: () => Session;
    readonly db: (name: string) => { readonly command: (command: object) => Promise<unknown> };
  };
}

const adapter = z.object({ connection: z.custom<Connection>() });

/** Returns the connection of a CMS that runs on MongoDB. */
export const connectionOf = ({ payload }: { readonly payload: Payload }): Connection =>
  adapter.parse(payload.db).connection;
