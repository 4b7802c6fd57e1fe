# A machine from which Mithaq is tried and deployed, for people who work on a Mac, on Windows or on Arm: what runs in AWS
# carries machine code of Linux on x86-64, and synthesis refuses to pack any other. On Arm it is emulated.
# hadolint ignore=DL3029
FROM --platform=linux/amd64 node:24-trixie-slim

# Debian keeps no former version of a package, so a pinned one would be gone after its next update.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends awscli ca-certificates \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /mithaq
COPY . .
# What the installers keep for another installation is removed in the layer that brought it, or it would stay.
RUN node scripts/install.mjs && rm -rf /root/.cache /root/.npm /root/.local/share/pnpm

# The log-in of AWS and the stage's file come from outside and are in no image: see docs/deploy.md.
# By node and not by npm, which ends at the signal of `docker stop` and takes everything with it before it has stopped.
CMD ["node", "scripts/start.mjs"]
