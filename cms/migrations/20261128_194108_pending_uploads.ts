import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`documents\` ADD \`public_sha256\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`public_size\` numeric;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`original_name\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`original_sha256\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`pending_uploads\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`public_sha256\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`public_size\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`original_name\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`original_sha256\`;`)
}
