'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import { membersOfSitting } from '@mithaq/domain/request/committee-membership';
import { quorumOf } from '@mithaq/domain/request/committee-sitting';
import { z } from 'zod';
import { deskWords, inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import { panelWords } from '../labels.ar.ts';
import { sittingDesk, type SittingDesk } from '../sitting-shape.ts';
import { AgendaLine, type Item } from './agenda-line.tsx';
import { membersOffered } from './members-offered.ts';
import { Recorded } from './recorded-sitting.tsx';

const foundRequest = z.object({ id: z.string() });

/** Reads the panel's facts from the server; undefined where they cannot be read. */
const readDesk = async (id: string): Promise<SittingDesk | undefined> => {
  const response = await fetch(`/api/committee-sittings/${id}/desk`, { credentials: 'same-origin' });
  return response.ok ? sittingDesk.safeParse(await response.json()).data : undefined;
};

type Minutes = SittingDesk['minutes'];

const Draft = ({ id, desk, reload }: { id: string; desk: SittingDesk; reload: () => void }) => {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const field = useId();
  const [minutes, setMinutes] = useState<Minutes>(desk.minutes);
  const [revision, setRevision] = useState(desk.revision);
  const [confirming, setConfirming] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [again, setAgain] = useState('');
  const say = (key: keyof typeof panelWords): string => inLanguage(panelWords[key], language);
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: () => undefined,
    onUnknown: reload,
  });

  const change = (part: Partial<Minutes>): void => {
    setSaved(false);
    setMinutes({ ...minutes, ...part });
  };
  const changeItem = (index: number, item: Item): void => {
    change({ agenda: minutes.agenda.map((other, at) => (at === index ? item : other)) });
  };
  /** Returns the revision of the saved draft; undefined where it was refused. */
  const save = async (): Promise<number | undefined> => {
    const refusals = await ask(`/api/committee-sittings/${id}/save`, { revision, minutes });
    if (refusals.length > 0) return undefined;
    const next = revision + 1;
    setRevision(next);
    setSaved(true);
    return next;
  };
  const record = async (): Promise<void> => {
    setConfirming(false);
    const next = await save();
    if (next === undefined) return;
    const refusals = await ask(`/api/committee-sittings/${id}/record`, { revision: next });
    if (refusals.length === 0) reload();
  };
  const hearAgain = async (): Promise<void> => {
    const response = await fetch('/api/committee-sittings/find-decided', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reference: again }),
    });
    const found = foundRequest.safeParse(await response.json());
    if (!response.ok || !found.success) {
      await ask('/api/committee-sittings/find-decided', { reference: again });
      return;
    }
    const request = found.data.id;
    if (minutes.agenda.some((item) => item.request === request)) return;
    const next = { ...minutes, agenda: [...minutes.agenda, { request, recused: [] }] };
    setMinutes(next);
    const refusals = await ask(`/api/committee-sittings/${id}/save`, { revision, minutes: next });
    if (refusals.length === 0) reload();
  };
  const committee = membersOfSitting(desk.members, minutes, desk.today);
  const quorum = quorumOf({ members: committee, quorum: desk.quorum ?? undefined });
  const offered = membersOffered(desk, minutes);
  const waiting = desk.requests.filter(
    ({ id: request }) => !minutes.agenda.some((item) => item.request === request),
  );

  return (
    <>
      <RefusalAlert ref={alert} notDone={notDone} />
      <label className="mithaq-field" htmlFor={`${field}-number`}>
        {say('number')}
      </label>
      <input
        id={`${field}-number`}
        name="minutes-number"
        value={minutes.number}
        disabled={!desk.mayEdit}
        onChange={(event) => {
          change({ number: event.target.value });
        }}
      />
      <label className="mithaq-field" htmlFor={`${field}-day`}>
        {say('heldOn')}
      </label>
      <input
        id={`${field}-day`}
        name="held-on"
        autoComplete="off"
        value={minutes.heldOn}
        disabled={!desk.mayEdit}
        onChange={(event) => {
          change({ heldOn: event.target.value });
        }}
      />
      <fieldset>
        <legend>
          {say('present')} ({say('quorum')}: {String(quorum)})
        </legend>
        {offered.length === 0 && <p className="mithaq-hint">{say('noMembers')}</p>}
        {offered.map(({ id: member, name }) => (
          <label key={member} className="mithaq-check">
            <input
              type="checkbox"
              name="present"
              disabled={!desk.mayEdit}
              checked={minutes.present.includes(member)}
              onChange={(event) => {
                change({
                  present: event.target.checked
                    ? [...minutes.present, member]
                    : minutes.present.filter((other) => other !== member),
                });
              }}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <h3>{say('agenda')}</h3>
      {minutes.agenda.length === 0 && <p className="mithaq-hint">{say('emptyAgenda')}</p>}
      <ol className="mithaq-agenda">
        {minutes.agenda.map((item, index) => (
          <AgendaLine
            key={item.request}
            desk={desk}
            members={offered}
            item={item}
            heldOn={minutes.heldOn}
            language={language}
            onChange={(next) => {
              changeItem(index, next);
            }}
            onRemove={() => {
              change({ agenda: minutes.agenda.filter((_, at) => at !== index) });
            }}
          />
        ))}
      </ol>
      {desk.mayEdit && waiting.length > 0 && (
        <>
          <h4>{say('addHint')}</h4>
          <ul className="mithaq-plain">
            {waiting.map(({ id: request, reference, name }) => (
              <li key={request}>
                <bdi dir="ltr">{reference}</bdi> · {name}{' '}
                <button
                  type="button"
                  className="mithaq-button mithaq-button--quiet"
                  onClick={() => {
                    change({ agenda: [...minutes.agenda, { request, recused: [] }] });
                  }}
                >
                  {say('add')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {desk.mayEdit && (
        <>
          <label className="mithaq-field" htmlFor={`${field}-again`}>
            {say('again')}: {say('againHint')}
          </label>
          <input
            id={`${field}-again`}
            value={again}
            dir="ltr"
            autoComplete="off"
            onChange={(event) => {
              setAgain(event.target.value);
            }}
          />
          <button
            type="button"
            className="mithaq-button mithaq-button--quiet"
            disabled={working || again.trim() === ''}
            onClick={() => void hearAgain()}
          >
            {say('add')}
          </button>
          {confirming ? (
            <>
              <p className="mithaq-sand">{say('recordWarning')}</p>
              <div className="mithaq-moves__buttons">
                <button type="button" className="mithaq-button" onClick={() => void record()}>
                  {say('confirm')}
                </button>
                <button
                  type="button"
                  className="mithaq-button mithaq-button--quiet"
                  onClick={() => {
                    setConfirming(false);
                  }}
                >
                  {say('keep')}
                </button>
              </div>
            </>
          ) : (
            <div className="mithaq-moves__buttons">
              <button
                type="button"
                className="mithaq-button mithaq-button--quiet"
                disabled={working}
                onClick={() => void save()}
              >
                {say('save')}
              </button>
              {desk.mayRecord && (
                <button
                  type="button"
                  className="mithaq-button"
                  disabled={working}
                  onClick={() => {
                    setConfirming(true);
                  }}
                >
                  {say('record')}
                </button>
              )}
            </div>
          )}
          <p role="status" className="mithaq-hint">
            {working ? say('working') : isSaved ? say('saved') : null}
          </p>
        </>
      )}
    </>
  );
};

/** Panel of a sitting: its minutes as a draft, or as they were recorded. */
export const SittingPanel = () => {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const [desk, setDesk] = useState<SittingDesk>();
  const [isUnreadable, setUnreadable] = useState(false);
  const load = useCallback(() => {
    if (id === undefined) return;
    readDesk(String(id)).then(
      (found) => {
        setDesk(found);
        setUnreadable(found === undefined);
      },
      () => {
        setUnreadable(true);
      },
    );
  }, [id]);
  useEffect(load, [load]);
  if (id === undefined) return null;
  return (
    <section className="mithaq-desk mithaq-moves" aria-labelledby="mithaq-sitting">
      <h2 id="mithaq-sitting">{inLanguage(panelWords.heading, i18n.language)}</h2>
      {isUnreadable && <p role="alert">{inLanguage(deskWords.unknownHint, i18n.language)}</p>}
      {desk !== undefined &&
        (desk.state === 'draft' ? (
          <Draft key={desk.revision} id={String(id)} desk={desk} reload={load} />
        ) : (
          <Recorded desk={desk} language={i18n.language} />
        ))}
    </section>
  );
};
