'use client';

export const TextField = () => null;
