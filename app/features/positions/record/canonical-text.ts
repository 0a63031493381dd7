// All that no reader sees but a computer does: marks that turn the direction of writing (the "Trojan
// Source" of CVE-2021-42574), characters of no width, soft hyphens, tags. None of our alphabets needs
// one. The selectors that make a sign a coloured picture stay.
const invisible = /(?![\uFE00-\uFE0F])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
const lineEnds = /\r\n|[\r\v\f\x85\u2028\u2029]/g
const controls = /(?![\n\t])\p{Cc}/gu

/**
 * The one form in which a text is published, hashed and signed: Unicode NFC (UAX #15), so that ë, ș or й
 * is one character however it was typed; lines that end with LF alone and without spaces (who wants a
 * break inside a paragraph ends its line with a backslash, as Markdown has it); no empty lines before
 * and one line end after the text; nothing that cannot be seen. Of a text with only spaces nothing stays.
 */
export function canonicalText(text: string): string {
  const seen = text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .normalize('NFC')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
  return seen === '' ? '' : `${seen}\n`
}

/** The same for a title or a name: one line, one space between its words, none around it. */
export function canonicalLine(text: string): string {
  return canonicalText(text).replace(/\s+/g, ' ').trim()
}
