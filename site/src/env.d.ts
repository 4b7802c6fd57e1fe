/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Path that the reader asked for; a page of a failure has another one. */
    asked?: string;
  }
}
