import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`source_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`state_at\` text NOT NULL,
  	\`policy_id\` text(36),
  	\`version_id\` text(36),
  	\`size\` numeric NOT NULL,
  	\`person\` text NOT NULL,
  	\`fault\` text,
  	\`format\` text,
  	\`sha256\` text,
  	\`page\` numeric,
  	\`pages\` numeric,
  	\`tries\` numeric DEFAULT 0 NOT NULL,
  	\`lease_until\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`source_files_policy_idx\` ON \`source_files\` (\`policy_id\`);`)
  await db.run(sql`CREATE INDEX \`source_files_version_idx\` ON \`source_files\` (\`version_id\`);`)
  await db.run(sql`CREATE INDEX \`source_files_sha256_idx\` ON \`source_files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`source_files_association_idx\` ON \`source_files\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`source_files_updated_at_idx\` ON \`source_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`source_files_created_at_idx\` ON \`source_files\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_createdAt_4_idx\` ON \`source_files\` (\`association_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_createdAt_1_idx\` ON \`source_files\` (\`state\`,\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`source_files\`;`)
}
