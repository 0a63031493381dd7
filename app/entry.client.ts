import './features/auth/components/quick-exit.client'
import './features/discussions/components/live-thread.client'
import './features/discussions/components/live-list.client'
import './features/discussions/components/draft-keeper.client'
