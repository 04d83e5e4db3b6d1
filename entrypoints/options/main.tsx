import '../../lib/messages/no-jit.ts'
import { OptionsPage } from '../../components/self-test/options-page.tsx'
import { start } from '../wiring/start.tsx'
import { createPageTester } from './page-tester.ts'

start(<OptionsPage selfTest={createPageTester()} />, { tab: null, audience: 'team' })
