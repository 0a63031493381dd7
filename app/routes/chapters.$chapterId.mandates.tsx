import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { limit } from '~/features/auth/limits.server'
import { canAskFactorReset } from '~/features/auth/policy.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { appointMember } from '~/features/memberships/appoint-member.server'
import { MemberChoice, MemberSearch } from '~/features/memberships/components/member-search'
import { listCandidates } from '~/features/memberships/list-candidates.server'
import { canSearchByName, grantableOffices } from '~/features/memberships/policy.server'
import { AppointMemberSchema } from '~/features/memberships/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

const fields = ['member', 'office', 'from', 'until'] as const

async function find(viewer: MemberViewer, chapterId: string) {
  const { id, kind, names, path, archivedAt } = await getChapter(chapterId)
  const place = { id, kind, regionId: path[0] ?? '' }
  const offices = grantableOffices(viewer, place)
  allow(archivedAt === null && offices.length > 0)
  return { place, names, offices }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { place, names, offices } = await find(viewer, params.chapterId ?? '')
  const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, 200)
  if (name) await limit('walk', viewer.memberId)
  const isByEmail = !canSearchByName(viewer, place.id)
  const candidates = name ? await listCandidates(viewer, place, name) : []
  return {
    chapter: { id: place.id, names },
    offices,
    name,
    isByEmail,
    candidates: candidates.map(({ homeId, ...it }) => ({
      ...it,
      // Whoever looks after the queue finds her nowhere else: she reads no roster.
      canReset:
        isByEmail &&
        it.hasFactor &&
        canAskFactorReset(viewer, { id: it.id, homeId, isCoordinator: false }),
    })),
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { place, offices } = await find(viewer, params.chapterId ?? '')
  const { form, value, errors } = await parseForm(request, AppointMemberSchema)
  const typed = Object.fromEntries(
    fields.map((name) => [name, String(form.get(name) ?? '').slice(0, 200)]),
  ) as Record<(typeof fields)[number], string>
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data({ typed, errors }, { status: 422, headers })
  if (!value) return refuse(errors)
  allow(offices.includes(value.office))
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const fault = await appointMember(confirmed.viewer, place.id, value)
  if (fault) return refuse({ [fault.field]: [fault.message] }, headers)
  return redirect(`/chapters/${place.id}`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function GiveOffice() {
  const { chapter, offices, name, isByEmail, candidates, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('mandates')
  const { typed, errors } = answer ?? { typed: undefined, errors: undefined }
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('grant.title')}</h1>
        <MemberSearch
          label={t('grant.find')}
          name={name}
          isByEmail={isByEmail}
          isFirst={candidates.length === 0}
        />
        {name && candidates.length === 0 && <p className="notice">{t('grant.nobody')}</p>}
        {candidates
          .filter(({ canReset }) => canReset)
          .map(({ id }) => (
            <a key={id} className="btn-quiet" href={`/members/${id}/factor-reset`}>
              {t('factor:reset.open')}
            </a>
          ))}
        {candidates.length > 0 && (
          <form method="post" className="card grid gap-4" noValidate>
            <input type="hidden" name="name" value={name} />
            <MemberChoice candidates={candidates} chosen={typed?.member} errors={errors?.member} />
            <SelectField
              name="office"
              label={t('grant.office')}
              defaultValue={typed?.office}
              errors={errors?.office}
              options={offices.map((it) => ({ value: it, label: t(`chapters:office.${it}`) }))}
            />
            <TextField
              name="from"
              type="date"
              label={t('grant.from')}
              required
              defaultValue={typed?.from}
              errors={errors?.from}
            />
            <TextField
              name="until"
              type="date"
              label={t('grant.until')}
              required
              defaultValue={typed?.until}
              errors={errors?.until}
            />
            <p className="hint">{t('grant.lead')}</p>
            <ConfirmField asked={asked} errors={errors?.proof} />
            <button className="btn" type="submit">
              {t('grant.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
