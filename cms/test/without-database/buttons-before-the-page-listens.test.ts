import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ForgottenForm } from '../../src/people/panel/forgotten-form.tsx';
import { LogInForm } from '../../src/people/panel/log-in-form.tsx';
import { SetPasswordForm } from '../../src/people/panel/set-password-form.tsx';
import { ChooseDrafts } from '../../src/versions/board-paper/panel/choose-drafts.tsx';

const language = 'ar';
const draft = { id: '1', title: 'سياسة', status: 'draft', statusLabel: 'مسودة', saved: 'اليوم' } as const;
const submit = /<button[^>]*type="submit"[^>]*>/gu;

it.each([
  ['the log-in', createElement(LogInForm, { language, next: '/admin' })],
  ['a forgotten password', createElement(ForgottenForm, { language })],
  ['a new password', createElement(SetPasswordForm, { language })],
  ['the paper of a meeting', createElement(ChooseDrafts, { language, drafts: [draft] })],
])(
  'the button of %s waits until the page listens, else the browser puts what was typed into the address',
  (_form, element) => {
    const buttons = renderToStaticMarkup(element).match(submit) ?? [];
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) expect(button).toContain('disabled=""');
  },
);
