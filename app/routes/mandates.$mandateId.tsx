import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { endMandate } from '~/features/memberships/end-mandate.server'
import { getMandate } from '~/features/memberships/get-mandate.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const mandate = await getMandate(viewer, params.mandateId ?? '')
  allow(mandate.canEnd)
  const { id, office, until, chapter, memberName } = mandate
  return {
    mandate: { id, office, until: until.toISOString(), chapter, memberName },
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const mandate = await getMandate(viewer, params.mandateId ?? '')
  allow(mandate.canEnd)
  const form = await readForm(request)
  const confirmed = await confirmIdentity(viewer, String(form.get('proof') ?? ''))
  if (!confirmed) return data({ errors: [confirmFault(viewer)], isVacancy: false }, { status: 422 })
  const isVacancyMeant = form.get('vacancy') === 'meant'
  if (!(await endMandate(confirmed.viewer, mandate.id, { isVacancyMeant })))
    return data({ errors: null, isVacancy: true }, { status: 422, headers: confirmed.headers })
  return redirect(`/chapters/${mandate.chapterId}`, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function EndMandate() {
  const { mandate, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('chapters')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${mandate.chapter.id}`}>
          {localName(mandate.chapter.names, locale)}
        </WayBack>
        <h1>{t('end_office.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <p>
            <strong>{mandate.memberName}</strong>, {t(`office.${mandate.office}`)},{' '}
            <DatedText at={mandate.until} dateOnly text={(when) => t('until', { when })} />
          </p>
          <p>{t('end_office.lead')}</p>
          {answer?.isVacancy && <Vacancy />}
          <ConfirmField asked={asked} errors={answer?.errors} />
          <button className="btn btn-danger" type="submit">
            {t('end_office.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

/** Said before a service is left without anyone who coordinates it. */
function Vacancy() {
  const t = useT('mandates')
  return (
    <div className="notice notice-fault grid gap-2">
      <p>{t('vacancy.asked')}</p>
      <label className="flex min-h-tap items-center gap-3">
        <input type="checkbox" name="vacancy" value="meant" className="size-5" />
        {t('vacancy.meant')}
      </label>
      <p>{t('vacancy.missing')}</p>
    </div>
  )
}
