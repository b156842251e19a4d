# The application alone; the database runs beside it (docker-compose.yml). What the image holds is what the package
# publishes (`files` in package.json) and the packages that it needs to run.
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build \
  && npm prune --omit=dev --ignore-scripts \
  && npm pack --ignore-scripts --pack-destination /tmp \
  && mkdir /app \
  && tar -xzf /tmp/sightline-*.tgz -C /app --strip-components=1

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
# Owned by root, so that the program cannot change itself.
COPY --from=build /app /app
COPY --from=build /build/node_modules /app/node_modules
# Tokens, sign-ins and the audit log.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 7474
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://localhost:7474/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "bin/sightline.js"]
# Reachable from other machines only behind a proxy that speaks HTTPS: docs/team-server.md.
CMD ["start", "--no-open", "--data", "/data", "--port", "7474", "--host", "0.0.0.0", "--container"]
