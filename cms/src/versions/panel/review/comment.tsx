import { useState } from 'react';
import { askServer } from '../../../admin/ask-server.ts';
import type { ShownComment } from '../../endpoints/version-review-shape.ts';
import type { ReviewDesk } from './review-desk.ts';

/** Shows a comment, with a resolve button for people who may use it. */
export const Comment = ({
  comment,
  say,
  onChanged,
}: { comment: ShownComment } & Omit<ReviewDesk, 'path'>) => {
  const [fault, setFault] = useState<string>();
  const resolve = async (): Promise<void> => {
    const refusals = await askServer(`/api/review-comments/${comment.id}/resolve`, {});
    if (refusals === 'unknown') setFault(say('unknownAnswer'));
    else if (refusals.length === 0) onChanged();
    else setFault(refusals[0]?.message);
  };
  return (
    <li className={comment.resolved === null ? 'mithaq-comment' : 'mithaq-comment mithaq-comment--resolved'}>
      <p>{comment.text}</p>
      <p className="mithaq-hint">
        {comment.author} · {comment.at}
        {comment.resolved !== null &&
          ` · ${say('resolvedBy')} ${comment.resolved.by}، ${comment.resolved.at}`}
      </p>
      {fault !== undefined && (
        <p role="alert" className="mithaq-fault">
          {fault}
        </p>
      )}
      {comment.mayResolve && (
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={() => void resolve()}>
          {say('resolve')}
        </button>
      )}
    </li>
  );
};
