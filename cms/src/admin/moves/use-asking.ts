import { useRef, useState, type RefObject } from 'react';
import { askServer, type Refusal } from '../ask-server.ts';
import { deskWords, inLanguage } from '../words.ar.ts';

/** What is shown when a wish was not fulfilled, or nobody knows whether it was. */
export interface NotDone {
  readonly heading: string;
  readonly reasons: readonly Refusal[];
}

interface Asking {
  /** Whether an answer is still to come. */
  readonly working: boolean;
  /** Undefined as long as nothing was refused. */
  readonly notDone: NotDone | undefined;
  /** Where `notDone` is shown; receives the focus with it. */
  readonly alert: RefObject<HTMLDivElement | null>;
  /** Returns the reasons that refuse the wish, or none; never rejects. */
  readonly ask: (path: string, body: object) => Promise<readonly Refusal[]>;
  readonly forget: () => void;
}

interface Hearers {
  readonly onMoved: () => void;
  /** Called where no answer came: loads what is true now, and leaves the message on the page. */
  readonly onUnknown: () => void;
}

/** Asks the server for moves, and holds what became of the last one. */
export const useAsking = (language: string, { onMoved, onUnknown }: Hearers): Asking => {
  const alert = useRef<HTMLDivElement>(null);
  const [working, setWorking] = useState(false);
  const [notDone, setNotDone] = useState<NotDone>();
  const say = (key: 'refused' | 'unknown' | 'unknownHint'): string => inLanguage(deskWords[key], language);
  const show = (shown: NotDone): void => {
    setNotDone(shown);
    queueMicrotask(() => alert.current?.focus());
  };
  const ask: Asking['ask'] = async (path, body) => {
    setWorking(true);
    setNotDone(undefined);
    const answer = await askServer(path, body);
    setWorking(false);
    if (answer === 'unknown') {
      const reason = { code: 'unknown', message: say('unknownHint') };
      show({ heading: say('unknown'), reasons: [reason] });
      onUnknown();
      return [reason];
    }
    if (answer.length === 0) onMoved();
    else show({ heading: say('refused'), reasons: answer });
    return answer;
  };
  const forget = (): void => {
    setNotDone(undefined);
  };
  return { working, notDone, alert, ask, forget };
};
