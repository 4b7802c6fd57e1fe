import type { DefaultCellComponentProps, DateFieldClient } from 'payload';
import { formatInstant } from './format-instant.ar.ts';
import { LinkedCell } from './linked-cell.tsx';

/** Cell of a list with an instant, as every instant of the admin is written; Payload's has the browser's zone. */
export const InstantCell = (props: DefaultCellComponentProps<DateFieldClient>) => {
  const { cellData } = props;
  if (typeof cellData !== 'string') return null;
  return (
    <LinkedCell {...props}>
      <time dateTime={cellData}>{formatInstant(cellData)}</time>
    </LinkedCell>
  );
};
