import { useEffect, useEffectEvent, useState } from 'react';
import { askServerFor } from '../../../admin/ask-server.ts';
import { othersEditing, REPORT_EVERY_MS, type OthersEditing } from '../../presence/presence-shape.ts';
import type { TextSaver } from './text-saver.ts';

interface Others {
  readonly others: OthersEditing['others'];
  /** Whether the version has changed since this page has read it, while nothing is unsaved here. */
  readonly isOld: boolean;
}

/** Reports every twenty seconds that this page has the text open, and returns which other pages have. */
export const useOthersEditing = (path: string | undefined, saver: TextSaver | undefined): Others => {
  const [others, setOthers] = useState<Others>({ others: [], isOld: false });
  const take = useEffectEvent((answer: OthersEditing, readAt: string | undefined) => {
    const isSettled =
      saver?.running === undefined && saver?.unsaved === undefined && saver?.readAt === readAt;
    setOthers({
      others: answer.others,
      isOld: isSettled && readAt !== undefined && Date.parse(answer.updatedAt) > Date.parse(readAt),
    });
  });
  const readAtNow = useEffectEvent(() => saver?.readAt);
  const isEditable = saver !== undefined;

  useEffect(() => {
    if (path === undefined || !isEditable) return undefined;
    const page = crypto.randomUUID();
    const report = async (): Promise<void> => {
      const readAt = readAtNow();
      const asked = await askServerFor(`${path}/editing`, { page }, othersEditing);
      if (asked.kind === 'done') take(asked.answer, readAt);
    };
    const leave = (): void => {
      // A page that goes waits for no answer; a report that is lost makes the page count as closed somewhat later.
      const report = new Blob([JSON.stringify({ page, leaves: true })], { type: 'application/json' });
      navigator.sendBeacon(`${path}/editing`, report);
    };
    const reportWhenSeen = (): void => {
      if (document.visibilityState === 'visible') void report();
    };
    void report();
    const timer = setInterval(() => void report(), REPORT_EVERY_MS);
    document.addEventListener('visibilitychange', reportWhenSeen);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', reportWhenSeen);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [path, isEditable]);
  return others;
};
