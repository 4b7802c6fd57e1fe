import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`request_openings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`request_id\` text(36),
  	\`count\` numeric NOT NULL,
  	\`idempotency_key\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_openings_request_idx\` ON \`request_openings\` (\`request_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`request_openings_idempotency_key_idx\` ON \`request_openings\` (\`idempotency_key\`);`)
  await db.run(sql`CREATE INDEX \`request_openings_actor_idx\` ON \`request_openings\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`request_openings_at_idx\` ON \`request_openings\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`request_openings_association_idx\` ON \`request_openings\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_openings_updated_at_idx\` ON \`request_openings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_openings_created_at_idx\` ON \`request_openings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_3_idx\` ON \`request_openings\` (\`association_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`pending_uploads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person\` text NOT NULL,
  	\`association\` text NOT NULL,
  	\`begun_at\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`kept_name\` text,
  	\`kept_type\` text,
  	\`document\` text,
  	\`original_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`pending_uploads_begun_at_idx\` ON \`pending_uploads\` (\`begun_at\`);`)
  await db.run(sql`CREATE INDEX \`pending_uploads_updated_at_idx\` ON \`pending_uploads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pending_uploads_created_at_idx\` ON \`pending_uploads\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`person_begunAt_idx\` ON \`pending_uploads\` (\`person\`,\`begun_at\`);`)
  await db.run(sql`CREATE TABLE \`log_in_attempts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`failures\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`paused_until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`log_in_attempts_key_idx\` ON \`log_in_attempts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`log_in_attempts_at_idx\` ON \`log_in_attempts\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`account_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`subject_name\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`before\` text,
  	\`after\` text,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`account_events_subject_idx\` ON \`account_events\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`account_events_actor_idx\` ON \`account_events\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`account_events_at_idx\` ON \`account_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`account_events_association_idx\` ON \`account_events\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`account_events_updated_at_idx\` ON \`account_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_events_created_at_idx\` ON \`account_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_4_idx\` ON \`account_events\` (\`association_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`account_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`account\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`account_links_account_idx\` ON \`account_links\` (\`account\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`account_links_token_hash_idx\` ON \`account_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`account_links_expires_at_idx\` ON \`account_links\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`account_links_updated_at_idx\` ON \`account_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_links_created_at_idx\` ON \`account_links\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`account\` text;`)
  await db.run(sql`CREATE INDEX \`deliveries_account_idx\` ON \`deliveries\` (\`account\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`public_sha256\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`public_size\` numeric;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`original_name\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`original_sha256\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`request_openings\`;`)
  await db.run(sql`DROP TABLE \`pending_uploads\`;`)
  await db.run(sql`DROP TABLE \`log_in_attempts\`;`)
  await db.run(sql`DROP TABLE \`account_events\`;`)
  await db.run(sql`DROP TABLE \`account_links\`;`)
  await db.run(sql`DROP INDEX \`deliveries_account_idx\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`account\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`public_sha256\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`public_size\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`original_name\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`original_sha256\`;`)
}
