'use client';

export const DraftPapers = () => null;
