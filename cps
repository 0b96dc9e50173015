#!/bin/sh
# Runs cost per success from a checkout: builds exporter/target/cps.jar when it is missing, then starts it.
#   JAVA_HOME      the JDK to use, else `java` from the PATH
#   CPS_JAVA_OPTS  further options for the JVM, e.g. -Xmx512m
set -eu

die() {
  echo "cps: $1" >&2
  exit 1
}

# The folder of this script, also when called through a symbolic link.
script=$0
while [ -h "$script" ]; do
  target=$(readlink "$script")
  case $target in
    /*) script=$target ;;
    *) script=$(dirname "$script")/$target ;;
  esac
done
root=$(CDPATH='' cd "$(dirname "$script")" && pwd -P)
jar=$root/exporter/target/cps.jar

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
command -v "$java" >/dev/null 2>&1 || die "needs Java 17 or later, but found no '$java'"
version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${version:-0}" -ge 17 ] || die "needs Java 17 or later, but '$java' is version ${version:-unknown}"

if [ ! -f "$jar" ]; then
  echo "cps: building $jar, once, which takes a minute or two" >&2
  (cd "$root" && ./mvnw -q -pl exporter -am package -Dmaven.test.skip -Dspotless.check.skip) >&2 ||
    die "the build failed, see above"
fi

# A short command starts faster with less of a JVM; the server keeps the full one.
tuning="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for argument in "$@"; do
  [ "$argument" != serve ] || tuning=
done

# Both hold lists of options, so they are split into words.
# shellcheck disable=SC2086
exec "$java" -Xshare:auto $tuning ${CPS_JAVA_OPTS:-} -jar "$jar" "$@"
