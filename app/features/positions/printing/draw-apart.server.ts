import { askApart, type Limits } from '~/lib/apart.server'
import { log } from '~/lib/log.server'
import { rightsApart } from '~/lib/rights-apart.server'
import type { Sheet } from './drawing/sheet'
import type { Answer } from './drawing/work'
import { notDrawn } from './not-drawn'

export const usualLimits: Limits = {
  milliseconds: 60_000,
  resident: 768 * 1024 * 1024,
  heap: 512,
}

/**
 * Draws a sheet in a process of its own, that reads nothing but its source, and is ended where it takes too
 * long or too much. Throws a 503 then.
 */
export async function drawApart(
  sheet: Sheet,
  limits: Limits = usualLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await askApart<Answer>(workPath, sheet, { limits, rights: rightsApart })
  if ('bytes' in answer) return new Uint8Array(answer.bytes)
  log.error({ act: 'print', fault: answer.fault }, 'PDF not drawn')
  throw notDrawn()
}

const workPath = 'features/positions/printing/drawing/work.ts'
