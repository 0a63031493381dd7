import type { ReactNode } from 'react'
import { Choices } from '~/components/choices'
import { SelectField, TextField } from '~/components/fields'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import type { ProofAsked } from '~/features/auth/viewer'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { bases } from '../vote-record'

type Seat = { memberId: string; name: string; chapter: string }
type Props = {
  mark: string
  seats: Seat[]
  asked: ProofAsked
  typed?: Record<string, string> | undefined
  observers: string[]
  errors: FormErrors
}

/** When a vote takes place, by which rule, and who follows it without a vote. */
export function SetVoteForm({ mark, seats, asked, typed = {}, observers, errors }: Props) {
  const t = useT('vote')
  const field = (name: string) => ({ name, defaultValue: typed[name] ?? '', errors: errors[name] })
  return (
    <form method="post" className="card grid gap-6" noValidate>
      <input type="hidden" name="mark" value={mark} />
      <Part title={t('set.when')}>
        <Choices
          name="opening"
          kind="radio"
          legend={t('set.opening')}
          options={(['now', 'later'] as const).map((value) => ({
            value,
            label: t(`set.opening_${value}`),
          }))}
          chosen={[typed.opening ?? 'now']}
          errors={errors.opening}
        />
        <details open={typed.opening === 'later'}>
          <summary className="min-h-tap cursor-pointer content-center font-semibold">
            {t('set.opening_later')}
          </summary>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              type="date"
              label={`${t('opens')}: ${t('set.day')}`}
              {...field('opensDay')}
            />
            <TextField
              type="time"
              label={`${t('opens')}: ${t('set.time')}`}
              {...field('opensTime')}
            />
          </div>
        </details>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="date"
            label={`${t('closes')}: ${t('set.day')}`}
            {...field('closesDay')}
            required
          />
          <TextField
            type="time"
            label={`${t('closes')}: ${t('set.time')}`}
            {...field('closesTime')}
            required
          />
        </div>
        <p className="hint">{t('set.time_hint')}</p>
      </Part>
      <Part title={t('set.rule')}>
        <MajorityFields
          legend={t('set.majority')}
          names={{ kind: 'majority', share: 'share', base: 'base' }}
          kinds={['simple', 'qualified']}
          typed={typed}
          errors={errors}
        />
        <TextField
          label={t('set.quorum')}
          hint={t('set.quorum_hint')}
          {...field('quorum')}
          defaultValue={typed.quorum ?? '1/2'}
        />
      </Part>
      <details open={hasChapterRule(typed, errors)} className="grid gap-4">
        <summary className="min-h-tap cursor-pointer content-center font-semibold">
          {t('set.chapters')}
        </summary>
        <div className="grid gap-4">
          <MajorityFields
            legend={t('set.chapter_majority')}
            names={{ kind: 'chapterMajority', share: 'chapterShare', base: 'chapterBase' }}
            kinds={['none', 'simple', 'qualified']}
            typed={typed}
            errors={errors}
          />
          <TextField
            label={t('set.chapter_quorum')}
            hint={t('set.quorum_hint')}
            {...field('chapterQuorum')}
          />
        </div>
      </details>
      <Part title={t('set.who')}>
        <p className="hint">{t('set.seats', { count: seats.length })}</p>
        <details open={observers.length > 0 || Boolean(errors.electors)}>
          <summary className="min-h-tap cursor-pointer content-center font-semibold">
            {t('set.observers')}
          </summary>
          <Choices
            name="observers"
            legend={t('set.observers')}
            options={seats.map(({ memberId, name, chapter }) => ({
              value: memberId,
              label: `${name}, ${chapter}`,
            }))}
            chosen={observers}
            errors={errors.electors ?? errors.observers}
          />
        </details>
      </Part>
      <ConfirmField asked={asked} errors={errors.proof} />
      <button className="btn" type="submit">
        {t('set.submit')}
      </button>
    </form>
  )
}

function hasChapterRule(typed: Record<string, string>, errors: FormErrors): boolean {
  const isAsked = Boolean(typed.chapterQuorum) || (typed.chapterMajority ?? 'none') !== 'none'
  return isAsked || Boolean(errors.chapterQuorum ?? errors.chapterMajority ?? errors.chapterShare)
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type MajorityProps = {
  legend: string
  names: { kind: string; share: string; base: string }
  kinds: readonly string[]
  typed: Record<string, string>
  errors: FormErrors
}

function MajorityFields({ legend, names, kinds, typed, errors }: MajorityProps) {
  const t = useT('vote')
  const labelOf = (kind: string) => t(kind === 'none' ? 'set.chapter_none' : `majority.${kind}`)
  return (
    <>
      <Choices
        name={names.kind}
        kind="radio"
        legend={legend}
        options={kinds.map((value) => ({ value, label: labelOf(value) }))}
        chosen={[typed[names.kind] ?? kinds[0] ?? '']}
        errors={errors[names.kind]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name={names.share}
          label={t('set.share')}
          hint={t('set.share_hint')}
          defaultValue={typed[names.share] ?? ''}
          errors={errors[names.share]}
        />
        <SelectField
          name={names.base}
          label={t('set.base')}
          options={bases.map((value) => ({ value, label: t(`base.${value}`) }))}
          defaultValue={typed[names.base] ?? 'cast'}
          errors={errors[names.base]}
        />
      </div>
    </>
  )
}
