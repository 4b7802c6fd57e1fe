import type { AccountedLine } from '@mithaq/domain/contracts/document-reading';
import type { EvidencePage } from '@mithaq/domain/contracts/document-evidence';
import { rowsByPlace, type UnreadTable } from '@mithaq/domain/reading/tables/unread-tables';
import { useId, useState } from 'react';
import type { SaySource } from './source-file.ar.ts';
import { WithUnsure } from './with-unsure.tsx';

interface UnreadTablesProps {
  readonly file: string;
  readonly tables: readonly UnreadTable[];
  readonly pages: ReadonlyMap<number, EvidencePage>;
  readonly account: ReadonlyMap<number, AccountedLine>;
  /** Puts rows in the place of the parts with these ids; without rows the parts go. False where there are none. */
  readonly onReplace: (ids: ReadonlySet<string>, rows: readonly (readonly string[])[]) => boolean;
  readonly onDropped: (table: { readonly line: number; readonly reason: string }) => void;
  readonly say: SaySource;
}

/** Returns the parts of the text that print lines of a table, and no other line of the file. */
const partsOf = (table: UnreadTable, account: ReadonlyMap<number, AccountedLine>): ReadonlySet<string> => {
  const own = new Set(table.lines.map(({ number }) => number));
  const elsewhere = new Set(
    [...account.values()].filter(({ line }) => !own.has(line)).flatMap(({ parts = [] }) => parts),
  );
  const inside = table.lines.flatMap(({ number }) => account.get(number)?.parts ?? []);
  return new Set(inside.filter((part) => !elsewhere.has(part)));
};

const PADDING = 6;

/** The part of a page as a picture; lengths in points of the page. */
const PartOfPage = ({
  address,
  label,
  page,
  box: [x, y, width, height],
}: {
  readonly address: string;
  readonly label: string;
  readonly page: EvidencePage;
  readonly box: UnreadTable['box'];
}) => {
  const left = Math.max(0, x - PADDING);
  const top = Math.max(0, y - PADDING);
  const wide = Math.max(1, Math.min(page.width - left, width + 2 * PADDING));
  const high = Math.max(1, Math.min(page.height - top, height + 2 * PADDING));
  return (
    <svg
      className="mithaq-source__part"
      role="img"
      aria-label={label}
      viewBox={`${String(left)} ${String(top)} ${String(wide)} ${String(high)}`}
    >
      <image href={address} x="0" y="0" width={page.width} height={page.height} />
    </svg>
  );
};

/** Tables that were not read, each as a picture with its lines, to be drawn in the text or left out with a reason. */
export const UnreadTables = ({ tables, ...props }: UnreadTablesProps) => {
  const { say } = props;
  if (tables.length === 0) return null;
  return (
    <section className="mithaq-source__unread">
      <h3>{say('unreadTables')}</h3>
      <p className="mithaq-hint">{say('unreadTablesHint')}</p>
      {tables.map((table) => (
        <OneTable key={`${String(table.page)}-${table.box.join('-')}`} {...props} table={table} />
      ))}
    </section>
  );
};

type OneTableProps = Omit<UnreadTablesProps, 'tables'> & { readonly table: UnreadTable };

const OneTable = ({ file, table, pages, account, onReplace, onDropped, say }: OneTableProps) => {
  const id = useId();
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<'drawn' | 'leftOut' | 'notInText'>();
  const page = pages.get(table.page);
  const first = table.lines[0]?.number;
  const replace = (rows: readonly (readonly string[])[], said: 'drawn' | 'leftOut'): boolean => {
    const isDone = onReplace(partsOf(table, account), rows);
    setDone(isDone ? said : 'notInText');
    return isDone;
  };
  return (
    <div className="mithaq-source__table">
      {page?.picture !== undefined && (
        <PartOfPage
          address={`/api/source-files/${file}/pages/${String(table.page)}`}
          label={`${say('pictureOfTable')} ${String(table.page)}`}
          page={page}
          box={table.box}
        />
      )}
      <ol className="mithaq-source__lines">
        {table.lines.map((line) => (
          <li key={line.number} value={line.number}>
            <WithUnsure line={line} />
          </li>
        ))}
      </ol>
      <p role="status">{done !== undefined && say(done)}</p>
      {(done === undefined || done === 'notInText') && first !== undefined && (
        <>
          <div className="mithaq-moves__buttons">
            <button
              type="button"
              className="mithaq-button"
              onClick={() => {
                replace(rowsByPlace(table), 'drawn');
              }}
            >
              {say('drawTable')}
            </button>
          </div>
          <label className="mithaq-field" htmlFor={id}>
            {say('dropReason')}
            <input
              id={id}
              value={reason}
              maxLength={500}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          </label>
          <div className="mithaq-moves__buttons">
            <button
              type="button"
              className="mithaq-button mithaq-button--quiet"
              disabled={reason.trim() === ''}
              onClick={() => {
                if (replace([], 'leftOut')) onDropped({ line: first, reason: reason.trim() });
              }}
            >
              {say('dropTable')}
            </button>
          </div>
        </>
      )}
    </div>
  );
};
