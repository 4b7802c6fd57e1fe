import type { Block } from './blocks.ts';

const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'code':
      // A line of its own: no neighbour can move its groups about in a right-to-left line.
      return `${block.label}\n${block.code}`;
    case 'steps':
      return block.steps.map((step, index) => `${String(index + 1)}. ${step}`).join('\n');
    case 'link':
      return `${block.label}\n${block.address}`;
    case 'note':
      return `—\n${block.text}`;
  }
};

/** The plain-text part: blocks with an empty line between them. */
export const renderText = (blocks: readonly Block[]): string => `${blocks.map(renderBlock).join('\n\n')}\n`;
