import { readFile } from 'node:fs/promises'
import type { App } from '../server/app.ts'
import { db } from './db.server'
import { verifyAudit } from './features/audit/verify-audit.server'
import { installation, type Office } from './features/auth/viewer'
import { loadNetwork } from './features/chapters/load-network.server'
import { NetworkStructureSchema } from './features/chapters/network-structure'
import { openChapterSpace } from './features/discussions/open-chapter-space.server'
import { moveFiles } from './features/documents/keeping/move-files.server'
import { commitRosterImport } from './features/memberships/commit-roster-import.server'
import { describeRosterPlan } from './features/memberships/describe-roster-plan'
import { inviteMember } from './features/memberships/invite-member.server'
import { prepareRosterImport } from './features/memberships/prepare-roster-import.server'
import { RosterUnreadable } from './features/memberships/read-roster'
import { RosterPlanStale } from './features/memberships/roster/roster-plan-stale'
import { replayMatch } from './features/mentoring/runs/replay-match.server'
import {
  type RecountFault,
  recountPublication,
} from './features/positions/publishing/recount-publication.server'
import { PlainError } from './lib/plain-error'

/** `npm run import-roster`: prints the plan, and without a dry run does exactly that plan. */
export const importRosterCommand: App['importRoster'] = async ({ file, service, isDryRun }) => {
  try {
    const plan = await prepareRosterImport(installation, service, await readFile(file))
    const report = describeRosterPlan(plan)
    if (isDryRun) return { text: `${report}\nDry run: nothing was changed.`, isRefused: false }
    const { added, changed } = await commitRosterImport(installation, plan)
    return {
      text: `${report}\nDone: ${added} members added, ${changed} changed.`,
      isRefused: false,
    }
  } catch (error) {
    if (error instanceof RosterUnreadable || error instanceof RosterPlanStale)
      return { text: error.message, isRefused: true }
    if (error instanceof Response && error.status === 404) {
      const services = await db.chapter.findMany({
        where: { kind: 'service' },
        select: { id: true },
        orderBy: { id: 'asc' },
      })
      return {
        text: `There is no service "${service}". The services are: ${services.map(({ id }) => id).join(', ')}.`,
        isRefused: true,
      }
    }
    throw error
  }
}

/** `npm run network`: founds what the file holds and is not there yet; run again, it goes on. */
export const loadNetworkCommand: App['loadNetwork'] = async (file) => {
  const { data, error } = NetworkStructureSchema.safeParse(await readJson(file))
  if (error) {
    const faults = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    return {
      text: `Nothing was changed. In "${file}":\n${faults.slice(0, 20).join('\n')}`,
      isRefused: true,
    }
  }
  const loaded = await loadNetwork(installation, data)
  if ('other' in loaded)
    return {
      text: `Nothing was changed: the network "${loaded.other}" lives here, and an installation has one.`,
      isRefused: true,
    }
  const all = await db.chapter.findMany({ select: { id: true }, orderBy: { path: 'asc' } })
  for (const { id } of all) await openChapterSpace({ chapterId: id })
  const { founded } = loaded
  const list =
    founded.length > 0 ? `:\n  ${founded.join('\n  ')}` : ': everything is there already.'
  return { text: `${founded.length} chapters founded${list}`, isRefused: false }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new PlainError(`"${file}" cannot be read: ${(error as Error).message}`)
  }
}

/** `npm run audit:verify`: walks the chain and names the first altered row. */
export const verifyAuditCommand: App['verifyAudit'] = async (expected) => {
  const verdict = await verifyAudit(expected)
  if (verdict.intact) {
    return {
      text: `The record is intact: ${verdict.sealed} sealed, ${verdict.unsealed} not yet sealed.\nHead: ${verdict.head}`,
      isIntact: true,
    }
  }
  if (verdict.fault === 'cut short') {
    return {
      text: 'The record was cut short: the head noted earlier is not in the chain.',
      isIntact: false,
    }
  }
  return {
    text: `The record is broken at position ${verdict.position}: activity ${verdict.activityId} is ${verdict.fault}.`,
    isIntact: false,
  }
}

/** `npm run files:move`: takes every file to another home, and names those that are not whole. */
export const moveFilesCommand: App['moveFiles'] = async (to) => {
  const { moved, broken } = await moveFiles(to)
  const lines = [`${moved} files moved to ${to}.`]
  if (broken.length > 0)
    lines.push(
      `${broken.length} are not what their hash says, or gone, and stay where they are:`,
      ...broken.map((id) => `  ${id}`),
    )
  return { text: lines.join('\n'), isWhole: broken.length === 0 }
}

/** `npm run member -- invite`: the first administrator of a real installation. */
export const inviteMemberCommand: App['inviteMember'] = async ({
  email,
  office,
  chapter,
  name,
}) => {
  const { link } = await inviteMember(installation, {
    email,
    office: office as Office,
    chapterId: chapter,
    name,
  })
  return `Invited. The link works once, for two days:\n${link}`
}

const replayFaults = {
  unknown: 'There is no such run.',
  'not done': 'The run has not come to a result, so there is nothing to compare with.',
  input: 'What the run was worked out from is no longer what was kept: its hash is another.',
  record: 'The hashes that stand with the run are not those of the sealed record.',
  result: 'It comes to another result than was kept.',
}

/** `npm run mentoring:replay`: works a run out again and says whether it comes to the same. */
export const replayMatchCommand: App['replayMatch'] = async (runId) => {
  const replay = await replayMatch(runId)
  if (replay.fault !== null) return { text: replayFaults[replay.fault], isSame: false }
  return {
    text: `Run ${replay.number} comes to the same result.\nHash: ${replay.hash}`,
    isSame: true,
  }
}

const recountFaults: Record<RecountFault, string> = {
  unknown: 'There is no publication of this number.',
  unreadable: 'Its file is none that could be checked.',
  hash: 'Its file is another than its hash says.',
  number: 'Its file holds another number.',
  signature: 'The signature does not fit what stands in the file.',
  key: 'It was signed with a key that this installation no longer knows.',
  text: 'A text is another than its hash says.',
  outcome: 'The votes in the file, counted again, do not come to the outcome that is stated.',
  votes: 'The votes in the file are others than the board keeps.',
  previous: 'It names another publication as the one before it, or another file of it.',
}

/** `npm run positions:recount`: checks a publication, counts its votes again, and says in words what it found. */
export const recountCommand: App['recountPublication'] = async (number) => {
  const { faults, counted } = await recountPublication(number)
  const count = counted
    ? `Counted again: for ${counted.for}, against ${counted.against}, abstained ${counted.abstain}, silent ${counted.silent}, recused ${counted.recused}.`
    : 'The votes were not counted.'
  if (faults.length === 0)
    return {
      text: `${number}: file, signature, texts, votes and outcome are as they were signed.\n${count}`,
      isSame: true,
    }
  const found = faults.map((it) => `  ${recountFaults[it]}`)
  return { text: [`${number}:`, ...found, count].join('\n'), isSame: false }
}
