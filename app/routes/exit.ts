import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { env } from '~/env.server'
import { blankSessionCookie } from '~/features/auth/cookie.server'
import { signOut } from '~/features/auth/sign-out.server'

/**
 * Leaves at once. Only a link on our own page ends the session: a foreign page that leads here
 * (or a browser that cannot say where it came from) is just sent away.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  if (request.headers.get('Sec-Fetch-Site') === 'same-origin') {
    await signOut(context.token)
    headers.append('Set-Cookie', blankSessionCookie())
    headers.set('Clear-Site-Data', '"cache", "cookies", "storage"')
  }
  return redirect(env.EXIT_URL, { status: 303, headers })
}
