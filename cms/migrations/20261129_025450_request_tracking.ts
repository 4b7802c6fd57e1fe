import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`tracking_sessions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`last_used_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`tracking_sessions_key_idx\` ON \`tracking_sessions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`tracking_sessions_request_idx\` ON \`tracking_sessions\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`tracking_sessions_expires_at_idx\` ON \`tracking_sessions\` (\`expires_at\`);`)
  await db.run(sql`CREATE TABLE \`data_right_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`right\` text NOT NULL,
  	\`words\` text,
  	\`asked_at\` text NOT NULL,
  	\`due_on\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`done\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`data_right_requests_request_idx\` ON \`data_right_requests\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`data_right_requests_association_idx\` ON \`data_right_requests\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`data_right_requests_updated_at_idx\` ON \`data_right_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`data_right_requests_created_at_idx\` ON \`data_right_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_dueOn_idx\` ON \`data_right_requests\` (\`association_id\`,\`state\`,\`due_on\`);`)
  await db.run(sql`CREATE TABLE \`survey_answers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`rating\` numeric NOT NULL,
  	\`words\` text,
  	\`on\` text NOT NULL,
  	\`association_id\` text(36),
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_answers_key_idx\` ON \`survey_answers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`survey_answers_association_idx\` ON \`survey_answers\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`association_on_idx\` ON \`survey_answers\` (\`association_id\`,\`on\`);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`has_form_code\` integer;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`once_code_until\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`tracking_sessions\`;`)
  await db.run(sql`DROP TABLE \`data_right_requests\`;`)
  await db.run(sql`DROP TABLE \`survey_answers\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`has_form_code\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`once_code_until\`;`)
}
