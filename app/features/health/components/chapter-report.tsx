import { type Figure, Figures } from '~/components/figures'
import type { Locale } from '~/lib/locales'
import { shareOf } from '~/lib/share'
import { type Translate, useShell, useT } from '~/shell'
import { ageBands, type QueueName } from '../age-bands'
import type { Queue } from '../count-queues.server'
import type { getChapterHealth } from '../get-chapter-health.server'

type Health = Awaited<ReturnType<typeof getChapterHealth>>
type Props = { health: Health; at: string; hasQueues: boolean }

/** How a chapter stands: what waits and for how long, how its members stand, who signs in. */
export function ChapterReport({ health, at, hasQueues }: Props) {
  const t = useT('health')
  return (
    <>
      {hasQueues && <Queues health={health} at={at} />}
      <Members health={health} at={at} hasQueues={hasQueues} />
      {health.known > 0 && <SignIns health={health} />}
      {health.known < health.members && <p className="hint max-w-measure">{t('unknown')}</p>}
    </>
  )
}

function Queues({ health: { queues, resetToAgree }, at }: Pick<Props, 'health' | 'at'>) {
  const t = useT('health')
  const idle = queues.filter(({ total }) => total === 0)
  const inList = queues.filter(({ name }) => /^(applications|rechecks|transfers)$/.test(name))
  const places: Record<QueueName, string | null> = {
    applications: '/coordination',
    rechecks: '/coordination#rechecks',
    transfers: '/coordination#transfers',
    factor_resets: resetToAgree && `/factor-resets/${resetToAgree}`,
    imports: `${at}/imports`,
  }
  return (
    <>
      {inList.some(({ total }) => total > 0) && (
        <p>
          <a className="btn" href="/coordination">
            {t('to_queue')}
          </a>
        </p>
      )}
      {queues
        .filter(({ total }) => total > 0)
        .map((queue) => (
          <QueueFigures key={queue.name} queue={queue} href={places[queue.name]} />
        ))}
      {idle.length > 0 && (
        <p className="card">
          {t('nothing_waits', { queues: idle.map(({ name }) => t(`queue.${name}`)).join(', ') })}
        </p>
      )}
    </>
  )
}

function QueueFigures({ queue, href }: { queue: Queue; href: string | null }) {
  const { locale } = useShell()
  const t = useT('health')
  const title = t(`queue.${queue.name}`)
  const figures = ageBands.map((age): Figure => {
    const count = queue.ages[age]
    return {
      key: age,
      label: t(`age.${age}`),
      value: count,
      text: String(count),
      share: shareOf(count, queue.total, locale),
      ...(href && count > 0 ? { href } : {}),
    }
  })
  return (
    <section className="space-y-2">
      <h2>{`${title}: ${queue.total}`}</h2>
      <Figures
        id={queue.name}
        title={title}
        description={t('drawing')}
        columns={[t('column.age'), t('column.number'), t('column.of_waiting')]}
        figures={figures}
      />
    </section>
  )
}

function Members({ health, at, hasQueues }: Props) {
  const { queues, states, lapsed, ended, members } = health
  const { locale } = useShell()
  const t = useT('health')
  const figure = figureOf(members, locale, t)
  // A vetting is renewed from its last thirty days on; before, nothing waits there.
  const isDue = hasQueues && queues.some(({ name, total }) => name === 'rechecks' && total > 0)
  const rechecks = isDue ? '/coordination#rechecks' : undefined
  const figures = [
    figure('state.active', states.active, `${at}/roster?state=active`),
    figure('state.grace', states.grace, `${at}/roster?state=grace`),
    figure('state.ending', states.ending, rechecks),
    figure('state.read_only', states.read_only, rechecks),
    figure('state.suspended', states.suspended, `${at}/roster?state=suspended`),
    figure('state.lapsed', lapsed, `${at}/roster?state=lapsed`),
    figure('state.ended', ended, `${at}/roster?state=ended`),
  ]
  return (
    <section className="space-y-2">
      <h2>{t('members', { count: members })}</h2>
      <p className="hint">{t('members_lead')}</p>
      <Figures
        id="members"
        title={t('members', { count: members })}
        description={t('drawing')}
        columns={[t('column.state'), t('column.number'), t('column.of_members')]}
        figures={figures}
      />
    </section>
  )
}

function SignIns({ health: { signIns, known } }: Pick<Props, 'health'>) {
  const { locale } = useShell()
  const t = useT('health')
  const figure = figureOf(known, locale, t)
  return (
    <section className="space-y-2">
      <h2>{t('sign_ins')}</h2>
      <p className="hint max-w-measure">{t('sign_ins_lead')}</p>
      <Figures
        id="sign-ins"
        title={t('sign_ins')}
        description={t('drawing')}
        columns={[t('column.sign_in'), t('column.number'), t('column.of_members')]}
        figures={[
          figure('sign_in.lately', signIns.lately),
          figure('sign_in.half_year', signIns.half_year),
          figure('sign_in.year', signIns.year),
          figure('sign_in.never', signIns.never),
        ]}
      />
    </section>
  )
}

function figureOf(whole: number, locale: Locale, t: Translate) {
  return (label: string, count: number, href?: string): Figure => ({
    key: label,
    label: t(label),
    value: count,
    text: String(count),
    share: shareOf(count, whole, locale),
    ...(href && count > 0 ? { href } : {}),
  })
}
