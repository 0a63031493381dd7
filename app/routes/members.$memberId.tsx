import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { canWithdrawVouchers } from '~/features/applications/policy.server'
import { limit } from '~/features/auth/limits.server'
import { canAskFactorReset } from '~/features/auth/policy.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { KeepApart } from '~/features/blocks/components/keep-apart'
import { canBlock } from '~/features/blocks/policy.server'
import { nameBand, nameLanguages } from '~/features/members/field-in-words'
import { getMember } from '~/features/members/get-member.server'
import { noteSightings } from '~/features/members/note-sightings.server'
import { canRecordService, canSuspend } from '~/features/memberships/policy.server'
import { type Locale, localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type Translate, useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('walk', viewer.memberId)
  const member = await getMember(viewer, params.memberId ?? '')
  const chapters = member.memberships.map(({ chapter }) => ({
    id: chapter.id,
    names: chapter.names,
  }))
  const { met } = await noteSightings(viewer, [{ id: member.id, chapters }])
  if (!met.has(member.id)) {
    const can = { suspend: false, resetFactor: false, vet: false, record: false, block: false }
    return data({ member: null, can }, { status: 429 })
  }
  const homeId = member.memberships.find(({ kind }) => kind === 'home')?.chapterId ?? null
  const loser = { id: member.id, homeId, isCoordinator: false }
  return {
    member: {
      id: member.id,
      name: member.displayName,
      chapters,
      fields: member.fields.map(({ field, value }) => ({
        field,
        value: Array.isArray(value) ? value.join(', ') : String(value),
      })),
      suspendedUntil: member.suspensions[0]?.until.toISOString() ?? null,
    },
    can: {
      suspend: canSuspend(viewer, member),
      resetFactor: canAskFactorReset(viewer, loser),
      vet: canWithdrawVouchers(viewer, member),
      record: canRecordService(viewer, member),
      block: canBlock(viewer, member.id),
    },
  }
}

export const meta = () => pageTitle(undefined)

export default function Member() {
  const { member, can } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('members')
  if (!member) return <EnoughToday />
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/members">{t('title')}</WayBack>
        <h1>{member.name}</h1>
        {member.suspendedUntil && (
          <p className="notice notice-fault">
            <DatedText
              at={member.suspendedUntil}
              dateOnly
              text={(when) => t('suspended', { when })}
            />
          </p>
        )}
        <dl className="card facts">
          <Fact term={t('belongs')}>
            {member.chapters.map(({ id, names }) => (
              <a key={id} className="block" href={`/chapters/${id}`}>
                {localName(names, locale)}
              </a>
            ))}
          </Fact>
          {member.fields.map(({ field, value }) => (
            <Fact key={field} term={t(`field.${field}`)}>
              {inWords(field, value, locale, t)}
            </Fact>
          ))}
        </dl>
        <p className="flex flex-wrap gap-3 empty:hidden">
          {can.vet && (
            <a className="btn-quiet" href={`/members/${member.id}/vetting`}>
              {t('vetting')}
            </a>
          )}
          {can.record && (
            <a className="btn-quiet" href={`/members/${member.id}/service`}>
              {t('service:open')}
            </a>
          )}
          {can.suspend && (
            <a className="btn-quiet" href={`/members/${member.id}/suspension`}>
              {t(member.suspendedUntil ? 'suspend.lift' : 'suspend.open')}
            </a>
          )}
          {can.resetFactor && (
            <a className="btn-quiet" href={`/members/${member.id}/factor-reset`}>
              {t('factor:reset.open')}
            </a>
          )}
        </p>
        {can.block && <KeepApart memberId={member.id} />}
      </div>
    </Frame>
  )
}

/** In place of one more person than a day allows to meet. */
function EnoughToday() {
  const t = useT('members')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <h1>{t('title')}</h1>
        <p className="notice">{t('enough')}</p>
        <a className="btn" href="/members">
          {t('to_met')}
        </a>
      </div>
    </Frame>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="hint">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function inWords(field: string, value: string, locale: Locale, t: Translate): string {
  if (field === 'languages') return nameLanguages(value.split(', '), locale)
  return field === 'rank_band' ? nameBand(value, t) : value
}
