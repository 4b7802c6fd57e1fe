import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`submission_name\` text NOT NULL,
  	\`submission_mobile\` text NOT NULL,
  	\`submission_email\` text,
  	\`submission_city\` text,
  	\`submission_service\` text,
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
  	\`intake_came_on\` text,
  	\`intake_taken_by\` text,
  	\`intake_consent_by\` text,
  	\`intake_entered_by_id\` text(36),
  	\`intake_entered_by_name\` text,
  	\`earliest_on\` text,
  	\`latest_on\` text,
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
  	FOREIGN KEY (\`intake_entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`policy_version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_requests\`("id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "kind", "assignee_id", "closed_from", "original_id", "channel", "attestation_by", "attestation_on", "attestation_recorded_by_id", "attestation_scan_id", "contact_wishes_do_not_call", "contact_wishes_leave_no_message", "contact_wishes_do_not_write", "contact_wishes_call_from", "contact_wishes_call_until", "intake_came_on", "intake_taken_by", "intake_consent_by", "intake_entered_by_id", "intake_entered_by_name", "earliest_on", "latest_on", "answer_until", "objection_until", "clock_on", "decided_on", "notified_on", "follow_up_hash", "has_form_code", "once_code_until", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at") SELECT "id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "kind", "assignee_id", "closed_from", "original_id", "channel", "attestation_by", "attestation_on", "attestation_recorded_by_id", "attestation_scan_id", "contact_wishes_do_not_call", "contact_wishes_leave_no_message", "contact_wishes_do_not_write", "contact_wishes_call_from", "contact_wishes_call_until", "intake_came_on", "intake_taken_by", "intake_consent_by", "intake_entered_by_id", "intake_entered_by_name", "earliest_on", "latest_on", "answer_until", "objection_until", "clock_on", "decided_on", "notified_on", "follow_up_hash", "has_form_code", "once_code_until", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at" FROM \`requests\`;`)
  await db.run(sql`DROP TABLE \`requests\`;`)
  await db.run(sql`ALTER TABLE \`__new_requests\` RENAME TO \`requests\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_reference_idx\` ON \`requests\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`requests_state_idx\` ON \`requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`requests_assignee_idx\` ON \`requests\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_original_idx\` ON \`requests\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_recorded_by_idx\` ON \`requests\` (\`attestation_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_scan_idx\` ON \`requests\` (\`attestation_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_intake_intake_entered_by_idx\` ON \`requests\` (\`intake_entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_accepted_at_idx\` ON \`requests\` (\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_policy_version_idx\` ON \`requests\` (\`policy_version_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_nonce_idx\` ON \`requests\` (\`nonce\`);`)
  await db.run(sql`CREATE INDEX \`requests_association_idx\` ON \`requests\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`state\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_assignee_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`assignee_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_assignee_state_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`assignee_id\`,\`state\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_latestOn_idx\` ON \`requests\` (\`association_id\`,\`state\`,\`latest_on\`);`)
  await db.run(sql`CREATE INDEX \`association_submission_mobile_idx\` ON \`requests\` (\`association_id\`,\`submission_mobile\`);`)
  await db.run(sql`CREATE INDEX \`clockOn_acceptedAt_idx\` ON \`requests\` (\`clock_on\`,\`accepted_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_request_amendments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`accepted_at\` text NOT NULL,
  	\`submission_name\` text NOT NULL,
  	\`submission_mobile\` text NOT NULL,
  	\`submission_email\` text,
  	\`submission_city\` text,
  	\`submission_service\` text,
  	\`submission_contact_by\` text NOT NULL,
  	\`submission_description\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_request_amendments\`("id", "request_id", "accepted_at", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "key", "association_id", "updated_at", "created_at") SELECT "id", "request_id", "accepted_at", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "key", "association_id", "updated_at", "created_at" FROM \`request_amendments\`;`)
  await db.run(sql`DROP TABLE \`request_amendments\`;`)
  await db.run(sql`ALTER TABLE \`__new_request_amendments\` RENAME TO \`request_amendments\`;`)
  await db.run(sql`CREATE INDEX \`request_amendments_request_idx\` ON \`request_amendments\` (\`request_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`request_amendments_key_idx\` ON \`request_amendments\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_association_idx\` ON \`request_amendments\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_updated_at_idx\` ON \`request_amendments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_created_at_idx\` ON \`request_amendments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_acceptedAt_idx\` ON \`request_amendments\` (\`request_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_acceptedAt_1_idx\` ON \`request_amendments\` (\`association_id\`,\`accepted_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
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
  	\`intake_came_on\` text,
  	\`intake_taken_by\` text,
  	\`intake_consent_by\` text,
  	\`intake_entered_by_id\` text(36),
  	\`intake_entered_by_name\` text,
  	\`earliest_on\` text,
  	\`latest_on\` text,
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
  	FOREIGN KEY (\`intake_entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`policy_version_id\`) REFERENCES \`policy_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_requests\`("id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "kind", "assignee_id", "closed_from", "original_id", "channel", "attestation_by", "attestation_on", "attestation_recorded_by_id", "attestation_scan_id", "contact_wishes_do_not_call", "contact_wishes_leave_no_message", "contact_wishes_do_not_write", "contact_wishes_call_from", "contact_wishes_call_until", "intake_came_on", "intake_taken_by", "intake_consent_by", "intake_entered_by_id", "intake_entered_by_name", "earliest_on", "latest_on", "answer_until", "objection_until", "clock_on", "decided_on", "notified_on", "follow_up_hash", "has_form_code", "once_code_until", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at") SELECT "id", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "reference", "state", "kind", "assignee_id", "closed_from", "original_id", "channel", "attestation_by", "attestation_on", "attestation_recorded_by_id", "attestation_scan_id", "contact_wishes_do_not_call", "contact_wishes_leave_no_message", "contact_wishes_do_not_write", "contact_wishes_call_from", "contact_wishes_call_until", "intake_came_on", "intake_taken_by", "intake_consent_by", "intake_entered_by_id", "intake_entered_by_name", "earliest_on", "latest_on", "answer_until", "objection_until", "clock_on", "decided_on", "notified_on", "follow_up_hash", "has_form_code", "once_code_until", "accepted_at", "submitted_at", "amendment_count", "amendments_refused_at", "policy_version_id", "privacy_notice", "nonce", "association_id", "updated_at", "created_at" FROM \`requests\`;`)
  await db.run(sql`DROP TABLE \`requests\`;`)
  await db.run(sql`ALTER TABLE \`__new_requests\` RENAME TO \`requests\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_reference_idx\` ON \`requests\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`requests_state_idx\` ON \`requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`requests_assignee_idx\` ON \`requests\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_original_idx\` ON \`requests\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_recorded_by_idx\` ON \`requests\` (\`attestation_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_attestation_attestation_scan_idx\` ON \`requests\` (\`attestation_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_intake_intake_entered_by_idx\` ON \`requests\` (\`intake_entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_accepted_at_idx\` ON \`requests\` (\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_policy_version_idx\` ON \`requests\` (\`policy_version_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_nonce_idx\` ON \`requests\` (\`nonce\`);`)
  await db.run(sql`CREATE INDEX \`requests_association_idx\` ON \`requests\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`state\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_assignee_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`assignee_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_assignee_state_acceptedAt_idx\` ON \`requests\` (\`association_id\`,\`assignee_id\`,\`state\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_state_latestOn_idx\` ON \`requests\` (\`association_id\`,\`state\`,\`latest_on\`);`)
  await db.run(sql`CREATE INDEX \`association_submission_mobile_idx\` ON \`requests\` (\`association_id\`,\`submission_mobile\`);`)
  await db.run(sql`CREATE INDEX \`clockOn_acceptedAt_idx\` ON \`requests\` (\`clock_on\`,\`accepted_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_request_amendments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`accepted_at\` text NOT NULL,
  	\`submission_name\` text NOT NULL,
  	\`submission_mobile\` text NOT NULL,
  	\`submission_email\` text,
  	\`submission_city\` text NOT NULL,
  	\`submission_service\` text NOT NULL,
  	\`submission_contact_by\` text NOT NULL,
  	\`submission_description\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`association_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_request_amendments\`("id", "request_id", "accepted_at", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "key", "association_id", "updated_at", "created_at") SELECT "id", "request_id", "accepted_at", "submission_name", "submission_mobile", "submission_email", "submission_city", "submission_service", "submission_contact_by", "submission_description", "key", "association_id", "updated_at", "created_at" FROM \`request_amendments\`;`)
  await db.run(sql`DROP TABLE \`request_amendments\`;`)
  await db.run(sql`ALTER TABLE \`__new_request_amendments\` RENAME TO \`request_amendments\`;`)
  await db.run(sql`CREATE INDEX \`request_amendments_request_idx\` ON \`request_amendments\` (\`request_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`request_amendments_key_idx\` ON \`request_amendments\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_association_idx\` ON \`request_amendments\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_updated_at_idx\` ON \`request_amendments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`request_amendments_created_at_idx\` ON \`request_amendments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`request_acceptedAt_idx\` ON \`request_amendments\` (\`request_id\`,\`accepted_at\`);`)
  await db.run(sql`CREATE INDEX \`association_acceptedAt_1_idx\` ON \`request_amendments\` (\`association_id\`,\`accepted_at\`);`)
}
