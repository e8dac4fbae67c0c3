#!/usr/bin/env bash
# Answers that do what nobody asked for: each fails its own exercise, with a sentence; the verdicts on the others stay as they
# were, and the build ends in good time. All exercises are solved but for what the case adds to one method.
#   .ci/isolation.sh             all cases, in some minutes
#   .ci/isolation.sh exits       those whose names contain one of these words
set -u
cd "$(dirname "$0")/.."
mvn=${MVN:-mvn}
chosen=("$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 NO_COLOR=1
tar -c --exclude=target .mvn .course/report .course/server 05-orm -C .ci 99-sample | tar -x -C "$work"
sed '/<modules>/,/<\/modules>/c\  <modules><module>05-orm</module><module>99-sample</module></modules>' pom.xml > "$work/pom.xml"
for lesson in 05-orm 99-sample; do
  cp -R "$work/$lesson/src/solution/." "$work/$lesson/src/exercise"
done
passed=0 failed=0

# answer NAME LESSON EXERCISE METHOD CODE WORDS: with this code at the method's beginning, the report says these words
answer() {
  local name=$1 lesson=$2 exercise=$3 method=$4 code=$5 words=$6 began=$SECONDS file solution reason word
  if [ ${#chosen[@]} -gt 0 ]; then
    for word in "${chosen[@]}"; do [[ $name == *"$word"* ]] && break; word=""; done
    [ -n "$word" ] || return
  fi
  file=$(find "$work/$lesson/src/exercise" -name "Ex$(printf %02d "$exercise")*.java")
  solution=${file/exercise/solution}
  sed "/^    static .* $method(/a\\        $code" "$solution" > "$file"
  rm -f "$work/$lesson/target/passed.txt"
  (cd "$work" && "$mvn" -o test -pl "$lesson") > "$work/output.txt" 2>&1 && reason="Maven says that all is well"
  sed -n '/^  Lesson /,/^\[ERROR\]/p' "$work/output.txt" > "$work/report.txt"
  local all
  all=$(find "$work/$lesson/src/solution" -name 'Ex*.java' | wc -l)
  grep -q " $((all - 1)) of $all solved" "$work/report.txt" || reason=${reason:-"the others' verdicts are not as they were"}
  grep -q "^   ✘ ${lesson%%-*}\.$exercise " "$work/report.txt" || reason=${reason:-"the exercise itself is not refused"}
  grep -qF -- "$words" "$work/report.txt" || reason=${reason:-"it doesn't say “$words”"}
  [ $((SECONDS - began)) -lt 200 ] || reason=${reason:-"it takes too long"}
  cp "$solution" "$file"
  if [ -z "${reason:-}" ]; then
    passed=$((passed + 1))
    printf '%-42s green, %s s\n' "$name" "$((SECONDS - began))"
  else
    failed=$((failed + 1))
    printf '%-42s RED, %s s: %s\n' "$name" "$((SECONDS - began))" "$reason"
    cut -c 1-200 "$work/output.txt" | head -n "${LINES_SHOWN:-30}" | sed 's/^/    /'
  fi
}

sample() { answer "$1" 99-sample 1 add "$2" "$3"; }
orm() { answer "$1" 05-orm 2 changePrice "$2" "$3"; }

sample "throws" 'if (a > 0) throw new IllegalStateException("closed today");' "stopped by IllegalStateException: closed today"
sample "throws an error" 'if (a > 0) throw new StackOverflowError();' "stopped by StackOverflowError"
sample "hangs, deaf to interruption" 'while (a > 0) Thread.onSpinWait();' "still running after 3 seconds"
sample "exits" 'if (a > 0) System.exit(0);' "System.exit"
sample "fills memory" 'var all = new java.util.ArrayList<byte[]>(); while (a > 0) all.add(new byte[8_000_000]);' "memory"
sample "fills memory and keeps it" 'class Kept { static final java.util.List<byte[]> ALL = new java.util.ArrayList<>(); } while (a > 0) Kept.ALL.add(new byte[8_000_000]);' "memory"
sample "leaves a thread behind" 'new Thread(() -> { while (true) Thread.onSpinWait(); }).start(); if (a > 0) return 5;' "[two and two]"
sample "changes the default locale" 'java.util.Locale.setDefault(java.util.Locale.of("tr", "TR"));' "default locale or time zone was changed"
sample "changes the default time zone" 'java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Pacific/Apia"));' "default locale or time zone was changed"
sample "prints a megabyte" 'System.out.println("x".repeat(1_000_000)); if (a > 0) return 5;' "[two and two]"
sample "puts another System.out" 'System.out.close(); System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())); if (a > 0) return 5;' "[two and two]"

orm "leaves a transaction open" 'session.getSessionFactory().openSession().beginTransaction();' "still open"
orm "leaves a connection open that has written" 'var other = session.getSessionFactory().openSession(); other.beginTransaction(); other.createNativeMutationQuery("update stock set quantity = 1").executeUpdate();' "ends with"
orm "closes the shared factory" 'session.getSessionFactory().close();' "is closed"
orm "drops a table" 'session.createNativeMutationQuery("drop table review").executeUpdate();' "05.2"
orm "drops the table it works on" 'session.createNativeMutationQuery("drop table book").executeUpdate();' "changing the price"

echo "$passed cases passed, $failed failed"
[ "$failed" -eq 0 ]
