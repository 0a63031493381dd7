import { fetchInTime } from '~/lib/fetch-in-time.client'

/**
 * What became of a form: `stored`; the page that answers it; `refused`, with a page of its own that
 * tells why; `away`, when nobody answered; or `signed out`.
 */
export type Outcome = 'stored' | 'refused' | 'away' | 'signed out' | { page: string }

/** What a proxy says while the server restarts: the same as no answer at all. */
const away = [502, 503, 504]

/** Sends a form once and tells what became of it; never throws. */
export async function sendForm(address: string, body: URLSearchParams): Promise<Outcome> {
  try {
    const answer = await fetchInTime(address, { method: 'POST', body })
    if (answer.type === 'opaqueredirect') return (await isSignedIn(address)) ? 'stored' : 'signed out'
    if (answer.ok || answer.status === 422) return { page: await answer.text() }
    return away.includes(answer.status) ? 'away' : 'refused'
  } catch {
    return 'away'
  }
}

/**
 * A form that is stored leads on, and so does one of a session that is over, to the sign-in: a
 * script cannot tell the two apart, so it asks for the form's own page, which only leads on when
 * signed out.
 */
async function isSignedIn(address: string): Promise<boolean> {
  const answer = await fetchInTime(address, { method: 'HEAD' })
  if (away.includes(answer.status)) throw new Error('no answer')
  return answer.type !== 'opaqueredirect'
}
