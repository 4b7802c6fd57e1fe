import { useRef, useState, type RefObject } from 'react';
import { askServer, type Refusal } from '../ask-server.ts';
import { deskWords, inLanguage } from '../words.ar.ts';

interface Asking {
  /** Whether an answer is still to come. */
  readonly working: boolean;
  /** Why the last wish was refused; none where it was not. */
  readonly reasons: readonly Refusal[];
  /** Where the reasons are shown: the focus comes there with them. */
  readonly alert: RefObject<HTMLDivElement | null>;
  /** The reasons that refuse the wish, or none; never rejects. */
  readonly ask: (path: string, body: object) => Promise<readonly Refusal[]>;
  readonly forgetReasons: () => void;
}

/** Asks the server for moves, and holds what became of the last one. */
export const useAsking = (language: string, onMoved: () => void): Asking => {
  const alert = useRef<HTMLDivElement>(null);
  const [working, setWorking] = useState(false);
  const [reasons, setReasons] = useState<readonly Refusal[]>([]);
  const ask: Asking['ask'] = async (path, body) => {
    setWorking(true);
    setReasons([]);
    const answer = await askServer(path, body);
    setWorking(false);
    const refusals = answer ?? [{ message: inLanguage(deskWords.unreachable, language) }];
    setReasons(refusals);
    if (refusals.length === 0) onMoved();
    else queueMicrotask(() => alert.current?.focus());
    return refusals;
  };
  const forgetReasons = (): void => {
    setReasons([]);
  };
  return { working, reasons, alert, ask, forgetReasons };
};
