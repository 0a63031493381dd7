import { type Browser, chromium, type Page } from 'playwright-core'
import { type Persona, personaEmail, personaPassword } from '../../app/features/auth/personas.ts'
import { findChromiums } from './chromium.ts'

// Nothing that weakens a page's own policy: what the tests see is what members get.
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']

/** A real browser; throws a plain sentence when this machine has none. */
export async function launchBrowser(): Promise<Browser> {
  const tried: string[] = []
  for (const { path, env } of findChromiums()) {
    try {
      return await chromium.launch({
        executablePath: path,
        args: flags,
        env: { ...(process.env as Record<string, string>), ...env },
      })
    } catch (error) {
      tried.push(`${path}: ${String(error).slice(0, 500)}`)
    }
  }
  throw new Error(
    `No Chromium runs here, so the browser tests cannot: set CHROMIUM_PATH to one.\n${tried.join('\n')}`,
  )
}

/** Whose page it is: a persona's, a visitor's, or hers who has given her password alone. */
export type Reader = Persona | 'half' | null

export type Ways = {
  javaScript?: boolean
  width?: number
  colorScheme?: 'light' | 'dark'
  locale?: string
}

/** A page in a browser window of its own, signed in as a persona, or halfway; `null` for a visitor. */
export async function newMember(
  browser: Browser,
  origin: string,
  persona: Reader,
  { javaScript = true, width = 1280, colorScheme = 'light', locale = 'en-GB' }: Ways = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width < 600 ? 740 : 900 },
    colorScheme,
    locale,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(10_000)
  if (persona) {
    const [door, form] = doorOf(persona)
    const answer = await context.request.post(door, {
      form,
      headers: { Origin: origin },
      maxRedirects: 0,
    })
    if (answer.status() !== 303) throw new Error(`${persona} could not sign in: ${answer.status()}`)
  }
  return context.newPage()
}

function doorOf(persona: Persona | 'half'): [path: string, form: Record<string, string>] {
  if (persona !== 'half') return ['/demo/sign-in', { persona }]
  return ['/login', { email: personaEmail('coordinator'), password: personaPassword }]
}
