import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outboxFolder } from './mail.server'

export type KeptMail = { id: string; to: string; text: string; source: string }

/** The newest twenty mails of a demo, as their readers would see them. */
export async function readOutbox(): Promise<KeptMail[]> {
  const names = await readdir(outboxFolder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse()
    .slice(0, 20)
  return Promise.all(
    newest.map(async (id) => ({ id, ...readMail(await readFile(join(outboxFolder, id), 'utf8')) })),
  )
}

/** Reads a mail of one plain part, as our own sender writes them. */
function readMail(source: string): Omit<KeptMail, 'id'> {
  const end = source.indexOf('\n\n')
  const head = source.slice(0, end).replace(/\n\s+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(head)?.[1] ?? ''
  return {
    source,
    to: field('To'),
    text: decode(source.slice(end + 2), field('Content-Transfer-Encoding').toLowerCase()),
  }
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
