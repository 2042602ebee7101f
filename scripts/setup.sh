#!/usr/bin/env bash
# Everything that dosar needs on this machine, installed once: `setup.sh` for running it, `setup.sh dev` for its tests.
#
# Safe to run again and again: what is there is passed over, so a second run takes about a second. Debian packages are
# installed when apt and the right to use it are there; otherwise their names are said, and the work goes on when the
# programs are on the machine all the same.
set -euo pipefail
cd "$(dirname "$0")/.."

WHAT=${1:-runtime}
VENV=${VENV:-.venv}
case "$WHAT" in runtime | dev) ;; *) echo "usage: scripts/setup.sh [runtime|dev]" >&2; exit 2 ;; esac

# OpenCV's wheel links the three libraries; the font is printed on separator sheets.
RUNTIME_PACKAGES=(tesseract-ocr tesseract-ocr-ron tesseract-ocr-eng tesseract-ocr-hun fonts-dejavu-core libgl1 libglib2.0-0 libxcb1 libseccomp2)
# Chromium draws the specimens; the typefaces are those of sample_scans/fonts.py; the ledger is tested on PostgreSQL too.
DEV_PACKAGES=(chromium postgresql fontconfig fonts-liberation fonts-noto-core fonts-freefont-ttf fonts-crosextra-carlito
    fonts-crosextra-caladea fonts-ocr-b fonts-urw-base35 fonts-roboto fonts-open-sans fonts-lato fonts-ebgaramond
    fonts-cantarell fonts-linuxlibertine fonts-firacode)

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# --- Debian packages -------------------------------------------------------------------------------------------------

missing_packages() { # those of "$@" that dpkg does not have installed
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' || true)
    local package
    for package in "$@"; do grep -qxF "$package" <<<"$installed" || printf '%s\n' "$package"; done
}

install_packages() { # installs "$@" that are missing; says them where it may not
    local missing=() as_root=()
    if has dpkg-query; then mapfile -t missing < <(missing_packages "$@"); fi
    if ! has dpkg-query; then missing=("$@"); fi
    ((${#missing[@]})) || return 0
    if [ "$(id -u)" != 0 ]; then
        if has sudo && sudo -n true 2>/dev/null; then as_root=(sudo -n); else say_missing "${missing[@]}"; return 0; fi
    fi
    if ! has apt-get; then say_missing "${missing[@]}"; return 0; fi
    say "installing Debian packages: ${missing[*]}"
    local settings=(env DEBIAN_FRONTEND=noninteractive)
    "${as_root[@]}" "${settings[@]}" apt-get update -qq </dev/null
    "${as_root[@]}" "${settings[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null ||
        fail "apt-get could not install: ${missing[*]}"
}

say_missing() {
    say "not installed here, and this user may not install them: $*"
    say "    as root on Debian or Ubuntu: apt-get install --no-install-recommends $*"
    say "    going on with what the machine has"
}

check_programs() { # what must be there in the end, by whatever way it came
    has tesseract || fail "the program tesseract is missing (Debian: apt-get install tesseract-ocr tesseract-ocr-ron)"
    local language known
    known=$(tesseract --list-langs 2>/dev/null || true)
    for language in ron eng; do
        grep -qx "$language" <<<"$known" || fail "Tesseract lacks the language $language (Debian: tesseract-ocr-$language)"
    done
    if [ "$WHAT" = dev ]; then
        has chromium || fail "chromium is missing: it draws the specimens that the tests read (Debian: apt-get install chromium)"
    fi
}

# --- Python ----------------------------------------------------------------------------------------------------------

find_python() { # a Python of 3.11 or newer
    local candidate
    for candidate in ${PYTHON:-} python3.11 python3 python3.12 python3.13; do
        if has "$candidate" && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

stamp() { # what the environment was made from, and where it stands (an environment cannot be moved)
    { cat pyproject.toml; pwd; readlink -f "$VENV/bin/python" 2>/dev/null; } | sha256sum | cut -d' ' -f1
}

is_made() { # whether the environment already has what "$1" asks for
    [ -x "$VENV/bin/python" ] && [ -f "$VENV/dosar-$1.stamp" ] && [ "$(cat "$VENV/dosar-$1.stamp")" = "$(stamp)" ]
}

make_environment() {
    if is_made dev || { [ "$WHAT" = runtime ] && is_made runtime; }; then return 0; fi
    local python
    python=$(find_python) || { install_packages python3 python3-venv; python=$(find_python); } ||
        fail "Python 3.11 or newer is needed (Debian 12: apt-get install python3 python3-venv)"
    if [ ! -x "$VENV/bin/python" ] || ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv
        say "making the virtual environment $VENV with $("$python" --version)"
        "$python" -m venv --clear "$VENV" ||
            fail "no virtual environment could be made (Debian: apt-get install python3-venv)"
    fi
    local wanted='.'
    [ "$WHAT" = dev ] && wanted='.[dev]'
    say "installing Python packages (a few minutes the first time)"
    "$VENV/bin/python" -m pip install -qq --disable-pip-version-check --no-input -e "$wanted" </dev/null
    "$VENV/bin/python" -m pip install -qq --disable-pip-version-check --no-input --only-binary tesserocr -e '.[fast]' \
        </dev/null || say "the library tesserocr is not to be had for this Python: crops will be read by the program, slower"
    stamp >"$VENV/dosar-$WHAT.stamp"
}

# --- handwriting for the specimens -----------------------------------------------------------------------------------

install_handwriting() { # free typefaces from npm; without them a Debian typeface stands in
    [ -d sample_scans/node_modules/@fontsource ] && return 0
    if ! has npm; then say "no npm here: specimens are written in one hand only"; return 0; fi
    say "installing handwriting typefaces"
    npm install --prefix sample_scans --no-audit --no-fund --no-package-lock --ignore-scripts --silent </dev/null ||
        say "the handwriting typefaces could not be installed: specimens are written in one hand only"
}

install_packages "${RUNTIME_PACKAGES[@]}"
if [ "$WHAT" = dev ]; then install_packages "${DEV_PACKAGES[@]}"; fi
check_programs
make_environment
if [ "$WHAT" = dev ]; then install_handwriting; fi
say "ready: $VENV ($WHAT)"
