import type { StageConfig } from '../config/stage-config.ts';

/** Name of the database in the cluster. */
const DATABASE = 'mithaq';

/** How the CMS of a stage comes into its database: by its role, without any password, or by an address with one. */
export type DatabaseAccess =
  { readonly kind: 'role'; readonly address: string } | { readonly kind: 'secret'; readonly name: string };

/**
 * Returns how a stage comes into its database. The address of a cluster with roles holds no secret: the driver signs a
 * question to Amazon («who am I?») with the credentials of its process, and the cluster asks it.
 * https://www.mongodb.com/docs/atlas/security/aws-iam-authentication/
 */
export const databaseAccess = ({
  database: { cluster },
  secrets: { databaseUrl },
}: Pick<StageConfig, 'database' | 'secrets'>): DatabaseAccess => {
  if (cluster !== undefined)
    return {
      kind: 'role',
      address: `mongodb+srv://${cluster}/${DATABASE}?authSource=%24external&authMechanism=MONGODB-AWS&retryWrites=true&w=majority`,
    };
  if (databaseUrl === undefined)
    throw new Error('a stage has a cluster or a secret: its file is checked for it');
  return { kind: 'secret', name: databaseUrl };
};
