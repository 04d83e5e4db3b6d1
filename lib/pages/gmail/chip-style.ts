import { chipFace } from '../chip-face.ts'

/** The chip at the end of the subject's row, or at its start where that is narrow. */
export const chipStyle = `${chipFace}
:host{all:initial;float:right;float:inline-end;order:9;margin-inline-start:auto;padding-inline-start:12px;flex:none}
:host([data-narrow]){float:left;float:inline-start;order:-1;margin-inline:0 auto;padding-inline:0 12px}`
