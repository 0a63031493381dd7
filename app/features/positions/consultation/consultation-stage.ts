/** Where a consultation stands: `over` once its deadline has passed, `released` once the chapters know what became of it. */
export type ConsultationStage = 'open' | 'over' | 'released'

export type ConsultationTimes = { closesAt: Date; releasedAt: Date | null }

/** Where a consultation stands at a moment: at its deadline it is over. */
export function consultationStage(times: ConsultationTimes, now: Date): ConsultationStage {
  if (times.releasedAt) return 'released'
  return now < times.closesAt ? 'open' : 'over'
}
