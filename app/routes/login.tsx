import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { DemoPersonas } from '~/features/auth/components/demo-personas'
import { SignInForm } from '~/features/auth/components/sign-in-form'
import { sessionCookie } from '~/features/auth/cookie.server'
import { deviceOf } from '~/features/auth/device'
import { halfSignInCookie } from '~/features/auth/half.server'
import { isSignedIn } from '~/features/auth/require-viewer.server'
import { SignInSchema } from '~/features/auth/schema'
import { signIn } from '~/features/auth/sign-in.server'
import { formatMoment } from '~/lib/dates'
import { ownPath } from '~/lib/own-path'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'

export function loader({ request, context }: LoaderFunctionArgs) {
  if (isSignedIn(context.viewer)) throw redirect('/discussions', 303)
  const { searchParams } = new URL(request.url)
  return {
    next: ownPath(searchParams.get('next'), '/discussions'),
    isDemo: context.isDemo,
    isReset: searchParams.has('reset'),
    isLate: searchParams.has('late'),
    isErased: searchParams.has('erased'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { form, value } = await parseForm(request, SignInSchema)
  const typed = {
    email: String(form.get('email') ?? '').slice(0, 200),
    next: ownPath(form.get('next'), '/discussions'),
  }
  if (!value) return data({ ...typed, message: 'login.missing' as const }, { status: 422 })
  const answer = await signIn({
    ...value,
    device: deviceOf(request.headers.get('User-Agent')),
    address: context.address,
  })
  if ('token' in answer) {
    return redirect(typed.next, {
      status: 303,
      headers: { 'Set-Cookie': sessionCookie(answer.token) },
    })
  }
  if ('half' in answer) {
    const next = `?next=${encodeURIComponent(typed.next)}`
    return redirect(`/login/second-factor${next}`, {
      status: 303,
      headers: { 'Set-Cookie': await halfSignInCookie(answer.half) },
    })
  }
  if (answer.refused === 'wrong')
    return data({ ...typed, message: 'login.wrong' as const }, { status: 422 })
  const until = formatMoment(answer.until.toISOString(), context.locale, true)
  return data(
    { ...typed, message: 'login.suspended' as const, until, reason: answer.reason },
    { status: 403 },
  )
}

export const meta = () => pageTitle(undefined)

export default function Login() {
  const { next, isDemo, isReset, isLate, isErased } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Frame>
      <div className="mx-auto grid max-w-4xl gap-8 py-4 md:grid-cols-2">
        <SignInForm
          next={answer?.next ?? next}
          isReset={isReset}
          isLate={isLate}
          isErased={isErased}
          answer={answer}
        />
        {isDemo && <DemoPersonas />}
      </div>
    </Frame>
  )
}
