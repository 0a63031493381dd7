import type { VoteOutcome } from '~/features/positions/vote/count-vote.ts'
import type {
  Ballot,
  Base,
  Choice,
  Elector,
  Majority,
  Quorum,
  VoteRecord,
  VoteRule,
} from '~/features/positions/vote/vote-record.ts'

export const opensAt = '2026-11-01T08:00:00.000Z'
export const closesAt = '2026-11-08T18:00:00.000Z'

const signs: Record<string, Choice> = {
  '+': 'for',
  '-': 'against',
  o: 'abstain',
  r: 'recuse',
  x: 'none',
}
/** What stands before a sign when it was not said in the middle of the time. */
const moments: Record<string, string> = {
  '<': '2026-11-01T07:59:59.999Z',
  '[': opensAt,
  ')': '2026-11-08T17:59:59.999Z',
  ']': closesAt,
  '>': '2026-11-08T18:00:00.001Z',
}

/** A table of text, a line a row, without its head. */
export function readLines(table: string): string[][] {
  const rows = table.trim().split('\n')
  return rows
    .slice(1)
    .map((row) => row.split('|').map((cell) => cell.replaceAll('·', '').trim().replace(/ +/g, ' ')))
}

/** Electors are divided by spaces, chapters by slashes; `.` says nothing, `?` before one makes her an outsider. */
export function readVotes(votes: string): Pick<VoteRecord, 'electors' | 'ballots'> {
  const electors: Elector[] = []
  const ballots: Ballot[] = []
  votes.split('/').forEach((line, chapter) => {
    for (const [number, said] of line.trim().split(' ').entries()) {
      if (said === '') continue
      const id = `elector ${chapter}.${number}`
      if (!said.startsWith('?')) electors.push({ id, chapter: `chapter ${chapter}` })
      for (const [, when = '', sign = ''] of said.matchAll(/([<[)\]>]?)([-+orx])/g))
        ballots.push({
          elector: id,
          choice: signs[sign] ?? 'none',
          at: moments[when] ?? '2026-11-05T12:00:00.000Z',
        })
    }
  })
  return { electors, ballots }
}

/** `2/3 cast, quorum 5, chapters simple present, chapter quorum 1/2`; a simple majority of votes cast where none is said. */
export function readRule(text: string): VoteRule {
  const none: Quorum = { kind: 'none' }
  const rule: VoteRule = {
    majority: { kind: 'simple', base: 'cast' },
    quorum: none,
    chapterQuorum: none,
    chapterMajority: null,
  }
  for (const part of text.split(', ')) {
    if (part.startsWith('chapter quorum ')) rule.chapterQuorum = quorumOf(part.slice(15))
    else if (part.startsWith('quorum ')) rule.quorum = quorumOf(part.slice(7))
    else if (part.startsWith('chapters ')) rule.chapterMajority = majorityOf(part.slice(9))
    else rule.majority = majorityOf(part)
  }
  return rule
}

function quorumOf(text: string): Quorum {
  if (!text.includes('/')) return { kind: 'number', number: Number(text) }
  const [part, whole] = text.split('/').map(Number)
  return { kind: 'share', part: part ?? NaN, whole: whole ?? NaN }
}

function majorityOf(text: string): Majority {
  const [share = '', base] = text.split(' ') as [string, Base]
  if (share === 'simple') return { kind: 'simple', base }
  const [part, whole] = share.split('/').map(Number)
  return { kind: 'qualified', base, part: part ?? NaN, whole: whole ?? NaN }
}

/** An outcome as the columns of the tables tell it. */
export function writeOutcome({
  result,
  heads,
  chapters,
  byChapter,
  quorums,
  majorities,
}: VoteOutcome) {
  const sign = (it: boolean | null) => (it === null ? '-' : it ? 'y' : 'n')
  const { electors, recused, eligible, present, cast, against, abstain, silent } = heads
  const reached = [quorums.heads, quorums.chapters, majorities.heads, majorities.chapters]
  return [
    [electors, recused, eligible, present, cast, heads.for, against, abstain, silent].join(' '),
    [
      chapters.eligible,
      chapters.present,
      chapters.cast,
      chapters.for,
      chapters.against,
      chapters.neither,
    ].join(' '),
    byChapter.map(({ stand }) => ({ for: '+', against: '-', neither: '=' })[stand]).join(''),
    reached.map(sign).join(''),
    result,
  ]
}
