/** A comment that begins so has no subject of its own: the reader has to guess what is meant. */
const headless =
  /^(?:What|Whatever|Whoever|Whose|Where|Of|As|It|They|One|Those|These|That)(?![\p{L}\p{N}_-])|^The same(?![\p{L}\p{N}_-])/u;

/** @param {string} text The text of a block comment, with the stars of its lines. */
const firstWordsOf = (text) => text.replace(/^[\s*]+/u, '');

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'suggestion',
    docs: { description: 'refuses comments that do not name their subject first' },
    schema: [],
    messages: {
      headless:
        'Name the subject first, by the code’s own noun and with a verb («Returns …», «The lease that …»); a comment does not begin with «{{words}}». See CONTRIBUTING.md, «English».',
    },
  },
  create: ({ sourceCode, report }) => ({
    Program() {
      let lineBefore = -1;
      for (const comment of sourceCode.getAllComments()) {
        const { loc } = comment;
        if (loc === null || loc === undefined) continue;
        // The second line of a `//` comment goes on with a sentence and begins none.
        const goesOn = comment.type === 'Line' && loc.start.line === lineBefore + 1;
        lineBefore = comment.type === 'Line' ? loc.end.line : -1;
        const words = headless.exec(firstWordsOf(comment.value))?.[0];
        if (!goesOn && words !== undefined) report({ loc, messageId: 'headless', data: { words } });
      }
    },
  }),
};
