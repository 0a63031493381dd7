type Named = { names: unknown; publicNames: unknown; footnotes: unknown; publicFootnotes: unknown }

/** How a chapter is named, with its footnotes, where anyone may read: language by language. */
export function publicNames(chapter: Named): {
  names: Record<string, string>
  footnotes: Record<string, string>
} {
  return {
    names: merged(chapter.names, chapter.publicNames),
    footnotes: merged(chapter.footnotes, chapter.publicFootnotes),
  }
}

function merged(here: unknown, there: unknown): Record<string, string> {
  return { ...(here as object | null), ...(there as object | null) }
}
