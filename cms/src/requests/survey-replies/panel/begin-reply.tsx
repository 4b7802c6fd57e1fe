'use client';

import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import { useReady } from '../../../admin/use-ready.ts';
import { panelWords } from '../labels.ar.ts';

const begun = z.object({ id: z.string() });

interface Props {
  /** First and last month of the result, `YYYY-MM`. */
  readonly from: string;
  readonly until: string;
  /** The months in words. */
  readonly months: string;
  readonly language: string;
}

/** Button below a result of the survey: opens the record of its recommendation and reply, a new one where there is none. */
export const BeginReply = ({ from, until, months, language }: Props) => {
  const ready = useReady();
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: (answer) => {
      const made = begun.safeParse(answer);
      if (made.success) window.location.assign(`/admin/collections/survey-replies/${made.data.id}`);
    },
    onUnknown: () => undefined,
  });
  return (
    <div className="mithaq-moves">
      <RefusalAlert ref={alert} notDone={notDone} />
      <button
        type="button"
        className="mithaq-button mithaq-button--quiet"
        disabled={!ready || working}
        onClick={() => void ask('/api/survey-replies/begin', { from, until })}
      >
        {inLanguage(panelWords.begin, language)} · {months}
      </button>
    </div>
  );
};
