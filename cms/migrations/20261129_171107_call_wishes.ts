import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`requests_amendments\` ADD \`call_when\` text;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` ADD \`do_not_call\` integer;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` ADD \`leave_no_message\` integer;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` ADD \`may_be_told\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submission_call_when\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submission_do_not_call\` integer;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submission_leave_no_message\` integer;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`submission_may_be_told\` text;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` ADD \`submission_call_when\` text;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` ADD \`submission_do_not_call\` integer;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` ADD \`submission_leave_no_message\` integer;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` ADD \`submission_may_be_told\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`requests_amendments\` DROP COLUMN \`call_when\`;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` DROP COLUMN \`do_not_call\`;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` DROP COLUMN \`leave_no_message\`;`)
  await db.run(sql`ALTER TABLE \`requests_amendments\` DROP COLUMN \`may_be_told\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submission_call_when\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submission_do_not_call\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submission_leave_no_message\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`submission_may_be_told\`;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` DROP COLUMN \`submission_call_when\`;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` DROP COLUMN \`submission_do_not_call\`;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` DROP COLUMN \`submission_leave_no_message\`;`)
  await db.run(sql`ALTER TABLE \`request_amendments\` DROP COLUMN \`submission_may_be_told\`;`)
}
