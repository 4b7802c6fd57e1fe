import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_reminder_on\` text;`)
  await db.run(sql`CREATE INDEX \`status_reviewReminderOn_idx\` ON \`policy_versions\` (\`status\`,\`review_reminder_on\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`status_reviewReminderOn_idx\`;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` DROP COLUMN \`review_reminder_on\`;`)
}
