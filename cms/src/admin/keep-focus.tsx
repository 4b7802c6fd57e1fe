'use client';

import { useEffect, type ReactNode } from 'react';

/** Parts of a page that a person may be led back to, the nearest first. */
const parts =
  'li, tr, fieldset, form, section, [role=group], [role=region], dialog, main, .template-default__wrap';

const isDisabled = (element: Element): boolean =>
  element.matches(':disabled') || element.closest('[inert]') !== null;

/** Whether no control has the focus: a person who works by keyboard, or hears the page, would not know where she is. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Milliseconds for which a shut control is waited for, before its reader is led to the part of the page around it. */
const PATIENCE_MS = 1000;

/** Keeps the focus of one page; the function that it returns stops it. */
export const keepFocus = (page: Document): (() => void) => {
  let last: HTMLElement | undefined;
  /** Everything around `last`, taken while it was in the page: what is removed has no parents. */
  let around: readonly HTMLElement[] = [];
  /** The part of the page that has the focus in the place of `last`. */
  let place: HTMLElement | undefined;
  let frame: number | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const remember = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || target === page.body || target === place) return;
    last = target;
    place = undefined;
    const found: HTMLElement[] = [];
    for (let at = target.parentElement; at !== null && at !== page.body; at = at.parentElement)
      found.push(at);
    around = found;
  };
  /** A person who presses beside every control has left the last one herself. */
  const leave = ({ target }: Event): void => {
    if (target instanceof Node && last?.contains(target) !== true) last = undefined;
  };
  const leadAround = (): void => {
    const found = around.find(
      (element) => element.isConnected && element.matches(parts) && element.checkVisibility(),
    );
    if (found === undefined) return;
    place = found;
    if (found.tabIndex < 0) found.tabIndex = -1;
    found.focus({ preventScroll: true });
  };
  const restore = (): void => {
    frame = undefined;
    if (last === undefined || !(isLost() || page.activeElement === place)) return;
    const isThere = last.isConnected && last.checkVisibility();
    if (isThere && !isDisabled(last)) {
      // Shut while its answer was awaited: it has the focus again as soon as it can.
      place = undefined;
      last.focus({ preventScroll: true });
    } else if (isLost() && !isThere) leadAround();
    else if (isLost()) {
      patience ??= setTimeout(() => {
        patience = undefined;
        if (last !== undefined && isLost()) leadAround();
      }, PATIENCE_MS);
    }
  };
  const restoreSoon = (): void => {
    frame ??= requestAnimationFrame(restore);
  };

  page.addEventListener('focusin', remember);
  page.addEventListener('pointerdown', leave);
  const observer = new MutationObserver(restoreSoon);
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'inert'] });
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('pointerdown', leave);
    observer.disconnect();
    clearTimeout(patience);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
};

/**
 * Wraps the admin and gives a lost focus back: a control that is shut while its answer is awaited gets it again, and
 * where the pressed control is gone or stays shut the nearest part of the page around it takes it, so that the next Tab
 * goes on from there and a screen reader says where its reader is.
 */
export const KeepFocus = ({ children }: { children: ReactNode }) => {
  useEffect(() => keepFocus(document), []);
  return children;
};
