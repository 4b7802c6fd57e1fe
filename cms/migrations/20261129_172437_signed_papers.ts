import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`data_right_requests\` ADD \`answer\` text;`)
  await db.run(sql`ALTER TABLE \`data_right_requests\` ADD \`extended_because\` text;`)
  await db.run(sql`ALTER TABLE \`sent_papers\` ADD \`signed\` integer;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`data_right_requests\` DROP COLUMN \`answer\`;`)
  await db.run(sql`ALTER TABLE \`data_right_requests\` DROP COLUMN \`extended_because\`;`)
  await db.run(sql`ALTER TABLE \`sent_papers\` DROP COLUMN \`signed\`;`)
}
