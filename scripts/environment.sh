# Sourced by ./run and ./test: makes the virtual environment from a lock file, or leaves it as it is when it fits.
#
# Two variables choose otherwise: PYTHON names the interpreter, VENV the folder of the environment (.venv beside run).

supported='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Print the first interpreter that fits. PYTHON, when it is set, is the only one asked.
find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$candidate" -c "$supported" >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    found=$("${PYTHON:-python3}" --version 2>/dev/null) || found="no ${PYTHON:-python3}"
    fail "Python 3.11, 3.12 or 3.13 is needed, and this machine has $found." \
        "Debian: sudo apt-get install python3 python3-venv. macOS: the installer from python.org." \
        "An interpreter elsewhere: PYTHON=/path/to/python3.12 $0"
}

# Stop with the one command that mends it where the standard library is split up, as on Debian.
require_venv() {
    "$1" -c 'import venv, ensurepip' 2>/dev/null && return
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    fail "$1 cannot make virtual environments here." "Debian: sudo apt-get install python$version-venv"
}

# What an environment was made of, and where: a moved folder or another lock starts it afresh.
recipe() {
    echo "$venv for $1"
    cat "$1/pyproject.toml" "$1/$2"
}

install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}

# prepare ROOT LOCK: afterwards $venv holds what LOCK names, each file checked against its hash, and the project itself.
prepare() {
    venv=${VENV:-$1/.venv}
    case $venv in /*) ;; *) venv=$PWD/$venv ;; esac
    stamp=$venv/installed-$2
    if recipe "$1" "$2" | cmp -s - "$stamp" && "$venv/bin/python" -c "$supported" 2>/dev/null; then
        return
    fi
    if [ -e "$venv" ] && [ ! -e "$venv/pyvenv.cfg" ]; then
        fail "$venv is not a virtual environment, so it is left alone. Choose another folder: VENV=FOLDER $0"
    fi
    python=$(find_python) || exit 1
    require_venv "$python"
    echo "Setting up $venv with $("$python" --version) from $2: a minute or two, once." >&2
    "$python" -m venv --clear "$venv"
    install --require-hashes --only-binary :all: --requirement "$1/$2" &&
        install --no-deps --no-build-isolation --no-index --editable "$1" &&
        recipe "$1" "$2" >"$stamp" ||
        fail "The environment in $venv is not complete; the lines above say why. The next run starts it afresh."
}
