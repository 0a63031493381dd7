import type { FoundDocument } from '../get-document.server'

/** The edition of a language to which a file can be sent, also one that has none yet. */
export function findToSend({ editions, awaited }: FoundDocument, language: string | undefined) {
  return [...editions, ...awaited].find((it) => it.language === language)
}
