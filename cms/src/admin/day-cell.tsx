import { dayInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import type { DefaultCellComponentProps, DateFieldClient } from 'payload';
import { LinkedCell } from './linked-cell.tsx';

/** Cell of a list with a day, in both calendars; a day is stored as noon UTC and has no zone. */
export const DayCell = (props: DefaultCellComponentProps<DateFieldClient>) => {
  const { cellData } = props;
  if (typeof cellData !== 'string') return null;
  const day = cellData.slice(0, 10);
  return (
    <LinkedCell {...props}>
      <time dateTime={day}>{dayInBothCalendars(day)}</time>
    </LinkedCell>
  );
};
