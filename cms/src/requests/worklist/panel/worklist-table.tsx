import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import { dayOfIso } from '@mithaq/domain/calendar/iso-day';
import { hijriOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';
import Link from 'next/link';
import { formatInstant } from '../../../admin/format-instant.ar.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { worklistWords } from '../labels.ar.ts';
import type { WorklistRow } from '../worklist-shape.ts';

const hijri = (iso: string): string => {
  const day = dayOfIso(iso);
  return day === undefined ? iso : formatDate(hijriOfGregorian(day));
};

/** Rows of the work list. On a phone a row is a card, the name and the number to dial first. */
export const WorklistTable = ({
  rows,
  language,
}: {
  readonly rows: readonly WorklistRow[];
  readonly language: string;
}) => {
  const say = (key: keyof typeof worklistWords): string => inLanguage(worklistWords[key], language);
  return (
    <table className="mithaq-stacked">
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          <th scope="col">{say('mobile')}</th>
          <th scope="col">{say('reference')}</th>
          <th scope="col">{say('service')}</th>
          <th scope="col">{say('city')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('waiting')}</th>
          <th scope="col">{say('window')}</th>
          <th scope="col">{say('assignee')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-column={say('name')}>
              <Link href={`/admin/collections/requests/${row.id}`} prefetch={false}>
                {row.name}
              </Link>
            </td>
            <td data-column={say('mobile')}>
              {row.doNotCall ? (
                <>
                  <bdi dir="ltr">{row.mobile}</bdi> <strong>{say('doNotCall')}</strong>
                </>
              ) : (
                <a href={`tel:${row.mobile}`}>
                  <bdi dir="ltr">{row.mobile}</bdi>
                </a>
              )}
            </td>
            <td data-column={say('reference')}>
              <bdi dir="ltr">{row.reference}</bdi>
            </td>
            <td data-column={say('service')}>{row.service}</td>
            <td data-column={say('city')}>{row.city === '' ? '—' : row.city}</td>
            <td data-column={say('state')}>
              <strong className="mithaq-state">{row.stateLabel}</strong>
            </td>
            <td data-column={say('waiting')}>
              <time dateTime={row.waitingSince}>{formatInstant(row.waitingSince)}</time>
            </td>
            <td data-column={say('window')}>
              {row.earliestOn === null ? '—' : `${say('notBefore')} ${hijri(row.earliestOn)}`}
              {row.latestOn === null ? null : ` ${say('notAfter')} ${hijri(row.latestOn)}`}
            </td>
            <td data-column={say('assignee')}>{row.assignee ?? say('nobody')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
