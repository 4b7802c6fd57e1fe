import {
  accountChanged,
  accountChangedSubject,
  invitation,
  invitationSubject,
  passwordLink,
  passwordLinkSubject,
} from './account.ar.ts';
import type { DeliveryOf, DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import { shownSize } from '@mithaq/domain/look/emblem-boxes';
import { acknowledgement, acknowledgementSubject } from './acknowledgement.ar.ts';
import type { Block } from './blocks.ts';
import type { EmailLinks } from './links.ts';
import { followConfirmation, followConfirmationSubject } from './follow-confirmation.ar.ts';
import { lostCode, lostCodeSubject } from './lost-code.ar.ts';
import { policyChanged, policyChangedSubject } from './policy-changed.ar.ts';
import { disclosuresPublished, disclosuresPublishedSubject } from './disclosures-published.ar.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { requestUpdate, requestUpdateSubject } from './request-update.ar.ts';
import { reviewReminder, reviewReminderSubject } from './review-reminder.ar.ts';
import { platformSender, senderName } from './sender.ar.ts';
import {
  staffDigest,
  staffDigestSubject,
  unattendedRequests,
  unattendedRequestsSubject,
} from './staff-digest.ar.ts';
import { staffNotice, staffNoticeSubject } from './staff-notice.ar.ts';
import { versionNotice, versionNoticeSubject } from './version-notices.ar.ts';

/** An e-mail holds what MIME is made from. */
export interface Email {
  readonly senderName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A mail client posts to this address when its reader wants no more of these e-mails (RFC 8058). */
  readonly oneClickEnd?: string;
  /** The association's address, which an answer of the reader goes to. */
  readonly replyTo?: string;
}

interface Message {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly oneClickEnd?: string;
  readonly replyTo?: string;
}

type ToBeneficiary = DeliveryOf<'acknowledgement' | 'request-update'>;

/** Returns the tracking page; for neutral correspondence that of the platform, whose address names no association. */
const pageFor = ({ association }: ToBeneficiary, links: EmailLinks): string =>
  links.track(association.neutralCorrespondence ? undefined : association.slug);

const replyToOf = ({ association, contact }: ToBeneficiary): { replyTo?: string } =>
  association.neutralCorrespondence || contact?.email === undefined ? {} : { replyTo: contact.email };

const messageOf = (delivery: DeliveryToSend, links: EmailLinks): Message => {
  switch (delivery.kind) {
    case 'acknowledgement':
      return {
        subject: acknowledgementSubject(delivery),
        blocks: acknowledgement(delivery, {
          page: pageFor(delivery, links),
          privacy: links.privacy(delivery.association.slug),
          followUpCode: delivery.nonce === undefined ? undefined : links.followUpCode(delivery.nonce),
        }),
        ...replyToOf(delivery),
      };
    case 'request-update':
      return {
        subject: requestUpdateSubject,
        blocks: requestUpdate(delivery, pageFor(delivery, links)),
        ...replyToOf(delivery),
      };
    case 'lost-code':
      return { subject: lostCodeSubject, blocks: lostCode(delivery) };
    case 'staff-notice':
      return { subject: staffNoticeSubject(delivery), blocks: staffNotice(delivery, links.cmsUrl) };
    case 'staff-digest':
      return { subject: staffDigestSubject, blocks: staffDigest(delivery, links.cmsUrl) };
    case 'unattended-requests':
      return { subject: unattendedRequestsSubject, blocks: unattendedRequests(delivery, links.cmsUrl) };
    case 'follow-confirmation':
      return {
        subject: followConfirmationSubject,
        blocks: followConfirmation(
          delivery,
          links.confirmFollow(delivery.association.slug, delivery.follow, delivery.askedAt),
        ),
      };
    case 'policy-changed': {
      const { follow, policy, before, version } = delivery;
      const { slug } = delivery.association;
      return {
        subject: policyChangedSubject,
        oneClickEnd: links.oneClickEnd(follow),
        blocks: policyChanged(delivery, {
          policy: links.policy(slug, policy.slug),
          comparison: before === undefined ? undefined : links.comparison(slug, policy.slug, before, version),
          end: links.endFollow(slug, follow),
        }),
      };
    }
    case 'disclosures-published': {
      const { follow, association } = delivery;
      return {
        subject: disclosuresPublishedSubject,
        oneClickEnd: links.oneClickEnd(follow),
        blocks: disclosuresPublished(delivery, {
          disclosure: (slug) => links.disclosure(association.slug, slug),
          end: links.endFollow(association.slug, follow),
        }),
      };
    }
    case 'review-reminder':
      return { subject: reviewReminderSubject(delivery), blocks: reviewReminder(delivery, links.cmsUrl) };
    case 'review-requested':
    case 'version-returned':
    case 'version-approved':
    case 'version-published':
    case 'review-waiting':
    case 'publication-waiting':
      return { subject: versionNoticeSubject(delivery), blocks: versionNotice(delivery, links.cmsUrl) };
    case 'invitation':
      return { subject: invitationSubject, blocks: invitation(delivery, links.setPassword(delivery.token)) };
    case 'password-link':
      return {
        subject: passwordLinkSubject,
        blocks: passwordLink(delivery, links.setPassword(delivery.token)),
      };
    case 'account-changed':
      return { subject: accountChangedSubject, blocks: accountChanged(delivery, links.cmsUrl) };
  }
};

/**
 * Returns the association that an e-mail shows; none where it would tell somebody who must not know it: in neutral
 * correspondence, and with a code, which everybody who shares the mailbox reads.
 */
const shownAssociation = (delivery: DeliveryToSend) =>
  'association' in delivery && delivery.kind !== 'lost-code' && !delivery.association.neutralCorrespondence
    ? delivery.association
    : undefined;

/** Makes the e-mail of a delivery, as text and as HTML. */
export const composeEmail = (delivery: DeliveryToSend, links: EmailLinks): Email => {
  const { subject, blocks, oneClickEnd, replyTo } = messageOf(delivery, links);
  const association = shownAssociation(delivery);
  const sender = association === undefined ? platformSender : senderName(association);
  const picture =
    association?.emblem === undefined
      ? {}
      : {
          emblem: {
            address: links.emblem(association.slug, association.emblem.hash),
            ...shownSize(association.emblem),
          },
        };
  const signed: Block[] = [{ kind: 'head', name: sender, ...picture }, ...blocks];
  return {
    senderName: sender,
    to: delivery.to,
    subject,
    text: renderText(signed),
    html: renderHtml(subject, signed, association?.accent),
    ...(oneClickEnd === undefined ? {} : { oneClickEnd }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
};
