import { z } from 'zod';
import type { Cms } from './cms.ts';

interface Session {
  readonly startTransaction: () => void;
  readonly abortTransaction: () => Promise<void>;
  readonly endSession: () => Promise<void>;
}

interface Collection {
  readonly find: (filter: object) => { readonly toArray: () => Promise<object[]> };
  readonly findOne: (filter: object, options?: { readonly session?: Session }) => Promise<unknown>;
  readonly insertMany: (documents: readonly object[]) => Promise<unknown>;
  readonly dropIndex: (name: string) => Promise<unknown>;
  readonly listIndexes: () => { readonly toArray: () => Promise<{ readonly name: string }[]> };
}

/** What the tests use of MongoDB's driver, which is no dependency of the CMS itself. */
export interface Connection {
  readonly dropDatabase: () => Promise<void>;
  readonly collection: (name: string) => Collection;
  readonly db: {
    readonly command: (command: object) => Promise<unknown>;
    readonly databaseName: string;
    readonly listCollections: () => { readonly toArray: () => Promise<{ readonly name: string }[]> };
  };
  readonly getClient: () => {
    readonly on: (event: string, heard: (told: unknown) => void) => unknown;
    readonly startSession: () => Session;
    readonly db: (name: string) => { readonly command: (command: object) => Promise<unknown> };
  };
}

const adapter = z.object({ connection: z.custom<Connection>() });

/** The connection of a CMS that runs on MongoDB. */
export const connectionOf = ({ payload }: Pick<Cms, 'payload'>): Connection =>
  adapter.parse(payload.db).connection;
