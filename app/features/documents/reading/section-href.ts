/**
 * The address of a section. A browser keeps what stands behind the # to itself, so the section is named before
 * it as well: a long text comes in parts, and its part is the one to open.
 */
export function sectionHref(documentId: string, language: string, anchor: string): string {
  return `/documents/${documentId}?language=${language}&section=${encodeURIComponent(anchor)}#${anchor}`
}
