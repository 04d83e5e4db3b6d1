import { defineWebExtConfig } from 'wxt'

const { DISPLAY, WAYLAND_DISPLAY } = process.env

/** `npm run dev` opens the browser on Gmail; without a display it only rebuilds, since a browser that cannot open ends it. */
export default defineWebExtConfig({
  disabled: process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY,
  startUrls: ['https://mail.google.com/'],
})
