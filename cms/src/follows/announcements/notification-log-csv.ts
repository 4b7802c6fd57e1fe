import { deliveryStateWords } from '@mithaq/domain/delivery/delivery-states.ar';
import { isErasedAddress, maskedAddress } from '@mithaq/domain/follow/follower-address';
import { csvTable, csvTime } from '../../payload/http/csv-table.ts';
import type { Delivery, Follower, VersionAnnouncement } from '../../payload-types.ts';
import { addressErased, announcementStates, columns, nobodyFollowed } from './labels.ar.ts';

/** E-mail that announced a version, with the time since which its reader has followed. */
export interface NotifiedFollower {
  readonly delivery: Pick<Delivery, 'to' | 'state' | 'stateAt' | 'createdAt'>;
  readonly follower: Pick<Follower, 'id' | 'confirmedAt'> | undefined;
}

/** Major change with the e-mails that announced it; `title` is its policy's. */
export interface NotifiedVersion {
  readonly announcement: VersionAnnouncement;
  readonly title: string;
  readonly notified: readonly NotifiedFollower[];
}

const time = (iso: string | null | undefined): string => (iso ? csvTime(iso) : '');

const noMail = { follower: '', address: '', followedSince: '', writtenAt: '', mail: '', mailSince: '' };

const mailOf = ({ delivery, follower }: NotifiedFollower) => ({
  follower: follower?.id ?? '',
  address: isErasedAddress(delivery.to) ? addressErased : maskedAddress(delivery.to),
  followedSince: time(follower?.confirmedAt),
  writtenAt: csvTime(delivery.createdAt),
  mail: deliveryStateWords[delivery.state].ar,
  mailSince: time(delivery.stateAt),
});

/**
 * Returns the readers who were notified of a major change, and when, as CSV: one line for each e-mail. A change
 * without followers has one line that says so, because that, too, is evidence. Addresses are shortened, because the
 * file outlives every retention period.
 */
export const notificationLogCsv = (versions: readonly NotifiedVersion[]): string =>
  csvTable(
    columns,
    versions.flatMap(({ announcement, title, notified }) => {
      const version = {
        title,
        versionNumber: announcement.versionNumber,
        publishedAt: csvTime(announcement.publishedAt),
        announcement: announcementStates[announcement.state].ar,
      };
      const empty = announcement.state === 'telling' ? noMail : { ...noMail, mail: nobodyFollowed };
      return notified.length === 0
        ? [{ ...version, ...empty }]
        : notified.map((follower) => ({ ...version, ...mailOf(follower) }));
    }),
  );
