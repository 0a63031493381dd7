import { createReadStream } from 'node:fs'
import NodeClam from 'clamscan'
import { env } from '~/env.server'
import { FileRefused } from './file-fault'

/** A scanner that has said nothing for so long is taken for away, in milliseconds. */
const patience = 120_000

/**
 * Asks the scanner of this installation about a file (the protocol of `clamd`, INSTREAM). Gives `unasked`
 * where there is none, `held` where it does not answer as it should: such a file is kept and handed to
 * nobody until the scanner has answered. Throws `FileRefused` for what it finds something in.
 */
export async function scanFile(path: string): Promise<'unasked' | 'clean' | 'held'> {
  if (!env.CLAMD) return 'unasked'
  const isInfected = await ask(env.CLAMD, path).catch(() => null)
  if (isInfected) throw new FileRefused('malware')
  return isInfected === false ? 'clean' : 'held'
}

async function ask(address: string, path: string): Promise<boolean | null> {
  const scanner = await new NodeClam().init({
    clamscan: { active: false },
    clamdscan: { ...whereOf(address), timeout: patience, localFallback: false, bypassTest: true },
    preference: 'clamdscan',
  })
  const file = createReadStream(path)
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error('the scanner does not answer')), patience).unref()
  })
  try {
    const { isInfected } = await Promise.race([scanner.scanStream(file), late])
    return isInfected
  } finally {
    file.destroy()
  }
}

function whereOf(address: string): { socket: string } | { host: string; port: number } {
  if (address.startsWith('/')) return { socket: address }
  const cut = address.lastIndexOf(':')
  return { host: address.slice(0, cut), port: Number(address.slice(cut + 1)) }
}
