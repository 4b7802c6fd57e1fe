import type { Client } from '@libsql/client';
import { z } from 'zod';

/*
 * Triggers of the embedded database protect published versions and the logs from every statement, including
 * statements that no hook of a collection sees. The triggers are made after the migrations and not by one: a
 * migration that recreates a table would lose them, and could not rename the table while a trigger names it.
 */

const PREFIX = 'mithaq_keep_';
const PUBLIC_STATES = "('in-force', 'superseded', 'withdrawn')";

const named = z.object({ name: z.string() });
const foreignKey = z.object({ table: z.string(), from: z.string() });

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const tablesOf = async (client: Client): Promise<string[]> =>
  (await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")).rows.map(
    (row) => named.parse(row).name,
  );

const columnsOf = async (client: Client, table: string): Promise<string[]> =>
  (await client.execute(`SELECT name FROM pragma_table_info('${table}')`)).rows.map(
    (row) => named.parse(row).name,
  );

const changed = (columns: readonly string[]): string =>
  columns.map((column) => `NEW.${quoted(column)} IS NOT OLD.${quoted(column)}`).join(' OR ');

const trigger = (name: string, event: string, table: string, when: string): string =>
  `CREATE TRIGGER ${quoted(`${PREFIX}${name}`)} BEFORE ${event} ON ${quoted(table)} WHEN ${when} ` +
  `BEGIN SELECT RAISE(ABORT, 'kept for good: ${table}'); END`;

/** Columns of a public version that are no part of the record. */
const bookkeeping = ['status', 'updated_at', 'review_reminder_on'];

/**
 * Allows only a change of status and of the next reminder on the row of a public version, and only the changes of status
 * that the life cycle allows.
 */
const versionTriggers = async (client: Client): Promise<string[]> => {
  const table = 'policy_versions';
  const kept = (await columnsOf(client, table)).filter((name) => !bookkeeping.includes(name));
  const moves = "OLD.status = 'in-force' AND NEW.status IN ('superseded', 'withdrawn')";
  return [
    trigger(
      `${table}_update`,
      'UPDATE',
      table,
      `OLD.status IN ${PUBLIC_STATES} AND (${changed(kept)} OR NOT (NEW.status = OLD.status OR (${moves})))`,
    ),
    trigger(`${table}_delete`, 'DELETE', table, `OLD.status IN ${PUBLIC_STATES}`),
    // «INSERT OR REPLACE» deletes the old row without asking its trigger.
    trigger(
      `${table}_insert`,
      'INSERT',
      table,
      `EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id AND status IN ${PUBLIC_STATES})`,
    ),
  ];
};

interface Child {
  readonly table: string;
  /** Returns SQL for the status of the version that a row (`OLD` or `NEW`) belongs to. */
  readonly status: (row: string) => string;
}

/** Returns the tables of a version's printed contents, at every depth, found by their foreign keys. */
const childrenOf = async (client: Client): Promise<Child[]> => {
  const tables = await tablesOf(client);
  const found: Child[] = [];
  const look = async (parent: string, status: (id: string) => string): Promise<void> => {
    for (const table of tables) {
      const keys = await client.execute(`SELECT "table", "from" FROM pragma_foreign_key_list('${table}')`);
      const own = keys.rows
        .map((row) => foreignKey.parse(row))
        .find(({ table: to, from }) => to === parent && (from === '_parent_id' || from === 'parent_id'));
      if (own === undefined || found.some((child) => child.table === table)) continue;
      found.push({ table, status: (row) => status(`${row}.${quoted(own.from)}`) });
      await look(table, (id) =>
        status(`(SELECT ${quoted(own.from)} FROM ${quoted(table)} WHERE id = ${id})`),
      );
    }
  };
  await look('policy_versions', (id) => `(SELECT status FROM policy_versions WHERE id = ${id})`);
  return found;
};

const childTriggers = ({ table, status }: Child): string[] => [
  trigger(
    `${table}_update`,
    'UPDATE',
    table,
    `${status('OLD')} IN ${PUBLIC_STATES} OR ${status('NEW')} IN ${PUBLIC_STATES}`,
  ),
  trigger(`${table}_delete`, 'DELETE', table, `${status('OLD')} IN ${PUBLIC_STATES}`),
  trigger(`${table}_insert`, 'INSERT', table, `${status('NEW')} IN ${PUBLIC_STATES}`),
];

interface AppendOnly {
  readonly table: string;
  /** Columns that link to a record which may be deleted; the link is then cleared, and the name beside it stays. */
  readonly links: readonly string[];
  /** Columns that are blank at first and set once. */
  readonly filledOnce: readonly string[];
}

