import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { carryTextsIntoDocuments, carryTextsIntoRows } from './steps/text-document.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`sections\` text;`)
  await carryTextsIntoDocuments(db)
  await db.run(sql`DROP TABLE \`policy_versions_sections_items_subitems\`;`)
  await db.run(sql`DROP TABLE \`policy_versions_sections_items\`;`)
  await db.run(sql`DROP TABLE \`policy_versions_sections\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`policy_versions_sections_items_subitems\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`marker\` text,
  	\`ordinal\` numeric,
  	\`code\` text,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`policy_versions_sections_items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`policy_versions_sections_items_subitems_order_idx\` ON \`policy_versions_sections_items_subitems\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_sections_items_subitems_parent_id_idx\` ON \`policy_versions_sections_items_subitems\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`policy_versions_sections_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`marker\` text,
  	\`ordinal\` numeric,
  	\`code\` text,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`policy_versions_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`policy_versions_sections_items_order_idx\` ON \`policy_versions_sections_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_sections_items_parent_id_idx\` ON \`policy_versions_sections_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`policy_versions_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`policy_versions_sections_order_idx\` ON \`policy_versions_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_sections_parent_id_idx\` ON \`policy_versions_sections\` (\`_parent_id\`);`)
  await carryTextsIntoRows(db)
  await db.run(sql`ALTER TABLE \`policy_versions\` DROP COLUMN \`sections\`;`)
}
