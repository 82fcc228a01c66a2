# What installer/test and installer/run share. Sourced, not run.

export LC_COLLATE=C
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cores=$(nproc 2>/dev/null || echo 2)

say() { printf '\n== %s\n' "$*"; }

# The names in one or more lists of packages.
listed() { sort -u "$@" | grep .; }

missing_packages() {
    comm -23 <(listed "$@") <(dpkg-query -W -f '${binary:Package} ${db:Status-Status}\n' |
        sed -n 's/^\([^ :]*\)[^ ]* installed$/\1/p' | sort -u)
}

# A word in front of a command that needs to be root: nothing, or sudo when it asks no password.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}
can_be_root() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

# Installs what of these lists is missing. Asks nothing: when it may not, it prints the one line to type, and fails.
install_packages() {
    local missing
    if ! command -v apt-get >/dev/null; then
        echo "This script knows Debian 12 and Ubuntu 24.04, and apt-get is not here." >&2
        return 1
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if ! can_be_root; then
        echo "Some packages are missing. Type this once, and start again:" >&2
        echo "sudo apt-get install -y --no-install-recommends $missing" >&2
        return 1
    fi
    say "Installing $(echo "$missing" | wc -w) packages"
    # PostgreSQL's programs are wanted, not the server that Debian would set up and start besides: ours are private.
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        as_root mkdir -p /etc/postgresql-common
        echo "create_main_cluster = false" | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    as_root apt-get update -q || echo "apt-get update failed; trying with the lists that are there" >&2
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold $missing >"${TMPDIR:-/tmp}/skranke-apt.$$" 2>&1
    local code=$?
    if [ $code != 0 ]; then
        tail -n 30 "${TMPDIR:-/tmp}/skranke-apt.$$" >&2
        echo "apt-get could not install: $missing" >&2
    fi
    rm -f "${TMPDIR:-/tmp}/skranke-apt.$$"
    return $code
}

# GTK's own date and number controls follow the locale; a bare machine has none but C.
ensure_danish_locale() {
    locale -a 2>/dev/null | grep -qix 'da_DK.utf-\?8' && return 0
    if ! can_be_root; then
        echo "The Danish locale is missing. Type: sudo localedef -i da_DK -f UTF-8 da_DK.UTF-8" >&2
        return 1
    fi
    grep -q '^da_DK.UTF-8' /etc/locale.gen 2>/dev/null || echo 'da_DK.UTF-8 UTF-8' | as_root tee -a /etc/locale.gen >/dev/null
    as_root locale-gen >/dev/null || as_root localedef -i da_DK -f UTF-8 da_DK.UTF-8
}
