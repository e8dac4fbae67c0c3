#!/usr/bin/env bash
# Runs the course as it may be run on a learner's machine: other Mavens and JDKs, odd folders, locales, encodings, no room, no
# rights. In each cell the report has to read as in an ordinary run, or one sentence has to say what is wrong.
#   .ci/matrix.sh               all cells, in eleven minutes
#   .ci/matrix.sh maven crlf    those whose names contain one of these words
# LESSONS names the lessons to run beside the sample lesson (05-orm if not set), MAVENS the versions of Maven.
set -u
shopt -s extglob
cd "$(dirname "$0")/.."
here=$PWD
mvn=$(command -v "${MVN:-mvn}")
lessons=${LESSONS:-05-orm}
mavens=${MAVENS:-3.8.8 3.9.16 4.0.0-rc-4}
chosen=("$@")
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
work=$(mktemp -d)
chmod 755 "$work"
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 NO_COLOR=1
unset JAVA_TOOL_OPTIONS MAVEN_OPTS MAVEN_ARGS DB_URL
passed=0 failed=0 missing=0

# copy FOLDER: the course with the sample lesson, as a learner has it half-way: the first exercise solved, another wrong
copy() {
  local lesson file target
  mkdir -p "$1"
  # shellcheck disable=SC2086
  tar -c --exclude=target .mvn .course/report .course/server $lessons -C .ci 99-sample | tar -x -C "$1"
  sed "/<modules>/,/<\/modules>/c\  <modules>$(printf '<module>%s</module>' $lessons 99-sample)</modules>" pom.xml > "$1/pom.xml"
  for lesson in $lessons 99-sample; do
    find "$1/$lesson/src/solution" -iname 'ex01*' -type f > "$work/files"
    find "$1/$lesson/src/mistake/ex02" -type f 2> /dev/null | LC_ALL=C sort | head -n 1 >> "$work/files"
    [ "$lesson" != 99-sample ] || echo .ci/cases/started-and-wrong/Ex03CountDown.java >> "$work/files"
    while read -r file; do
      target=$(find "$1/$lesson/src/exercise" -name "${file##*/}")
      cp "$file" "$target"
    done < "$work/files"
  done
}

# The reports in what Maven printed, lesson by lesson, in the letters that every terminal has.
verdicts() {
  sed $'s/\x1b\\[[0-9;?]*[a-zA-Z]//g; s/\r//g; s/ *$//' "$1" \
    | sed 's/✔/+/g; s/✘/x/g; s/←/<-/g; s/…/.../g; s/[“”]/"/g; s/[‘’]/'"'"'/g; s/[–—·]/-/g' \
    | LC_ALL=C sed 's/[\xc2-\xf4][\x80-\xbf]*/?/g; /^  /!d' \
    | awk '/^  (Lesson|The) / {lesson = $2} lesson {print lesson "\t" $0}' | LC_ALL=C sort -s -t $'\t' -k 1,1 | cut -f 2-
}

