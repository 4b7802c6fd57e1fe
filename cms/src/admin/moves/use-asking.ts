import { useRef, useState, type RefObject } from 'react';
import { z } from 'zod';
import { askServerFor, type Refusal } from '../ask-server.ts';
import { deskWords, inLanguage } from '../labels.ar.ts';

/** Message for a request that was refused, or whose outcome is unknown. */
export interface NotDone {
  readonly heading: string;
  readonly reasons: readonly Refusal[];
}

interface Asking {
  /** Whether the answer is pending. */
  readonly working: boolean;
  /** Message of the last refusal; undefined as long as nothing was refused. */
  readonly notDone: NotDone | undefined;
  /** Element that shows `notDone`; receives the focus with it. */
  readonly alert: RefObject<HTMLDivElement | null>;
  /** Returns the reasons of a refusal, or none; never rejects. */
  readonly ask: (path: string, body: object) => Promise<readonly Refusal[]>;
  readonly forget: () => void;
}

interface Hearers {
  /** Callback for a request that was carried out, with what the server answered. */
  readonly onMoved: (answer: unknown) => void;
  /** Callback for an unknown outcome: loads the current state, and leaves the message on the page. */
  readonly onUnknown: () => void;
}

/** Sends moves to the server, and holds the outcome of the last move. */
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
    const asked = await askServerFor(path, body, z.unknown());
    setWorking(false);
    if (asked.kind === 'unknown') {
      const reason = { code: 'unknown', message: say('unknownHint') };
      show({ heading: say('unknown'), reasons: [reason] });
      onUnknown();
      return [reason];
    }
    if (asked.kind === 'done') {
      onMoved(asked.answer);
      return [];
    }
    show({ heading: say('refused'), reasons: asked.reasons });
    return asked.reasons;
  };
  const forget = (): void => {
    setNotDone(undefined);
  };
  return { working, notDone, alert, ask, forget };
};
