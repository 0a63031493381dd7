import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { LanguageParts } from '~/features/chapters/components/language-parts'
import {
  OrganisationForm,
  OrganisationName,
} from '~/features/organisations/components/organisation-form'
import { findOwnRegion } from '~/features/organisations/find-own-region.server'
import { canReadOrganisations } from '~/features/organisations/policy.server'
import { recordOrganisation } from '~/features/organisations/record-organisation.server'
import { RecordOrganisationSchema } from '~/features/organisations/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireKeeper(requireViewer(context, request))
  return { formKey: randomUUID() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  await requireKeeper(viewer)
  const { form, value, errors } = await parseForm(request, RecordOrganisationSchema)
  if (!value) {
    const typed = Object.fromEntries([...form].map(([name, it]) => [name, String(it)]))
    return data({ typed, kinds: form.getAll('kinds').map(String), errors }, { status: 422 })
  }
  await limit('write', viewer.memberId)
  const { organisationId } = await recordOrganisation(viewer, value)
  return redirect(`/organisations/${organisationId}`, 303)
}

/** 404 to who may not read the register, 403 to who does not keep it. */
async function requireKeeper(viewer: MemberViewer): Promise<void> {
  if (!canReadOrganisations(viewer)) throw notFound()
  allow((await findOwnRegion(viewer)) !== null)
}

export const meta = () => pageTitle(undefined)

export default function NewOrganisation() {
  const { formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('partners')
  const typed: Record<string, string> = answer?.typed ?? {}
  const errors = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/organisations">{t('title')}</WayBack>
        <h1>{t('add')}</h1>
        <OrganisationForm
          typed={typed}
          kindsChosen={answer?.kinds ?? []}
          errors={errors}
          hidden={{ name: 'formKey', value: formKey }}
          submit={t('add')}
          names={
            <LanguageParts languages={[]} typed={typed} errors={errors}>
              {(it) => <OrganisationName locale={it} typed={typed} errors={errors} />}
            </LanguageParts>
          }
        />
      </div>
    </Frame>
  )
}
