# One recipe for the gateway, every subgraph and the migration job; compose.yaml names the command.
FROM node:24-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
COPY gateway/package.json gateway/
COPY schema/package.json schema/
COPY tests/package.json tests/
COPY subgraphs/shared/package.json subgraphs/shared/
COPY subgraphs/organisations/package.json subgraphs/organisations/
COPY subgraphs/incidents/package.json subgraphs/incidents/
COPY subgraphs/alerts/package.json subgraphs/alerts/
COPY subgraphs/communications/package.json subgraphs/communications/
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /hub
COPY --from=build --chown=node:node /hub ./
USER node
CMD ["node", "gateway/dist/main.js"]
