import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`requests\` ADD \`visit\` text;`)
  await db.run(sql`CREATE INDEX \`requests_visit_idx\` ON \`requests\` (\`visit\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`requests_visit_idx\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`visit\`;`)
}
