import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sent_papers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sent_papers_request_idx\` ON \`sent_papers\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`sent_papers_actor_idx\` ON \`sent_papers\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`sent_papers_at_idx\` ON \`sent_papers\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`sent_papers_association_idx\` ON \`sent_papers\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`sent_papers_updated_at_idx\` ON \`sent_papers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sent_papers_created_at_idx\` ON \`sent_papers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`request_sha256_idx\` ON \`sent_papers\` (\`request_id\`,\`sha256\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sent_papers\`;`)
}
