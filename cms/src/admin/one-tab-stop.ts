import { useEffect, useRef, type RefObject } from 'react';

/** Returns the buttons of a group that can have the focus, in the order of the page. */
const buttonsIn = (group: HTMLElement): HTMLButtonElement[] => [
  ...group.querySelectorAll<HTMLButtonElement>('button:not(:disabled)'),
];

/** Returns where an arrow, Home or End leads from the button at `index`; undefined for every other key. */
const goal = (key: string, index: number, last: number, isRightToLeft: boolean): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'ArrowLeft':
      return isRightToLeft ? Math.min(index + 1, last) : Math.max(index - 1, 0);
    case 'ArrowRight':
      return isRightToLeft ? Math.max(index - 1, 0) : Math.min(index + 1, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
};

/**
 * Makes the buttons of a group one stop of the Tab key, because a person who works by keyboard would otherwise pass
 * every line of a file and every heading of a text before the text. Arrows, Home and End lead from button to button, as
 * in ARIA's pattern of a toolbar; Tab comes back to the button that had the focus last, at first to the current one.
 * `shown` is another value whenever other buttons are shown, or another is current.
 */
export const useOneTabStop = <E extends HTMLElement>(shown: unknown): RefObject<E | null> => {
  const group = useRef<E>(null);
  const stop = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const element = group.current;
    if (element === null) return;
    const buttons = buttonsIn(element);
    const isFocused = element.contains(element.ownerDocument.activeElement);
    const current = buttons.find((button) => !['false', null].includes(button.getAttribute('aria-current')));
    const kept = stop.current !== null && buttons.includes(stop.current) ? stop.current : undefined;
    stop.current = (isFocused ? kept : (current ?? kept)) ?? buttons[0] ?? null;
    for (const button of buttons) button.tabIndex = button === stop.current ? 0 : -1;
  }, [shown]);

  useEffect(() => {
    const element = group.current;
    if (element === null) return undefined;
    const take = ({ target }: Event): void => {
      if (!(target instanceof HTMLButtonElement) || target === stop.current) return;
      if (stop.current !== null) stop.current.tabIndex = -1;
      target.tabIndex = 0;
      stop.current = target;
    };
    const move = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!(event.target instanceof HTMLButtonElement)) return;
      const buttons = buttonsIn(element);
      const isRightToLeft = getComputedStyle(element).direction === 'rtl';
      const to = goal(event.key, buttons.indexOf(event.target), buttons.length - 1, isRightToLeft);
      if (to === undefined) return;
      event.preventDefault();
      buttons[to]?.focus();
    };
    element.addEventListener('focusin', take);
    element.addEventListener('keydown', move);
    return () => {
      element.removeEventListener('focusin', take);
      element.removeEventListener('keydown', move);
    };
  }, []);

  return group;
};
