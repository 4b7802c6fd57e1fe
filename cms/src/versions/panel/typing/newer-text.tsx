import { useState } from 'react';
import { z } from 'zod';
import { storedSections } from '../../text/stored-sections.ts';
import type { typingWords } from './typing.ar.ts';
import type { Typing } from './use-typing.ts';

const newest = z.object({ updatedAt: z.string() });

/** Returns the state that the server has now (ISO instant); undefined without an answer. */
const newestState = async (path: string): Promise<string | undefined> => {
  try {
    const answer = await fetch(`${path}?depth=0`, { credentials: 'same-origin' });
    return answer.ok ? newest.safeParse(await answer.json()).data?.updatedAt : undefined;
  } catch {
    // Without a connection nothing changes, and the alert says so.
    return undefined;
  }
};

/** Keeps the text of this page as that of the version, over the newer one, which stays in the history. */
const keepOwn = async ({ path, saver, startAgain }: Typing): Promise<boolean> => {
  const text = saver?.unsaved;
  if (path === undefined || saver === undefined || text === undefined) return false;
  const readAt = await newestState(path);
  if (readAt === undefined) return false;
  const after = await saver.saveOver(readAt, storedSections(text));
  if (after.kind !== 'saved') return false;
  startAgain();
  return true;
};

/**
 * Takes the newer text. The words typed since the refusal go into the history first, by one more save that is refused;
 * where that save gets no answer the page stays, because those words are nowhere else.
 */
const takeNewer = async ({ saver, startAgain }: Typing): Promise<boolean> => {
  const after = await saver?.saveNow();
  if (after?.kind !== 'stale' && after?.kind !== 'saved') return false;
  startAgain();
  return true;
};

interface NewerTextProps {
  readonly typing: Typing;
  /** The person who saved the newer text, and the time. */
  readonly newerState: string;
  readonly say: (key: keyof typeof typingWords) => string;
}

/** Tells a person that a newer text was saved, that hers is kept, and lets her choose between the two. */
export const NewerText = ({ typing, newerState, say }: NewerTextProps) => {
  const [failed, setFailed] = useState(false);
  const choose = async (act: (typing: Typing) => Promise<boolean>): Promise<void> => {
    setFailed(false);
    setFailed(!(await act(typing)));
  };
  return (
    <div role="alert" className="mithaq-moves__refused">
      <h4>{say('staleHeading')}</h4>
      <p>{newerState}</p>
      <p>{say('stale')}</p>
      {typing.hasOtherChanges() && <p>{say('staleFields')}</p>}
      {failed && <p className="mithaq-fault">{say('notKept')}</p>}
      <div className="mithaq-moves__buttons">
        <a className="mithaq-button" href="?" target="_blank" rel="noopener">
          {say('openNewer')}
        </a>
        <button type="button" className="mithaq-button" onClick={() => void choose(takeNewer)}>
          {say('takeNewer')}
        </button>
        <button type="button" className="mithaq-button" onClick={() => void choose(keepOwn)}>
          {say('keepOwn')}
        </button>
      </div>
    </div>
  );
};
