import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`associations_aid_rules_rejection_reasons\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`associations_aid_rules_rejection_reasons_order_idx\` ON \`associations_aid_rules_rejection_reasons\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`associations_aid_rules_rejection_reasons_parent_id_idx\` ON \`associations_aid_rules_rejection_reasons\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`associations_aid_rules_papers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`required\` integer DEFAULT true,
  	\`months\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`associations_aid_rules_papers_order_idx\` ON \`associations_aid_rules_papers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`associations_aid_rules_papers_parent_id_idx\` ON \`associations_aid_rules_papers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`committee_sittings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`held_on\` text,
  	\`state\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`minutes\` text NOT NULL,
  	\`begun_by_name\` text NOT NULL,
  	\`recorded_by_name\` text,
  	\`recorded_at\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`committee_sittings_association_idx\` ON \`committee_sittings\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_sittings_updated_at_idx\` ON \`committee_sittings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`committee_sittings_created_at_idx\` ON \`committee_sittings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_createdAt_5_idx\` ON \`committee_sittings\` (\`association_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`request_decisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`sitting_id\` text(36) NOT NULL,
  	\`minutes_number\` text NOT NULL,
  	\`held_on\` text NOT NULL,
  	\`outcome\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`service\` text,
  	\`granted\` text,
  	\`conditions\` text,
  	\`reason\` text,
  	\`words\` text,
  	\`early_reason\` text,
  	\`correction\` text,
  	\`deciders\` text NOT NULL,
  	\`decider_names\` text,
  	\`recused_names\` text,
  	\`votes_for\` numeric,
  	\`votes_against\` numeric,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sitting_id\`) REFERENCES \`committee_sittings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_decisions_request_idx\` ON \`request_decisions\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_decisions_sitting_idx\` ON \`request_decisions\` (\`sitting_id\`);`)
  await db.run(sql`CREATE INDEX \`request_decisions_actor_idx\` ON \`request_decisions\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`request_decisions_at_idx\` ON \`request_decisions\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`request_decisions_association_idx\` ON \`request_decisions\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_decisions_updated_at_idx\` ON \`request_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_decisions_created_at_idx\` ON \`request_decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_4_idx\` ON \`request_decisions\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_6_idx\` ON \`request_decisions\` (\`association_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`sitting_at_idx\` ON \`request_decisions\` (\`sitting_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`request_papers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`paper\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`present\` integer DEFAULT false NOT NULL,
  	\`issued_on\` text,
  	\`valid_until\` text,
  	\`note\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_papers_request_idx\` ON \`request_papers\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_papers_actor_idx\` ON \`request_papers\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`request_papers_at_idx\` ON \`request_papers\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`request_papers_association_idx\` ON \`request_papers\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_papers_updated_at_idx\` ON \`request_papers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_papers_created_at_idx\` ON \`request_papers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_5_idx\` ON \`request_papers\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`request_registrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`file_number\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`kept\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_registrations_request_idx\` ON \`request_registrations\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_registrations_actor_idx\` ON \`request_registrations\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`request_registrations_at_idx\` ON \`request_registrations\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`request_registrations_association_idx\` ON \`request_registrations\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_registrations_updated_at_idx\` ON \`request_registrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_registrations_created_at_idx\` ON \`request_registrations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_6_idx\` ON \`request_registrations\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`services_given\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`what\` text NOT NULL,
  	\`amount\` text NOT NULL,
  	\`given_on\` text NOT NULL,
  	\`extent\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`receipt\` text,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`services_given_request_idx\` ON \`services_given\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_actor_idx\` ON \`services_given\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_at_idx\` ON \`services_given\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`services_given_association_idx\` ON \`services_given\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`services_given_updated_at_idx\` ON \`services_given\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_given_created_at_idx\` ON \`services_given\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_at_7_idx\` ON \`services_given\` (\`request_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`association_at_7_idx\` ON \`services_given\` (\`association_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`request_words\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`word\` text NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`accepted_at\` text NOT NULL,
  	\`association_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`request_words_request_idx\` ON \`request_words\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`request_words_association_idx\` ON \`request_words\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`association_word_acceptedAt_idx\` ON \`request_words\` (\`association_id\`,\`word\`,\`accepted_at\`);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`intake_came_on\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`intake_taken_by\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`intake_consent_by\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`intake_entered_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`intake_entered_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`earliest_on\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`latest_on\` text;`)
  await db.run(sql`CREATE INDEX \`requests_intake_intake_entered_by_idx\` ON \`requests\` (\`intake_entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`association_assignee_state_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`assignee_id\`,\`state\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_latestOn_idx\` ON \`requests\` (\`association_id\`,\`state\`,\`latest_on\`);`)
  await db.run(sql`CREATE INDEX \`association_submission_mobile_idx\` ON \`requests\` (\`association_id\`,\`submission_mobile\`);`)
  await db.run(sql`ALTER TABLE \`associations\` ADD \`aid_rules_quorum\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`associations_aid_rules_rejection_reasons\`;`)
  await db.run(sql`DROP TABLE \`associations_aid_rules_papers\`;`)
  await db.run(sql`DROP TABLE \`committee_sittings\`;`)
  await db.run(sql`DROP TABLE \`request_decisions\`;`)
  await db.run(sql`DROP TABLE \`request_papers\`;`)
  await db.run(sql`DROP TABLE \`request_registrations\`;`)
  await db.run(sql`DROP TABLE \`services_given\`;`)
  await db.run(sql`DROP TABLE \`request_words\`;`)
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
  	\`kind\` text DEFAULT 'service',
  	\`assignee_id\` text(36),
  	\`closed_from\` text,
  	\`original_id\` text(36),
  	\`channel\` text,
  	\`attestation_by\` text,
  	\`attestation_on\` text,
  	\`attestation_recorded_by_id\` text(36),
  	\`attestation_scan_id\` text(36),
  	\`contact_wishes_do_not_call\` integer,
  	\`contact_wishes_leave_no_message\` integer,
  	\`contact_wishes_do_not_write\` integer,
  	\`contact_wishes_call_from\` text,
  	\`contact_wishes_call_until\` text,
  	\`answer_until\` text,
  	\`objection_until\` text,
  	\`clock_on\` text,
  	\`decided_on\` text,
  	\`notified_on\` text,
  	\`follow_up_hash\` text,
  	\`has_form_code\` integer,
  	\`once_code_until\` text,
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
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`attestation_recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`attestation_scan_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`policy_version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_requests\`("id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "kind", "assignee_id", "closed_from", "original_id", "channel", "attestation_by", "attestation_on", "attestation_recorded_by_id", "attestation_scan_id", "contact_wishes_do_not_call", "contact_wishes_leave_no_message", "contact_wishes_do_not_write", "contact_wishes_call_from", "contact_wishes_call_until", "answer_until", "objection_until", "clock_on", "decided_on", "notified_on", "follow_up_hash", "has_form_code", "once_code_until", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at") SELECT "id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "kind", "assignee_id", "closed_from", "original_id", "channel", "attestation_by", "attestation_on", "attestation_recorded_by_id", "attestation_scan_id", "contact_wishes_do_not_call", "contact_wishes_leave_no_message", "contact_wishes_do_not_write", "contact_wishes_call_from", "contact_wishes_call_until", "answer_until", "objection_until", "clock_on", "decided_on", "notified_on", "follow_up_hash", "has_form_code", "once_code_until", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at" FROM \`requests\`;`)
  await db.run(sql`DROP TABLE \`requests\`;`)
  await db.run(sql`ALTER TABLE \`__new_requests\` RENAME TO \`requests\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_reference_idx\` ON \`requests\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`requests_state_idx\` ON \`requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`requests_assignee_idx\` ON \`requests\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_original_idx\` ON \`requests\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_recorded_by_idx\` ON \`requests\` (\`attestation_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_scan_idx\` ON \`requests\` (\`attestation_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_accepted_at_idx\` ON \`requests\` (\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_policy_version_idx\` ON \`requests\` (\`policy_version_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_nonce_idx\` ON \`requests\` (\`nonce\`);`)
  await db.run(sql`CREATE INDEX \`requests_association_idx\` ON \`requests\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`state\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_assignee_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`assignee_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`clockOn_acceptedAt_idx\` ON \`requests\` (\`clock_on\`,\`accepted_at\`);`)
  await db.run(sql`ALTER TABLE \`associations\` DROP COLUMN \`aid_rules_quorum\`;`)
}
