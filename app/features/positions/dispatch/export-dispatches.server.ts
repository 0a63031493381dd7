import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { limit } from '~/features/auth/limits.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { findOwnRegion } from '~/features/organisations/find-own-region.server'
import { audience } from '~/lib/audience'
import { type CsvColumn, writeCsv } from '~/lib/csv'
import type { Locale } from '~/lib/locales'
import { allow } from '~/lib/responses.server'
import { type ListedDispatch, listDispatches } from './list-dispatches.server'
import type { RegisterAsked } from './register-asked'

/** No register is longer. */
const most = 20_000

/**
 * The register as CSV, without a word of any reply. Who keeps it saves it; that she did stands in the
 * record before the first byte. 429 beyond a human pace.
 */
export async function exportDispatches(
  viewer: MemberViewer,
  asked: RegisterAsked,
  locale: Locale,
  columns: ReadonlyArray<CsvColumn<Record<string, string>>>,
  cellOf: (row: ListedDispatch, column: string) => string,
): Promise<string> {
  const chapterId = await findOwnRegion(viewer)
  allow(chapterId !== null)
  await limit('export', viewer.memberId)
  const { dispatches } = await listDispatches(viewer, asked, { locale, most, skip: 0 })
  await db.$transaction((tx) =>
    recordActivity(tx, {
      ...{ type: 'positions.dispatches_exported', actorId: viewer.memberId, chapterId },
      ...{ subjectChapterId: chapterId, rows: dispatches.length, audience: audience.board },
    }),
  )
  const rows = dispatches.map((row) =>
    Object.fromEntries(columns.map(({ key }) => [key, cellOf(row, key)])),
  )
  return writeCsv(rows, columns)
}
