import { namesOf } from '~/features/members/names-of'
import { clock } from '~/lib/clock.server'
import type { getApplication } from './get-application.server'

type Found = Awaited<ReturnType<typeof getApplication>>
type Names = Record<string, string>

/** An application as its coordinators see it: no address, and no more of a voucher than name and chapter. */
export function presentApplication(found: Found) {
  const answers = found.answers as Record<string, string>
  const since = found.confirmedAt ?? clock.now()
  return {
    // What she is called is what is to be verified.
    ...namesOf(found.applicant),
    chapterNames: found.chapter.names as Names,
    confirmedAt: since.toISOString(),
    decision: found.decision as 'approved' | 'declined' | 'withdrawn' | null,
    reason: found.appealedAt ? found.reason : null,
    appeal: found.appeal,
    missing: found.missing,
    vouchers: found.vouchers.flatMap(({ id, kind, voucher, chapter }) =>
      voucher
        ? [{ id, kind, name: voucher.displayName, chapterNames: chapter.names as Names }]
        : [],
    ),
    answers: found.chapter.questions.flatMap(({ id, kind, labels, choices }) =>
      answers[id] === undefined
        ? []
        : [
            {
              id,
              kind: kind as 'text' | 'choice' | 'yes_no',
              labels: labels as Names,
              given: answers[id],
              chosen: (choices as Names[])[Number(answers[id])] ?? null,
            },
          ],
    ),
    can: found.can,
  }
}
