/** The two functions of the package that hosts need. The package brings no types. */
declare module 'punycode.js' {
  const punycode: {
    readonly toASCII: (host: string) => string;
    /** Throws a `RangeError` for a label that begins like Punycode and is none. */
    readonly toUnicode: (host: string) => string;
  };
  export default punycode;
}
