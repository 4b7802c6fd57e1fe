import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`second_steps\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`account\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`secret\` text,
  	\`pending_secret\` text,
  	\`last_counter\` numeric,
  	\`recovery_codes\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_steps_account_idx\` ON \`second_steps\` (\`account\`);`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`second_step_required\` integer DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`second_steps\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`second_step_required\`;`)
}
