import { fetchInTime } from '~/lib/fetch-in-time.client'

/**
 * What became of a form: `stored`; `refused`, with a page of the server's own that tells why;
 * `away`, when nobody answered; `signed out`; or the page that answers it, with what was typed.
 */
export type Outcome = 'stored' | 'refused' | 'away' | 'signed out' | { page: string }

/** What a proxy, or the server without its database, says for a while: as good as no answer. */
const away = [502, 503, 504]
/** A browser carries no more than 64 kB for a page that is going away. */
const mostKeptAlive = 60_000

/** Sends a form once and tells what became of it; never throws. `page` is a page for members alone. */
export async function sendForm(
  address: string,
  body: URLSearchParams,
  page = address,
): Promise<Outcome> {
  try {
    const keepalive = body.toString().length < mostKeptAlive
    const answer = await fetchInTime(address, { method: 'POST', body, keepalive })
    if (answer.type === 'opaqueredirect') return (await isSignedIn(page)) ? 'stored' : 'signed out'
    if (answer.ok || answer.status === 422) return { page: await answer.text() }
    return away.includes(answer.status) ? 'away' : 'refused'
  } catch {
    return 'away'
  }
}

/** Lets the browser send a form as it would without scripts, as if this button were pressed. */
export function submitPlainly(form: HTMLFormElement, button?: HTMLButtonElement | null): void {
  if (button?.name) {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: button.name, value: button.value })
    form.append(field)
  }
  HTMLFormElement.prototype.submit.call(form)
}

/** A key that tells one sending of a form from the next. */
export function newFormKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  // Browsers offer it on encrypted pages only, and a demo in one's own network has none.
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

/**
 * What is stored leads on to a page, and what comes without a session leads to the sign-in; a
 * script cannot see where to. So it asks for a page that leads on only when signed out.
 */
async function isSignedIn(page: string): Promise<boolean> {
  const answer = await fetchInTime(page, { method: 'HEAD' })
  if (away.includes(answer.status)) throw new Error('no answer')
  return answer.type !== 'opaqueredirect'
}
