import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`associations\` ADD \`emblem\` text;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`emblem_text\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`emblem\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`emblem_text\`;`)
}
