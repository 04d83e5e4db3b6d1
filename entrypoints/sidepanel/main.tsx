import '../../lib/messages/no-jit.ts'
import { Panel } from '../../components/panel.tsx'
import { start } from '../wiring/start.tsx'
import { createTabPort } from './tab-port.ts'

start(<Panel />, { tab: createTabPort(), audience: 'team' })
