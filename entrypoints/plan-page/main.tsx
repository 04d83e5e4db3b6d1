import '../../lib/messages/no-jit.ts'
import { PlanPage } from '../../components/pages/plan-page.tsx'
import { start } from '../wiring/start.tsx'

start(<PlanPage />, { tab: null, audience: 'both' })
