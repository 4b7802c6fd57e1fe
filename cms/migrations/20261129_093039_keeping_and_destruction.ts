import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`destroyed_records\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`reference\` text NOT NULL,
  	\`kept_as\` text NOT NULL,
  	\`months\` numeric NOT NULL,
  	\`ended_on\` text NOT NULL,
  	\`destroyed_on\` text NOT NULL,
  	\`ground\` text NOT NULL,
  	\`rows\` numeric NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`follow_up_hash\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`destroyed_records_actor_idx\` ON \`destroyed_records\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`destroyed_records_at_idx\` ON \`destroyed_records\` (\`at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`destroyed_records_key_idx\` ON \`destroyed_records\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`destroyed_records_association_idx\` ON \`destroyed_records\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`destroyed_records_updated_at_idx\` ON \`destroyed_records\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`destroyed_records_created_at_idx\` ON \`destroyed_records\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_8_idx\` ON \`destroyed_records\` (\`association_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`association_reference_idx\` ON \`destroyed_records\` (\`association_id\`,\`reference\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_services_given\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36),
  	\`reference\` text,
  	\`what\` text NOT NULL,
  	\`amount\` text NOT NULL,
  	\`given_on\` text NOT NULL,
  	\`extent\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`receipt\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_services_given\`("id", "request_id", "what", "amount", "given_on", "extent", "actor_id", "actor_name", "at", "receipt", "association_id", "updated_at", "created_at") SELECT "id", "request_id", "what", "amount", "given_on", "extent", "actor_id", "actor_name", "at", "receipt", "association_id", "updated_at", "created_at" FROM \`services_given\`;`)
  await db.run(sql`DROP TABLE \`services_given\`;`)
  await db.run(sql`ALTER TABLE \`__new_services_given\` RENAME TO \`services_given\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`services_given_request_idx\` ON \`services_given\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_actor_idx\` ON \`services_given\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_at_idx\` ON \`services_given\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`services_given_association_idx\` ON \`services_given\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_updated_at_idx\` ON \`services_given\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_given_created_at_idx\` ON \`services_given\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_7_idx\` ON \`services_given\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_7_idx\` ON \`services_given\` (\`association_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`association_givenOn_idx\` ON \`services_given\` (\`association_id\`,\`given_on\`);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`ended_on\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`kept_as\` text;`)
  await db.run(sql`CREATE INDEX \`association_keptAs_endedOn_idx\` ON \`requests\` (\`association_id\`,\`kept_as\`,\`ended_on\`);`)
  await db.run(sql`CREATE INDEX \`keptAs_state_idx\` ON \`requests\` (\`kept_as\`,\`state\`);`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`keeping_months_accepted\` numeric;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`keeping_months_rejected\` numeric;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`keeping_months_undecided\` numeric;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`keeping_months_answered\` numeric;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`keeping_months_financial\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`association_keptAs_endedOn_idx\`;`)
  await db.run(sql`DROP INDEX \`keptAs_state_idx\`;`)
  await db.run(sql`DROP TABLE \`destroyed_records\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`ended_on\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`kept_as\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_services_given\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`what\` text NOT NULL,
  	\`amount\` text NOT NULL,
  	\`given_on\` text NOT NULL,
  	\`extent\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`receipt\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_services_given\`("id", "request_id", "what", "amount", "given_on", "extent", "actor_id", "actor_name", "at", "receipt", "association_id", "updated_at", "created_at") SELECT "id", "request_id", "what", "amount", "given_on", "extent", "actor_id", "actor_name", "at", "receipt", "association_id", "updated_at", "created_at" FROM \`services_given\`;`)
  await db.run(sql`DROP TABLE \`services_given\`;`)
  await db.run(sql`ALTER TABLE \`__new_services_given\` RENAME TO \`services_given\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`services_given_request_idx\` ON \`services_given\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_actor_idx\` ON \`services_given\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_at_idx\` ON \`services_given\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`services_given_association_idx\` ON \`services_given\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_updated_at_idx\` ON \`services_given\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_given_created_at_idx\` ON \`services_given\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_7_idx\` ON \`services_given\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_7_idx\` ON \`services_given\` (\`association_id\`,\`at\`);`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`keeping_months_accepted\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`keeping_months_rejected\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`keeping_months_undecided\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`keeping_months_answered\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`keeping_months_financial\`;`)
}
