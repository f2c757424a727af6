#!/usr/bin/env bash
# Run by action.yml: installs the guard, runs it, and writes its results to the summary of the job.
# Works with bash 3.2, which macOS has.
#
# The exit code of a program cannot be told from that of npm, node or the shell, which end with 1 as well. So the verdict is the
# line that the guard writes to FUELGAUGE_RESULT_FILE; where there is none, the guard never ran, whatever ended with which code.
set -u

action=${GITHUB_ACTION_PATH:-$(cd "$(dirname "$0")/.." && pwd)}
work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/fuelgauge-XXXXXX") || work=
trap '[ -z "$work" ] || rm -rf "$work"' EXIT

# finish EXIT OUTCOME: what the step says, and how it ends.
finish() {
  if [ "$2" = not-run ]; then code=; else code=$1; fi
  printf 'exit-code=%s\noutcome=%s\n' "$code" "$2" >> "$GITHUB_OUTPUT"
  exit "$1"
}

# not_run REASON: nothing was checked. That fails the step, also with fail-open: it is no outage of a vendor.
not_run() {
  printf '::error title=fuelgauge guard did not run::%s, so no balance was checked. The log above says why.\n' "$1"
  printf '### fuelgauge guard\n\nThe guard did not run: %s. No balance was checked.\n' "$1" >> "$GITHUB_STEP_SUMMARY"
  finish 69 not-run
}

# install PACKAGE: into a folder of our own. In the folder of the job, its package.json and .npmrc would decide which
# package manager may run, from which registry, and how. Ends the shell that it runs in.
install() {
  cd "$work" || exit 1
  export npm_config_fetch_timeout="${npm_config_fetch_timeout:-30000}"
  export npm_config_fetch_retry_mintimeout="${npm_config_fetch_retry_mintimeout:-2000}" npm_config_fetch_retry_maxtimeout=10000
  export COREPACK_ENABLE_PROJECT_SPEC=0
  # Started by a script of npm, this one has the settings of that project as variables.
  unset npm_config_local_prefix npm_config_workspace npm_config_workspaces npm_config_omit
  exec npm install --prefix "$work" --global=false --dry-run=false --package-lock-only=false --engine-strict=false --bin-links=true \
    --ignore-scripts --no-save --no-audit --no-fund --no-update-notifier --loglevel=error "$1"
}

# within SECONDS COMMAND…: ends what does not end by itself, such as a download that trickles.
within() {
  local seconds=$1 watch code
  shift
  "$@" <&- &
  local running=$!
  (
    trap 'kill "$pause" 2> /dev/null; exit' TERM
    sleep "$seconds" & pause=$!
    wait "$pause" && kill "$running" 2> /dev/null
  ) > /dev/null 2>&1 &
  watch=$!
  wait "$running"
  code=$?
  kill "$watch" 2> /dev/null
  return "$code"
}

version=${FUELGAUGE_VERSION:-}
if [ -z "$version" ]; then
  version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$action/packages/cli/package.json")
fi

[ -n "$work" ] || not_run 'there is no folder for temporary files'
case $version in
  '') not_run 'the version of fuelgauge is not known' ;;
  *[!0-9A-Za-z.+-]*) not_run 'the input "version" is not a version' ;;
esac
command -v npm > /dev/null || not_run 'there is no npm: run actions/setup-node first'
printf '{"private":true}\n' > "$work/package.json"
within "${FUELGAUGE_INSTALL_SECONDS:-300}" install "fuelgauge@$version" >&2 || not_run "fuelgauge@$version could not be installed"

options=(--markdown --timeout "${FUELGAUGE_TIMEOUT:-25s}")
if [ -n "${FUELGAUGE_CONFIG:-}" ]; then options+=(--config "$FUELGAUGE_CONFIG"); fi
if [ "${FUELGAUGE_FAIL_OPEN:-false}" = true ]; then options+=(--fail-open); fi

# trimmed LINE: without the blanks around it.
trimmed() { printf '%s' "$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//'; }

while IFS= read -r level; do
  level=$(trimmed "$level")
  if [ -n "$level" ]; then options+=("--warn=$level"); fi
done <<< "${FUELGAUGE_WARNINGS:-}"

options+=(--) # a threshold is never an option
while IFS= read -r threshold; do
  threshold=$(trimmed "$threshold")
  if [ -n "$threshold" ]; then options+=("$threshold"); fi
done <<< "${FUELGAUGE_THRESHOLDS:-}"

table=$(FUELGAUGE_RESULT_FILE=$work/result "$work/node_modules/.bin/fuelgauge" guard "${options[@]}")
code=$?

line='^{"schema":"fuelgauge\.guard-result/1","verdict":"\([a-z_]*\)","exitCode":\([0-9]*\)}$'
result=$(sed -n "s#$line#\\2 \\1#p" "$work/result" 2> /dev/null)
if [ "${result%% *}" != "$code" ]; then not_run "it ended with $code and without a verdict"; fi

if [ -n "$table" ]; then printf '### fuelgauge guard\n\n%s\n' "$table" >> "$GITHUB_STEP_SUMMARY"; fi
finish "$code" "$(printf '%s' "${result#* }" | tr _ -)"
