import type { EvidenceLine, TrackedChanges } from '@mithaq/domain/contracts/document-evidence';
import { labelOfLine, wordsOfLine } from '@mithaq/domain/reading/lines/tracked-changes';
import { useId } from 'react';
import type { SaySource } from './source-file.ar.ts';

interface ChooseChangesProps {
  readonly lines: readonly EvidenceLine[];
  readonly onChoose: (changes: TrackedChanges) => void;
  readonly say: SaySource;
}

/** Asks which text of a file with tracked changes counts, with the lines in which the two differ. */
export const ChooseChanges = ({ lines, onChoose, say }: ChooseChangesProps) => {
  const id = useId();
  const changed = lines.filter(
    ({ original, originalLabel }) => original !== undefined || originalLabel !== undefined,
  );
  const shown = (line: EvidenceLine, changes: TrackedChanges): string => {
    const words = [labelOfLine(line, changes), wordsOfLine(line, changes).trim()].filter(Boolean).join(' ');
    return words === '' ? say('noWords') : words;
  };
  return (
    <section className="mithaq-source__changes" aria-labelledby={id}>
      <h2 id={id}>{say('whichText')}</h2>
      <p>{say('whichTextHint')}</p>
      {changed.length > 0 && (
        // The table scrolls where the screen is narrow, and a keyboard has to reach it for that.
        <div className="mithaq-source__scroll" tabIndex={0} role="region" aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('line')}</th>
                <th scope="col">{say('withChanges')}</th>
                <th scope="col">{say('withoutChanges')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((line) => (
                <tr key={line.number}>
                  <th scope="row">{String(line.number)}</th>
                  <td>{shown(line, 'accepted')}</td>
                  <td>{shown(line, 'rejected')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="mithaq-moves__buttons">
        <button
          type="button"
          className="mithaq-button"
          onClick={() => {
            onChoose('accepted');
          }}
        >
          {say('takeWithChanges')}
        </button>
        <button
          type="button"
          className="mithaq-button"
          onClick={() => {
            onChoose('rejected');
          }}
        >
          {say('takeWithoutChanges')}
        </button>
      </div>
    </section>
  );
};
