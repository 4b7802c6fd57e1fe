import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`disclosure_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`entry\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`file_id\` text(36),
  	\`years\` text,
  	\`part\` text,
  	\`approved_by\` text,
  	\`approved_on\` text,
  	\`renew_by\` text,
  	\`change_note\` text,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`disclosure\` text,
  	\`version_number\` numeric,
  	\`published_at\` text,
  	\`actor_name\` text,
  	\`hash\` text,
  	\`record\` text,
  	\`withdrawal\` text,
  	\`saved_by\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_documents_file_idx\` ON \`disclosure_documents\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_documents_association_idx\` ON \`disclosure_documents\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_documents_updated_at_idx\` ON \`disclosure_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_documents_created_at_idx\` ON \`disclosure_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_createdAt_10_idx\` ON \`disclosure_documents\` (\`association_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_publishedAt_idx\` ON \`disclosure_documents\` (\`association_id\`,\`state\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`association_disclosure_idx\` ON \`disclosure_documents\` (\`association_id\`,\`disclosure\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`disclosure_documents\`;`)
}
