import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { z } from 'zod';
import { StartRefused } from './start-refused.ts';

const OTHERWISE =
  'or set DATABASE_TRANSACTIONS=false, which gives up that a request is recorded whole or not at all';

/** IllegalOperation: the answer of a server that is no member of a replica set. */
const NO_REPLICA_SET = 20;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/**
 * Ends the start where transactions are required and the database has none. Payload turns transactions off without a
 * message where the address names no replica set; a standalone server answers the first transaction of a person with
 * an error. Throws `StartRefused`.
 */
export const requireTransactions = async ({ connection }: MongooseAdapter): Promise<void> => {
  const client = connection.getClient();
  const { replicaSet } = client.options;
  if (!replicaSet) {
    throw new StartRefused(
      'DATABASE_URL names no replica set, so MongoDB would keep no transaction: put replicaSet=NAME into it ' +
        `(mongodb://host/mithaq?replicaSet=NAME; mongodb+srv addresses bring it along), ${OTHERWISE}.`,
    );
  }
  const session = client.startSession();
  try {
    session.startTransaction();
    await connection.db?.collection('associations').findOne({}, { session, projection: { _id: 1 } });
    await session.abortTransaction();
  } catch (error) {
    if (codeOf(error) !== NO_REPLICA_SET) throw error;
    throw new StartRefused(
      'the server of DATABASE_URL is a standalone MongoDB, which has no transactions: start it as a replica set ' +
        `of one (mongod --replSet NAME, then rs.initiate() once), ${OTHERWISE}.`,
    );
  } finally {
    await session.endSession();
  }
};

const replicaSetTopology = z.object({
  options: z.object({ replicaSet: z.string() }),
  topology: z.object({ description: z.object({ servers: z.map(z.string(), z.unknown()) }) }),
});

/**
 * Returns the sentence for an address that names a replica set of which no server that was reached is a member;
 * undefined where the servers are members or were not reached at all. In both cases the driver reports only a
 * timeout, and removes servers that are no members from its list.
 */
export const noMember = ({ connection }: MongooseAdapter): StartRefused | undefined => {
  const client = replicaSetTopology.safeParse(connection.getClient());
  if (!client.success || client.data.topology.description.servers.size > 0) return undefined;
  return new StartRefused(
    `no server of DATABASE_URL is a member of the replica set ${client.data.options.replicaSet}: it is a standalone ` +
      'MongoDB, or its set has another name. Look with rs.status() in mongosh.',
  );
};
