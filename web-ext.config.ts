import { defineWebExtConfig } from 'wxt'
import { hasDisplay } from './test/tour/has-display.ts'

/** `npm run dev` opens the browser on Gmail; without a display it only rebuilds, since a browser that cannot open ends it. */
export default defineWebExtConfig({
  disabled: !hasDisplay(process.platform, process.env),
  startUrls: ['https://mail.google.com/'],
})
