import { useId, useState } from 'react';
import { askServer } from '../../../admin/ask-server.ts';
import { useFocusOnOpen } from '../../../admin/use-focus-on-open.ts';
import { LengthNote } from '../../../admin/length-note.tsx';
import type { ShownClause } from '../../endpoints/version-review-shape.ts';
import type { ReviewDesk } from './review-desk.ts';

/** Form for a comment on one clause. */
export const CommentForm = ({
  clause,
  path,
  say,
  onChanged,
  onCancel,
}: ReviewDesk & { clause: ShownClause; onCancel: () => void }) => {
  const id = useId();
  const form = useFocusOnOpen<HTMLDivElement>();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const [working, setWorking] = useState(false);
  const send = async (): Promise<void> => {
    setWorking(true);
    const refusals = await askServer(`${path}/comments`, { clause: clause.id, text });
    setWorking(false);
    if (refusals === 'unknown') setFault(say('unknownAnswer'));
    else if (refusals.length === 0) onChanged();
    else setFault(refusals[0]?.message);
  };
  return (
    <div ref={form} className="mithaq-field">
      <label htmlFor={id}>{say('comment')}</label>
      {fault !== undefined && (
        <p role="alert" id={`${id}-fault`} className="mithaq-fault">
          {fault}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? `${id}-length` : `${id}-fault ${id}-length`}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <LengthNote id={`${id}-length`} text={text} limit={2000} />
      <div className="mithaq-moves__buttons">
        <button type="button" className="mithaq-button" disabled={working} onClick={() => void send()}>
          {say('commentSend')}
        </button>
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onCancel}>
          {say('keep')}
        </button>
      </div>
    </div>
  );
};
