import { renderUnclean } from '../../../../lib/markdown.server.ts'
import type { Cutter } from './cut-pieces.ts'
import { readPlain } from './read-plain.ts'

/** Reads Markdown as the platform reads it everywhere: no HTML of its own, no pictures. */
export async function readMarkdown(path: string, cutter: Cutter): Promise<void> {
  cutter.add(renderUnclean(await readPlain(path)))
}
