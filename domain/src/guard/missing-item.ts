import { channelCode, toolCode, type SectionRole } from '../contracts/policy-text.ts';
import type { GuardRule } from './guarded-version.ts';
import { sectionOf } from '../policy/outline.ts';
import { clausePieces } from './pieces.ts';
import { templateOf } from './policy-templates.ts';

const roleOfCode = (code: string): SectionRole => {
  if (channelCode.safeParse(code).success) return 'channels';
  return toolCode.safeParse(code).success ? 'tools' : 'handling';
};

/**
 * Finds a channel, tool or step of the sector's wording that this text dropped: Kafel's has no request form. The
 * finding is placed at the section that would hold the item; a section that is missing altogether is
 * `section.missing` and not counted twice.
 */
export const missingItem: GuardRule = ({ text, documentType, catalogueEntry }) => {
  const present = new Set(clausePieces(text).map(({ code }) => code));
  return templateOf(documentType, catalogueEntry)
    .codes.filter((code) => !present.has(code))
    .flatMap((code) => {
      const section = sectionOf(text, roleOfCode(code));
      return section === undefined
        ? []
        : [
            {
              code: 'item.missing' as const,
              severity: 'warning' as const,
              place: { clause: section.id },
              text: section.heading,
              facts: { code },
            },
          ];
    });
};
