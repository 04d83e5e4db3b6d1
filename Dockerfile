# The server for a team. It needs DATABASE_URL, and TLS in front of it; README.md, "For a team", says the rest.
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4870
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: they prepare the extension. Without optional packages: they are the PostgreSQL for a server on a desk.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY lib ./lib
RUN node lib/server/database/mend-driver.mjs
USER node
EXPOSE 4870
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Node runs the TypeScript as it is. Not through npm, so that a stop reaches the server.
ENTRYPOINT ["node", "lib/server/main.ts"]
