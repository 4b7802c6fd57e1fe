/** The parser of pdf.js, whose package has no types for it; pdf.js itself is its only user. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
