import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'

/**
 * What the server needs of the app. It is exported by app/entry.server.tsx and read off the Remix
 * build, so that no module of app/ is ever loaded twice.
 */
export type App = {
  loadContext(request: Request, address: string): Promise<AppLoadContext>
  isOwnOrigin(headers: IncomingHttpHeaders): boolean
  /** The words in a form that was sent to an address, for the page that refuses it; null where it holds none. */
  readTypedForm(
    headers: IncomingHttpHeaders,
    body: Buffer | undefined,
    address: string,
  ): Promise<NonNullable<AppLoadContext['typed']> | null>
  isDatabaseDown(error: unknown): boolean
  /** True for the cookies of a member who may send a roster to some chapter. */
  maySendRoster(cookies: string | undefined): Promise<boolean>
  /** True for the cookies of a member who may write in the drafts of positions. */
  mayDraft(cookies: string | undefined): Promise<boolean>
  /** True for the cookies of a member who may put files into some library. */
  mayBringFiles(cookies: string | undefined): Promise<boolean>
  /** True when whoever asks had an account when she asked, and has none by now; waits for who is just taking it away. */
  isErased(context: AppLoadContext): Promise<boolean>
  isReady(): Promise<boolean>
  logError(error: unknown, isDown: boolean): void
  observe(method: string, status: number, seconds: number): void
  metrics(): Promise<string>
  attachRealtime(server: Server): Promise<() => Promise<void>>
  startJobs(): Promise<() => Promise<void>>
  close(): Promise<void>
  seed(world: string, options: Record<string, string>): Promise<void>
  hasMembers(): Promise<boolean>
  importRoster(options: {
    file: string
    service: string
    isDryRun: boolean
  }): Promise<{ text: string; isRefused: boolean }>
  loadNetwork(file: string): Promise<{ text: string; isRefused: boolean }>
  verifyAudit(expected?: string): Promise<{ text: string; isIntact: boolean }>
  replayMatch(runId: string): Promise<{ text: string; isSame: boolean }>
  recountPublication(number: string): Promise<{ text: string; isSame: boolean }>
  moveFiles(to: 'local' | 's3'): Promise<{ text: string; isWhole: boolean }>
  inviteMember(options: {
    email: string
    office: string
    chapter?: string
    name?: string
  }): Promise<string>
  personas: ReadonlyArray<{ persona: string; about: string }>
}

/** The app inside a Remix build. */
export function appOf(build: ServerBuild): App {
  return (build.entry.module as unknown as { app: App }).app
}
