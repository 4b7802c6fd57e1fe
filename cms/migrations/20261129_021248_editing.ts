import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`text_drafts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text NOT NULL,
  	\`person\` text,
  	\`person_name\` text,
  	\`began_at\` text NOT NULL,
  	\`saved_at\` text NOT NULL,
  	\`refused\` integer DEFAULT false,
  	\`sections\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`association_id\` text(36),
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`text_drafts_version_idx\` ON \`text_drafts\` (\`version\`);`)
  await db.run(sql`CREATE INDEX \`text_drafts_association_idx\` ON \`text_drafts\` (\`association_id\`);`)
  await db.run(sql`CREATE TABLE \`text_editors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`version\` text NOT NULL,
  	\`person\` text NOT NULL,
  	\`person_name\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`seen_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`text_editors_key_idx\` ON \`text_editors\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`text_editors_version_idx\` ON \`text_editors\` (\`version\`);`)
  await db.run(sql`CREATE TABLE \`last_saves\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`person\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`last_saves_document_idx\` ON \`last_saves\` (\`document\`);`)
  await db.run(sql`ALTER TABLE \`policies\` ADD \`versions_touched_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`text_drafts\`;`)
  await db.run(sql`DROP TABLE \`text_editors\`;`)
  await db.run(sql`DROP TABLE \`last_saves\`;`)
  await db.run(sql`ALTER TABLE \`policies\` DROP COLUMN \`versions_touched_at\`;`)
}