wanted() {
  local word
  [ ${#chosen[@]} -eq 0 ] && return
  for word in "${chosen[@]}"; do
    [[ $name == *"$word"* ]] && return
  done
  return 1
}

green() {
  passed=$((passed + 1))
  printf '%-42s green, %s s\n' "$name" "$((SECONDS - began))"
}

red() {
  failed=$((failed + 1))
  printf '%-42s RED, %s s\n' "$name" "$((SECONDS - began))"
  sed 's/^/    /' | head -n "${LINES_SHOWN:-12}"
}

cannot() {
  missing=$((missing + 1))
  printf '%-42s not run: %s\n' "$name" "$1"
}

# judge STATUS OUTPUT: as in the ordinary run, and the build failed, since an exercise is wrong
judge() {
  verdicts "$2" > "$work/verdicts.txt"
  if [ "$1" -eq 0 ]; then
    red <<< "Maven says that all is well, and an exercise is wrong"
  elif diff "$work/normal.txt" "$work/verdicts.txt" > "$work/diff.txt"; then
    green
  else
    red < <(head -n 4 "$work/diff.txt"; grep -vE '^ |^$' "$2" | head -n 8)
  fi
}

# cell NAME COMMAND...: in a new copy; the folder's name is $folder
cell() {
  name=$1
  shift
  wanted || return
  began=$SECONDS
  local place="$work/$((passed + failed))/${folder:-course}"
  copy "$place"
  (cd "$place" && "${prepare:-true}" && "$@") > "$work/output.txt" 2>&1
  judge $? "$work/output.txt"
  chmod -R u+w "$place"
  rm -rf "$place"
}

# says NAME SENTENCE COMMAND...: the build ends, and says this
says() {
  name=$1
  local sentence=$2
  shift 2
  wanted || return
  began=$SECONDS
  local place="$work/$((passed + failed))/course"
  copy "$place"
  if (cd "$place" && "${prepare:-true}" && "$@") > "$work/output.txt" 2>&1; then
    red <<< "should have failed"
  elif grep -qE -- "$sentence" "$work/output.txt"; then
    green
  else
    red < <(echo "should have said “$sentence”"; head -n 8 "$work/output.txt")
  fi
  chmod -R u+w "$place"
  rm -rf "$place"
}

# with OPTIONS COMMAND...: every JVM of the build gets these options
with() {
  JAVA_TOOL_OPTIONS=$1 "${@:2}"
}

# The newest JDK of a version, 21 or 25 for example; of 21 or newer if no version is named.
jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    grep -qE "^JAVA_VERSION=\"(${1:-2[1-9]|[3-9][0-9]})[.\"]" "$home/release" 2> /dev/null && [ -x "$home/bin/javac" ] && echo "$home"
  done | tail -n 1
}

# unprivileged COMMAND...: with no right to write but in the copy; the local repository can be read.
unprivileged() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@" -o "-Dmaven.repo.local=$repository"
    return
  fi
  chown -R 65534 .
  mkdir -p "$work/repository"
  unshare -m bash -c 'mount --bind "$1" "$2" && shift 2 && exec setpriv --reuid=65534 --regid=0 --clear-groups "$@"' \
    - "$repository" "$work/repository" "$@" -o "-Dmaven.repo.local=$work/repository"
}

# in_full_tmp COMMAND...: nothing can be written to /tmp any more
in_full_tmp() {
  unshare -m bash -c 'mount --bind "$1" /mnt && place=/mnt/${PWD#"$1"} && mount -t tmpfs -o size=64k none /tmp && cd "$place" && shift
    cat /dev/zero > /tmp/full 2> /dev/null; exec "$@"' - "$work" "$@"
}

crlf() {
  find . -type f \( -name '*.java' -o -name '*.sql' -o -name '*.xml' -o -name '*.properties' -o -name '*.md' -o -name '*.yaml' \) \
    -exec sed -i 's/$/\r/' {} +
}

clone_crlf() {
  local place=$PWD
  git clone -q -c core.autocrlf=true "file://$here" ../clone && rm -rf .mvn .course && cp -R ../clone/.mvn ../clone/.course .
  rm -rf ../clone
  cd "$place" || return
}

read_only() {
  find . -type f -exec chmod a-w {} +
  find . -depth -path '*/src*' -type d -exec chmod a-w {} +
}

two_builds() {
  cp -R . ../other
  (cd ../other && "${test[@]}" > ../other.txt 2>&1) &
  "${test[@]}"
  local status=$?
  wait $! && return 0
  verdicts ../other.txt | diff - <(verdicts "$work/output.txt") || echo "  the other build says otherwise"
  return $status
}

ports_taken() {
  cat > ../Ports.java <<'JAVA'
class Ports {
    public static void main(String[] args) throws Exception {
        var taken = new java.util.ArrayList<java.net.ServerSocket>();
        for (String port : args) {
            try {
                taken.add(new java.net.ServerSocket(Integer.parseInt(port)));
            } catch (java.io.IOException e) {
                // Taken by somebody else: as good.
            }
        }
        Thread.sleep(600_000);
    }
}
JAVA
  "$(jdk)/bin/java" ../Ports.java 3306 5432 5433 7000 7070 8000 8080 8081 8443 9090 &
  local ports=$! status
  "$@"
  status=$?
  kill "$ports"
  return "$status"
}

test=("$mvn" test)

began=$SECONDS name="the ordinary run"
copy "$work/course"
(cd "$work/course" && "${test[@]}") > "$work/output.txt" 2>&1
verdicts "$work/output.txt" > "$work/normal.txt"
for lesson in $lessons 99-sample; do
  grep -q "^  Lesson ${lesson%%-*} .* 1 of" "$work/normal.txt" || { cat "$work/output.txt"; echo "an ordinary run of $lesson fails"; exit 1; }
