import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`survey_replies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recommendation\` text,
  	\`meeting\` text,
  	\`held_on\` text,
  	\`session\` text,
  	\`resolution\` text,
  	\`decision\` text,
  	\`reply\` text,
  	\`period\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`by_rating\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`number\` numeric,
  	\`corrects\` numeric,
  	\`published_at\` text,
  	\`actor_name\` text,
  	\`hash\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_replies_association_idx\` ON \`survey_replies\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_replies_updated_at_idx\` ON \`survey_replies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`survey_replies_created_at_idx\` ON \`survey_replies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_createdAt_9_idx\` ON \`survey_replies\` (\`association_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_number_idx\` ON \`survey_replies\` (\`association_id\`,\`state\`,\`number\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`survey_replies\`;`)
}
