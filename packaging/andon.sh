#!/bin/sh
# Starts Andon with a JDK 25 or newer: ANDON_JAVA_HOME, the one it was built with, JAVA_HOME, the PATH.
set -eu

# Java would take the first file it opens for a closed standard stream, and read it as a password or
# write results into it. Output that is closed stays so that writing to it fails.
if [ -d /dev/fd/ ]; then
    [ -e /dev/fd/0 ] || exec 0</dev/null
    [ -e /dev/fd/1 ] || exec 1</dev/null
    [ -e /dev/fd/2 ] || exec 2</dev/null
fi

self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
    esac
done
lib=$(cd "$(dirname "$self")/../lib" && pwd)

new_enough() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$major" ] && [ "$major" -ge 25 ]
}

java=
for home in "${ANDON_JAVA_HOME:-}" "$(cat "$lib/java-home" 2>/dev/null || true)" "${JAVA_HOME:-}" \
    /usr/lib/jvm/*; do
    if new_enough "$home"; then
        java=$home/bin/java
        break
    fi
done
if [ -z "$java" ]; then
    echo "Andon needs Java 25 or newer and found none. Install one, or set ANDON_JAVA_HOME to its folder." >&2
    exit 3
fi

# What the class cache was made with, so it fits only these.
options='-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms32m -Xmn24m -Xmx320m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'
cache=
[ -r "$lib/andon.aot" ] && cache=-XX:AOTCache=$lib/andon.aot

# A command that ends soon never earns back what the second compiler costs. A wall has little to do and
# is there sooner without it: on two cores it would take one away from the first frame.
compiler=
case ${1:-} in
    demo | sim | watch | '' | -*) ;;
    *) compiler=-XX:TieredStopAtLevel=1 ;;
esac

# Without a graphics card GTK and JavaFX would load Mesa's software OpenGL and its compiler, 50 MB, only
# to find that drawing without it is faster.
drawing=
if [ "$(uname)" = Linux ] && [ ! -e /dev/dri ] && [ ! -e /dev/nvidia0 ]; then
    export GDK_GL=disable
    drawing=-Dprism.order=sw
fi

# Java would warn of a cache that does not fit on standard output, where results go.
exec "$java" -Xlog:disable ${cache:+"$cache"} $compiler $drawing $options \
    -classpath "$lib/andon.jar" dev.andon.app.Main "$@"
