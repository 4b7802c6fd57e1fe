import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`request_notices_calls\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`by_id\` text(36),
  	\`by_name\` text NOT NULL,
  	\`outcome\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`request_notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`request_notices_calls_order_idx\` ON \`request_notices_calls\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_calls_parent_id_idx\` ON \`request_notices_calls\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_calls_by_idx\` ON \`request_notices_calls\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`request_notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`event_id\` text(36),
  	\`occasion\` text NOT NULL,
  	\`words\` text,
  	\`state\` text NOT NULL,
  	\`state_at\` text NOT NULL,
  	\`delivery_id\` text(36),
  	\`waived_because\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`request_events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`delivery_id\`) REFERENCES \`deliveries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_notices_request_idx\` ON \`request_notices\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_event_idx\` ON \`request_notices\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_state_idx\` ON \`request_notices\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_delivery_idx\` ON \`request_notices\` (\`delivery_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_association_idx\` ON \`request_notices\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_updated_at_idx\` ON \`request_notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_notices_created_at_idx\` ON \`request_notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_stateAt_idx\` ON \`request_notices\` (\`association_id\`,\`state\`,\`state_at\`);`)
  await db.run(sql`CREATE INDEX \`request_stateAt_idx\` ON \`request_notices\` (\`request_id\`,\`state_at\`);`)
  await db.run(sql`CREATE TABLE \`request_notes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_notes_request_idx\` ON \`request_notes\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notes_actor_idx\` ON \`request_notes\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notes_at_idx\` ON \`request_notes\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`request_notes_association_idx\` ON \`request_notes\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_notes_updated_at_idx\` ON \`request_notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_notes_created_at_idx\` ON \`request_notes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_1_idx\` ON \`request_notes\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`request_corrections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`field\` text NOT NULL,
  	\`before\` text,
  	\`after\` text,
  	\`reason\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_corrections_request_idx\` ON \`request_corrections\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_corrections_actor_idx\` ON \`request_corrections\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`request_corrections_at_idx\` ON \`request_corrections\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`request_corrections_association_idx\` ON \`request_corrections\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_corrections_updated_at_idx\` ON \`request_corrections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_corrections_created_at_idx\` ON \`request_corrections\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_2_idx\` ON \`request_corrections\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`request_research\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`visited_on\` text,
  	\`findings\` text NOT NULL,
  	\`recommendation\` text NOT NULL,
  	\`reasons\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_research_request_idx\` ON \`request_research\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_research_actor_idx\` ON \`request_research\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`request_research_at_idx\` ON \`request_research\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`request_research_association_idx\` ON \`request_research\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_research_updated_at_idx\` ON \`request_research\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_research_created_at_idx\` ON \`request_research\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_3_idx\` ON \`request_research\` (\`request_id\`,\`at\`);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`kind\` text DEFAULT 'service';`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`closed_from\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`original_id\` text(36) REFERENCES requests(id);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`channel\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`attestation_by\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`attestation_on\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`attestation_recorded_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`attestation_scan_id\` text(36) REFERENCES documents(id);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`contact_wishes_do_not_call\` integer;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`contact_wishes_leave_no_message\` integer;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`contact_wishes_do_not_write\` integer;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`contact_wishes_call_from\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`contact_wishes_call_until\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`answer_until\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`objection_until\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`clock_on\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`decided_on\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`notified_on\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`follow_up_hash\` text;`)
  await db.run(sql`CREATE INDEX \`requests_assignee_idx\` ON \`requests\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_original_idx\` ON \`requests\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_recorded_by_idx\` ON \`requests\` (\`attestation_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_scan_idx\` ON \`requests\` (\`attestation_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`association_assignee_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`assignee_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`clockOn_acceptedAt_idx\` ON \`requests\` (\`clock_on\`,\`accepted_at\`);`)
  await db.run(sql`ALTER TABLE \`request_events\` ADD \`takes_back\` integer;`)
  await db.run(sql`ALTER TABLE \`request_events\` ADD \`occasion\` text;`)
  await db.run(sql`ALTER TABLE \`request_events\` ADD \`words\` text;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`request_rules_answer_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`request_rules_reminder_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`request_rules_objection_days\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`request_notices_calls\`;`)
  await db.run(sql`DROP TABLE \`request_notices\`;`)
  await db.run(sql`DROP TABLE \`request_notes\`;`)
  await db.run(sql`DROP TABLE \`request_corrections\`;`)
  await db.run(sql`DROP TABLE \`request_research\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`submission_name\` text NOT NULL,
  	\`submission_mobile\` text NOT NULL,
  	\`submission_email\` text,
  	\`submission_city\` text NOT NULL,
  	\`submission_service\` text NOT NULL,
  	\`submission_contact_by\` text NOT NULL,
  	\`submission_description\` text NOT NULL,
  	\`reference\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`accepted_at\` text NOT NULL,
  	\`submitted_at\` text,
  	\`amendment_count\` numeric,
  	\`amendments_refused_at\` text,
  	\`policy_version_id\` text(36),
  	\`privacy_notice\` text,
  	\`nonce\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`policy_version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_requests\`("id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at") SELECT "id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at" FROM \`requests\`;`)
  await db.run(sql`DROP TABLE \`requests\`;`)
  await db.run(sql`ALTER TABLE \`__new_requests\` RENAME TO \`requests\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_reference_idx\` ON \`requests\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`requests_state_idx\` ON \`requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`requests_accepted_at_idx\` ON \`requests\` (\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_policy_version_idx\` ON \`requests\` (\`policy_version_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_nonce_idx\` ON \`requests\` (\`nonce\`);`)
  await db.run(sql`CREATE INDEX \`requests_association_idx\` ON \`requests\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`state\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`accepted_at\`);`)
  await db.run(sql`ALTER TABLE \`request_events\` DROP COLUMN \`takes_back\`;`)
  await db.run(sql`ALTER TABLE \`request_events\` DROP COLUMN \`occasion\`;`)
  await db.run(sql`ALTER TABLE \`request_events\` DROP COLUMN \`words\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`request_rules_answer_days\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`request_rules_reminder_days\`;`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`request_rules_objection_days\`;`)
}
