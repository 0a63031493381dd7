import { Readable } from 'node:stream'
import type { AppLoadContext } from '@remix-run/node'
import { Server } from '@tus/server'
import { ArrivingStore } from './arrivals.server'
import { turns } from './turns.server'

// tus 1.0 without its creation, which is a form of ours: what a file is for is asked like everything else.
const server = new Server({
  path: '/documents/arrivals',
  datastore: new ArrivingStore(),
  locker: turns,
  allowedOrigins: [],
  // A line that somebody came back for has nothing left to say.
  lockDrainTimeout: 200,
})

/**
 * Answers what the protocol asks of a file that arrives: how far it is (HEAD), its next piece (PATCH), that it
 * comes no more (DELETE). Whose it is, the caller has asked.
 */
export async function answerResumable(
  { method, headers }: Request,
  { files }: AppLoadContext,
  id: string,
): Promise<Response> {
  const body = files ? (Readable.toWeb(files) as ReadableStream<Uint8Array>) : null
  const asked: RequestInit = { method, headers, ...(body && { body, duplex: 'half' }) }
  const answer = await server.handleWeb(new Request(`http://files/documents/arrivals/${id}`, asked))
  // No other origin is spoken to, so none is told which headers it may read.
  answer.headers.delete('Access-Control-Expose-Headers')
  return answer
}
