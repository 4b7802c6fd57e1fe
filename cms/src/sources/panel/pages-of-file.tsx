import { isInText, type AccountedLine } from '@mithaq/domain/contracts/document-reading';
import type { EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import { Fragment, useEffect } from 'react';
import { useOneTabStop } from '../../admin/one-tab-stop.ts';
import type { SourceFileReview } from '../endpoints/source-file-shapes.ts';
import { lineFateWords, type sourceFileWords } from './source-file.ar.ts';
import { WithUnsure } from './with-unsure.tsx';

interface PagesOfFileProps {
  readonly file: string;
  readonly pages: SourceFileReview['pages'];
  readonly lines: readonly EvidenceLine[];
  readonly account: ReadonlyMap<number, AccountedLine>;
  /** Id of the part of the text at the cursor. */
  readonly current: string | undefined;
  readonly onOpen: (part: string) => void;
  readonly say: (key: keyof typeof sourceFileWords) => string;
}

const percent = (part: number, whole: number): string => `${String((100 * part) / whole)}%`;

/**
 * The original beside the structure: its pages as pictures, or its lines where it has no pages. A line opens the part
 * of the text that prints it, and the part at the cursor marks its lines.
 */
export const PagesOfFile = ({ file, pages, lines, account, current, onOpen, say }: PagesOfFileProps) => {
  const onPages = useOneTabStop<HTMLDivElement>(lines);
  const inList = useOneTabStop<HTMLOListElement>(lines);
  const isCurrent = (line: number): boolean =>
    current !== undefined && account.get(line)?.parts?.includes(current) === true;
  useEffect(() => {
    // Only who works in the text is led to its line: at first the page shows its beginning.
    if (document.activeElement?.closest('.mithaq-text') == null) return;
    for (const group of [onPages, inList])
      group.current
        ?.querySelector('[aria-current="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, inList, onPages]);
  const lineButton = (line: EvidenceLine, shown: React.ReactNode, style?: React.CSSProperties) => {
    const part = account.get(line.number)?.parts?.[0];
    return (
      <button
        type="button"
        className={`mithaq-source__line${(line.unsure?.length ?? 0) > 0 ? ' mithaq-source__line--unsure' : ''}`}
        style={style}
        disabled={part === undefined}
        aria-current={isCurrent(line.number)}
        title={style === undefined ? undefined : line.text}
        onClick={() => {
          if (part !== undefined) onOpen(part);
        }}
      >
        {shown}
      </button>
    );
  };
  return (
    <div className="mithaq-source__original">
      <h3>{say('original')}</h3>
      <div ref={onPages}>
        {pages.map(({ number, width, height }) => (
          <figure key={number}>
            <img
              src={`/api/source-files/${file}/pages/${String(number)}`}
              alt={`${say('originalPage')} ${String(number)}`}
              loading="lazy"
              width={Math.round(width)}
              height={Math.round(height)}
            />
            {lines.map((line) => {
              if (line.page !== number || line.box === undefined) return null;
              const [x, y, wide, high] = line.box;
              return (
                <Fragment key={line.number}>
                  {lineButton(line, <span className="mithaq-source__unseen">{line.text}</span>, {
                    left: percent(x, width),
                    top: percent(y, height),
                    width: percent(wide, width),
                    height: percent(high, height),
                  })}
                </Fragment>
              );
            })}
          </figure>
        ))}
      </div>
      <details open={pages.length === 0}>
        <summary>{say('lines')}</summary>
        <ol className="mithaq-source__lines" ref={inList}>
          {lines.map((line) => {
            const fate = account.get(line.number)?.fate;
            return (
              <li key={line.number} value={line.number}>
                {lineButton(
                  line,
                  <>
                    {line.label !== undefined && <b>{line.label} </b>}
                    <WithUnsure line={line} />
                  </>,
                )}
                {fate !== undefined && !isInText[fate] && <small> ({lineFateWords[fate]})</small>}
              </li>
            );
          })}
        </ol>
      </details>
    </div>
  );
};
