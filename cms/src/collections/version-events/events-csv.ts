import { stringify } from 'csv-stringify/sync';
import { versionStateLabels } from '@mithaq/domain/version/version-states.ar';
import { approvalFieldLabel } from '../policy-versions/approval-field-label.ar.ts';
import { overruledFinding } from '../../guard/overrulings.ts';
import type { VersionEvent } from '../../payload-types.ts';
import { approvalChangesOf } from './approval-changes-of.ts';
import { actions, columns, withdrawals, yes } from './words.ar.ts';

/** A row with what its version is called. */
export interface NamedEvent {
  readonly event: VersionEvent;
  readonly title: string;
  readonly versionNumber: number | undefined;
}

const riyadh = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Riyadh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const changesIn = (event: VersionEvent): string =>
  approvalChangesOf(event.changes)
    .map(({ field, before, after }) => `${approvalFieldLabel(field)}: ${before ?? '—'} ← ${after ?? '—'}`)
    .join('\n');

/**
 * The log as CSV in UTF-8 with a byte order mark, without which Excel takes Arabic for something else; lines end as
 * RFC 4180 has them; a cell that a spreadsheet would run as a formula begins with an apostrophe. Times are those of
 * Riyadh, Gregorian.
 */
export const eventsCsv = (rows: readonly NamedEvent[]): string =>
  stringify(
    rows.map(({ event, title, versionNumber }) => ({
      at: riyadh.format(new Date(event.at)),
      title,
      versionNumber: versionNumber ?? '',
      action: actions[event.action].ar,
      from: versionStateLabels[event.from],
      to: versionStateLabels[event.to],
      actorName: event.actorName,
      note: event.note ?? '',
      withdrawal: event.withdrawal ? withdrawals[event.withdrawal].ar : '',
      emergency: event.emergency === true ? yes : '',
      changes: changesIn(event),
      finding: overruledFinding.safeParse(event.finding).data?.sentence ?? '',
    })),
    {
      bom: true,
      header: true,
      columns: Object.entries(columns).map(([key, header]) => ({ key, header })),
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
