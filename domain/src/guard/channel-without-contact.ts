import { channelCode } from '../contracts/policy-text.ts';
import type { GuardRule } from './guarded-version.ts';
import { clausePieces } from './pieces.ts';

/** Finds a channel that the text promises («الاتصالات الهاتفية») and for which no contact is entered. */
export const channelWithoutContact: GuardRule = ({ text, reachableChannels }) =>
  clausePieces(text).flatMap((piece) => {
    const code = channelCode.safeParse(piece.code).data;
    if (code === undefined || reachableChannels.has(code)) return [];
    return [
      {
        code: 'channel.without-contact' as const,
        severity: 'warning' as const,
        place: piece.place,
        text: piece.text,
        facts: { code },
      },
    ];
  });
