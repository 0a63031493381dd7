import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { TermsField } from '~/components/terms-field'
import {
  confirmApplication,
  isConfirmationOpen,
} from '~/features/applications/confirm-application.server'
import { ConfirmApplicationSchema } from '~/features/applications/schema'
import { limit } from '~/features/auth/limits.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ params }: LoaderFunctionArgs) {
  return { isOpen: await isConfirmationOpen(params.token ?? '') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limit('apply-address', context.address)
  const { form, value, errors } = await parseForm(request, ConfirmApplicationSchema)
  const refused = value
    ? await confirmApplication(params.token ?? '', value.password)
    : (errors.password?.[0] ?? errors.terms?.[0] ?? 'auth:password.short')
  const isTicked = form.has('terms')
  return refused ? data({ refused, isTicked }, { status: 422 }) : data({ refused: null, isTicked })
}

export const meta = () => pageTitle(undefined)

export default function ConfirmApplication() {
  const { isOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('applications')
  const isDone = answer?.refused === null
  return (
    <Frame>
      <div className="mx-auto max-w-md space-y-4 py-4">
        <h1>{t(isDone ? 'confirm.done_title' : 'confirm.title')}</h1>
        {isDone ? <Done /> : isOpen ? <ChoosePassword {...answer} /> : <Spent />}
      </div>
    </Frame>
  )
}

function Done() {
  const t = useT('applications')
  return (
    <div className="card space-y-4">
      <p>{t('confirm.done')}</p>
      <a className="btn" href="/login?next=/application">
        {t('confirm.sign_in')}
      </a>
    </div>
  )
}

function ChoosePassword({ refused, isTicked }: { refused?: string | null; isTicked?: boolean }) {
  const t = useT('applications')
  const words = useT('auth')
  const isTermsFault = refused === 'settings:consents.missing'
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <p>{t('confirm.lead')}</p>
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={t('confirm.password')}
        hint={words('password.hint')}
        required
        errors={refused && !isTermsFault ? [refused] : undefined}
      />
      <TermsField isTicked={isTicked} errors={refused && isTermsFault ? [refused] : undefined} />
      <button className="btn" type="submit">
        {t('confirm.submit')}
      </button>
    </form>
  )
}

function Spent() {
  const t = useT('applications')
  return (
    <div className="card space-y-4">
      <p>{t('confirm.spent')}</p>
      <a className="btn" href="/apply">
        {t('confirm.again')}
      </a>
    </div>
  )
}
