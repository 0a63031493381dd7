import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { readWaitingPairs } from './pairing.server'
import { chaptersToAnswer } from './policy.server'

/** The pairs between services that wait for the viewer's answer, the longest waiting first. */
export async function listConsents(viewer: MemberViewer) {
  const waiting = { audience: { in: [...viewer.audiences] }, answeredAt: null }
  const found = await readWaitingPairs({ from: null, until: null, consents: { some: waiting } })
  return found
    .filter(({ facts }) => chaptersToAnswer(viewer, facts).length > 0)
    .map(({ id, mentor, mentee, mentorService, menteeService, proposedAt }) => ({
      id,
      names: [mentor, mentee].map((it) => `${it?.givenName} ${it?.familyName}`),
      services: [mentorService.names, menteeService.names] as Array<Record<string, string>>,
      ageDays: Math.floor((clock.now().getTime() - proposedAt.getTime()) / 86_400_000),
    }))
}
