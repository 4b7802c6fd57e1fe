'use client';

import { useAuth, useTranslation } from '@payloadcms/ui';
import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import { panelWords } from '../labels.ar.ts';

const begun = z.object({ id: z.string() });
const preparer = z.object({ roles: z.array(z.string()) });

/** Button above the list of sittings; prepares a draft and opens it. Readers who prepare none see no button. */
export const BeginSitting = () => {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const say = (key: keyof typeof panelWords): string => inLanguage(panelWords[key], i18n.language);
  const { working, notDone, alert, ask } = useAsking(i18n.language, {
    onMoved: (answer) => {
      const made = begun.safeParse(answer);
      if (made.success) window.location.assign(`/admin/collections/committee-sittings/${made.data.id}`);
    },
    onUnknown: () => undefined,
  });
  const roles = preparer.safeParse(user).data?.roles ?? [];
  if (!roles.includes('committee-member') && !roles.includes('beneficiary-relations-officer')) return null;
  return (
    <section className="mithaq-moves">
      <RefusalAlert ref={alert} notDone={notDone} />
      <p className="mithaq-hint">{say('beginHint')}</p>
      <button
        type="button"
        className="mithaq-button"
        disabled={working}
        onClick={() => void ask('/api/committee-sittings/begin', {})}
      >
        {say('begin')}
      </button>
    </section>
  );
};
