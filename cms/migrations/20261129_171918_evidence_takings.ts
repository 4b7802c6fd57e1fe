import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`evidence_takings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`practice\` text NOT NULL,
  	\`documents\` numeric NOT NULL,
  	\`sha256\` text NOT NULL,
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
  await db.run(sql`CREATE INDEX \`evidence_takings_actor_idx\` ON \`evidence_takings\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`evidence_takings_at_idx\` ON \`evidence_takings\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`evidence_takings_association_idx\` ON \`evidence_takings\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`evidence_takings_updated_at_idx\` ON \`evidence_takings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evidence_takings_created_at_idx\` ON \`evidence_takings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_9_idx\` ON \`evidence_takings\` (\`association_id\`,\`at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`evidence_takings\`;`)
}
