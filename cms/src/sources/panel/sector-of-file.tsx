import { useId } from 'react';
import type { SourceFileReview } from '../endpoints/source-file-shapes.ts';
import type { SaySource } from './source-file.ar.ts';

interface SectorOfFileProps {
  readonly differences: NonNullable<SourceFileReview['sector']>;
  readonly onOpen: (part: string) => void;
  readonly say: SaySource;
}

const elementOf = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Clause by clause, what the text of a file drops, adds and changes against the text that the sector has in common. */
export const SectorOfFile = ({ differences, onOpen, say }: SectorOfFileProps) => {
  const id = useId();
  return (
    <details className="mithaq-source__sector">
      <summary id={id}>
        {say('sector')} ({String(differences.length)})
      </summary>
      <p className="mithaq-hint">{say('sectorHint')}</p>
      {differences.length === 0 ? (
        <p>{say('sectorSame')}</p>
      ) : (
        <ol aria-labelledby={id} tabIndex={0}>
          {differences.map(({ kind, id: part, under, words }) => (
            <li key={`${kind}-${part}`}>
              <strong>{say(kind)}</strong>
              {under !== undefined && <small> ({under})</small>}{' '}
              <p>
                {words.map((run, index) => {
                  // A clause that one text alone has needs no mark at each word; its label says so.
                  const Element = kind === 'changed' ? elementOf[run.kind] : 'span';
                  // Runs have no name of their own: their place tells them apart.
                  return <Element key={`${String(index)}-${run.kind}`}>{run.text}</Element>;
                })}
              </p>
              {kind !== 'dropped' && (
                <button
                  type="button"
                  className="mithaq-source__to"
                  onClick={() => {
                    onOpen(part);
                  }}
                >
                  {say('showLine')}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
};
