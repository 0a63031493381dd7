import { DatedText } from '~/components/dated-text'
import { useT } from '~/shell'
import type { OfficeHeld } from '../list-offices.server'

/** Who holds which office, from when until when, with what the reader may do about it. */
export function OfficeList({ offices }: { offices: OfficeHeld[] }) {
  const t = useT('chapters')
  return (
    <ul className="card divide-line divide-y p-0!">
      {offices.map(({ id, office, name, from, until, canEnd, canHandOver, loserId }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-3">
          <strong>{name}</strong>
          <span>{t(`office.${office}`)}</span>
          <span className="hint">
            <DatedText at={from} dateOnly text={(when) => t('since', { when })} />{' '}
            <DatedText at={until} dateOnly text={(when) => t('until', { when })} />
          </span>
          {canHandOver && (
            <a className="btn-bare" href={`/mandates/${id}/handover`}>
              {t('mandates:handover.open')}
            </a>
          )}
          {loserId && (
            <a className="btn-bare" href={`/members/${loserId}/factor-reset`}>
              {t('factor:reset.open')}
            </a>
          )}
          {canEnd && (
            <a className="btn-bare" href={`/mandates/${id}`}>
              {t('end_office.open')}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Asks for the offices of another day. */
export function OfficeDay({ on, today }: { on: string | null; today: string }) {
  const t = useT('chapters')
  return (
    <details open={on !== null}>
      <summary className="hint min-h-tap cursor-pointer content-center">{t('on_day.open')}</summary>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1">
          <span className="font-semibold">{t('on_day.day')}</span>
          <input className="field" type="date" name="on" defaultValue={on ?? today} />
        </label>
        <button className="btn-quiet" type="submit">
          {t('on_day.submit')}
        </button>
      </form>
      <p className="hint mt-2">{t('on_day.note')}</p>
    </details>
  )
}
