import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { confirmPartner } from '~/features/positions/joint/confirm-partner.server'
import { dropPartner } from '~/features/positions/joint/drop-partner.server'
import { listPartners } from '~/features/positions/joint/list-partners.server'
import { ConfirmPartnerSchema } from '~/features/positions/joint/schema'
import { canPublish } from '~/features/positions/publishing/policy.server'
import { meansDelete } from '~/lib/form-method.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canPublish(viewer, draft))
  const partners = await listPartners(draft.id)
  const partner = partners.find((it) => it.organisationId === params.organisationId)
  if (!partner) throw notFound()
  return { draftId: draft.id, partner }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canPublish(viewer, draft))
  const { form, value, errors } = await parseForm(request, ConfirmPartnerSchema)
  const typed = typedIn(form, 'day', 'how')
  const organisationId = params.organisationId ?? ''
  const isDropped = meansDelete(form)
  if (!isDropped && !value)
    return data({ typed, errors: errors as FormErrors, refused: null }, { status: 422 })
  await limit('write', viewer.memberId)
  const done =
    isDropped || !value
      ? await dropPartner(viewer, draft.id, organisationId)
      : await confirmPartner(viewer, draft.id, organisationId, value)
  if (done !== 'done')
    return data({ typed, errors: {} as FormErrors, refused: done.refused }, { status: 409 })
  return redirect(`/positions/drafts/${draft.id}/partners`, 303)
}

export const meta = () => pageTitle(undefined)

export default function PartnerConfirmation() {
  const { draftId, partner } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('partners')
  const refusals = { signed: t('joint.signed'), confirmed: t('joint.confirmed_before') }
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/drafts/${draftId}/partners`}>{t('joint.title')}</WayBack>
        <h1>{localName(partner.names, locale)}</h1>
        {answer?.refused && (
          <p className="notice notice-fault" role="alert">
            {refusals[answer.refused]}
          </p>
        )}
        {!partner.confirmed && (
          <form method="post" className="card grid gap-4" noValidate>
            <TextField
              name="day"
              type="date"
              label={t('joint.day')}
              defaultValue={answer?.typed.day}
              errors={answer?.errors.day}
            />
            <TextField
              name="how"
              label={t('joint.how')}
              hint={t('joint.how_hint')}
              defaultValue={answer?.typed.how}
              errors={answer?.errors.how}
            />
            <button className="btn justify-self-start" type="submit">
              {t('joint.confirm')}
            </button>
          </form>
        )}
        <form method="post">
          <input type="hidden" name="_method" value="delete" />
          <button className="btn-quiet" type="submit">
            {t('joint.drop')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
