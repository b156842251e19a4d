# The application alone; the database runs beside it (docker-compose.yml).
FROM node:20-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app /app
# Tokens, sign-ins and the audit log.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 7474
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "fetch('http://localhost:7474/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
ENTRYPOINT ["node", "bin/sightline.js"]
# Reachable from other machines only behind a proxy that speaks HTTPS: docs/team-server.md.
CMD ["start", "--no-open", "--data", "/data", "--port", "7474", "--host", "0.0.0.0", "--container"]
