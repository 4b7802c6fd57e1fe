import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`request_amendments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`accepted_at\` text NOT NULL,
  	\`submission_name\` text NOT NULL,
  	\`submission_mobile\` text NOT NULL,
  	\`submission_email\` text,
  	\`submission_city\` text NOT NULL,
  	\`submission_service\` text NOT NULL,
  	\`submission_contact_by\` text NOT NULL,
  	\`submission_description\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_amendments_request_idx\` ON \`request_amendments\` (\`request_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`request_amendments_key_idx\` ON \`request_amendments\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_association_idx\` ON \`request_amendments\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_updated_at_idx\` ON \`request_amendments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_created_at_idx\` ON \`request_amendments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_acceptedAt_idx\` ON \`request_amendments\` (\`request_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_acceptedAt_1_idx\` ON \`request_amendments\` (\`association_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE TABLE \`email_counters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`count\` numeric DEFAULT 0 NOT NULL,
  	\`holder\` text,
  	\`until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`email_counters_key_idx\` ON \`email_counters\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`email_counters_until_idx\` ON \`email_counters\` (\`until\`);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submitted_at\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`amendment_count\` numeric;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`amendments_refused_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`not_before\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`request_count\` numeric;`)
  await db.run(sql`CREATE INDEX \`request_createdAt_idx\` ON \`deliveries\` (\`request_id\`,\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`request_amendments\`;`)
  await db.run(sql`DROP TABLE \`email_counters\`;`)
  await db.run(sql`DROP INDEX \`request_createdAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`not_before\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`request_count\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submitted_at\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`amendment_count\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`amendments_refused_at\`;`)
}
