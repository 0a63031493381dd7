import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { LanguageParts } from '~/features/chapters/components/language-parts'
import { changeOrganisation } from '~/features/organisations/change-organisation.server'
import { OrganisationFacts } from '~/features/organisations/components/organisation-facts'
import {
  OrganisationForm,
  OrganisationName,
} from '~/features/organisations/components/organisation-form'
import { getOrganisation } from '~/features/organisations/get-organisation.server'
import { canKeepOrganisations } from '~/features/organisations/policy.server'
import { ChangeOrganisationSchema } from '~/features/organisations/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const organisation = await getOrganisation(viewer, params.organisationId ?? '')
  return { organisation, mayKeep: canKeepOrganisations(viewer, organisation.chapterId) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, chapterId } = await getOrganisation(viewer, params.organisationId ?? '')
  allow(canKeepOrganisations(viewer, chapterId))
  const { form, value, errors } = await parseForm(request, ChangeOrganisationSchema)
  const typed = Object.fromEntries([...form].map(([name, it]) => [name, String(it)]))
  const again = (status: 409 | 422, faults: FormErrors) =>
    data(
      {
        ...{ typed, kinds: form.getAll('kinds').map(String), errors: faults },
        isStale: status === 409,
      },
      { status },
    )
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const change = await changeOrganisation(viewer, id, value)
  if (change === 'stale') return again(409, {})
  if (change === 'wrong_days') return again(422, { from: ['partners:until.before'] })
  return redirect(`/organisations/${id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function OrganisationPage() {
  const { organisation, mayKeep } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('partners')
  const { id, names, shortName, site, from, until, contact, kinds, version } = organisation
  const named = Object.entries(names).map(([language, name]) => [`name.${language}`, name])
  const stands = { short: shortName ?? '', site: site ?? '', from, contact }
  const typed: Record<string, string> = answer?.typed ?? {
    ...Object.fromEntries(named),
    ...stands,
  }
  const errors: FormErrors = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/organisations">{t('title')}</WayBack>
        <h1>{localName(names, locale)}</h1>
        {answer?.isStale && (
          <p className="notice notice-fault" role="alert">
            {t('stale')}
          </p>
        )}
        <OrganisationFacts organisation={organisation} />
        {mayKeep && (
          <>
            <p>
              <a className="btn-quiet" href={`/organisations/${id}/ending`}>
                {t(until ? 'reopen.title' : 'end.title')}
              </a>
            </p>
            <h2>{t('change')}</h2>
            <OrganisationForm
              typed={typed}
              kindsChosen={answer?.kinds ?? kinds}
              errors={errors}
              hidden={{ name: 'version', value: version }}
              submit={t('save')}
              names={
                <LanguageParts languages={[]} typed={typed} errors={errors}>
                  {(it) => <OrganisationName locale={it} typed={typed} errors={errors} />}
                </LanguageParts>
              }
            />
          </>
        )}
      </div>
    </Frame>
  )
}
