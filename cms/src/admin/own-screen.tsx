import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { ReactNode } from 'react';

/**
 * Sends a visitor without a log-in to the log-in page, and from there back to `path`. Payload shows a page of ours to
 * everybody, and leaves the log-in to it.
 */
export const requireLogIn = (req: PayloadRequest, path: string): void => {
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(path)}`);
};

/** Shows a screen of ours in the frame that Payload gives its own: menu, head, and link to the screen before. */
export const OwnScreen = ({
  view: {
    initPageResult: { req, permissions, visibleEntities, locale },
    params,
    searchParams,
  },
  className,
  children,
}: {
  readonly view: AdminViewServerProps;
  /** Class of the screen beside that of all boards. */
  readonly className?: string;
  readonly children: ReactNode;
}) => (
  <DefaultTemplate
    i18n={req.i18n}
    {...(locale === undefined ? {} : { locale })}
    {...(params === undefined ? {} : { params })}
    {...(searchParams === undefined ? {} : { searchParams })}
    payload={req.payload}
    permissions={permissions}
    req={req}
    {...(req.user ? { user: req.user } : {})}
    visibleEntities={visibleEntities}
  >
    <Gutter className={['mithaq-board', className].filter(Boolean).join(' ')}>{children}</Gutter>
  </DefaultTemplate>
);