done
echo "an ordinary run takes $((SECONDS - began)) s"

newest=$(jdk)
for version in $mavens; do
  name="Maven $version"
  wanted || continue
  "$mvn" -q -N org.apache.maven.plugins:maven-dependency-plugin:3.11.0:unpack "-Dartifact=org.apache.maven:apache-maven:$version:zip:bin" \
    "-DoutputDirectory=$work" -Dmdep.overWriteReleases=true > "$work/output.txt" 2>&1 || { cannot "it isn't in the repository"; continue; }
  chmod +x "$work/apache-maven-$version/bin/mvn"
  case $version in
    4*) cell "$name" env JAVA_HOME="$newest" "$work/apache-maven-$version/bin/mvn" --raw-streams test ;;
    *) cell "$name" "$work/apache-maven-$version/bin/mvn" test ;;
  esac
  old=$(jdk 17)
  if [[ $version = 4* ]] && [ -n "$old" ]; then
    says "$name on JDK 17" "With Maven 4, run this course on JDK 21 or newer" env JAVA_HOME="$old" "$work/apache-maven-$version/bin/mvn" test
  fi
done
for version in 17 21 25; do
  name="JDK $version"
  home=$(jdk "$version")
  if [ -n "$home" ]; then
    cell "$name" env JAVA_HOME="$home" "${test[@]}"
  else
    wanted && cannot "there is none in /usr/lib/jvm"
  fi
done

cell "two threads (-T2)" "${test[@]}" -T2
cell "two builds at once" two_builds
cell "offline (-o)" "${test[@]}" -o
for folder in "with a space" "Bücher" "a+b" "50% #1; (x) & y's"; do
  cell "folder $folder" "${test[@]}"
done
unset folder

cell "locale tr_TR" with "-Duser.language=tr -Duser.country=TR" "${test[@]}"
cell "locale ar_EG, other digits" with "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab" "${test[@]}"
for zone in Pacific/Apia America/Santiago Europe/Berlin; do
  cell "zone $zone" env TZ="$zone" "${test[@]}"
done
cell "encoding ISO-8859-1" with -Dfile.encoding=ISO-8859-1 "${test[@]}"
cell "encoding of Maven alone" env MAVEN_OPTS=-Dfile.encoding=ISO-8859-1 "${test[@]}"
cell "encoding of LC_ALL=C" env LC_ALL=C LANG=C "${test[@]}"
prepare=crlf cell "crlf in every file" "${test[@]}"
prepare=clone_crlf cell "crlf wanted by git" "${test[@]}"

cell "60 columns" script -qec "stty cols 60; '$mvn' test" /dev/null
cell "no terminal" env -u TERM setsid -w "${test[@]}" < /dev/null
mkdir "$work/bin"
find /usr/bin /bin ! -name 'git*' -exec ln -sf {} "$work/bin" \; 2> /dev/null
cell "no git" env PATH="$work/bin" "${test[@]}"
cell "JAVA_TOOL_OPTIONS" with "-Dsome=thing -Xss2m" "${test[@]}"
cell "MAVEN_OPTS" env MAVEN_OPTS="-Xmx300m -Dsome=thing" "${test[@]}"
cell "ports taken" ports_taken "${test[@]}"

prepare=read_only cell "sources read-only" unprivileged "${test[@]}"
cell "no writing elsewhere" with "-Duser.home=/nonexistent" unprivileged "${test[@]}"
touch "$work/file" # below it not even root, for whom libraries make such folders, has one
says "temporary folder not there" "Nothing can be written to" with "-Djava.io.tmpdir=$work/file/tmp" "${test[@]}"
mkdir -m 555 "$work/read-only"
says "temporary folder read-only" "Nothing can be written to" with "-Djava.io.tmpdir=$work/read-only" unprivileged "${test[@]}"
if [ "$(id -u)" -eq 0 ]; then
  says "temporary folder full" "Insufficient space for shared memory file" in_full_tmp "${test[@]}"
else
  name="temporary folder full"
  wanted && cannot "that needs root"
fi

echo "$passed cells passed, $failed failed$([ $missing -eq 0 ] || echo ", $missing not run")"
[ "$failed" -eq 0 ]
