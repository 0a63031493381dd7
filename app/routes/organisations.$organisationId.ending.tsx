import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { endOrganisation } from '~/features/organisations/end-organisation.server'
import { getOrganisation } from '~/features/organisations/get-organisation.server'
import { canKeepOrganisations } from '~/features/organisations/policy.server'
import { reopenOrganisation } from '~/features/organisations/reopen-organisation.server'
import { EndingSchema } from '~/features/organisations/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const organisation = await getOrganisation(viewer, params.organisationId ?? '')
  allow(canKeepOrganisations(viewer, organisation.chapterId))
  const { id, names, until, version } = organisation
  return { id, names, until, version }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, chapterId } = await getOrganisation(viewer, params.organisationId ?? '')
  allow(canKeepOrganisations(viewer, chapterId))
  const { form, value, errors } = await parseForm(request, EndingSchema)
  const again = (status: 409 | 422, faults: FormErrors) =>
    data(
      { typed: String(form.get('until') ?? ''), errors: faults, isStale: status === 409 },
      { status },
    )
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const { version, until } = value
  const change = until
    ? await endOrganisation(viewer, id, { version, until })
    : await reopenOrganisation(viewer, id, version)
  if (change === 'stale') return again(409, {})
  if (change === 'wrong_days') return again(422, { until: ['partners:until.before'] })
  return redirect(`/organisations/${id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function OrganisationEnding() {
  const { id, names, until, version } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('partners')
  const title = t(until ? 'reopen.title' : 'end.title')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/organisations/${id}`}>{localName(names, locale)}</WayBack>
        <h1>{title}</h1>
        {answer?.isStale && (
          <p className="notice notice-fault" role="alert">
            {t('stale')}
          </p>
        )}
        <form method="post" className="card grid gap-4" noValidate>
          {until && <input type="hidden" name="_method" value="delete" />}
          <input type="hidden" name="version" value={version} />
          <p>{t(until ? 'reopen.lead' : 'end.lead')}</p>
          {!until && (
            <TextField
              name="until"
              type="date"
              label={t('until.label')}
              defaultValue={answer?.typed}
              errors={answer?.errors.until}
            />
          )}
          <button className="btn justify-self-start" type="submit">
            {title}
          </button>
        </form>
      </div>
    </Frame>
  )
}
