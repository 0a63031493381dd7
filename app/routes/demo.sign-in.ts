import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { sessionCookie } from '~/features/auth/cookie.server'
import { deviceOf } from '~/features/auth/device'
import { signInAsPersona } from '~/features/auth/sign-in-as-persona.server'
import { readForm } from '~/lib/parse-form.server'
import { notFound } from '~/lib/responses.server'

export async function action({ request, context }: ActionFunctionArgs) {
  if (!context.isDemo) throw notFound()
  const form = await readForm(request)
  const token = await signInAsPersona(
    String(form.get('persona')),
    deviceOf(request.headers.get('User-Agent')),
  )
  return redirect('/discussions', { status: 303, headers: { 'Set-Cookie': sessionCookie(token) } })
}
