import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type ImportContext, planRosterImport } from '~/features/memberships/plan-roster-import'
import { readRoster } from '~/features/memberships/read-roster'

export interface RosterFixture {
  file: string
  service: string
  encoding: 'utf-8' | 'utf-8-sig' | 'cp1250'
  delimiter: string
  dateFormat: string
  rows: number
  faults: { line: number; fault: string }[]
}

const seeds = new URL('../../../prisma/seeds/', import.meta.url)
const fixtures = new URL('../../fixtures/', import.meta.url)
const network = JSON.parse(readFileSync(new URL('network.json', seeds), 'utf8'))

export const rosters: RosterFixture[] = JSON.parse(
  readFileSync(new URL('rosters.json', fixtures), 'utf8'),
)

// The associations as the demo knows them: those of network.json, and three that it adds itself.
const associations: Record<string, ImportContext['associations']> = {
  'serbia-moi': [{ id: 'rs-policewomen', names: ['Мрежа жена у полицији'] }],
  'bih-federation': [{ id: 'bih-policewomen', names: ['Mreža policijskih službenica'] }],
  'albania-asp': [{ id: 'al-policewomen', names: ['Shoqata e Grave në Polici'] }],
  'north-macedonia-moi': [{ id: 'mk-policewomen', names: ['Секција на жени полицајци'] }],
  'moldova-gpi': [{ id: 'md-policewomen', names: ['Asociația Femeilor din Poliție'] }],
  'croatia-moi': [{ id: 'hr-policewomen', names: ['Mreža policijskih službenica'] }],
}

export function rosterBytes(file: string): Uint8Array {
  return readFileSync(new URL(`rosters/${file}`, seeds))
}

export function buildContext(serviceId: string, over: Partial<ImportContext> = {}): ImportContext {
  return {
    serviceId,
    fileHash: 'f'.repeat(64),
    ranks: network.ranks[serviceId],
    associations: associations[serviceId] ?? [],
    today: '2026-08-01',
    known: [],
    ...over,
  }
}

export function planFile({ file, service }: RosterFixture, over: Partial<ImportContext> = {}) {
  const bytes = rosterBytes(file)
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  return planRosterImport(readRoster(bytes), buildContext(service, { fileHash, ...over }))
}

/** A Serbian roster of the given rows under the usual headings, planned. */
export function planLines(lines: string[], over: Partial<ImportContext> = {}) {
  const text = ['Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages', ...lines]
  const table = readRoster(new TextEncoder().encode(text.join('\r\n')))
  return planRosterImport(table, buildContext('serbia-moi', over))
}

/** Writes text in a single-byte encoding; null when the encoding lacks one of its letters. */
export function encodeText(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\uFEFF${text}`)
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i))
  const codes = Array.from(text, (letter) => letters.indexOf(letter))
  return codes.includes(-1) ? null : Uint8Array.from(codes)
}
