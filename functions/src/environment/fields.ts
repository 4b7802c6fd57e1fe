import { z } from 'zod';

/** A signing key: shorter ones could be guessed. */
export const secret = z.string('is missing').min(32, 'needs 32 characters or more');

export const httpUrl = z.url({
  protocol: /^https?$/u,
  error: (issue) => (issue.input === undefined ? 'is missing' : 'is no http address'),
});

export const present = z.string('is missing');

export const emailAddress = z.email({
  error: (issue) => (issue.input === undefined ? 'is missing' : 'is no e-mail address'),
});
