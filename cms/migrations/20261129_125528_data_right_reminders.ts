import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`data_right_requests\` ADD \`remind_on\` text;`)
  await db.run(sql`CREATE INDEX \`state_remindOn_idx\` ON \`data_right_requests\` (\`state\`,\`remind_on\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`state_remindOn_idx\`;`)
  await db.run(sql`ALTER TABLE \`data_right_requests\` DROP COLUMN \`remind_on\`;`)
}
