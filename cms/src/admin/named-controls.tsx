'use client';

import { useTranslation } from '@payloadcms/ui';
import { useEffect, type ReactNode } from 'react';
import { controlNames } from './named-controls.ar.ts';
import { inLanguage } from './labels.ar.ts';

/** Payload's controls that are a drawing alone, each with its name. */
const drawings = [
  ['.popup-button', 'more'],
  ['.collapsible__drag', 'drag'],
  ['.date-time-picker__clear-button', 'clearDate'],
  ['.file-details__remove', 'takeFileAway'],
  ['.copy-to-clipboard', 'copyAddress'],
  ['.clickable-arrow--left', 'earlier'],
  ['.clickable-arrow--right', 'later'],
] as const;

/** Inputs that Payload builds from a library's parts and leaves without the label above them. */
const unlabelled = ['.date-time-picker input', '.rs__input'].map((part) => `.field-type ${part}`).join(', ');

/** Boxes that Payload names by the path of their field, «approval.demonstration», instead of its label. */
const boxes = '.field-type.checkbox input[type=checkbox]';

/** Parts of a control that are hidden from screen readers; the keyboard has to skip them too. */
const hiddenParts = ':is(.dropdown-indicator, .clear-indicator)[aria-hidden=true]:not([tabindex="-1"])';

const isNameless = (element: Element): boolean =>
  (element.getAttribute('aria-label') ?? '') === '' &&
  (element.textContent.trim() === '' || element.matches('input'));

const nameControls = (language: string): void => {
  for (const [selector, name] of drawings) {
    for (const control of document.querySelectorAll(selector)) {
      const words = inLanguage(controlNames[name], language);
      if (isNameless(control) || control.matches('.copy-to-clipboard'))
        control.setAttribute('aria-label', words);
    }
  }
  // The library of the notices names their place in English on every screen.
  for (const place of document.querySelectorAll('section[aria-label^="Notifications"]')) {
    place.setAttribute('aria-label', inLanguage(controlNames.notices, language));
  }
  // Payload shows the path of a field, «submission.doNotCall», where the mouse rests on its box.
  for (const box of document.querySelectorAll(`${boxes}[title]`)) box.removeAttribute('title');
  for (const input of document.querySelectorAll(`${unlabelled}, ${boxes}`)) {
    const label = input.closest('.field-type')?.querySelector('.field-label')?.textContent;
    if (label !== undefined && (isNameless(input) || input.matches(boxes))) {
      input.setAttribute('aria-label', label.replace('*', '').trim());
    }
  }
  // The buttons that choose columns say «checked», which a button cannot be; a button can be pressed.
  for (const pill of document.querySelectorAll('.pill-selector__pill[aria-checked]')) {
    pill.setAttribute('aria-pressed', pill.getAttribute('aria-checked') ?? 'false');
    pill.removeAttribute('aria-checked');
  }
  for (const part of document.querySelectorAll(hiddenParts)) part.setAttribute('tabindex', '-1');
  // A chosen value is a button of the dragging library, and contains the button that removes the value.
  for (const value of document.querySelectorAll('.rs__multi-value[role=button]')) {
    value.setAttribute('role', 'group');
    value.removeAttribute('tabindex');
  }
};

/** Wraps the admin and gives Payload's nameless controls their names, including controls that appear later. */
export const NamedControls = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation();
  useEffect(() => {
    let frame: number | undefined;
    // A single pass before the next frame is enough, however much of a large form is drawn until then.
    const nameSoon = (): void => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        nameControls(i18n.language);
      });
    };
    nameSoon();
    const observer = new MutationObserver(nameSoon);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-checked'] });
    return () => {
      observer.disconnect();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [i18n.language]);
  return children;
};
