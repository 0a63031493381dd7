import { askApart, type Limits } from '~/lib/apart.server'
import { rightsApart } from '~/lib/rights-apart.server'
import type { Reader } from '../file-kinds'
import type { Piece } from './extract/piece'
import type { Answer, Asked } from './extract/work'

export const usualLimits: Limits = {
  milliseconds: 60_000,
  resident: 512 * 1024 * 1024,
  heap: 256,
}

/**
 * Reads the text out of a file in a process of its own, that reads nothing but the file, writes nothing,
 * reaches nobody, and is ended where it takes too long or too much. Gives `defeated` then, and for a file
 * that cannot be read.
 */
export async function readApart(
  asked: Asked & { reader: Reader },
  limits: Limits = usualLimits,
): Promise<Piece[] | 'defeated'> {
  const rights = (root: string) => rightsApart(root, asked.path)
  const answer = await askApart<Answer>(workPath, asked, { limits, rights })
  return 'pieces' in answer ? answer.pieces : 'defeated'
}

const workPath = 'features/documents/reading/extract/work.ts'
