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
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`followers\`;`)
  await db.run(sql`DROP TABLE \`version_announcements\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`deliveries_request_idx\` ON \`deliveries\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_lease_until_idx\` ON \`deliveries\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_ses_message_id_idx\` ON \`deliveries\` (\`ses_message_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_association_idx\` ON \`deliveries\` (\`association_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
}
