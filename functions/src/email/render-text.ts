import { forEveryFormat } from '@mithaq/domain/text/refused-sign';
import type { Block } from './blocks.ts';

const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'head':
      return `${block.name}\n———`;
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'reach':
      // A line to itself for a number, too: the plus of `+966` would stand behind it in a right-to-left line.
      return `${block.label}\n${block.value}`;
    case 'code':
      // The code has a line to itself: a neighbour in a right-to-left line could move its groups about.
      return `${block.label}\n${block.code}`;
    case 'steps':
      return block.steps.map((step, index) => `${String(index + 1)}. ${step}`).join('\n');
    case 'link':
      return `${block.label}\n${block.address}`;
    case 'note':
      return `—\n${block.text}`;
  }
};

/** Renders the plain-text part: blocks with an empty line between them. */
export const renderText = (blocks: readonly Block[]): string =>
  forEveryFormat(`${blocks.map(renderBlock).join('\n\n')}\n`);
