import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import headlessComment from '../lint/headless-comment.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const refused = (code: string, words: string) => ({
  code,
  errors: [{ messageId: 'headless', data: { words } }],
});

new RuleTester().run('headless-comment', headlessComment, {
  valid: [
    '/** Returns the version in force; undefined where there is none. */',
    '/** The lease that a worker holds until it has sent the e-mail. */',
    '/** `near`: what the review is called within 30 days. */',
    '/** Whether the day exists. */',
    '/** Asks the register again. */',
    '/** Once a day. */',
    '/** One-way function. */',
    '/** The sameness of two texts. */',
    '// A table ends at 1600 AH.\n// That is far enough.',
    "const text = '/** What it is. */';",
    '/* eslint-disable no-console */',
  ],
  invalid: [
    refused('/** What the public is told. */', 'What'),
    refused('/** Whatever was written. */', 'Whatever'),
    refused('/** Whoever asks. */', 'Whoever'),
    refused('/** Whose turn it is. */', 'Whose'),
    refused('/** Where a hash belongs. */', 'Where'),
    refused('/** Of the newer version. */', 'Of'),
    refused('/** As printed. */', 'As'),
    refused("/** It's the last one. */", 'It'),
    refused('/** They are sorted. */', 'They'),
    refused('/** One line of a list. */', 'One'),
    refused('/** Those that wait. */', 'Those'),
    refused('/** These are kept. */', 'These'),
    refused('/** That day in Riyadh. */', 'That'),
    refused('/** The same for an approval. */', 'The same'),
    refused('/**\n * What a version changed.\n */', 'What'),
    refused('// What is not known.', 'What'),
    refused('const one = 1; // Of the first.\n', 'Of'),
    refused('// A table.\n\n// That is another comment.', 'That'),
    refused('/* A block. */\n// Where it ends.', 'Where'),
  ],
});
