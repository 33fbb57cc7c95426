# One recipe for the gateway, every subgraph and the migration job; compose.yaml names the command.
FROM node:24-bookworm-slim AS build
WORKDIR /hub
COPY . .
# Installing builds as well (`prepare`). Tests, and the leaks they plant to prove themselves, do not ship.
RUN npm ci && npm prune --omit=dev && rm -rf tests

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /hub
COPY --from=build --chown=node:node /hub ./
# A volume mounted here belongs to the account that writes to it.
RUN mkdir /var/lib/hub-audit && chown node:node /var/lib/hub-audit
USER node
CMD ["node", "gateway/dist/main.js"]
