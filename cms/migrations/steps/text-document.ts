import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';
import { z } from 'zod';

type Database = MigrateUpArgs['db'];

/**
 * Carries the text of every version out of its tables of rows into the document in the version's row (ADR 21). Runs
 * before the tables are dropped. A row without a key, which no release has written, gets one of its own id.
 */
export const carryTextsIntoDocuments = async (db: Database): Promise<void> => {
  // «json_patch» leaves out what is null, because the document has no blanks.
  await db.run(sql`
    UPDATE policy_versions SET sections = (
      SELECT json_group_array(json(division)) FROM (
        SELECT json_patch('{}', json_object(
          'id', coalesce(nullif(s.key, ''), 'row-' || lower(s.id)),
          'role', s.role,
          'heading', s.heading,
          'items', (
            SELECT json_group_array(json(clause)) FROM (
              SELECT json_patch('{}', json_object(
                'id', coalesce(nullif(i.key, ''), 'row-' || lower(i.id)),
                'marker', nullif(i.marker, ''),
                'ordinal', i.ordinal,
                'text', i.text,
                'code', nullif(i.code, ''),
                'items', (
                  SELECT json_group_array(json(nested)) FROM (
                    SELECT json_patch('{}', json_object(
                      'id', coalesce(nullif(n.key, ''), 'row-' || lower(n.id)),
                      'marker', nullif(n.marker, ''),
                      'ordinal', n.ordinal,
                      'text', n.text,
                      'code', nullif(n.code, ''),
                      'items', json('[]')
                    )) AS nested
                    FROM policy_versions_sections_items_subitems n
                    WHERE n._parent_id = i.id
                    ORDER BY n._order
                  )
                )
              )) AS clause
              FROM policy_versions_sections_items i
              WHERE i._parent_id = s.id
              ORDER BY i._order
            )
          )
        )) AS division
        FROM policy_versions_sections s
        WHERE s._parent_id = policy_versions.id
        ORDER BY s._order
      )
    )`);
};

const counted = z.object({ versions: z.number() });

/**
 * Carries the texts back into tables of rows, where the release before reads them. Throws where a version holds what
 * those tables cannot: nested divisions, a table, definitions, a form, a footnote, a third level of clauses.
 */
export const carryTextsIntoRows = async (db: Database): Promise<void> => {
  const [row] = await db.all(sql`
    SELECT count(DISTINCT v.id) AS versions
    FROM policy_versions v, json_tree(v.sections) t
    WHERE t.key IN ('kind', 'notes', 'sections') OR t.fullkey LIKE '$[%].items[%].items[%].items[%]'`);
  const { versions } = counted.parse(row);
  if (versions > 0) {
    throw new Error(`${String(versions)} versions hold a text that the release before cannot hold`);
  }
  await db.run(sql`
    INSERT INTO policy_versions_sections (_order, _parent_id, id, heading, role, key)
    SELECT s.key + 1, v.id, lower(hex(randomblob(12))),
      s.value ->> '$.heading', s.value ->> '$.role', s.value ->> '$.id'
    FROM policy_versions v, json_each(v.sections) s`);
  await db.run(sql`
    INSERT INTO policy_versions_sections_items (_order, _parent_id, id, text, marker, ordinal, code, key)
    SELECT i.key + 1, p.id, lower(hex(randomblob(12))), i.value ->> '$.text', i.value ->> '$.marker',
      i.value ->> '$.ordinal', i.value ->> '$.code', i.value ->> '$.id'
    FROM policy_versions v, json_each(v.sections) s, json_each(s.value, '$.items') i
    JOIN policy_versions_sections p ON p._parent_id = v.id AND p.key = s.value ->> '$.id'`);
  await db.run(sql`
    INSERT INTO policy_versions_sections_items_subitems (_order, _parent_id, id, text, marker, ordinal, code, key)
    SELECT n.key + 1, q.id, lower(hex(randomblob(12))), n.value ->> '$.text', n.value ->> '$.marker',
      n.value ->> '$.ordinal', n.value ->> '$.code', n.value ->> '$.id'
    FROM policy_versions v, json_each(v.sections) s, json_each(s.value, '$.items') i,
      json_each(i.value, '$.items') n
    JOIN policy_versions_sections p ON p._parent_id = v.id AND p.key = s.value ->> '$.id'
    JOIN policy_versions_sections_items q ON q._parent_id = p.id AND q.key = i.value ->> '$.id'`);
};
