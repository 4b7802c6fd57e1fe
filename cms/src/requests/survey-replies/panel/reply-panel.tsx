'use client';

import { useAuth, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui';
import { ratingCounts } from '@mithaq/domain/contracts/survey-reply';
import { surveyAnswer } from '@mithaq/domain/contracts/tracking-api';
import { ratingQuestion, ratingWords } from '@mithaq/domain/request/survey.ar';
import { answersOf } from '@mithaq/domain/request/survey-reply';
import { printedMonths } from '@mithaq/domain/request/survey-reply.ar';
import { Fragment } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import { panelWords } from '../labels.ar.ts';

const shownReply = z.object({
  from: z.string(),
  until: z.string(),
  byRating: ratingCounts,
  state: z.enum(['draft', 'published']),
  corrects: z.number().nullish(),
});
const person = z.object({ roles: z.array(z.string()) });

const ratings = surveyAnswer.options.toReversed();

/** Panel above the form of a reply: the result that it answers, what comes next, and the button that publishes. */
export const ReplyPanel = () => {
  const { id, initialData } = useDocumentInfo();
  const { user } = useAuth();
  const modified = useFormModified();
  const { i18n } = useTranslation();
  const say = (key: keyof typeof panelWords): string => inLanguage(panelWords[key], i18n.language);
  const { working, notDone, alert, ask } = useAsking(i18n.language, {
    // The server rendered the form, which is not edited any more: only a reload shows that.
    onMoved: () => {
      window.location.reload();
    },
    onUnknown: () => undefined,
  });
  const read = shownReply.safeParse(initialData);
  if (id === undefined || !read.success) return null;
  const { from, until, byRating, state, corrects } = read.data;
  const isSecretary = person.safeParse(user).data?.roles.includes('board-secretary') ?? false;
  return (
    <section className="mithaq-desk" aria-labelledby="mithaq-reply">
      <h2 id="mithaq-reply">{say('heading')}</h2>
      <p>
        <strong>{ratingQuestion}</strong> {printedMonths({ from, until })}
      </p>
      <dl className="mithaq-facts">
        <dt>{say('answers')}</dt>
        <dd>{answersOf(byRating)}</dd>
        {ratings.map((rating) => (
          <Fragment key={rating}>
            <dt>{ratingWords[rating]}</dt>
            <dd>{byRating[rating]}</dd>
          </Fragment>
        ))}
      </dl>
      {corrects !== null && corrects !== undefined && <p className="mithaq-hint">{say('correction')}</p>}
      {state === 'published' ? (
        <p className="mithaq-hint">{say('published')}</p>
      ) : (
        <div className="mithaq-moves">
          <RefusalAlert ref={alert} notDone={notDone} />
          <p className="mithaq-hint">{say('steps')}</p>
          {isSecretary && (
            <button
              type="button"
              className="mithaq-button"
              disabled={working || modified}
              onClick={() => void ask(`/api/survey-replies/${String(id)}/publish`, {})}
            >
              {say('publish')}
            </button>
          )}
          <p role="status" className="mithaq-hint">
            {working ? say('publishing') : modified ? say('saveFirst') : ''}
          </p>
        </div>
      )}
    </section>
  );
};
