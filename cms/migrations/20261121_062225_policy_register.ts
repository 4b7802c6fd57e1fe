import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`followers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email\` text NOT NULL,
  	\`policy_id\` text(36) NOT NULL,
  	\`state\` text NOT NULL,
  	\`state_at\` text NOT NULL,
  	\`asked_at\` text NOT NULL,
  	\`confirmed_at\` text,
  	\`ended_because\` text,
  	\`told\` numeric,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`followers_email_idx\` ON \`followers\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`followers_policy_idx\` ON \`followers\` (\`policy_id\`);`)
  await db.run(sql`CREATE INDEX \`followers_state_idx\` ON \`followers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`followers_asked_at_idx\` ON \`followers\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`followers_told_idx\` ON \`followers\` (\`told\`);`)
  await db.run(sql`CREATE INDEX \`followers_association_idx\` ON \`followers\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`followers_updated_at_idx\` ON \`followers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`followers_created_at_idx\` ON \`followers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`policy_email_idx\` ON \`followers\` (\`policy_id\`,\`email\`);`)
  await db.run(sql`CREATE TABLE \`version_announcements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`policy_id\` text(36) NOT NULL,
  	\`version_id\` text(36) NOT NULL,
  	\`version_number\` numeric NOT NULL,
  	\`before\` numeric,
  	\`published_at\` text NOT NULL,
  	\`state\` text DEFAULT 'telling' NOT NULL,
  	\`told\` numeric DEFAULT 0,
  	\`done_at\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`version_announcements_policy_idx\` ON \`version_announcements\` (\`policy_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`version_announcements_version_idx\` ON \`version_announcements\` (\`version_id\`);`)
  await db.run(sql`CREATE INDEX \`version_announcements_published_at_idx\` ON \`version_announcements\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`version_announcements_state_idx\` ON \`version_announcements\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`version_announcements_association_idx\` ON \`version_announcements\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`version_announcements_updated_at_idx\` ON \`version_announcements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_announcements_created_at_idx\` ON \`version_announcements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_id\` text(36) NOT NULL,
  	\`clause\` text NOT NULL,
  	\`quote\` text,
  	\`text\` text NOT NULL,
  	\`author_id\` text(36),
  	\`author_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`resolved_at\` text,
  	\`resolved_by_name\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_version_idx\` ON \`review_comments\` (\`version_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_author_idx\` ON \`review_comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_association_idx\` ON \`review_comments\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36),
  	\`follower_id\` text(36),
  	\`announcement_id\` text(36),
  	\`version_id\` text(36),
  	\`occasion\` text,
  	\`kind\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`state_at\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`lease_until\` text,
  	\`ses_message_id\` text,
  	\`detail\` text,
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
  await db.run(sql`INSERT INTO \`__new_deliveries\`("id", "request_id", "kind", "to", "state", "state_at", "attempts", "lease_until", "ses_message_id", "detail", "association_id", "updated_at", "created_at") SELECT "id", "request_id", "kind", "to", "state", "state_at", "attempts", "lease_until", "ses_message_id", "detail", "association_id", "updated_at", "created_at" FROM \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`ALTER TABLE \`__new_deliveries\` RENAME TO \`deliveries\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`deliveries_request_idx\` ON \`deliveries\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_follower_idx\` ON \`deliveries\` (\`follower_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_announcement_idx\` ON \`deliveries\` (\`announcement_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_version_idx\` ON \`deliveries\` (\`version_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_lease_until_idx\` ON \`deliveries\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_ses_message_id_idx\` ON \`deliveries\` (\`ses_message_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_association_idx\` ON \`deliveries\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`policies\` ADD \`catalogue_entry\` text;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`change_kind\` text;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`in_force_from_hijri_day\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`in_force_from_hijri_month\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`in_force_from_hijri_year\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`in_force_from_gregorian_day\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`in_force_from_gregorian_month\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`in_force_from_gregorian_year\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`in_force_from_computed\` text;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_by_hijri_day\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_by_hijri_month\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_by_hijri_year\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_by_gregorian_day\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_by_gregorian_month\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_by_gregorian_year\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`review_by_computed\` text;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`approval_minutes_id\` text(36) REFERENCES documents(id);`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`scheduled_for\` text;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`scheduled_by\` text;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`emergency_reason\` text;`)
  await db.run(sql`ALTER TABLE \`policy_versions\` ADD \`approval_recorded_by\` text;`)
  await db.run(sql`CREATE INDEX \`policy_versions_approval_approval_minutes_idx\` ON \`policy_versions\` (\`approval_minutes_id\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_scheduled_for_idx\` ON \`policy_versions\` (\`scheduled_for\`);`)
  await db.run(sql`ALTER TABLE \`version_events\` ADD \`action\` text DEFAULT 'moved' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`version_events\` ADD \`withdrawal\` text;`)
  await db.run(sql`ALTER TABLE \`version_events\` ADD \`emergency\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`version_events\` ADD \`changes\` text;`)
  await db.run(sql`ALTER TABLE \`version_events\` ADD \`finding\` text;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`four_eyes\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`sha256\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`followers\`;`)
  await db.run(sql`DROP TABLE \`version_announcements\`;`)
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_policy_versions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`policy_id\` text(36) NOT NULL,
  	\`title\` text NOT NULL,
  	\`decision_period_printed\` text,
  	\`decision_period_at_least_days\` numeric,
  	\`decision_period_at_most_days\` numeric,
  	\`change_note\` text,
  	\`issue_number\` text,
  	\`issue_date_day\` numeric,
  	\`issue_date_month\` numeric,
  	\`issue_date_year\` numeric,
  	\`issue_date_calendar\` text,
  	\`cover\` text,
  	\`contents_heading\` text,
  	\`contents_columns\` text,
  	\`approval_session_printed\` text,
  	\`approval_session_value\` numeric,
  	\`approval_meeting_printed\` text,
  	\`approval_meeting_value\` numeric,
  	\`approval_resolution_printed\` text,
  	\`approval_resolution_value\` numeric,
  	\`approval_approved_on_printed\` text,
  	\`approval_approved_on_weekday\` text,
  	\`approval_approved_on_hijri_day\` numeric,
  	\`approval_approved_on_hijri_month\` numeric,
  	\`approval_approved_on_hijri_year\` numeric,
  	\`approval_approved_on_gregorian_day\` numeric,
  	\`approval_approved_on_gregorian_month\` numeric,
  	\`approval_approved_on_gregorian_year\` numeric,
  	\`approval_approved_on_computed\` text,
  	\`approval_chair_name\` text,
  	\`approval_chair_title\` text,
  	\`approval_orders_publication\` integer DEFAULT false,
  	\`approval_supersedes_all_previous\` integer DEFAULT false,
  	\`approval_demonstration\` integer DEFAULT false,
  	\`source_text\` text,
  	\`source_corrections\` text,
  	\`source_remarks\` text,
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`version_number\` numeric,
  	\`published_at\` text,
  	\`hash\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_policy_versions\`("id", "policy_id", "title", "decision_period_printed", "decision_period_at_least_days", "decision_period_at_most_days", "change_note", "issue_number", "issue_date_day", "issue_date_month", "issue_date_year", "issue_date_calendar", "cover", "contents_heading", "contents_columns", "approval_session_printed", "approval_session_value", "approval_meeting_printed", "approval_meeting_value", "approval_resolution_printed", "approval_resolution_value", "approval_approved_on_printed", "approval_approved_on_weekday", "approval_approved_on_hijri_day", "approval_approved_on_hijri_month", "approval_approved_on_hijri_year", "approval_approved_on_gregorian_day", "approval_approved_on_gregorian_month", "approval_approved_on_gregorian_year", "approval_approved_on_computed", "approval_chair_name", "approval_chair_title", "approval_orders_publication", "approval_supersedes_all_previous", "approval_demonstration", "source_text", "source_corrections", "source_remarks", "status", "version_number", "published_at", "hash", "association_id", "updated_at", "created_at") SELECT "id", "policy_id", "title", "decision_period_printed", "decision_period_at_least_days", "decision_period_at_most_days", "change_note", "issue_number", "issue_date_day", "issue_date_month", "issue_date_year", "issue_date_calendar", "cover", "contents_heading", "contents_columns", "approval_session_printed", "approval_session_value", "approval_meeting_printed", "approval_meeting_value", "approval_resolution_printed", "approval_resolution_value", "approval_approved_on_printed", "approval_approved_on_weekday", "approval_approved_on_hijri_day", "approval_approved_on_hijri_month", "approval_approved_on_hijri_year", "approval_approved_on_gregorian_day", "approval_approved_on_gregorian_month", "approval_approved_on_gregorian_year", "approval_approved_on_computed", "approval_chair_name", "approval_chair_title", "approval_orders_publication", "approval_supersedes_all_previous", "approval_demonstration", "source_text", "source_corrections", "source_remarks", "status", "version_number", "published_at", "hash", "association_id", "updated_at", "created_at" FROM \`policy_versions\`;`)
  await db.run(sql`DROP TABLE \`policy_versions\`;`)
  await db.run(sql`ALTER TABLE \`__new_policy_versions\` RENAME TO \`policy_versions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`policy_versions_policy_idx\` ON \`policy_versions\` (\`policy_id\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_status_idx\` ON \`policy_versions\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_association_idx\` ON \`policy_versions\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_updated_at_idx\` ON \`policy_versions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`policy_versions_created_at_idx\` ON \`policy_versions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`state_at\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`lease_until\` text,
  	\`ses_message_id\` text,
  	\`detail\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_deliveries\`("id", "request_id", "kind", "to", "state", "state_at", "attempts", "lease_until", "ses_message_id", "detail", "association_id", "updated_at", "created_at") SELECT "id", "request_id", "kind", "to", "state", "state_at", "attempts", "lease_until", "ses_message_id", "detail", "association_id", "updated_at", "created_at" FROM \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`ALTER TABLE \`__new_deliveries\` RENAME TO \`deliveries\`;`)
  await db.run(sql`CREATE INDEX \`deliveries_request_idx\` ON \`deliveries\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_lease_until_idx\` ON \`deliveries\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_ses_message_id_idx\` ON \`deliveries\` (\`ses_message_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_association_idx\` ON \`deliveries\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`policies\` DROP COLUMN \`catalogue_entry\`;`)
  await db.run(sql`ALTER TABLE \`version_events\` DROP COLUMN \`action\`;`)
  await db.run(sql`ALTER TABLE \`version_events\` DROP COLUMN \`withdrawal\`;`)
  await db.run(sql`ALTER TABLE \`version_events\` DROP COLUMN \`emergency\`;`)
  await db.run(sql`ALTER TABLE \`version_events\` DROP COLUMN \`changes\`;`)
  await db.run(sql`ALTER TABLE \`version_events\` DROP COLUMN \`finding\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`four_eyes\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`sha256\`;`)
}
