import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`requests_amendments\` ADD \`behalf_of\` text;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` ADD \`relation\` text;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` ADD \`authority\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submission_behalf_of\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submission_relation\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submission_authority\` text;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` ADD \`submission_behalf_of\` text;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` ADD \`submission_relation\` text;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` ADD \`submission_authority\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`requests_amendments\` DROP COLUMN \`behalf_of\`;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` DROP COLUMN \`relation\`;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` DROP COLUMN \`authority\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submission_behalf_of\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submission_relation\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submission_authority\`;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` DROP COLUMN \`submission_behalf_of\`;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` DROP COLUMN \`submission_relation\`;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` DROP COLUMN \`submission_authority\`;`)
}
