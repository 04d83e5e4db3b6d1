import * as z from 'zod'
import { Seq, WorkspaceId } from './terms.ts'

/** Data of an event of `GET /v1/sync/events`: something is new. It may be lost or come twice; what is new is pulled. */
export const Hint = z.object({ ws: WorkspaceId, seq: Seq })
export type Hint = z.infer<typeof Hint>
