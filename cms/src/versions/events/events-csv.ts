import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import { approvalFieldLabel } from '../approval-field-label.ar.ts';
import { overruledFinding } from '../guard/overrulings.ts';
import { csvTable, csvTime } from '../../payload/http/csv-table.ts';
import type { VersionEvent } from '../../payload-types.ts';
import { approvalChangesOf } from './approval-changes-of.ts';
import { actions, columns, withdrawals, yes } from './labels.ar.ts';

/** Row of the log with the title of its version. */
export interface NamedEvent {
  readonly event: VersionEvent;
  readonly title: string;
  readonly versionNumber: number | undefined;
}

const changesIn = (event: VersionEvent): string =>
  approvalChangesOf(event.changes)
    .map(({ field, before, after }) => `${approvalFieldLabel(field)}: ${before ?? '—'} ← ${after ?? '—'}`)
    .join('\n');

/** Returns the log as CSV, one line for each event. */
export const eventsCsv = (rows: readonly NamedEvent[]): string =>
  csvTable(
    columns,
    rows.map(({ event, title, versionNumber }) => ({
      at: csvTime(event.at),
      title,
      versionNumber: versionNumber ?? '',
      action: actions[event.action].ar,
      from: versionStateWords[event.from].label,
      to: versionStateWords[event.to].label,
      actorName: event.actorName,
      note: event.note ?? '',
      withdrawal: event.withdrawal ? withdrawals[event.withdrawal].ar : '',
      emergency: event.emergency === true ? yes : '',
      changes: changesIn(event),
      finding: overruledFinding.safeParse(event.finding).data?.sentence ?? '',
    })),
  );
