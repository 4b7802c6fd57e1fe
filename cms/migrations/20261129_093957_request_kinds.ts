import { type MigrateUpArgs, type MigrateDownArgs } from '@payloadcms/db-sqlite'
import { redefineColumn } from './steps/redefine-column.ts'

const tables = ['requests', 'request_amendments'] as const
const columns = ['submission_city', 'submission_service'] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of tables) for (const column of columns) await redefineColumn(db, table, column, 'text')
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of tables)
    for (const column of columns) await redefineColumn(db, table, column, "text DEFAULT '' NOT NULL")
}