const appendOnlyTables: readonly AppendOnly[] = [
  { table: 'version_events', links: ['actor_id'], filledOnce: [] },
  { table: 'account_events', links: ['actor_id', 'association_id'], filledOnce: [] },
  { table: 'request_openings', links: ['actor_id', 'request_id'], filledOnce: [] },
  { table: 'evidence_takings', links: ['actor_id'], filledOnce: [] },
  { table: 'destroyed_records', links: ['actor_id'], filledOnce: [] },
  { table: 'review_comments', links: ['author_id'], filledOnce: ['resolved_at', 'resolved_by_name'] },
];

/** Makes triggers for rows that are added and never changed, except where `AppendOnly` allows a change. */
const appendOnlyTriggers = async (
  client: Client,
  { table, links, filledOnce }: AppendOnly,
): Promise<string[]> => {
  const free = [...links, ...filledOnce, 'updated_at'];
  const kept = (await columnsOf(client, table)).filter((name) => !free.includes(name));
  const replaced = filledOnce.map(
    (name) => `(OLD.${quoted(name)} IS NOT NULL AND NEW.${quoted(name)} IS NOT OLD.${quoted(name)})`,
  );
  const relinked = links.map(
    (name) => `(NEW.${quoted(name)} IS NOT OLD.${quoted(name)} AND NEW.${quoted(name)} IS NOT NULL)`,
  );
  return [
    trigger(`${table}_update`, 'UPDATE', table, [changed(kept), ...replaced, ...relinked].join(' OR ')),
    trigger(`${table}_delete`, 'DELETE', table, '1'),
    trigger(`${table}_insert`, 'INSERT', table, `EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)`),
  ];
};

/** Allows no change of a published reply to a result of the survey; its draft is edited. */
const replyTriggers = (): string[] => {
  const table = 'survey_replies';
  return [
    trigger(`${table}_update`, 'UPDATE', table, "OLD.state = 'published'"),
    trigger(`${table}_delete`, 'DELETE', table, "OLD.state = 'published'"),
    trigger(
      `${table}_insert`,
      'INSERT',
      table,
      `EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id AND state = 'published')`,
    ),
  ];
};

/** Allows a public version of a disclosure to be superseded or withdrawn, and no other change; its draft is edited. */
const disclosureTriggers = async (client: Client): Promise<string[]> => {
  const table = 'disclosure_documents';
  const free = ['state', 'withdrawal', 'updated_at'];
  const kept = (await columnsOf(client, table)).filter((name) => !free.includes(name));
  const isPublic = (row: 'OLD' | 'NEW'): string => `${row}.state IN ${PUBLIC_STATES}`;
  const moves =
    "OLD.state = 'in-force' AND ((NEW.state = 'superseded' AND NEW.withdrawal IS OLD.withdrawal) OR NEW.state = 'withdrawn')";
  return [
    trigger(
      `${table}_update`,
      'UPDATE',
      table,
      `${isPublic('OLD')} AND (${changed(kept)} OR NOT (${moves}))`,
    ),
    trigger(`${table}_delete`, 'DELETE', table, isPublic('OLD')),
    trigger(
      `${table}_insert`,
      'INSERT',
      table,
      `EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id AND state IN ${PUBLIC_STATES})`,
    ),
  ];
};

/** Drops the triggers, so that a migration can change the tables that the triggers name. */
export const dropPublicRecordTriggers = async (client: Client): Promise<void> => {
  const made = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '${PREFIX}%'`,
  );
  const statements = made.rows.map((row) => `DROP TRIGGER IF EXISTS ${quoted(named.parse(row).name)}`);
  if (statements.length > 0) await client.batch(statements, 'write');
};

/** Makes the triggers for the present tables in place of the previous triggers, in one transaction. */
export const makePublicRecordTriggers = async (client: Client): Promise<void> => {
  const wanted = [
    ...(await versionTriggers(client)),
    ...(await childrenOf(client)).flatMap(childTriggers),
    ...replyTriggers(),
    ...(await disclosureTriggers(client)),
  ];
  for (const table of appendOnlyTables) wanted.push(...(await appendOnlyTriggers(client, table)));
  const made = await client.execute(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '${PREFIX}%'`,
  );
  const there = new Set(made.rows.map((row) => z.object({ sql: z.string() }).parse(row).sql));
  if (wanted.length === there.size && wanted.every((sql) => there.has(sql))) return;
  const drops = made.rows.map((row) => `DROP TRIGGER IF EXISTS ${quoted(named.parse(row).name)}`);
  await client.batch([...drops, ...wanted], 'write');
};

/** Returns whether a migration of this release has not run on this database yet. */
export const hasPendingMigrations = async (client: Client, names: readonly string[]): Promise<boolean> => {
  const tables = await tablesOf(client);
  if (!tables.includes('payload_migrations')) return names.length > 0;
  const done = await client.execute('SELECT name FROM payload_migrations');
  const known = new Set(done.rows.map((row) => z.object({ name: z.string().nullable() }).parse(row).name));
  return names.some((name) => !known.has(name));
};
