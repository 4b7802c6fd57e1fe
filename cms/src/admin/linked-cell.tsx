import Link from 'next/link';
import type { DefaultCellComponentProps, DateFieldClient } from 'payload';
import type { ReactNode } from 'react';
import { z } from 'zod';

type Props = Pick<
  DefaultCellComponentProps<DateFieldClient>,
  'collectionSlug' | 'link' | 'linkURL' | 'rowData'
> & { readonly children: ReactNode };

const row = z.looseObject({ id: z.union([z.string(), z.number()]) });

/** Content of a cell of our own, with a link to its record where the list makes this column the one that leads there. */
export const LinkedCell = ({ collectionSlug, link, linkURL, rowData, children }: Props) => {
  const { data } = row.safeParse(rowData);
  if (link !== true || data === undefined) return <span>{children}</span>;
  const own = `/admin/collections/${collectionSlug}/${encodeURIComponent(String(data.id))}`;
  return (
    <Link href={linkURL ?? own} prefetch={false}>
      {children}
    </Link>
  );
};
