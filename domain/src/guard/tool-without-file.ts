import { toolCode } from '../contracts/policy-text.ts';
import type { GuardRule } from './guarded-version.ts';
import { clausePieces } from './pieces.ts';

/** Finds a tool that the text gives to the officer («دليل خدمات البحث الاجتماعي») and whose file nobody uploaded. */
export const toolWithoutFile: GuardRule = ({ text, availableTools }) =>
  clausePieces(text).flatMap((piece) => {
    const code = toolCode.safeParse(piece.code).data;
    if (code === undefined || availableTools.has(code)) return [];
    return [
      {
        code: 'tool.without-file' as const,
        severity: 'warning' as const,
        place: piece.place,
        text: piece.text,
        facts: { code },
      },
    ];
  });
