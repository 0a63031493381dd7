import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isSecure } from '~/env.server'
import { chooseLocale } from '~/features/members/choose-locale.server'
import { isLocale } from '~/lib/locales'
import { ownPath } from '~/lib/own-path'
import { readForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const locale = form.get('locale')
  if (!isLocale(locale)) throw unprocessable()
  if (context.viewer.memberId) await chooseLocale(context.viewer.memberId, locale)
  const cookie = `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`
  return redirect(ownPath(form.get('next')), { status: 303, headers: { 'Set-Cookie': cookie } })
}
