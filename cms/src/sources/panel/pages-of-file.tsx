import type { EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import { Fragment } from 'react';
import type { sourceFileWords } from './source-file.ar.ts';

interface PagesOfFileProps {
  readonly file: string;
  readonly pages: number;
  readonly lines: readonly EvidenceLine[];
  readonly say: (key: keyof typeof sourceFileWords) => string;
}

/** Returns a line's words with those marked that the recogniser is unsure of. */
const withUnsure = ({ text, unsure = [] }: EvidenceLine) => {
  let at = 0;
  return (
    <>
      {unsure.map(({ from, to }) => {
        const before = text.slice(at, from);
        at = to;
        return (
          <Fragment key={from}>
            {before}
            <mark>{text.slice(from, to)}</mark>
          </Fragment>
        );
      })}
      {text.slice(at)}
    </>
  );
};

/** The original beside the structure: its pages as pictures, or its lines where it has no pages. */
export const PagesOfFile = ({ file, pages, lines, say }: PagesOfFileProps) => {
  const all = Array.from({ length: pages }, (_page, index) => index + 1);
  return (
    <div className="mithaq-source__original">
      <h3>{say('original')}</h3>
      {all.map((page) => (
        <figure key={page}>
          <img
            src={`/api/source-files/${file}/pages/${String(page)}`}
            alt={`${say('originalPage')} ${String(page)}`}
            loading="lazy"
          />
        </figure>
      ))}
      <details open={pages === 0}>
        <summary>{say('lines')}</summary>
        <ol className="mithaq-source__lines">
          {lines.map((line) => (
            <li key={line.number} value={line.number}>
              {line.label !== undefined && <b>{line.label} </b>}
              {withUnsure(line)}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
};
