import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`disclosure_announcements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`opened_at\` text NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`state\` text DEFAULT 'telling' NOT NULL,
  	\`told\` numeric DEFAULT 0,
  	\`done_at\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_published_at_idx\` ON \`disclosure_announcements\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_association_idx\` ON \`disclosure_announcements\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_updated_at_idx\` ON \`disclosure_announcements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_created_at_idx\` ON \`disclosure_announcements\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_openedAt_idx\` ON \`disclosure_announcements\` (\`state\`,\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_openedAt_idx\` ON \`disclosure_announcements\` (\`association_id\`,\`state\`,\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`association_publishedAt_2_idx\` ON \`disclosure_announcements\` (\`association_id\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`disclosure_announcements_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`disclosure_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`disclosure_announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`disclosure_documents_id\`) REFERENCES \`disclosure_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_rels_order_idx\` ON \`disclosure_announcements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_rels_parent_idx\` ON \`disclosure_announcements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_rels_path_idx\` ON \`disclosure_announcements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`disclosure_announcements_rels_disclosure_documents_id_idx\` ON \`disclosure_announcements_rels\` (\`disclosure_documents_id\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_followers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email\` text NOT NULL,
  	\`subject\` text DEFAULT 'policy',
  	\`policy_id\` text(36),
  	\`state\` text NOT NULL,
  	\`state_at\` text NOT NULL,
  	\`asked_at\` text NOT NULL,
  	\`confirmed_at\` text,
  	\`ended_because\` text,
  	\`erased_at\` text,
  	\`told\` numeric,
  	\`told_until\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_followers\`("id", "email", "policy_id", "state", "state_at", "asked_at", "confirmed_at", "ended_because", "erased_at", "told", "association_id", "updated_at", "created_at") SELECT "id", "email", "policy_id", "state", "state_at", "asked_at", "confirmed_at", "ended_because", "erased_at", "told", "association_id", "updated_at", "created_at" FROM \`followers\`;`)
  await db.run(sql`DROP TABLE \`followers\`;`)
  await db.run(sql`ALTER TABLE \`__new_followers\` RENAME TO \`followers\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`followers_email_idx\` ON \`followers\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`followers_policy_idx\` ON \`followers\` (\`policy_id\`);`)
  await db.run(sql`CREATE INDEX \`followers_state_idx\` ON \`followers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`followers_asked_at_idx\` ON \`followers\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`followers_told_idx\` ON \`followers\` (\`told\`);`)
  await db.run(sql`CREATE INDEX \`followers_association_idx\` ON \`followers\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`followers_updated_at_idx\` ON \`followers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`followers_created_at_idx\` ON \`followers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`association_policy_email_idx\` ON \`followers\` (\`association_id\`,\`policy_id\`,\`email\`);`)
  await db.run(sql`CREATE INDEX \`association_stateAt_idx\` ON \`followers\` (\`association_id\`,\`state_at\`);`)
  await db.run(sql`CREATE INDEX \`policy_state_told_idx\` ON \`followers\` (\`policy_id\`,\`state\`,\`told\`);`)
  await db.run(sql`CREATE INDEX \`association_subject_state_toldUntil_idx\` ON \`followers\` (\`association_id\`,\`subject\`,\`state\`,\`told_until\`);`)
  await db.run(sql`CREATE INDEX \`state_askedAt_idx\` ON \`followers\` (\`state\`,\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`state_stateAt_idx\` ON \`followers\` (\`state\`,\`state_at\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`disclosure_announcement_id\` text(36) REFERENCES disclosure_announcements(id);`)
  await db.run(sql`CREATE INDEX \`deliveries_disclosure_announcement_idx\` ON \`deliveries\` (\`disclosure_announcement_id\`);`)
  await db.run(sql`CREATE INDEX \`disclosureAnnouncement_follower_idx\` ON \`deliveries\` (\`disclosure_announcement_id\`,\`follower_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // The release before knows no follow without a policy.
  await db.run(sql`DELETE FROM \`followers\` WHERE \`policy_id\` IS NULL;`)
  await db.run(sql`DROP TABLE \`disclosure_announcements\`;`)
  await db.run(sql`DROP TABLE \`disclosure_announcements_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36),
  	\`follower_id\` text(36),
  	\`announcement_id\` text(36),
  	\`version_id\` text(36),
  	\`versions\` text,
  	\`account\` text,
  	\`occasion\` text,
  	\`kind\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`state_at\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`lease_until\` text,
  	\`not_before\` text,
  	\`request_count\` numeric,
  	\`ses_message_id\` text,
  	\`detail\` text,
  	\`idempotency_key\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`follower_id\`) REFERENCES \`followers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`announcement_id\`) REFERENCES \`version_announcements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_deliveries\`("id", "request_id", "follower_id", "announcement_id", "version_id", "versions", "account", "occasion", "kind", "to", "state", "state_at", "attempts", "lease_until", "not_before", "request_count", "ses_message_id", "detail", "idempotency_key", "association_id", "updated_at", "created_at") SELECT "id", "request_id", "follower_id", "announcement_id", "version_id", "versions", "account", "occasion", "kind", "to", "state", "state_at", "attempts", "lease_until", "not_before", "request_count", "ses_message_id", "detail", "idempotency_key", "association_id", "updated_at", "created_at" FROM \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`ALTER TABLE \`__new_deliveries\` RENAME TO \`deliveries\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`deliveries_request_idx\` ON \`deliveries\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_follower_idx\` ON \`deliveries\` (\`follower_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_announcement_idx\` ON \`deliveries\` (\`announcement_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_version_idx\` ON \`deliveries\` (\`version_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_account_idx\` ON \`deliveries\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_lease_until_idx\` ON \`deliveries\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_ses_message_id_idx\` ON \`deliveries\` (\`ses_message_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`deliveries_idempotency_key_idx\` ON \`deliveries\` (\`idempotency_key\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_association_idx\` ON \`deliveries\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_createdAt_3_idx\` ON \`deliveries\` (\`association_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_idx\` ON \`deliveries\` (\`association_id\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`state_createdAt_idx\` ON \`deliveries\` (\`state\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`to_kind_createdAt_idx\` ON \`deliveries\` (\`to\`,\`kind\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`announcement_follower_idx\` ON \`deliveries\` (\`announcement_id\`,\`follower_id\`);`)
  await db.run(sql`CREATE INDEX \`request_createdAt_idx\` ON \`deliveries\` (\`request_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_followers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email\` text NOT NULL,
  	\`policy_id\` text(36) NOT NULL,
  	\`state\` text NOT NULL,
  	\`state_at\` text NOT NULL,
  	\`asked_at\` text NOT NULL,
  	\`confirmed_at\` text,
  	\`ended_because\` text,
  	\`erased_at\` text,
  	\`told\` numeric,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_followers\`("id", "email", "policy_id", "state", "state_at", "asked_at", "confirmed_at", "ended_because", "erased_at", "told", "association_id", "updated_at", "created_at") SELECT "id", "email", "policy_id", "state", "state_at", "asked_at", "confirmed_at", "ended_because", "erased_at", "told", "association_id", "updated_at", "created_at" FROM \`followers\`;`)
  await db.run(sql`DROP TABLE \`followers\`;`)
  await db.run(sql`ALTER TABLE \`__new_followers\` RENAME TO \`followers\`;`)
  await db.run(sql`CREATE INDEX \`followers_email_idx\` ON \`followers\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`followers_policy_idx\` ON \`followers\` (\`policy_id\`);`)
  await db.run(sql`CREATE INDEX \`followers_state_idx\` ON \`followers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`followers_asked_at_idx\` ON \`followers\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`followers_told_idx\` ON \`followers\` (\`told\`);`)
  await db.run(sql`CREATE INDEX \`followers_association_idx\` ON \`followers\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`followers_updated_at_idx\` ON \`followers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`followers_created_at_idx\` ON \`followers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`policy_email_idx\` ON \`followers\` (\`policy_id\`,\`email\`);`)
  await db.run(sql`CREATE INDEX \`association_stateAt_idx\` ON \`followers\` (\`association_id\`,\`state_at\`);`)
  await db.run(sql`CREATE INDEX \`policy_state_told_idx\` ON \`followers\` (\`policy_id\`,\`state\`,\`told\`);`)
  await db.run(sql`CREATE INDEX \`state_askedAt_idx\` ON \`followers\` (\`state\`,\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`state_stateAt_idx\` ON \`followers\` (\`state\`,\`state_at\`);`)
}
