/** As a `ref`: what opens under a button near the end of the screen is scrolled up as a whole, not only its first field. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })
