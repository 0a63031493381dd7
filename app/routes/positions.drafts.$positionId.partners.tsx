import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { canBePartner } from '~/features/organisations/can-be-partner'
import { listOrganisations } from '~/features/organisations/list-organisations.server'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { NamedPartners } from '~/features/positions/joint/components/named-partners'
import { listPartners } from '~/features/positions/joint/list-partners.server'
import { namePartner } from '~/features/positions/joint/name-partner.server'
import { NamePartnerSchema } from '~/features/positions/joint/schema'
import { findWayToPublication } from '~/features/positions/publishing/find-way-to-publication.server'
import { canPublish } from '~/features/positions/publishing/policy.server'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const [shown, partners, organisations, way] = await Promise.all([
    presentDraft(draft),
    listPartners(draft.id),
    listOrganisations(viewer, context.locale),
    findWayToPublication(viewer, draft),
  ])
  const today = dayOf(clock.now())
  const named = new Set(partners.map(({ organisationId }) => organisationId))
  return {
    ...{ draft: shown, partners, isSigned: Boolean(way?.number) },
    mayName: canPublish(viewer, draft) && !way?.number,
    choosable: organisations
      .filter((it) => canBePartner(it, today) && !named.has(it.id))
      .map(({ id, name }) => ({ value: id, label: name })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canPublish(viewer, draft))
  const { value, errors } = await parseForm(request, NamePartnerSchema)
  if (!value) return data({ errors, isSigned: false }, { status: 422 })
  await limit('write', viewer.memberId)
  const done = await namePartner(viewer, draft.id, value.organisation)
  if (done === 'done') return redirect(`/positions/drafts/${draft.id}/partners`, 303)
  return done.refused === 'signed'
    ? data({ errors: {} as FormErrors, isSigned: true }, { status: 409 })
    : data(
        { errors: { organisation: ['partners:joint.choose'] } as FormErrors, isSigned: false },
        { status: 422 },
      )
}

export const meta = () => pageTitle(undefined)

export default function DraftPartners() {
  const { draft, partners, isSigned, mayName, choosable } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('partners')
  return (
    <Frame>
      <DraftHead draft={draft} title={t('joint.title')}>
        <p className="max-w-prose">{t('joint.lead')}</p>
        {(isSigned || answer?.isSigned) && (
          <p className="notice" role={answer?.isSigned ? 'alert' : undefined}>
            {t('joint.signed')}
          </p>
        )}
        <NamedPartners draftId={draft.id} partners={partners} mayName={mayName} />
        {mayName && (
          <form method="post" className="card grid gap-4" noValidate>
            <SelectField
              name="organisation"
              label={t('partner')}
              options={[{ value: '', label: t('joint.choose') }, ...choosable]}
              errors={answer?.errors.organisation}
            />
            <button className="btn justify-self-start" type="submit">
              {t('joint.add')}
            </button>
            <p className="hint">
              <a href="/organisations">{t('joint.missing')}</a>
            </p>
          </form>
        )}
      </DraftHead>
    </Frame>
  )
}
