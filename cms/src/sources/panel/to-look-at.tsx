import { firstLineOf, worstFirst } from '@mithaq/domain/reading/dossier/worst-first';
import type { EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import type { SourceFileReview } from '../endpoints/source-file-shapes.ts';
import { documentNoteWords, type SaySource } from './source-file.ar.ts';
import { WithUnsure } from './with-unsure.tsx';

interface ToLookAtProps {
  readonly notes: SourceFileReview['notes'];
  readonly remarks: SourceFileReview['reading']['remarks'];
  readonly lines: readonly EvidenceLine[];
  readonly onOpenLine: (line: number) => void;
  readonly say: SaySource;
}

/** The list of what a person has to look at, the gravest first, with the words marked of which OCR is unsure. */
export const ToLookAt = ({ notes, remarks, lines, onOpenLine, say }: ToLookAtProps) => {
  const listed = worstFirst(notes, remarks);
  if (listed.length === 0) return <p>{say('nothingToLook')}</p>;
  const lineOf = new Map(lines.map((line) => [line.number, line]));
  return (
    <>
      <p className="mithaq-hint">{say('lookHint')}</p>
      <ol className="mithaq-findings mithaq-source__look" tabIndex={0} aria-label={say('look')}>
        {listed.map((each, index) => {
          const severity = <strong className="mithaq-source__severity">{say(each.severity)}: </strong>;
          const className = `mithaq-finding ${each.severity === 'grave' ? 'mithaq-finding--block' : 'mithaq-finding--warning'}`;
          if (each.kind === 'note')
            return (
              <li key={each.note.code} className={className}>
                {severity}
                {documentNoteWords[each.note.code]}
              </li>
            );
          const { code, printed, remark } = each.remark;
          const first = firstLineOf(each.remark);
          const line = lineOf.get(first);
          return (
            // Two remarks may say the same of one line; their place in the list tells them apart.
            <li key={`${String(index)}-${code}`} className={className}>
              {severity}
              <button
                type="button"
                className="mithaq-source__to"
                title={say('showLine')}
                onClick={() => {
                  onOpenLine(first);
                }}
              >
                {say('line')} {String(first)}
              </button>{' '}
              {remark}{' '}
              <q>{code === 'text.unsure' && line !== undefined ? <WithUnsure line={line} /> : printed}</q>
            </li>
          );
        })}
      </ol>
    </>
  );
};
