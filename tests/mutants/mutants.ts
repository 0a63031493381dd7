// Each mutant leaves out one condition on which "who sees what" stands. Some test must notice.
import type { Mutant } from './mutant.ts'
import { applying } from './rules/applying.ts'
import { arrivals } from './rules/arrivals.ts'
import { askings } from './rules/asking.ts'
import { attachments } from './rules/attachments.ts'
import { holdings } from './rules/audiences.ts'
import { boardVotes } from './rules/board-votes.ts'
import { changedRights } from './rules/changed-rights.ts'
import { chapterPages } from './rules/chapter-pages.ts'
import { chapters } from './rules/chapters.ts'
import { commands } from './rules/commands.ts'
import { conditions } from './rules/conditions.ts'
import { consultations } from './rules/consultations.ts'
import { contacts, displayNames, termsAgreed } from './rules/contacts.ts'
import { dispatched } from './rules/dispatches.ts'
import { editions } from './rules/editions.ts'
import { factors } from './rules/factors.ts'
import { leaving } from './rules/leaving.ts'
import { libraryRules } from './rules/libraries.ts'
import { mentoringRounds } from './rules/mentoring.ts'
import { crosswise } from './rules/mentoring-crosswise.ts'
import { mentoringMatching } from './rules/mentoring-matching.ts'
import { movings } from './rules/moving.ts'
import { newsRules } from './rules/news.ts'
import { offices } from './rules/offices.ts'
import { pairs } from './rules/pairs.ts'
import { policies } from './rules/policies.ts'
import { positions } from './rules/positions.ts'
import { publications } from './rules/publishing.ts'
import { readings } from './rules/reading.ts'
import { renewals } from './rules/renewals.ts'
import { report } from './rules/report.ts'
import { rosters } from './rules/rosters.ts'
import { sentences } from './rules/sentences.ts'
import { services } from './rules/services.ts'
import { sessions } from './rules/sessions.ts'
import { transfers } from './rules/transfers.ts'
import { votes } from './rules/votes.ts'

export const mutants: Mutant[] = [
  ...holdings,
  ...attachments,
  ...changedRights,
  ...conditions,
  ...commands,
  ...policies,
  ...rosters,
  ...sessions,
  ...factors,
  ...offices,
  ...transfers,
  ...pairs,
  ...askings,
  ...movings,
  ...crosswise,
  ...chapterPages,
  ...applying,
  ...leaving,
  ...chapters,
  ...renewals,
  ...contacts,
  ...displayNames,
  ...termsAgreed,
  ...mentoringMatching,
  ...mentoringRounds,
  ...services,
  ...report,
  ...readings,
  ...libraryRules,
  ...arrivals,
  ...newsRules,
  ...sentences,
  ...votes,
  ...positions,
  ...boardVotes,
  ...publications,
  ...consultations,
  ...editions,
  ...dispatched,
]
