import { Gutter } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { DefaultTemplate } from '@payloadcms/next/templates';
import { inLanguage } from '../../admin/labels.ar.ts';
import { JointApprovalForm } from './form.tsx';
import { jointApprovalWords } from './labels.ar.ts';
import { versionsInReview } from './versions-in-review.ts';

/** Page of the admin on which a secretary records what one meeting of the board approved. */
export const JointApproval = async ({
  initPageResult: { req, permissions, visibleEntities, locale },
  params,
  searchParams,
}: AdminViewServerProps) => {
  // Payload shows a page of ours to everybody, and leaves the log-in to it.
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/joint-approval')}`);
  const { language } = req.i18n;
  const found = await versionsInReview(req);
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      {...(searchParams === undefined ? {} : { searchParams })}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="mithaq-board mithaq-meeting">
        <h1>{inLanguage(jointApprovalWords.heading, language)}</h1>
        {found === undefined ? (
          <p>{inLanguage(jointApprovalWords.notYours, language)}</p>
        ) : (
          <JointApprovalForm {...found} language={language} />
        )}
      </Gutter>
    </DefaultTemplate>
  );
};
