import { db, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import type { Candidate } from './policy.server'

const month = 30.44 * 86_400_000

/** What the rules of a round ask about a member: her service, her band, how many months she belongs to it. Null without a home. */
export async function readCandidate(
  memberId: string,
  from: Tx | typeof db = db,
): Promise<(Candidate & { chapterId: string; languages: string[] }) | null> {
  const now = clock.now()
  const home = await from.membership.findFirst({
    where: { memberId, kind: 'home', ...inForce(now) },
    include: {
      member: { select: { fields: { where: { field: { in: ['rank_band', 'languages'] } } } } },
    },
  })
  if (!home) return null
  const saidOf = (field: string) => home.member.fields.find((it) => it.field === field)?.value
  const band = Number(saidOf('rank_band'))
  const languages = saidOf('languages')
  return {
    chapterId: home.chapterId,
    band: Number.isInteger(band) && band >= 1 && band <= 5 ? band : null,
    months: Math.floor((now.getTime() - home.from.getTime()) / month),
    languages: Array.isArray(languages) ? languages.map(String) : [],
  }
}
