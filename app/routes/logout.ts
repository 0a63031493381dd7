import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { blankSessionCookie } from '~/features/auth/cookie.server'
import { signOut } from '~/features/auth/sign-out.server'

export async function action({ context }: ActionFunctionArgs) {
  await signOut(context.token)
  return redirect('/login', {
    status: 303,
    headers: { 'Set-Cookie': blankSessionCookie(), 'Clear-Site-Data': '"cache", "storage"' },
  })
}
