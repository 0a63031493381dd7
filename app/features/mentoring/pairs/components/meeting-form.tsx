import { TextField } from '~/components/fields'
import { limits } from '~/features/mentoring/pairs/schema'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = { version: number; written: Record<string, string>; errors?: FormErrors }

/** When and where the two meet next. */
export function MeetingForm({ version, written, errors = {} }: Props) {
  const t = useT('pairs')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextField
        name="day"
        type="date"
        label={t('meeting.day')}
        defaultValue={written.day}
        errors={errors.day}
        required
      />
      <TextField
        name="time"
        type="time"
        label={t('meeting.time')}
        hint={t('meeting.time_hint')}
        defaultValue={written.time}
        errors={errors.time}
        required
      />
      <TextField
        name="minutes"
        type="number"
        inputMode="numeric"
        min={5}
        max={480}
        label={t('session.length')}
        defaultValue={written.minutes}
        errors={errors.minutes}
        required
      />
      <TextField
        name="place"
        label={t('meeting.place')}
        hint={t('meeting.place_hint')}
        maxLength={limits.place}
        defaultValue={written.place}
        errors={errors.place}
      />
      <button className="btn" type="submit">
        {t('meeting.save')}
      </button>
    </form>
  )
}
