import { useEffect, useRef, type RefObject } from 'react';

/** Leads the focus to the first field of a form that a press has opened, or to the form where it has none. */
export const useFocusOnOpen = <E extends HTMLElement>(): RefObject<E | null> => {
  const form = useRef<E>(null);
  useEffect(() => {
    const opened = form.current;
    const field = opened?.querySelector<HTMLElement>('input, textarea, select');
    (field ?? opened)?.focus();
  }, []);
  return form;
};
