'use client';

import { useAuth, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui';
import { disclosureStatus } from '@mithaq/domain/contracts/disclosure';
import type { DisclosureState } from '@mithaq/domain/disclosure/disclosure-lifecycle';
import { useState } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import { panelWords } from '../labels.ar.ts';
import { WithdrawDisclosure } from './withdraw-disclosure.tsx';

const shownDocument = z.object({
  state: z.enum(['draft', ...disclosureStatus.options]),
  disclosure: z.string().nullish(),
});
const person = z.object({ roles: z.array(z.string()) });
const begun = z.object({ id: z.string() });

const hints: Readonly<Record<Exclude<DisclosureState, 'draft'>, keyof typeof panelWords>> = {
  'in-force': 'published',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
};

/** Panel above the form of a disclosure's document: its state, what comes next, and the buttons that move it. */
export const DisclosurePanel = () => {
  const { id, initialData } = useDocumentInfo();
  const { user } = useAuth();
  const modified = useFormModified();
  const { i18n } = useTranslation();
  const [withdrawing, setWithdrawing] = useState(false);
  const say = (key: keyof typeof panelWords): string => inLanguage(panelWords[key], i18n.language);
  const { working, notDone, alert, ask, forget } = useAsking(i18n.language, {
    onMoved: (answer) => {
      const draft = begun.safeParse(answer);
      // The server rendered the form, which is not edited any more: only a reload shows that.
      if (draft.success) window.location.assign(`/admin/collections/disclosure-documents/${draft.data.id}`);
      else window.location.reload();
    },
    onUnknown: () => undefined,
  });
  const read = shownDocument.safeParse(initialData);
  if (id === undefined || !read.success)
    return (
      <section className="mithaq-desk" aria-labelledby="mithaq-disclosure">
        <h2 id="mithaq-disclosure">{say('heading')}</h2>
        <p className="mithaq-hint">{say('steps')}</p>
      </section>
    );
  const { state, disclosure } = read.data;
  const isSecretary = person.safeParse(user).data?.roles.includes('board-secretary') ?? false;
  const path = `/api/disclosure-documents/${String(id)}`;
  const button = (word: keyof typeof panelWords, press: () => void, quiet: boolean, blocked = working) => (
    <button
      type="button"
      className={quiet ? 'mithaq-button mithaq-button--quiet' : 'mithaq-button'}
      disabled={blocked}
      onClick={press}
    >
      {say(word)}
    </button>
  );
  return (
    <section className="mithaq-desk" aria-labelledby="mithaq-disclosure">
      <h2 id="mithaq-disclosure">{say('heading')}</h2>
      <p className="mithaq-hint">
        {say(state === 'draft' ? (disclosure ? 'newer' : 'steps') : hints[state])}
      </p>
      <div className="mithaq-moves">
        <RefusalAlert ref={alert} notDone={notDone} />
        {isSecretary && state === 'draft' && (
          <div className="mithaq-moves__buttons">
            {button('publish', () => void ask(`${path}/publish`, {}), false, working || modified)}
          </div>
        )}
        {isSecretary && state !== 'draft' && !withdrawing && (
          <div className="mithaq-moves__buttons">
            {button('begin', () => void ask(`${path}/new-version`, {}), false)}
            {state === 'in-force' &&
              button(
                'withdraw',
                () => {
                  forget();
                  setWithdrawing(true);
                },
                true,
              )}
          </div>
        )}
        {withdrawing && (
          <WithdrawDisclosure
            language={i18n.language}
            working={working}
            onSend={(words) => void ask(`${path}/withdraw`, words)}
            onCancel={() => {
              forget();
              setWithdrawing(false);
            }}
          />
        )}
        <p role="status" className="mithaq-hint">
          {working ? say('working') : modified && state === 'draft' ? say('saveFirst') : ''}
        </p>
      </div>
    </section>
  );
};
