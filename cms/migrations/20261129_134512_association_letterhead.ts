import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`associations_accounts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`link\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`associations_accounts_order_idx\` ON \`associations_accounts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`associations_accounts_parent_id_idx\` ON \`associations_accounts\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`supervising_body\` text;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`city\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`associations_accounts\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`supervising_body\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`city\`;`)
}
