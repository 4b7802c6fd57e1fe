import { useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { NewerText } from './newer-text.tsx';
import { ago, alsoOpen, typingWords } from './typing.ar.ts';
import type { Typing } from './use-typing.ts';
import { useOthersEditing } from './use-others-editing.ts';

interface TypingStatusProps {
  readonly typing: Typing;
}

/** Says how far the words are saved and who else has the text open, and offers what to do where they are not. */
export const TypingStatus = ({ typing }: TypingStatusProps) => {
  const { i18n } = useTranslation();
  const { state, path, saver, wasRestored, isKept } = typing;
  const { others, isOld } = useOthersEditing(path, saver);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 60_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const say = (key: keyof typeof typingWords): string => inLanguage(typingWords[key], i18n.language);
  if (saver === undefined) return null;
  // The alert asks her to choose; nothing beside it may tell her what to do, and a reload would end what is not saved.
  const isAsked = state.kind === 'stale';
  const isOpenToNews = state.kind === 'quiet' || state.kind === 'saved';
  // Several pages of a person that were opened in the same minute are one sentence.
  const sentences = new Set(
    (isAsked ? [] : others).map(({ name, own, since }) => {
      const opened = ago(Date.parse(since), now, i18n.language);
      return inLanguage(own ? alsoOpen.own(opened) : alsoOpen.other(name, opened), i18n.language);
    }),
  );
  const isQuiet = state.kind === 'quiet' || state.kind === 'logged-out' || state.kind === 'stale';
  return (
    <div className="mithaq-typing">
      <p className="mithaq-typing__state" role="status" data-state={state.kind}>
        {isQuiet ? '' : say(state.kind)}
      </p>
      {wasRestored && <p className="mithaq-typing__note">{say('restored')}</p>}
      {!isKept && <p className="mithaq-typing__note">{say('noRoom')}</p>}
      {[...sentences].map((sentence) => (
        <p key={sentence} className="mithaq-typing__note" role="status">
          {sentence}
        </p>
      ))}
      {isOld && isOpenToNews && (
        <p className="mithaq-typing__note" role="status">
          {say('newer')}{' '}
          <button
            type="button"
            className="mithaq-finding__there"
            onClick={() => {
              window.location.reload();
            }}
          >
            {say('reload')}
          </button>
        </p>
      )}
      {state.kind === 'logged-out' && (
        <div role="alert" className="mithaq-moves__refused">
          <h4>{say('loggedOutHeading')}</h4>
          <p>{say('loggedOut')}</p>
          <div className="mithaq-moves__buttons">
            <a className="mithaq-button" href="/admin/login" target="_blank" rel="noopener">
              {say('logIn')}
            </a>
            <button type="button" className="mithaq-button" onClick={() => void saver.saveNow()}>
              {say('again')}
            </button>
          </div>
        </div>
      )}
      {state.kind === 'stale' && <NewerText typing={typing} newerState={state.message} say={say} />}
    </div>
  );
};
