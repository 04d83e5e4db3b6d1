import { checkStates } from './check-states.ts'
import { screenStates } from './screen-states.ts'

checkStates(screenStates)
