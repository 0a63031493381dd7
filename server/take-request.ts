import type { IncomingMessage, ServerResponse } from 'node:http'
import type { App } from './app.ts'
import { bringsFiles, formLimit, longerThanForm } from './body-limits.ts'
import { type Read, readWhole } from './read-whole.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

type Given = {
  build: () => unknown
  app: () => App
  listen: Listener
  /** As `listen`, but leaves what it did not read of a request alone. */
  listenToFiles: Listener
}

/**
 * Gives the function that decides how much of a request is read before anything answers it: the whole of a
 * form; more of what is longer, from whoever may send that; nothing of a form with files, which its page reads.
 */
export function takerOf({ build, app, listen, listenToFiles }: Given) {
  return (request: Read, response: ServerResponse): void => {
    const read = (limit: number) =>
      readWhole(request, response, limit, () => void listen(request, response))
    const longer = longerThanForm(request)
    if (bringsFiles(request)) void takeFiles(request, response, read)
    else if (longer) void limitFor(longer, request.headers.cookie).then(read)
    else read(formLimit)
  }

  /** What is longer than a form is read from nobody but who may send it; from others no more than a form. */
  async function limitFor(
    { may, most }: NonNullable<ReturnType<typeof longerThanForm>>,
    cookies: string | undefined,
  ): Promise<number> {
    await build()
    const isWelcome = await app()
      [may](cookies)
      .catch(() => false)
    return isWelcome ? most : formLimit
  }

  /** Files of whoever may bring some come to the page as they are sent; those of others are no more than a form. */
  async function takeFiles(
    request: Read,
    response: ServerResponse,
    read: (limit: number) => void,
  ): Promise<void> {
    await build()
    const isWelcome = await app()
      .mayBringFiles(request.headers.cookie)
      .catch(() => false)
    if (!isWelcome || !app().isOwnOrigin(request.headers)) return read(formLimit)
    request.isLeft = true
    // What the answer did not wait for is read and thrown away; else the answer would be lost with the line.
    response.once('finish', () => request.resume())
    listenToFiles(request, response)
  }
}
