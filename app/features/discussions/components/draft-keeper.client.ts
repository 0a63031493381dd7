import { type Outcome, sendForm } from './send-form.client'

const typingPause = 1_500
const longestPause = 30_000
/** A browser takes no more than 64 kB from a page that is going away. */
const mostKeptAlive = 60_000

type Text = 'saved' | 'notSaved' | 'sending' | 'notSent' | 'ended'
