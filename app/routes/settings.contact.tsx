import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { askContactChange } from '~/features/members/ask-contact-change.server'
import { getContact } from '~/features/members/get-contact.server'
import { AskContactSchema } from '~/features/members/schema'
import { withdrawContact } from '~/features/members/withdraw-contact.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { contact: await getContact(viewer), asked: await proofAsked(viewer) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value, errors } = await parseForm(request, AskContactSchema)
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data({ email: String(form.get('email') ?? '').slice(0, 200), errors }, { status: 422, headers })
  const isRemoval = meansDelete(form)
  if (!value && !isRemoval) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, value?.proof ?? proofIn(form))
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  if (isRemoval) await withdrawContact(viewer)
  else if (value) {
    const refused = await askContactChange(viewer, value.email)
    if (refused) return refuse({ email: [refused] }, headers)
  }
  return redirect('/settings/contact', { status: 303, headers })
}

/** Taking the address away is the same form without one. */
function proofIn(form: FormData): string {
  return String(form.get('proof') ?? '').slice(0, 10_000)
}

export const meta = () => pageTitle(undefined)

export default function Contact() {
  const { contact, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('settings')
  const { mailbox, signIn, hasContact, waiting } = contact
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('title')}</WayBack>
        <h1>{t('contact.title')}</h1>
        {waiting && <p className="notice">{t('contact.waiting', { email: waiting })}</p>}
        <section className="card space-y-3">
          <dl className="grid gap-3">
            <div>
              <dt className="hint">{t('contact.now')}</dt>
              <dd className="break-all font-semibold">{mailbox}</dd>
            </div>
            <div>
              <dt className="hint">{t('contact.sign_in')}</dt>
              <dd className="break-all">{signIn}</dd>
            </div>
          </dl>
        </section>
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t('contact.lead')}</p>
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={t('contact.new')}
            hint={t('contact.hint')}
            required
            defaultValue={answer?.email}
            errors={answer?.errors.email}
          />
          <ConfirmField asked={asked} errors={answer?.errors.proof} />
          <button className="btn" type="submit">
            {t('contact.submit')}
          </button>
          {(hasContact || waiting) && (
            <button className="btn-quiet" type="submit" name="_method" value="delete">
              {t('contact.remove')}
            </button>
          )}
        </form>
      </div>
    </Frame>
  )
}
