import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`versions\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`emails_review_requested\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`emails_version_returned\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`emails_version_approved\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`emails_reminders\` integer DEFAULT true;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`versions\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`emails_review_requested\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`emails_version_returned\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`emails_version_approved\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`emails_reminders\`;`)
}
