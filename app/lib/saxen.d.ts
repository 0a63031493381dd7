// What of saxen, which has no types of its own, is used: texts in document order, nothing fetched, no
// entity but the five of XML.
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      listener: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
      ) => void,
    ): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(
      event: 'text' | 'cdata',
      listener: (text: string, decode: (text: string) => string) => void,
    ): this
    on(event: 'error' | 'warn', listener: (error: Error) => void): this
    stop(): void
    parse(xml: string): unknown
  }
}
